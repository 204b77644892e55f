"""An exercise or a routine as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from freshlegs.domain.claim import Claim
from freshlegs.domain.exercise import Exercise, ExerciseKind, Routine, RoutinePart, RoutineStep
from freshlegs.web.words.claims import Source, grade_words, source
from freshlegs.web.words.exercises import (
    KINDS,
    dose_words,
    duration_words,
    repetitions_words,
    step_words,
)
from freshlegs.workflows.cause_pages import all_claims
from freshlegs.workflows.exercises import exercises, sources, who_should_not


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseRow:
    """An exercise or routine in a list."""

    slug: str
    title: str
    amount: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseGroup:
    """The exercises of one kind."""

    title: str
    rows: list[ExerciseRow]


@dataclass(frozen=True, slots=True, kw_only=True)
class StepLine:
    """One line of a routine; `slug` is empty where it is no exercise, `name` names its drawing."""

    what: str
    name: str
    slug: str
    amount: str
    repetitions: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartCard:
    """A part of a routine with how long it takes."""

    title: str
    takes: str
    steps: list[StepLine]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseCard:
    """One exercise (with `dose`) or one routine (with `parts`).

    `who_should_not` are sentences, each with what of a routine it is about, where not of all of it.
    """

    one: Exercise | Routine
    title: str
    lead: str
    dose: str
    parts: list[PartCard]
    who_should_not: list[tuple[str, str]]
    grade: str
    sources: list[Source]
    basis: str
    claims: list[Claim]


def exercise_groups() -> list[ExerciseGroup]:
    """Give every exercise by kind, with how much to begin with."""
    return [ExerciseGroup(title=str(KINDS[kind]), rows=_rows(kind)) for kind in KINDS]


def routine_rows(routines: tuple[Routine, ...]) -> list[ExerciseRow]:
    """Give routines with how long they take."""
    return [
        ExerciseRow(slug=one.slug, title=_(one.title), amount=duration_words(60 * one.total_min))
        for one in routines
    ]


def exercise_card(one: Exercise | Routine) -> ExerciseCard:
    """Shape one of them for its page."""
    is_routine = isinstance(one, Routine)
    return ExerciseCard(
        one=one,
        title=_(one.title),
        lead=_routine_lead(one) if isinstance(one, Routine) else _exercise_lead(one),
        dose="" if isinstance(one, Routine) else dose_words(one.dose),
        parts=[_part(part) for part in one.parts] if isinstance(one, Routine) else [],
        who_should_not=[
            ("" if title == one.title or not is_routine else _(title), _(who.sentence))
            for title, who in who_should_not(one)
        ],
        grade=grade_words(one.grade),
        sources=[source(reference) for reference in sources(one)],
        basis="" if one.basis is None else _(one.basis.value),
        claims=[claim for claim in all_claims() if claim.id in one.claims],
    )


def _rows(kind: ExerciseKind) -> list[ExerciseRow]:
    return [
        ExerciseRow(slug=one.slug, title=_(one.title), amount=dose_words(one.dose))
        for one in exercises()
        if one.kind is kind
    ]


def _routine_lead(one: Routine) -> str:
    words = {"time": duration_words(60 * one.total_min), "when": _(one.when)}
    return _("%(time)s, %(when)s.") % words


def _exercise_lead(one: Exercise) -> str:
    muscles = _("For: %(muscles)s.") % {"muscles": ", ".join(map(_, one.muscles))}
    if not one.equipment:
        return muscles
    needed = _("You need: %(things)s.") % {"things": ", ".join(map(_, one.equipment))}
    return f"{muscles} {needed}"


def _part(part: RoutinePart) -> PartCard:
    return PartCard(
        title=_(part.title),
        takes=duration_words(part.duration_s),
        steps=[_step(step) for step in part.steps],
    )


def _step(step: RoutineStep) -> StepLine:
    count = step.repetitions_count
    return StepLine(
        what=_(step.what),
        name=step.what,
        slug=step.exercise or "",
        amount=step_words(step),
        repetitions="" if count is None else repetitions_words(count),
    )
