"""How far the shoes had come that were run in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy

from freshlegs.domain.trends import Period, Step
from freshlegs.web.charts import pieces, told
from freshlegs.web.charts.chart import Chart, Series
from freshlegs.web.charts.heaviness import RATED
from freshlegs.web.words.units import distance_unit

if TYPE_CHECKING:
    import altair as alt


def _take(period: Period) -> float | None:
    return period.shoe_distance_km


def _shoe(period: Period) -> str:
    return period.shoe or told.UNKNOWN


def _unit(_step: Step) -> str:
    return distance_unit()


def _marks(title: str) -> alt.LayerChart:
    return pieces.layered(pieces.dots("shoes", pieces.Upright(title=title)))


CHART = Chart(
    slug="shoes",
    title=gettext_lazy("Shoes"),
    about=gettext_lazy("How far the pair had come that was last run in; a new pair begins at 0."),
    unit=_unit,
    series=(
        Series(
            key="shoes",
            heading=gettext_lazy("Distance of the pair"),
            drawn=told.in_own_unit(_take, "km"),
            told=told.in_words(_take, told.shoe_way),
        ),
        Series(key="pair", heading=gettext_lazy("Pair"), drawn=lambda _: None, told=_shoe),
        RATED,
    ),
    marks=_marks,
    split_by="shoe_distance_km",
    split_name=gettext_lazy("Distance of the pair"),
    edge=told.shoe_way,
)
