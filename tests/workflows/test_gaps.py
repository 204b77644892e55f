"""What an answer misses is said first where it is the runs themselves."""

from __future__ import annotations

from datetime import date

import pytest

from freshlegs.domain.explanation import DataGap, Explanation, Verdict
from freshlegs.domain.findings import Fact, Facts
from freshlegs.domain.profile import ProfileGap
from freshlegs.physiology.days.calendar import STALE_DAYS as CALENDAR_STALE_DAYS
from freshlegs.workflows.gaps import STALE_DAYS, no_runs, with_gaps

SLEEP = DataGap(finding="sleep_h", why="It would tell.")
OWN_RUNS = DataGap(finding="runs_28d", why="It would tell.")
HEIGHT = ProfileGap(key="height_m", quantities=("body_mass_index",), words=(), instead=None)
RESTING = ProfileGap(key="resting", quantities=("body_mass_index",), words=(), instead="60 bpm")
TOLD = Explanation(
    day=date(2026, 3, 7),
    heaviness=7.0,
    usual=None,
    verdict=Verdict.UNUSUAL,
    verdict_reason="",
    data_gaps=(SLEEP, OWN_RUNS),
)


def facts(**known: float | None) -> Facts:
    return {slug: Fact(finding=slug, value=value) for slug, value in known.items()}


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({}, "No runs are known, so nothing can be said of your training."),
        ({"days_since_run": 922.0}, "No runs are known for 922 days, so nothing can be said"),
    ],
)
def test_missing_runs_are_said_before_anything_else(known: dict[str, float], said: str) -> None:
    found = with_gaps(TOLD, facts(**known), ())
    assert [gap.finding for gap in found.data_gaps] == ["runs_28d", "sleep_h"]
    assert found.data_gaps[0].why.startswith(said)


@pytest.mark.parametrize("known", [{"runs_28d": 0.0}, {"days_since_run": 28.0}])
def test_runs_that_are_known_are_not_missed(known: dict[str, float]) -> None:
    assert no_runs(facts(**known)) == ()


def test_a_guess_stands_and_what_was_answered_is_not_left_out() -> None:
    answered = facts(body_mass_index=21.0)
    assert with_gaps(TOLD, answered, (HEIGHT, RESTING)).profile_gaps == (RESTING,)
    assert with_gaps(TOLD, facts(body_mass_index=None), (HEIGHT,)).profile_gaps == (HEIGHT,)


def test_the_table_of_days_and_the_answer_give_up_after_the_same_time() -> None:
    assert STALE_DAYS == CALENDAR_STALE_DAYS
