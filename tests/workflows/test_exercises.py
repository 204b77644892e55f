"""Exercises and routines are found by their names, with their sources and their warnings."""

from __future__ import annotations

import pytest

from freshlegs.domain.errors import NotFoundError
from freshlegs.domain.exercise import Exercise, Routine
from freshlegs.workflows.exercises import exercise, exercises, routines, sources, who_should_not


@pytest.mark.parametrize("asked", ["calf_raises", "Calf Raises", " calf-raises "])
def test_an_exercise_is_found_by_its_slug_or_its_title(asked: str) -> None:
    found = exercise(asked)
    assert isinstance(found, Exercise)
    assert found.slug == "calf_raises"


def test_a_routine_is_found_too() -> None:
    found = exercise("warm up")
    assert isinstance(found, Routine)
    assert [one.key for one in sources(found)] == ["konrad2021", "warneke2025"]


def test_a_slip_names_what_comes_near() -> None:
    with pytest.raises(NotFoundError, match="There is no exercise or routine calf_rases; did you"):
        exercise("calf_rases")
    with pytest.raises(NotFoundError, match=r"There is no exercise or routine zzzz\.$"):
        exercise("zzzz")


def test_a_routine_warns_for_each_of_its_exercises_once() -> None:
    warned = who_should_not(exercise("warm_up"))
    assert [title for title, _ in warned] == ["Warm-up in two parts", "Skipping", "Strides"]


def test_an_exercise_warns_for_itself_or_for_nobody() -> None:
    assert [title for title, _ in who_should_not(exercise("hiit"))] == ["Hard intervals"]
    assert who_should_not(exercise("run_tall")) == ()


def test_no_two_go_by_the_same_name() -> None:
    known: tuple[Exercise | Routine, ...] = (*exercises(), *routines())
    names = [name for one in known for name in (one.slug, one.title)]
    assert len(names) == len(set(names))
