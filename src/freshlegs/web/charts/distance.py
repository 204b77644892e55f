"""How far was run each week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from freshlegs.domain.trends import Period, Step
from freshlegs.web.charts import pieces, told
from freshlegs.web.charts.chart import Chart, Series
from freshlegs.web.charts.heaviness import RATED
from freshlegs.web.words.units import distance_unit

if TYPE_CHECKING:
    import altair as alt


def _take(period: Period) -> float | None:
    return period.run_distance_m


def _unit(step: Step) -> str:
    words = _("%(unit)s, mean week") if step is Step.MONTH else _("%(unit)s a week")
    return words % {"unit": distance_unit()}


def _marks(title: str) -> alt.LayerChart:
    return pieces.layered(pieces.bars("distance", pieces.Upright(title=title)))


CHART = Chart(
    slug="distance",
    title=gettext_lazy("Distance run in a week"),
    unit=_unit,
    series=(
        Series(
            key="distance",
            heading=gettext_lazy("Distance"),
            drawn=told.way(_take),
            told=told.in_words(_take, told.way_text),
        ),
        RATED,
    ),
    marks=_marks,
    by_weeks=True,
)
