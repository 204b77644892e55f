from __future__ import annotations

from typing import Any

import pytest

from freshlegs.domain.history import History
from freshlegs.domain.run import Features, Run
from tests.physiology.days.told import row, runs_on
from tests.physiology.made import ago, run

RACE: dict[str, Any] = {"race": True, "distance_m": 5000.0, "timer_s": 1200.0}
EASY_LIMIT_MPS = 1000 / 294.452262


def easy(days_ago: int, mps: float) -> Run:
    return run(ago(days_ago), features=Features(steady_graded_speed_mps=mps))


def test_days_since_a_race_or_a_far_longer_run() -> None:
    raced = History(runs=(*runs_on(*range(6, 20)), run(ago(4), **RACE), *runs_on(1)))
    assert row(raced)["days_since_race"] == 4
    longer = History(runs=(*runs_on(*range(6, 40)), run(ago(3), distance_m=20_000.0)))
    assert row(longer)["days_since_race"] == 3
    begun = History(runs=(*runs_on(*range(6, 20)), run(ago(3), distance_m=20_000.0)))
    assert row(begun)["days_since_race"] is None


def test_the_day_itself_and_a_year_ago_do_not_count() -> None:
    today = History(runs=(*runs_on(*range(6, 20)), run(ago(0), **RACE)))
    assert row(today)["days_since_race"] is None
    old = History(runs=(run(ago(400), **RACE), *runs_on(*range(20))))
    assert row(old)["days_since_race"] is None


def test_a_race_tells_the_oxygen_uptake_for_four_months() -> None:
    history = History(runs=(run(ago(100), **RACE), *runs_on(*range(10))))
    assert row(history)["race_oxygen_uptake_ml_per_kg_min"] == pytest.approx(49.806233, rel=1e-4)
    assert row(history, ago(100))["race_oxygen_uptake_ml_per_kg_min"] is None
    old = History(runs=(run(ago(130), **RACE), *runs_on(*range(10))))
    assert row(old)["race_oxygen_uptake_ml_per_kg_min"] is None


@pytest.mark.parametrize("told", [{"race": False}, {"ascent_m": 200.0}, {"distance_m": 1500.0}])
def test_training_hills_and_short_races_tell_none(told: dict[str, Any]) -> None:
    history = History(runs=(run(ago(10), **(RACE | told)),))
    assert row(history)["race_oxygen_uptake_ml_per_kg_min"] is None


def test_easy_runs_faster_than_the_band_are_too_fast() -> None:
    race = run(ago(60), **RACE)
    fast = History(runs=(race, *(easy(n, 1.1 * EASY_LIMIT_MPS) for n in range(10, 0, -1))))
    assert row(fast)["easy_speed_above_band_percent"] == pytest.approx(10.0, abs=0.01)
    assert row(fast)["easy_runs_too_fast"] is True
    slow = History(runs=(race, *(easy(n, 0.9 * EASY_LIMIT_MPS) for n in range(10, 0, -1))))
    assert row(slow)["easy_runs_too_fast"] is False


def test_without_a_race_nobody_knows_whether_runs_are_easy() -> None:
    history = History(runs=tuple(easy(n, 3.0) for n in range(10, 0, -1)))
    assert row(history)["easy_runs_too_fast"] is None
