"""A simulated run has the heart, the hills and the steps of a real one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from freshlegs.domain.activity import Activity
from freshlegs.domain.simulated import SimulatedDay
from freshlegs.simulation.body import body_of, resting_heart_rate_bpm, session_rpe
from freshlegs.simulation.run import run_of
from freshlegs.simulation.runner import SimulatedRunner, draw_runner

WEDNESDAY, SUNDAY = date(2026, 3, 4), date(2026, 7, 5)
RUNNER: SimulatedRunner = replace(
    draw_runner(WEDNESDAY, np.random.default_rng(1)),
    critical_speed_mps=3.7,
    max_heart_rate_bpm=188.0,
    resting_heart_rate_bpm=52.0,
)
EASY = SimulatedDay(run_km=9.0)


def run(day: SimulatedDay = EASY, seed: int = 1, on: date = WEDNESDAY) -> Activity:
    """The day's run."""
    found = run_of(RUNNER, on, day, np.random.default_rng(seed))
    assert found is not None
    return found


def column(activity: Activity, name: str) -> np.typing.NDArray[np.float64]:
    """A stream that must be there."""
    values = activity.streams.column(name)
    assert values is not None
    return values


def heart(day: SimulatedDay) -> float:
    """The mean heart rate of the day's run."""
    return float(np.mean([run(day, seed).average_heart_rate_bpm or 0 for seed in range(4)]))


def test_a_day_without_a_run_has_no_run() -> None:
    assert run_of(RUNNER, WEDNESDAY, SimulatedDay(run_km=0.0), np.random.default_rng(1)) is None


def test_the_same_seed_is_the_same_run() -> None:
    np.testing.assert_array_equal(column(run(), "speed_mps"), column(run(), "speed_mps"))


@pytest.mark.parametrize(
    "day",
    [
        EASY,
        SimulatedDay(run_km=16.0, intensity=0.75),
        SimulatedDay(run_km=9.0, intensity=0.93),
        SimulatedDay(run_km=9.0, intensity=1.03, repetitions_count=5),
        SimulatedDay(run_km=7.0, sprint_s=100.0),
        SimulatedDay(run_km=12.0, climb_m_per_km=50.0, descent_m_per_km=50.0),
        SimulatedDay(run_km=1.0),
    ],
)
def test_a_run_is_as_long_as_planned_and_its_sums_agree(day: SimulatedDay) -> None:
    found = run(day)
    assert found.distance_m == pytest.approx(day.run_km * 1000, abs=8)
    assert column(found, "distance_m")[-1] == found.distance_m
    paused_s = sum(pause.end_s - pause.start_s for pause in found.pauses)
    assert found.timer_s == pytest.approx(found.elapsed_s - paused_s)
    assert sum(lap.distance_m or 0 for lap in found.laps) == pytest.approx(found.distance_m, abs=8)
    assert sum(lap.timer_s or 0 for lap in found.laps) == pytest.approx(found.timer_s, abs=1)
    assert (np.diff(column(found, "time_s")) >= 1).all()


def test_an_easy_run_is_slower_and_calmer_than_intervals() -> None:
    intervals = run(SimulatedDay(run_km=9.0, intensity=1.03, repetitions_count=5))
    easy = run()
    assert (intervals.max_heart_rate_bpm or 0) > (easy.max_heart_rate_bpm or 0) + 15
    assert (intervals.rpe or 0) > (easy.rpe or 0) + 2
    assert column(intervals, "speed_mps").max() > column(easy, "speed_mps").max() + 0.5


def test_the_heart_lags_behind_and_the_first_minutes_are_slow() -> None:
    found = run()
    beats, speed = column(found, "heart_rate_bpm"), column(found, "speed_mps")
    assert beats[5] < beats[300:600].mean() - 25
    assert speed[:500].mean() < speed[900:1500].mean()


def test_heart_rates_stay_within_the_runner() -> None:
    hard = run(SimulatedDay(run_km=10, intensity=1.1, repetitions_count=6, temperature_c=34))
    assert column(hard, "heart_rate_bpm").max() <= RUNNER.max_heart_rate_bpm + 2


@pytest.mark.parametrize(
    ("change", "least_bpm"),
    [
        ({"temperature_c": 30.0}, 6.0),
        ({"temperature_c": 22.0, "humidity_percent": 95.0}, 4.0),
        ({"illness": True, "resting_heart_rate_shift_bpm": 10.0}, 5.0),
        ({"heart_rate_shift_bpm": 6.0}, 5.0),
        ({"drink_ml": 600.0}, 1.0),
    ],
)
def test_what_strains_the_body_shows_in_the_heart_rate(
    change: dict[str, float | bool], least_bpm: float
) -> None:
    strained = replace(EASY, **change)  # type: ignore[arg-type]  # names and kinds are fields'
    assert heart(strained) > heart(EASY) + least_bpm


def test_a_long_run_on_empty_stores_fades() -> None:
    long = SimulatedDay(run_km=20.0, intensity=0.8)
    fed, hungry = run(long), run(replace(long, carbohydrate_g_per_kg=1.5))

    def late_over_early(activity: Activity) -> float:
        speed = column(activity, "speed_mps")
        third = len(speed) // 3
        return float(speed[-third:].mean() / speed[third:-third].mean())

    assert late_over_early(hungry) < late_over_early(fed) - 0.03


