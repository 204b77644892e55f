"""A simulated runner lives like a recreational one."""

from __future__ import annotations

from datetime import date, timedelta
from statistics import mean

import numpy as np
import pytest

from freshlegs.domain.profile import Sex
from freshlegs.domain.simulated import SimulatedDay
from freshlegs.simulation.effort import is_hard
from freshlegs.simulation.runner import SimulatedRunner, draw_runner, profile_of
from freshlegs.simulation.season import WEEKS, plan_season, week_km

FIRST = date(2026, 1, 5)


def season(seed: int, days_count: int = 182) -> tuple[SimulatedRunner, tuple[SimulatedDay, ...]]:
    """A runner and their plan."""
    rng = np.random.default_rng(seed)
    runner = draw_runner(FIRST, rng)
    return runner, plan_season(runner, FIRST, days_count, rng)


def test_the_same_seed_is_the_same_runner_and_another_seed_another() -> None:
    assert season(3) == season(3)
    assert season(3) != season(4)


@pytest.mark.parametrize("seed", range(8))
def test_the_runner_is_a_believable_adult(seed: int) -> None:
    runner = draw_runner(FIRST, np.random.default_rng(seed))
    assert 18 <= FIRST.year - runner.birth_year <= 65
    assert 1.4 < runner.height_m < 2.1
    assert 18.5 < runner.weight_kg / runner.height_m**2 < 27
    assert 150 < runner.max_heart_rate_bpm < 215
    assert runner.resting_heart_rate_bpm < 70
    assert 3.2 <= runner.critical_speed_mps <= 4.2


def test_both_sexes_run() -> None:
    drawn = {draw_runner(FIRST, np.random.default_rng(seed)).sex for seed in range(20)}
    assert drawn == {Sex.FEMALE, Sex.MALE}


def test_the_profile_tells_what_the_runner_is() -> None:
    runner, _ = season(1, 7)
    told = profile_of(runner)
    assert told.birth_year == runner.birth_year
    assert told.max_heart_rate_bpm == runner.max_heart_rate_bpm
    assert told.home_zone == "Europe/Zurich"


@pytest.mark.parametrize("seed", range(4))
def test_a_week_has_rest_days_a_long_run_fast_days_and_one_leg_session(seed: int) -> None:
    runner, days = season(seed)
    for week in range(0, len(days), 7):
        part = days[week : week + 7]
        runs = [day for day in part if day.run_km > 0]
        assert len(runs) == runner.runs_per_week_count
        assert max(part, key=lambda day: day.run_km) is part[6]
        assert sum(is_hard(day) for day in runs) == 2
        assert sum(day.leg_strength_sets_count > 0 for day in part) == 1


def test_weeks_grow_slowly_and_step_back_every_fourth() -> None:
    runner, _ = season(2, 7)
    weeks = [week_km(runner, week) for week in range(520)]
    assert all(weeks[week] < weeks[week - 1] for week in range(3, 520, 4))
    assert weeks[4] > weeks[2]
    assert max(later / weeks[week] for week, later in enumerate(weeks[4:])) < 1.1
    assert weeks[-2] < 1.31 * weeks[0]


def test_every_number_of_runs_has_its_week() -> None:
    for runs_count, week in WEEKS.items():
        assert sum(kind != "rest" for kind in week) == runs_count


def test_july_is_warmer_than_january() -> None:
    _, days = season(5, 365)
    january, july = days[:26], days[177:207]
    assert mean(day.temperature_c for day in july) > mean(d.temperature_c for d in january) + 10
    assert all(30 <= day.humidity_percent <= 98 for day in days)


@pytest.mark.parametrize("seed", range(4))
def test_an_ordinary_season_holds_nothing_out_of_the_ordinary(seed: int) -> None:
    runner, days = season(seed)
    assert not any(day.illness or day.cramps or day.headache for day in days)
    assert mean(day.sleep_h for day in days) == pytest.approx(runner.sleep_need_h, abs=0.2)
    assert all(0 <= day.stress <= 10 and 0 <= day.mood <= 10 for day in days)
    assert mean(day.stress for day in days) < 5


def test_the_first_day_may_be_any_weekday() -> None:
    rng = np.random.default_rng(1)
    runner = draw_runner(FIRST, rng)
    thursday = FIRST + timedelta(days=3)
    days = plan_season(runner, thursday, 14, rng)
    assert days[3].run_km == max(day.run_km for day in days[:7])
