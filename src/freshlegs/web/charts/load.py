"""How much training was done, with the heaviness that went along with it."""

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
    return period.load_au


def _unit(step: Step) -> str:
    return _("au a day") if step is Step.DAY else _("au a week")


def _marks(title: str) -> alt.LayerChart:
    return pieces.layered(pieces.bars("load", pieces.Upright(title=title)))


CHART = Chart(
    slug="load",
    title=gettext_lazy("Load"),
    about=gettext_lazy(
        "Effort (0–10) times minutes, of every sport; where no effort is known it is estimated from"
        " heart rate or the usual effort of that sport."
    ),
    unit=_unit,
    series=(
        Series(
            key="load",
            heading=gettext_lazy("Load"),
            drawn=_take,
            told=told.in_words(_take, told.load),
        ),
        RATED,
    ),
    marks=_marks,
    split_by="load_7d_au",
    split_name=gettext_lazy("Load of the 7 days before"),
    edge=told.load,
)