@pytest.mark.parametrize(("climb", "descent"), [(6.0, 6.0), (40.0, 40.0), (5.0, 50.0), (30.0, 0.0)])
def test_hills_climb_and_fall_as_planned(climb: float, descent: float) -> None:
    found = run(SimulatedDay(run_km=9.0, climb_m_per_km=climb, descent_m_per_km=descent))
    assert found.ascent_m == pytest.approx(climb * 9, rel=0.02, abs=3)
    assert found.descent_m == pytest.approx(descent * 9, rel=0.02, abs=3)


def test_it_is_slower_uphill_than_downhill() -> None:
    found = run(SimulatedDay(run_km=9.0, climb_m_per_km=45.0, descent_m_per_km=45.0))
    rising = np.gradient(column(found, "altitude_m"))
    speed = column(found, "speed_mps")
    assert speed[rising > 0.1].mean() < speed[rising < -0.1].mean() - 0.4


def test_faster_running_has_quicker_longer_steps_and_shorter_contact() -> None:
    found = run(SimulatedDay(run_km=9.0, intensity=1.03, repetitions_count=5))
    speed = column(found, "speed_mps")
    fast, slow = speed > 3.5, speed < 2.7
    for name, sign in (("cadence_spm", 1), ("step_length_m", 1), ("ground_contact_s", -1)):
        values = column(found, name)
        assert sign * (values[fast].mean() - values[slow].mean()) > 0
    steps = column(found, "step_length_m") * column(found, "cadence_spm") / 60
    np.testing.assert_allclose(steps, speed)


@pytest.mark.parametrize(
    ("changed", "name", "shift_by"),
    [
        (SimulatedDay(run_km=9.0, cadence_shift_spm=-12.0), "cadence_spm", -12.0),
        (SimulatedDay(run_km=9.0, ground_contact_shift_s=0.03), "ground_contact_s", 0.03),
        (
            SimulatedDay(run_km=9.0, vertical_oscillation_shift_m=0.02),
            "vertical_oscillation_m",
            0.02,
        ),
    ],
)
def test_a_days_form_is_a_shift_from_the_runners_own(
    changed: SimulatedDay, name: str, shift_by: float
) -> None:
    apart = column(run(changed), name) - column(run(), name)
    assert apart == pytest.approx(np.full(len(apart), shift_by))


def test_the_heart_never_equals_the_steps_for_long() -> None:
    found = run()
    near = np.abs(column(found, "heart_rate_bpm") - column(found, "cadence_spm")) < 3
    assert near.mean() < 0.5


def test_the_way_is_a_loop_from_a_round_figure_on_the_map() -> None:
    found = run()
    latitude, longitude = column(found, "latitude_deg"), column(found, "longitude_deg")
    assert (latitude[0], longitude[0]) == (pytest.approx(47, abs=1e-3), pytest.approx(8, abs=1e-3))
    assert np.hypot(latitude - 47, longitude - 8).max() < 0.1
    north_m = np.diff(latitude) * 111_195
    east_m = np.diff(longitude) * 111_195 * np.cos(np.radians(47))
    np.testing.assert_allclose(np.hypot(north_m, east_m), column(found, "speed_mps")[1:], rtol=0.01)


def test_a_treadmill_run_has_no_place_and_no_hills() -> None:
    found = run(SimulatedDay(run_km=8.0, surface="treadmill"))
    assert found.indoor
    assert found.ascent_m is None
    assert found.streams.column("latitude_deg") is None
    assert found.streams.column("altitude_m") is None
    assert found.streams.column("heart_rate_bpm") is not None


def test_at_a_red_light_the_timer_stops_and_the_heart_rests() -> None:
    seed = next(seed for seed in range(20) if run(seed=seed).pauses)
    found = run(seed=seed)
    time_s, beats = column(found, "time_s"), column(found, "heart_rate_bpm")
    pause = found.pauses[0]
    inside = (time_s > pause.start_s) & (time_s < pause.end_s)
    assert not inside.any()
    before, after = np.searchsorted(time_s, [pause.start_s, pause.end_s])
    assert beats[after] < beats[before]


def test_runs_are_after_work_or_on_weekend_mornings_by_the_local_clock() -> None:
    assert 17 <= run(on=WEDNESDAY).start.local.hour <= 18
    assert 8 <= run(on=SUNDAY).start.local.hour <= 9
    assert (run(on=WEDNESDAY).start.offset_s, run(on=SUNDAY).start.offset_s) == (3600, 7200)


def test_sleep_and_illness_raise_the_morning_heart_rate() -> None:
    rested = resting_heart_rate_bpm(RUNNER, SimulatedDay(sleep_h=9.0))
    assert rested == RUNNER.resting_heart_rate_bpm
    ill = SimulatedDay(sleep_h=5.0, resting_heart_rate_shift_bpm=8.0)
    assert resting_heart_rate_bpm(RUNNER, ill) > rested + 8


def test_an_effort_is_rated_between_one_and_ten() -> None:
    assert session_rpe(SimulatedDay(intensity=0.5), 30) == 1
    assert session_rpe(SimulatedDay(intensity=1.2), 200) == 10


def test_a_body_fades_by_a_quarter_at_most() -> None:
    starved = SimulatedDay(carbohydrate_g_per_kg=0.0, temperature_c=45.0)
    assert body_of(starved, 240).fade_fraction == 0.25


def test_a_plan_that_the_hills_make_too_long_ends_early_with_whole_columns() -> None:
    steep = SimulatedDay(
        run_km=7.0,
        intensity=1.09,
        repetitions_count=5,
        sprint_s=120.0,
        climb_m_per_km=120.0,
        descent_m_per_km=120.0,
    )
    told = run(steep)
    assert 4000.0 < (told.distance_m or 0.0) < 7000.0
    assert len({len(values) for values in told.streams.columns.values()}) == 1
