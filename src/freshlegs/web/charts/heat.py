"""How warm it was on the runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from freshlegs.domain.trends import Period, Step
from freshlegs.web.charts import pieces, told
from freshlegs.web.charts.chart import Chart, Series
from freshlegs.web.charts.heaviness import RATED
from freshlegs.web.words.units import temperature_unit

if TYPE_CHECKING:
    import altair as alt


def _take(period: Period) -> float | None:
    return period.temperature_c


def _unit(step: Step) -> str:
    unit = temperature_unit()
    return unit if step is Step.DAY else _("%(unit)s, mean of the runs") % {"unit": unit}


def _marks(title: str) -> alt.LayerChart:
    upright = pieces.Upright(title=title, is_from_zero=False)
    return pieces.layered(pieces.dots("heat", upright))


CHART = Chart(
    slug="heat",
    title=gettext_lazy("Warmth on the runs"),
    unit=_unit,
    series=(
        Series(
            key="heat",
            heading=gettext_lazy("Temperature"),
            drawn=told.in_own_unit(_take, "degC"),
            told=told.in_words(_take, told.warmth),
        ),
        RATED,
    ),
    marks=_marks,
    split_by="temperature_c",
    split_name=gettext_lazy("Temperature"),
    edge=told.warmth,
)
