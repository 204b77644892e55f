"""A routine laid out in time: what is done for how long, on which side, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from freshlegs.domain.diary import Side
from freshlegs.domain.findings import Finding
from freshlegs.domain.red_flags import RaisedFlag

GET_READY_S = 10.0
"""Before the first line, to put the phone down and stand where there is room; elicited."""


class PhaseKind(StrEnum):
    """What a stretch of time is for."""

    READY = "ready"
    WORK = "work"
    REST = "rest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """One stretch of time of a routine.

    `part_index` and `step_index` say which line it belongs to, `turn_number` which of the line's
    `turns_count` times it is. `side` is the leg that works, None where both do or the exercise
    changes by itself. `position` names one of several ways to hold an exercise. `ends_turn` marks
    the last work of a turn, after which a set is done.
    """

    kind: PhaseKind
    duration_s: float
    what: str
    exercise: str | None = None
    side: Side | None = None
    position: str = ""
    part_index: int = 0
    step_index: int = 0
    turn_number: int = 1
    turns_count: int = 1
    repetitions_count: int | None = None
    ends_turn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """Whether a routine may be begun today.

    `flags` are warnings that take it away, `against` the sentences of what is known to speak
    against it, `to_ask` what has to be answered first. `left_out` are exercises that something
    speaks against while the rest may be done, each with its sentence. `wants_word` tells that a
    doctor's word for fast running would allow it.
    """

    flags: tuple[RaisedFlag, ...] = ()
    against: tuple[str, ...] = ()
    because: tuple[str, ...] = ()
    to_ask: tuple[Finding, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()
    wants_word: bool = False

    @property
    def may_begin(self) -> bool:
        """Tell whether the routine may be begun."""
        return not (self.flags or self.against or self.to_ask)
