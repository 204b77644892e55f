"""The shape of an exercise and of a routine: how to do it, how much, and who should not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from freshlegs.domain.cause import Grade
from freshlegs.domain.claim import Basis
from freshlegs.domain.conditions import Rule

MOST_SPRINTS_COUNT = 12
"""No session has more fast repetitions: the cap that the reviewers of the evidence set."""


class ExerciseKind(StrEnum):
    """What an exercise is, in the order in which a runner meets it in a week."""

    DRILL = "drill"
    STRETCH = "stretch"
    FORM = "form"
    STRENGTH = "strength"
    JUMP = "jump"
    SPRINT = "sprint"
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFor:
    """Who should not: a rule that must not hold, and the same as a sentence.

    What the rule needs and nobody has answered is asked first, never taken for a no.
    """

    sentence: str
    rule: Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseDose:
    """How much of an exercise to begin with; what does not apply is None.

    One set is `repetitions_count` times, or `work_s` of moving, or `hold_s` of holding still,
    on each of `sides_count` sides, with `rest_s` after it. `most_count` is where repetitions
    (or sets, where there are none) stop growing; `weekly_count` how often a week, at most.
    """

    sets_count: int = 1
    repetitions_count: int | None = None
    most_count: int | None = None
    work_s: float | None = None
    hold_s: float | None = None
    rest_s: float | None = None
    sides_count: int = 1
    weekly_count: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """One exercise, complete.

    `steps` are what to do, in order; `progression` how it grows over weeks; `stop_if` what ends
    it at once; `sources` are keys of the bibliography, `basis` marks figures that no source we
    read gives; `claims` are the ids of the claims that it answers.
    """

    slug: str
    title: str
    kind: ExerciseKind
    muscles: tuple[str, ...]
    steps: tuple[str, ...]
    dose: ExerciseDose
    progression: str
    stop_if: str
    not_for: NotFor | None
    equipment: tuple[str, ...]
    grade: Grade
    sources: tuple[str, ...]
    basis: Basis | None
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutineStep:
    """One line of a routine: an exercise, or a few words where it is none.

    It takes `times_count` times `work_s` and the `rest_s` after it; where repetitions are
    counted, `repetitions_count` says how many fit into `work_s`.
    """

    what: str
    exercise: str | None
    work_s: float
    rest_s: float
    times_count: int
    repetitions_count: int | None

    @property
    def duration_s(self) -> float:
        """How long the line takes [s]."""
        return self.times_count * (self.work_s + self.rest_s)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutinePart:
    """A part of a routine, such as the jogging of a warm-up."""

    title: str
    steps: tuple[RoutineStep, ...]

    @property
    def duration_s(self) -> float:
        """How long the part takes [s]."""
        return sum(step.duration_s for step in self.steps)


@dataclass(frozen=True, slots=True, kw_only=True)
class Routine:
    """Exercises in an order, with their times; `total_min` is what the parts add up to."""

    slug: str
    title: str
    when: str
    parts: tuple[RoutinePart, ...]
    total_min: float
    progression: str
    not_for: NotFor | None
    grade: Grade
    sources: tuple[str, ...]
    basis: Basis | None
    claims: tuple[str, ...]

    @property
    def exercises(self) -> tuple[str, ...]:
        """The slugs of its exercises, each once, in their order."""
        steps = (step.exercise for part in self.parts for step in part.steps)
        return tuple(dict.fromkeys(slug for slug in steps if slug is not None))
