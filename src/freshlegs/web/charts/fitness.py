"""Fitness and fatigue: the same loads, averaged slowly and quickly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from freshlegs.domain.trends import Period, Step
from freshlegs.web.charts import pieces, told
from freshlegs.web.charts.chart import Chart, Series

if TYPE_CHECKING:
    import altair as alt


def _fitness(period: Period) -> float | None:
    return period.fitness_au


def _fatigue(period: Period) -> float | None:
    return period.fatigue_au


def _unit(_step: Step) -> str:
    return _("au a day")


def _marks(title: str) -> alt.LayerChart:
    upright = pieces.Upright(title=title)
    slow = pieces.Stroke(colour="var(--w5)", width_value=2.5)
    quick = pieces.Stroke(dashes_px=pieces.DASHES)
    return pieces.layered(
        pieces.line("fatigue", upright, quick), pieces.line("fitness", upright, slow)
    )


CHART = Chart(
    slug="fitness",
    title=gettext_lazy("Fitness and fatigue"),
    about=gettext_lazy(
        "The load of a day averaged over about 42 days (the solid line, called fitness) and over"
        " about 7 (the dashed one, called fatigue), after Coggan: a convention, not a measurement,"
        " and no cause is judged by it. It begins when 42 days of load are known."
    ),
    unit=_unit,
    series=(
        Series(
            key="fitness",
            heading=gettext_lazy("Fitness"),
            drawn=_fitness,
            told=told.in_words(_fitness, told.load),
        ),
        Series(
            key="fatigue",
            heading=gettext_lazy("Fatigue"),
            drawn=_fatigue,
            told=told.in_words(_fatigue, told.load),
        ),
    ),
    marks=_marks,
)
