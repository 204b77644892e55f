"""`freshlegs exercises` lists exercises and routines, and tells one in full."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from freshlegs.cli.exercise_words import dose_words, duration_words, step_words
from freshlegs.domain.exercise import ExerciseDose, RoutineStep
from tests.cli.conftest import Run, RunJson


def test_all_are_listed_by_kind_with_how_much(run: Run, run_json: RunJson) -> None:
    printed = run("exercises").stdout
    listed = run_json("exercises")
    assert all(one["slug"] in printed for name in listed for one in listed[name])
    assert printed.index("Drills, before hard running") < printed.index("Stretches, after the run")
    assert "6 × 15 s, 45 s rest, growing to 12 at most; at most once a week" in printed
    assert "18 min" in printed


def test_an_exercise_says_how_how_much_and_who_should_not(run: Run) -> None:
    printed = " ".join(run("exercises", "calf", "raises").stdout.split())
    assert printed.startswith("Calf raises (calf_raises) For: calf, Achilles tendon.")
    assert "You need: a step. 1. Stand with" in printed
    assert "3 sets of 15 repetitions, 90 s rest; at most 4 times a week." in printed
    assert "Not on a calf that is swollen" in printed
    assert "Source: all of it elicited." in printed
    assert printed.endswith("Supports your decision; it is not a diagnosis.")


def test_a_source_from_memory_is_marked(run: Run) -> None:
    printed = " ".join(run("exercises", "hiit").stdout.split())
    assert "Seiler 2010 (from memory, unverified); some of it from memory, unverified." in printed


def test_an_exercise_without_equipment_or_warning_is_told_too(run: Run) -> None:
    printed = run("exercises", "run_tall").stdout
    assert "You need" not in printed
    assert "Not " not in printed


def test_a_source_that_says_it_all_stands_alone(run: Run) -> None:
    printed = " ".join(run("exercises", "cold_water").stdout.split())
    assert "Roberts 2015 (from memory, unverified). Supports" in printed


def test_a_routine_says_its_parts_and_their_times(run: Run) -> None:
    printed = " ".join(run("exercises", "warm_up").stdout.split())
    assert "18 minutes, before intervals" in printed
    assert "Jog (10 min) 2 min: Walk briskly" in printed
    assert "2 × 15 s, 45 s between: Strides" in printed
    assert "30 s, then 30 s rest: Skipping" in printed
    assert "Strides: Not while muscles are sore" in printed


def test_the_json_of_one_holds_what_is_described(run_json: RunJson) -> None:
    told = run_json("exercises", "hiit")
    assert told["kind"] == "sprint"
    assert told["dose"]["most_count"] == 8
    assert told["dose"]["hold_s"] is None
    (who,) = told["not_for"]
    assert who["of"] == "Hard intervals"
    assert "chest_pain" in who["findings"]
    routine = run_json("exercises", "run walk run")
    assert (routine["kind"], routine["total_min"]) == ("routine", 35.0)


def test_a_slip_is_one_sentence(fail: Callable[..., tuple[int, str]]) -> None:
    code, said = fail("exercises", "calf_rases")
    assert code == 1
    assert "did you mean calf_raises" in said


@pytest.mark.parametrize(
    ("dose", "said"),
    [
        (ExerciseDose(hold_s=45, sides_count=2), "45 s held on each side"),
        (ExerciseDose(repetitions_count=10), "10 repetitions"),
        (ExerciseDose(sets_count=2, work_s=15, rest_s=15), "2 sets of 15 s, 15 s rest"),
        (ExerciseDose(work_s=900, weekly_count=7), "15 min; at most once a day"),
        (ExerciseDose(work_s=900, weekly_count=14), "15 min; at most twice a day"),
        (ExerciseDose(weekly_count=21), "at most 3 times a day"),
        (ExerciseDose(weekly_count=2), "at most twice a week"),
    ],
)
def test_a_dose_is_told_in_words(dose: ExerciseDose, said: str) -> None:
    assert dose_words(dose) == said


def test_repetitions_of_a_line_are_counted() -> None:
    step = RoutineStep(
        what="Lunges", exercise="lunges", work_s=60, rest_s=0, times_count=1, repetitions_count=10
    )
    assert step_words(step) == "60 s: Lunges (10 repetitions)"


def test_long_times_are_minutes() -> None:
    assert [duration_words(one) for one in (45, 90, 120, 150)] == [
        "45 s",
        "90 s",
        "2 min",
        "2.5 min",
    ]
