"""Strength work in the terminal."""

from __future__ import annotations

from collections.abc import Callable

from tests.cli.conftest import Run, RunJson


def test_sets_are_logged_and_listed(run: Run, run_json: RunJson) -> None:
    assert "No strength work yet" in run("strength").output
    words = ("strength", "log", "weighted_squats", "3x6", "--load", "42.5", "--effort", "8")
    assert "undoes it" in run(*words, "--day", "2026-03-07").output
    listed = run("strength", "list").output
    assert "weighted_squats" in listed
    assert "42.5" in listed
    (row,) = run_json("strength", "list")
    assert (row["date"], row["time"]) == ("2026-03-07", None)
    assert row["sets"][0]["exercise"] == "weighted_squats"
    assert (row["sets"][0]["group"], row["sets"][0]["load_kg"]) == ("legs", 42.5)


def test_programs_get_what_was_kept(run_json: RunJson) -> None:
    kept = run_json("strength", "log", "Deadlift", "2x5", "--works", "legs")
    assert (kept["sets"][0]["exercise"], kept["sets"][0]["sets_count"]) == ("Deadlift", 2)
    assert kept["time"] is not None


def test_an_exercise_that_nobody_knows_needs_its_muscles(
    fail: Callable[..., tuple[int, str]],
) -> None:
    code, told = fail("strength", "log", "Deadlift", "2x5")
    assert code == 1
    assert "legs" in told
