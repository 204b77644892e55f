"""Routines add up: their parts take the minutes that they promise."""

from __future__ import annotations

from typing import Any

import pytest

from freshlegs.domain.claim import PlaceKind
from freshlegs.domain.exercise import ExerciseKind, Routine
from freshlegs.knowledge.claims import claims
from freshlegs.knowledge.errors import FactsError
from freshlegs.knowledge.exercises import exercises_by_slug, not_for
from freshlegs.knowledge.routines import parse_routines, routines, routines_by_slug

STEP: dict[str, Any] = {"exercise": "leg_swings", "work_s": 30, "rest_s": 15, "times_count": 4}
GOOD: dict[str, Any] = {
    "slug": "wake_up",
    "title": "Wake up",
    "when": "in the morning",
    "total_min": 3,
    "part": [{"title": "Swing", "step": [STEP]}],
    "progression": "None.",
    "grade": "C",
    "basis": "elicited",
}


def parse(change: dict[str, Any]) -> tuple[Routine, ...]:
    return parse_routines({"routine": [{**GOOD, **change}]}, exercises_by_slug(), not_for())


def minutes(routine: Routine) -> list[float]:
    return [part.duration_s / 60 for part in routine.parts]


def test_the_warm_up_has_two_parts_of_15_to_20_minutes_together() -> None:
    warm_up = routines_by_slug()["warm_up"]
    assert [part.title for part in warm_up.parts] == ["Jog", "Move"]
    assert 15 <= warm_up.total_min <= 20
    assert sum(minutes(warm_up)) == warm_up.total_min


def test_nothing_is_held_still_in_the_warm_up() -> None:
    kinds = {exercises_by_slug()[slug].kind for slug in routines_by_slug()["warm_up"].exercises}
    assert kinds == {ExerciseKind.DRILL, ExerciseKind.JUMP, ExerciseKind.SPRINT}


def test_the_stretches_after_a_run_are_the_six_and_take_ten_minutes() -> None:
    stretch = routines_by_slug()["post_run_stretch"]
    assert sum(minutes(stretch)) == 10
    assert len(stretch.exercises) == 6
    held = [exercises_by_slug()[slug] for slug in stretch.exercises]
    assert {one.kind for one in held} == {ExerciseKind.STRETCH}
    steps = [step for part in stretch.parts for step in part.steps]
    doses = [(one.dose.hold_s, one.dose.sides_count) for one in held]
    assert [(step.work_s, step.times_count) for step in steps] == doses


@pytest.mark.parametrize("routine", routines(), ids=lambda one: one.slug)
def test_the_parts_add_up(routine: Routine) -> None:
    assert sum(minutes(routine)) == routine.total_min
    assert routine.not_for is not None


def test_every_claim_that_a_routine_acts_on_is_named_by_it() -> None:
    acting = {
        (place.name, claim.id)
        for claim in claims()
        for place in claim.acts
        if place.kind is PlaceKind.ROUTINE
    }
    assert acting - {(one.slug, claim) for one in routines() for claim in one.claims} == set()


def test_a_routine_is_read_whole() -> None:
    words = {"what": "Walk", "work_s": 60}
    (one,) = parse({"total_min": 4, "part": [{"title": "Go", "step": [STEP, words]}]})
    first, second = one.parts[0].steps
    assert (first.what, first.duration_s, first.repetitions_count) == ("Leg swings", 180, None)
    assert (second.what, second.exercise, second.duration_s) == ("Walk", None, 60)
    assert one.exercises == ("leg_swings",)
    assert one.not_for is None


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"colour": "red"}, "wake_up has an unknown key colour"),
        ({"when": ""}, "wake_up has no when"),
        ({"total_min": 5}, "wake_up adds up to 3 minutes, not 5"),
        ({"not_for": "nobody"}, "wake_up is not for nobody"),
        ({"claims": ["S999"]}, "wake_up answers S999"),
        ({"slug": "leg_swings"}, "leg_swings stands there twice, or is an exercise"),
        ({"part": [{"title": "", "step": [STEP]}]}, "wake_up has no title"),
        ({"part": [{"title": "Go", "step": [], "x": 1}]}, "wake_up has an unknown key x"),
        ({"part": [{"title": "Go", "step": [{"work_s": 9}]}]}, "either an exercise or words"),
        ({"part": [{"title": "Go", "step": [{**STEP, "what": "x"}]}]}, "an exercise or words"),
        ({"part": [{"title": "Go", "step": [{"what": "x"}]}]}, "wake_up has no work_s"),
        (
            {"part": [{"title": "Go", "step": [{**STEP, "exercise": "hops"}]}]},
            "wake_up has the unknown exercise hops",
        ),
    ],
)
def test_a_malformed_routine_is_named(change: dict[str, Any], reason: str) -> None:
    with pytest.raises(FactsError, match=reason):
        parse(change)
