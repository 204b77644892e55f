"""Body weight, for a runner who wants to see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy

from freshlegs.domain.preferences import Topic
from freshlegs.domain.trends import Period, Step
from freshlegs.web.charts import pieces, told
from freshlegs.web.charts.chart import Chart, Series
from freshlegs.web.charts.heaviness import RATED
from freshlegs.web.words.units import weight_unit

if TYPE_CHECKING:
    import altair as alt


def _take(period: Period) -> float | None:
    return period.weight_kg


def _unit(_step: Step) -> str:
    return weight_unit()


def _marks(title: str) -> alt.LayerChart:
    upright = pieces.Upright(title=title, is_from_zero=False)
    return pieces.layered(pieces.line("weight", upright), pieces.dots("weight", upright))


CHART = Chart(
    slug="weight",
    title=gettext_lazy("Weight"),
    unit=_unit,
    series=(
        Series(
            key="weight",
            heading=gettext_lazy("Weight"),
            drawn=told.in_own_unit(_take, "kg"),
            told=told.in_words(_take, told.weighed),
        ),
        RATED,
    ),
    marks=_marks,
    split_by="weight_kg",
    split_name=gettext_lazy("Weight"),
    edge=told.weighed,
    topic=Topic.WEIGHT,
)
