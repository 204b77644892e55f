"""A routine laid out in time: it adds up, changes sides, and leaves out what it should."""

from __future__ import annotations

import pytest

from freshlegs.domain.diary import Side
from freshlegs.domain.exercise import Routine, RoutinePart
from freshlegs.domain.guide import PhaseKind
from freshlegs.knowledge.routines import routines, routines_by_slug
from freshlegs.workflows.guide import duration_s, phases


@pytest.mark.parametrize("routine", routines(), ids=lambda one: one.slug)
def test_it_takes_the_time_that_the_routine_promises_but_for_a_last_rest(routine: Routine) -> None:
    told = phases(routine)
    last = routine.parts[-1].steps[-1]
    assert duration_s(told) == 60 * routine.total_min - last.rest_s
    assert told[0].kind is PhaseKind.READY
    assert told[-1].kind is PhaseKind.WORK


@pytest.mark.parametrize("routine", routines(), ids=lambda one: one.slug)
def test_each_turn_ends_once(routine: Routine) -> None:
    turns_count = sum(step.times_count for part in routine.parts for step in part.steps)
    assert sum(one.ends_turn for one in phases(routine)) == turns_count


def test_a_stretch_is_held_left_then_right() -> None:
    told = [one for one in phases(routines_by_slug()["post_run_stretch"]) if one.ends_turn]
    assert [one.side for one in told] == [Side.LEFT, Side.RIGHT] * 6


def test_a_set_for_both_legs_changes_sides_half_way_through() -> None:
    told = phases(routines_by_slug()["strength_start"])
    lunges = [one for one in told if one.exercise == "lunges" and one.kind is PhaseKind.WORK]
    assert [(one.side, one.duration_s, one.repetitions_count) for one in lunges] == [
        (Side.LEFT, 30.0, 8),
        (Side.RIGHT, 30.0, 8),
    ] * 2


def test_the_trunk_is_held_in_four_ways() -> None:
    told = phases(routines_by_slug()["strength_start"])
    assert [one.position for one in told if one.exercise == "core" and one.position] == [
        "Plank",
        "Side plank, left side",
        "Side plank, right side",
        "Bridge",
    ]


def test_six_sprints_follow_a_warm_up_of_18_minutes() -> None:
    told = phases(routines_by_slug()["sprint_session"])
    fast = [one for one in told if one.exercise == "sprints_15_45"]
    assert [one.duration_s for one in fast] == [15.0, 45.0] * 6
    assert duration_s(told[: told.index(fast[0])]) == 18 * 60


def test_what_is_left_out_takes_no_time() -> None:
    told = phases(routines_by_slug()["warm_up"], {"skipping", "strides"})
    assert duration_s(told) == 15 * 60 - 15
    assert not {one.exercise for one in told} & {"skipping", "strides"}


def test_a_routine_of_which_nothing_is_left_has_no_phases() -> None:
    warm_up = routines_by_slug()["warm_up"]
    only = RoutinePart(title="Move", steps=warm_up.parts[1].steps[:1])
    whole = {field: getattr(warm_up, field) for field in Routine.__dataclass_fields__}
    assert phases(Routine(**{**whole, "parts": (only,)}), {"leg_swings"}) == ()
