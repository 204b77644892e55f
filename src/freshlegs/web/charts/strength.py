"""How often the legs were trained for strength, with the heaviness that went along with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from freshlegs.domain.trends import Period, Step
from freshlegs.web.charts import pieces, told
from freshlegs.web.charts.chart import Chart, Series
from freshlegs.web.charts.heaviness import RATED

if TYPE_CHECKING:
    import altair as alt


def _take(period: Period) -> float | None:
    return period.leg_sessions_count


def _unit(_step: Step) -> str:
    return _("sessions in the 7 days before")


def _sets(sets_count: float) -> str:
    whole = round(sets_count)
    return ngettext("%(count)s leg set", "%(count)s leg sets", whole) % {"count": whole}


def _marks(title: str) -> alt.LayerChart:
    return pieces.layered(pieces.bars("strength", pieces.Upright(title=title)))


CHART = Chart(
    slug="strength",
    title=gettext_lazy("Strength work for the legs"),
    about=gettext_lazy("It is felt for up to three days, so the comparison looks at 72 hours."),
    unit=_unit,
    series=(
        Series(
            key="strength",
            heading=gettext_lazy("Sessions in the 7 days before"),
            drawn=_take,
            told=told.in_words(_take, told.sessions),
        ),
        RATED,
    ),
    marks=_marks,
    split_by="leg_strength_sets_72h",
    split_name=gettext_lazy("Leg sets of the 72 hours before"),
    edge=_sets,
)
