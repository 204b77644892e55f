from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from freshlegs.domain.activity import Activity, Pause, Source, Sport
from freshlegs.domain.moments import Moment
from freshlegs.domain.run import HEART_RATE_FLOOR_BPM, NO_FEATURES
from freshlegs.physiology.features import features
from tests.physiology.made import steady, streamed


def bare(sport: Sport = Sport.RUN) -> Activity:
    return Activity(sport=sport, source=Source.STRAVA, start=steady(1).start, elapsed_s=10.0)


def test_an_activity_without_streams_has_no_features() -> None:
    assert features(bare()) == NO_FEATURES


def test_a_steady_run_tells_its_speed_heart_rate_and_form() -> None:
    count = 50 * 60 + 1
    found = features(
        steady(
            50,
            ground_contact_s=np.full(count, 0.25),
            vertical_oscillation_m=np.full(count, 0.085),
            temperature_c=np.full(count, 18.0),
        )
    )
    assert found.moving_s == 3000.0
    assert found.steady_graded_speed_mps == pytest.approx(3.0)
    assert found.steady_heart_rate_bpm == pytest.approx(150.0)
    assert found.decoupling_percent == pytest.approx(0.0, abs=1e-9)
    assert found.running_cadence_spm == pytest.approx(170.0)
    assert found.first_10_min_cadence_spm == pytest.approx(170.0)
    assert found.duty_factor == pytest.approx(0.354167, rel=1e-5)
    assert found.vertical_ratio_percent == pytest.approx(8.027778, rel=1e-5)
    assert found.late_speed_fade_percent == pytest.approx(0.0, abs=1e-9)
    assert found.late_heart_rate_rise_percent == pytest.approx(0.0, abs=1e-9)
    assert found.first_10_min_speed_ratio == pytest.approx(1.0)
    assert found.sprint_s == 0.0
    assert found.temperature_c == pytest.approx(18.0)
    assert found.cadence_lock_min == 0.0


def test_heart_rate_is_counted_by_the_beat() -> None:
    found = features(steady(30))
    assert len(found.heart_rate_s) == 191
    assert found.heart_rate_s[150 - HEART_RATE_FLOOR_BPM] == 1800.0
    assert sum(found.heart_rate_s) == 1800.0


def test_impossible_heart_rates_are_not_counted() -> None:
    assert features(steady(5, heart_rate_bpm=np.full(301, 250.0))).heart_rate_s == ()


def test_a_treadmill_run_keeps_its_heart_rate_and_has_no_climb() -> None:
    bumpy = 100.0 + 20.0 * np.sin(np.arange(1801) / 60.0)
    found = features(replace(steady(30, altitude_m=bumpy), indoor=True))
    assert found.ascent_m is None
    assert sum(found.heart_rate_s) == 1800.0


def test_a_run_without_speed_still_tells_its_heart_rate() -> None:
    found = features(streamed(heart_rate_bpm=np.full(1801, 150.0)))
    assert found.moving_s == 1800.0
    assert found.steady_graded_speed_mps is None
    assert found.sprint_s is None
    assert found.best_efforts == ()
    assert sum(found.heart_rate_s) == 1800.0


def test_a_long_gap_is_not_moving_time() -> None:
    time_s = np.concatenate([np.arange(600.0), np.arange(900.0, 1500.0)])
    found = features(streamed(time_s=time_s, distance_m=time_s * 3.0))
    assert found.moving_s == pytest.approx(1198.0)


def test_a_pause_is_not_moving_time_even_where_samples_go_on() -> None:
    paused = replace(steady(20), pauses=(Pause(300.0, 420.0), Pause(360.0, 480.0)))
    assert features(paused).moving_s == pytest.approx(1200.0 - 180.0)


def test_standing_is_not_moving() -> None:
    speed = np.where(np.arange(1201) < 600, 3.0, 0.0)
    found = features(streamed(speed_mps=speed))
    assert found.moving_s == 600.0


def test_a_hill_costs_more_than_the_flat() -> None:
    distance = np.arange(1801) * 3.0
    found = features(steady(30, altitude_m=distance * 0.05))
    assert found.ascent_m == pytest.approx(270.0, abs=5.0)
    assert found.descent_m == 0.0
    assert found.steady_graded_speed_mps == pytest.approx(3.0 * 4.685196 / 3.6, rel=0.01)


def test_the_files_own_climb_goes_before_ours() -> None:
    told = replace(steady(30, altitude_m=np.arange(1801) * 0.1), ascent_m=7.0, descent_m=8.0)
    assert (features(told).ascent_m, features(told).descent_m) == (7.0, 8.0)


def test_noise_of_the_altimeter_is_no_climb() -> None:
    noise = np.random.default_rng(1).normal(100.0, 1.0, 1801)
    assert features(steady(30, altitude_m=noise)).ascent_m == 0.0


def test_rolling_hills_count_both_ways() -> None:
    hills = 100.0 + 15.0 * np.sin(np.arange(1801) * 2.0 * np.pi / 600.0)
    found = features(steady(30, altitude_m=hills))
    assert found.ascent_m == pytest.approx(90.0, rel=0.1)
    assert found.descent_m == pytest.approx(90.0, rel=0.1)


