"""What is logged of a routine: minutes of warming up or stretching, or sets; only when asked to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from freshlegs.domain.activity import StrengthSet
from freshlegs.domain.errors import BadValueError
from freshlegs.domain.exercise import Routine
from freshlegs.workflows.check_in import check_in
from freshlegs.workflows.strength_log import log_session
from freshlegs.workflows.strength_sets import sets_of
from freshlegs.workflows.today import today

if TYPE_CHECKING:
    from freshlegs.store.home import Home

MINUTE_S = 60.0
WARM_UP_PARTS = frozenset({"Jog", "Move"})
COLUMNS: Mapping[str, str] = {
    "warm_up": "warm_up_min",
    "post_run_stretch": "stretch_min",
    "sprint_session": "warm_up_min",
}
"""What is kept as minutes; fast running itself comes with the recording of the run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToLog:
    """What a routine leaves: `column` with `minutes_min`, or sets, or nothing."""

    column: str | None = None
    minutes_min: float | None = None
    sets: tuple[StrengthSet, ...] = ()


def to_log(routine: Routine) -> ToLog:
    """Give what is logged of a routine that was done whole."""
    column = COLUMNS.get(routine.slug)
    if column is None:
        runs = routine.slug == "run_walk_run"
        return ToLog() if runs else ToLog(sets=sets_of(routine))
    warm = [part for part in routine.parts if part.title in WARM_UP_PARTS]
    parts = warm or routine.parts
    return ToLog(column=column, minutes_min=sum(part.duration_s for part in parts) / MINUTE_S)


def log_routine(
    home: Home, routine: Routine, minutes_min: float | None, sets: Sequence[StrengthSet]
) -> str:
    """Keep what was done of a routine today; gives the key of the diary entry."""
    asked = to_log(routine)
    if asked.sets:
        return log_session(home, sets)
    if asked.column is None or minutes_min is None:
        raise BadValueError(field="minutes", value=minutes_min or "", allowed="a number")
    kept = check_in(home, today(home), {asked.column: minutes_min}, {})
    return "" if kept is None else str(kept.entry)
