"""Exercises and routines as a runner opens them in the hall."""

from __future__ import annotations

import pytest
from django.test import Client

from freshlegs.domain.exercise import ExerciseDose, RoutineStep
from freshlegs.web.words.exercises import dose_words, step_words
from freshlegs.workflows.exercises import exercises, routines


def test_all_of_them_are_listed(browser: Client) -> None:
    html = browser.get("/exercises/").text
    slugs = [one.slug for one in exercises()] + [one.slug for one in routines()]
    assert all(f'href="/exercises/{slug}/"' in html for slug in slugs)


def test_each_exercise_says_how_how_much_and_when_to_stop(browser: Client) -> None:
    for one in exercises():
        html = browser.get(f"/exercises/{one.slug}/").text
        for heading in ("How to", "To begin with", "Stop", "How it grows", "How well it is known"):
            assert heading in html, one.slug


def test_who_should_not_is_said_before_how_to(browser: Client) -> None:
    html = browser.get("/exercises/strides/").text
    assert html.index("chest pain") < html.index("How to")


@pytest.mark.parametrize("slug", [one.slug for one in routines()])
def test_a_routine_lists_its_steps_with_their_times(browser: Client, slug: str) -> None:
    html = browser.get(f"/exercises/{slug}/").text
    one = next(one for one in routines() if one.slug == slug)
    for exercise in one.exercises:
        assert f'href="/exercises/{exercise}/"' in html
    assert html.count("<li><span>") == sum(len(part.steps) for part in one.parts)


def test_an_unknown_exercise_names_what_comes_near(browser: Client) -> None:
    response = browser.get("/exercises/stridez/")
    assert response.status_code == 404
    assert "strides" in response.text


@pytest.mark.parametrize(
    ("dose", "words"),
    [
        (
            ExerciseDose(sets_count=2, repetitions_count=8, sides_count=2, rest_s=60),
            "2 sets of 8 repetitions on each side, 60 s rest",
        ),
        (ExerciseDose(repetitions_count=1, weekly_count=1), "1 repetition; at most once a week"),
        (ExerciseDose(hold_s=30, weekly_count=14), "30 s held; at most 2 times a day"),
        (ExerciseDose(work_s=180, weekly_count=7), "3 min; at most once a day"),
        (
            ExerciseDose(repetitions_count=4, work_s=15, most_count=8, weekly_count=2),
            "4 × 15 s, growing to 8 at most; at most 2 times a week",
        ),
        (ExerciseDose(most_count=3), "growing to 3 at most"),
    ],
)
def test_a_dose_reads_as_one_line(dose: ExerciseDose, words: str) -> None:
    assert dose_words(dose) == words


@pytest.mark.parametrize(
    ("times_count", "rest_s", "words"),
    [(1, 0.0, "30 s"), (1, 30.0, "30 s, then 30 s rest"), (2, 15.0, "2 × 30 s, 15 s between")],
)
def test_a_step_says_how_long_it_takes(times_count: int, rest_s: float, words: str) -> None:
    step = RoutineStep(
        what="Skipping",
        exercise="skipping",
        work_s=30.0,
        rest_s=rest_s,
        times_count=times_count,
        repetitions_count=None,
    )
    assert step_words(step) == words
