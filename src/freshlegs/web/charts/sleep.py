"""How long the nights were, with the heaviness of the days after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from freshlegs.domain.trends import Period, Step
from freshlegs.web.charts import pieces, told
from freshlegs.web.charts.chart import Chart, Series
from freshlegs.web.charts.heaviness import RATED

if TYPE_CHECKING:
    import altair as alt


def _take(period: Period) -> float | None:
    return period.sleep_h


def _unit(step: Step) -> str:
    return _("h a night") if step is Step.DAY else _("h a night, mean")


def _marks(title: str) -> alt.LayerChart:
    upright = pieces.Upright(title=title, is_from_zero=False)
    return pieces.layered(pieces.line("sleep", upright), pieces.dots("sleep", upright))


CHART = Chart(
    slug="sleep",
    title=gettext_lazy("Sleep"),
    unit=_unit,
    series=(
        Series(
            key="sleep",
            heading=gettext_lazy("Sleep"),
            drawn=_take,
            told=told.in_words(_take, told.hours),
        ),
        RATED,
    ),
    marks=_marks,
    split_by="sleep_h",
    split_name=gettext_lazy("Sleep"),
    edge=told.hours,
)
