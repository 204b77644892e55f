"""How heavy the legs were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from freshlegs.domain.trends import Period, Step
from freshlegs.web.charts import pieces
from freshlegs.web.charts.chart import Chart, Series
from freshlegs.web.charts.told import in_words, rating

if TYPE_CHECKING:
    import altair as alt

END_VALUES = (0.0, 10.0)


def take(period: Period) -> float | None:
    """The mean of its ratings [0-10]."""
    return period.heaviness


RATED = Series(
    key="heaviness",
    heading=gettext_lazy("Heaviness"),
    drawn=take,
    told=in_words(take, rating),
)
"""Every chart carries it: it is what the others are coloured by."""


def _unit(step: Step) -> str:
    return _("0–10") if step is Step.DAY else _("0–10, mean")


def _marks(title: str) -> alt.LayerChart:
    upright = pieces.Upright(title=title, end_values=END_VALUES)
    return pieces.layered(pieces.line("heaviness", upright), pieces.dots("heaviness", upright))


CHART = Chart(
    slug="heaviness",
    title=gettext_lazy("Heaviness of the legs"),
    unit=_unit,
    series=(RATED,),
    marks=_marks,
)
