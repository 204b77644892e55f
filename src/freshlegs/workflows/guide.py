"""Lay a routine out in time: work and rest, one side after the other, what a set consists of."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from freshlegs.domain.diary import Side
from freshlegs.domain.exercise import Exercise, Routine, RoutineStep
from freshlegs.domain.guide import GET_READY_S, Phase, PhaseKind
from freshlegs.knowledge.exercises import exercises_by_slug

SIDES = (Side.LEFT, Side.RIGHT)
POSITIONS: Mapping[str, tuple[str, ...]] = {
    "core": ("Plank", "Side plank, left side", "Side plank, right side", "Bridge"),
}
"""Exercises that are held in several ways, each for an equal share of the time."""


def phases(routine: Routine, left_out: Collection[str] = ()) -> tuple[Phase, ...]:
    """Give the stretches of time of a routine, from getting ready to the last line.

    What is left out takes no time. A rest at the very end is none, and is left out as well.
    """
    told = [
        replace(phase, part_index=part_index, step_index=step_index)
        for part_index, part in enumerate(routine.parts)
        for step_index, step in enumerate(part.steps)
        if step.exercise not in left_out
        for phase in _step(step)
    ]
    while told and told[-1].kind is PhaseKind.REST:
        told.pop()
    if not told:
        return ()
    first = told[0]
    ready = replace(first, kind=PhaseKind.READY, duration_s=GET_READY_S, ends_turn=False)
    return (ready, *told)


def duration_s(told: Collection[Phase]) -> float:
    """How long it takes [s], getting ready not counted."""
    return sum(one.duration_s for one in told if one.kind is not PhaseKind.READY)


def _step(step: RoutineStep) -> Iterator[Phase]:
    known = exercises_by_slug().get(step.exercise or "")
    for index in range(step.times_count):
        turn = Phase(
            kind=PhaseKind.WORK,
            duration_s=step.work_s,
            what=step.what,
            exercise=step.exercise,
            turn_number=index + 1,
            turns_count=step.times_count,
            repetitions_count=step.repetitions_count,
        )
        yield from _work(turn, known)
        if step.rest_s:
            yield replace(turn, kind=PhaseKind.REST, duration_s=step.rest_s, repetitions_count=None)


def _work(turn: Phase, known: Exercise | None) -> Iterator[Phase]:
    """One turn, in as many pieces as it has positions or sides."""
    positions = POSITIONS.get(turn.exercise or "", ())
    if positions:
        pieces = [replace(turn, position=position) for position in positions]
    elif known is None or known.dose.sides_count == 1:
        pieces = [turn]
    elif _has_both_sides(turn, known):
        count = (turn.repetitions_count or 0) // len(SIDES)
        pieces = [replace(turn, side=side, repetitions_count=count or None) for side in SIDES]
    else:
        pieces = [replace(turn, side=SIDES[(turn.turn_number - 1) % len(SIDES)])]
    share_s = turn.duration_s / len(pieces)
    last_index = len(pieces) - 1
    for index, piece in enumerate(pieces):
        yield replace(piece, duration_s=share_s, ends_turn=index == last_index)


def _has_both_sides(turn: Phase, known: Exercise) -> bool:
    """Tell whether one turn is for both legs: with as many repetitions, or because it is alone."""
    once_count = known.dose.repetitions_count
    if once_count is not None and turn.repetitions_count is not None:
        return turn.repetitions_count >= len(SIDES) * once_count
    return turn.turns_count % len(SIDES) == 1