@pytest.mark.parametrize("altitude_m", [-9999.0, 20_000.0])
def test_impossible_altitudes_say_nothing(altitude_m: float) -> None:
    assert features(steady(30, altitude_m=np.full(1801, altitude_m))).ascent_m is None


def test_a_few_steps_have_no_grade() -> None:
    assert features(steady(0.5, altitude_m=np.arange(31.0))).ascent_m is None


def test_heart_rate_that_drifts_shows_as_decoupling_and_as_a_late_rise() -> None:
    drift = 140.0 + np.arange(3601) * 20.0 / 3600.0
    found = features(steady(60, heart_rate_bpm=drift))
    assert found.decoupling_percent == pytest.approx(5.6, abs=0.3)
    assert found.late_heart_rate_rise_percent == pytest.approx(5.0, abs=0.3)


def test_a_late_fade_is_told_in_per_cent() -> None:
    speed = np.where(np.arange(3601) < 2700, 3.0, 2.7)
    found = features(steady(60, speed_mps=speed, distance_m=np.cumsum(speed)))
    assert found.late_speed_fade_percent == pytest.approx(10.0, abs=0.2)


def test_intervals_have_neither_decoupling_nor_fade() -> None:
    speed = np.where(np.arange(3601) // 180 % 2 == 0, 4.5, 2.2)
    found = features(steady(60, speed_mps=speed, distance_m=np.cumsum(speed)))
    assert found.decoupling_percent is None
    assert found.late_speed_fade_percent is None
    assert found.first_10_min_speed_ratio is not None


def test_short_runs_have_no_late_part() -> None:
    found = features(steady(15))
    assert found.late_speed_fade_percent is None
    assert found.first_10_min_speed_ratio is None
    assert found.decoupling_percent is None


def test_a_run_under_a_quarter_of_an_hour_has_no_even_part() -> None:
    assert features(steady(12)).steady_heart_rate_bpm is None


def test_a_late_rise_needs_heart_rate() -> None:
    found = features(streamed(speed_mps=np.full(1801, 3.0)))
    assert found.late_speed_fade_percent == pytest.approx(0.0, abs=1e-9)
    assert found.late_heart_rate_rise_percent is None


def test_decoupling_needs_heart_rate_for_most_of_the_run() -> None:
    rate = np.where(np.arange(3601) < 1500, 150.0, np.nan)
    found = features(steady(60, heart_rate_bpm=rate))
    assert found.steady_heart_rate_bpm == pytest.approx(150.0)
    assert found.decoupling_percent is None


def test_decoupling_needs_both_halves() -> None:
    rate = np.where((np.arange(2701) < 1650) | (np.arange(2701) > 2690), 150.0, np.nan)
    length = np.concatenate([np.arange(1650.0), 1650.0 + np.arange(1051.0) * 25.0])
    run = replace(steady(45, heart_rate_bpm=rate), pauses=(Pause(1700.0, 27_000.0),))
    columns = dict(run.streams.columns) | {"time_s": length}
    found = features(streamed(**columns))
    assert found.decoupling_percent is None


def test_heart_rate_that_counts_steps_is_a_sensors_error() -> None:
    found = features(steady(60, heart_rate_bpm=np.full(3601, 171.0)))
    assert found.cadence_lock_min == pytest.approx(60.0)
    assert found.steady_heart_rate_bpm is None
    assert found.heart_rate_recovery_60_bpm is None


def test_a_minute_near_the_cadence_is_chance() -> None:
    rate = np.where(np.arange(1801) < 60, 170.0, 150.0)
    assert features(steady(30, heart_rate_bpm=rate)).cadence_lock_min == 0.0


def stopping(stop_s: int, rest_s: int) -> Activity:
    seconds = np.arange(stop_s + rest_s + 1)
    speed = np.where(seconds < stop_s, 3.5, 0.0)
    rate = np.where(seconds <= stop_s, 175.0, np.maximum(100.0, 175.0 - (seconds - stop_s) * 0.5))
    return streamed(
        speed_mps=speed, distance_m=np.cumsum(speed), heart_rate_bpm=rate.astype(np.float64)
    )


def test_recovery_is_the_fall_in_the_minute_after_stopping() -> None:
    recovery = features(stopping(1200, 120)).heart_rate_recovery_60_bpm
    assert recovery == pytest.approx(30.0, abs=6.0)


def test_without_a_stop_there_is_no_recovery() -> None:
    assert features(steady(30)).heart_rate_recovery_60_bpm is None


def test_recovery_needs_distance_and_heart_rate() -> None:
    assert features(streamed(heart_rate_bpm=np.full(600, 150.0))).heart_rate_recovery_60_bpm is None
    assert features(streamed(speed_mps=np.full(600, 3.0))).heart_rate_recovery_60_bpm is None


def test_best_efforts_are_the_fastest_stretches() -> None:
    speed = np.where((np.arange(1801) >= 600) & (np.arange(1801) < 800), 5.0, 3.0)
    distance = np.concatenate([[0.0], np.cumsum(speed[:-1])])
    found = features(streamed(speed_mps=speed, distance_m=distance))
    efforts = {effort.distance_m: effort.duration_s for effort in found.best_efforts}
    assert efforts[400.0] == 80.0
    assert efforts[1000.0] == 200.0
    assert efforts[1609.344] == pytest.approx(200 + 609.344 / 3.0, abs=0.2)
    assert 10_000.0 not in efforts


def test_impossibly_fast_stretches_are_left_out() -> None:
    found = features(streamed(distance_m=np.arange(100) * 20.0))
    assert found.best_efforts == ()


def test_sprints_are_counted_in_seconds() -> None:
    speed = np.where(np.arange(1801) % 300 < 10, 6.0, 2.8)
    assert features(streamed(speed_mps=speed)).sprint_s == 60.0


def test_repetitions_in_a_slow_session_are_no_sprints() -> None:
    speed = np.where(np.arange(3601) % 360 < 180, 5.8, 2.4)
    assert features(streamed(speed_mps=speed)).sprint_s == 0.0


def test_sprints_after_repetitions_are_sprints() -> None:
    seconds = np.arange(3601)
    speed = np.where((seconds < 1800) & (seconds % 360 < 180), 4.6, 2.4)
    speed = np.where((seconds >= 2400) & (seconds % 300 < 12), 7.0, speed)
    assert features(streamed(speed_mps=speed)).sprint_s == 48.0


def test_a_position_that_jumps_is_no_sprint() -> None:
    speed = np.where(np.arange(1801) % 300 < 4, 7.0, 2.8)
    assert features(streamed(speed_mps=speed)).sprint_s == 0.0


def test_a_run_of_less_than_400_m_may_be_a_sprint() -> None:
    speed = np.where(np.arange(101) < 20, 6.5, 1.5)
    assert features(streamed(speed_mps=speed)).sprint_s == 20.0


def test_a_steep_climb_is_no_sprint() -> None:
    distance = np.arange(1801) * 2.0
    steep = np.where(distance < 2400, 0.0, (distance - 2400) * 0.4)
    found = features(steady(30, 2.0, altitude_m=steep))
    assert found.sprint_s == 0.0


def test_a_run_on_the_spot_has_no_sprints() -> None:
    assert features(streamed(speed_mps=np.where(np.arange(60) < 1, 0.4, 0.0))).sprint_s is None


def test_positions_alone_give_distance_and_speed() -> None:
    latitude = 50.0 + np.arange(1801) * 3.0 / 111_195.0
    found = features(streamed(latitude_deg=latitude, longitude_deg=np.full(1801, 8.0)))
    assert found.running_speed_mps == pytest.approx(3.0, rel=0.01)
    assert found.best_efforts[0].duration_s == pytest.approx(133.3, abs=0.5)


def test_holes_in_the_distance_are_bridged() -> None:
    distance = np.arange(1801) * 3.0
    distance[100:110] = np.nan
    assert features(streamed(distance_m=distance)).running_speed_mps == pytest.approx(3.0)


def test_a_speed_that_disagrees_with_the_distance_is_not_believed() -> None:
    found = features(streamed(speed_mps=np.full(601, 0.1), distance_m=np.arange(601) * 3.0))
    assert found.running_speed_mps == pytest.approx(3.0)


def test_a_speed_that_is_mostly_missing_is_worked_out() -> None:
    speed = np.where(np.arange(601) < 100, 3.0, np.nan)
    found = features(streamed(speed_mps=speed, distance_m=np.arange(601) * 3.0))
    assert found.moving_s == 600.0


def test_columns_of_zeros_are_sensors_that_were_not_there() -> None:
    found = features(streamed(Sport.ROW, speed_mps=np.zeros(600), distance_m=np.zeros(600)))
    assert found.moving_s == 599.0


def test_a_swim_has_time_and_heart_rate_only() -> None:
    found = features(
        streamed(Sport.SWIM, speed_mps=np.full(601, 1.0), heart_rate_bpm=np.full(601, 130.0))
    )
    assert (found.moving_s, sum(found.heart_rate_s)) == (600.0, 600.0)
    assert found.best_efforts == ()
    assert found.graded_speed_s == ()
    assert found.cadence_lock_min is None


def test_a_walk_can_have_a_locked_sensor() -> None:
    walk = streamed(
        Sport.WALK,
        speed_mps=np.full(601, 1.4),
        heart_rate_bpm=np.full(601, 110.0),
        cadence_spm=np.full(601, 110.0),
    )
    assert features(walk).cadence_lock_min == pytest.approx(10.0)


def test_graded_speed_is_counted_by_tenths() -> None:
    found = features(steady(30, 3.05))
    assert found.graded_speed_s[30] == 1800.0


def test_an_activity_that_begins_late_in_its_own_time_starts_at_zero() -> None:
    found = features(streamed(time_s=np.arange(500.0, 1101.0), speed_mps=np.full(601, 3.0)))
    assert found.moving_s == 600.0


def test_the_moment_of_the_start_does_not_matter() -> None:
    later = replace(steady(30), start=Moment(steady(30).start.utc, 7200))
    assert features(later) == features(steady(30))
