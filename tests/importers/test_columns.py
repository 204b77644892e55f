from __future__ import annotations

import numpy as np
import pytest

from freshlegs.domain.activity import CadenceSource, Sport
from freshlegs.domain.streams import NO_STREAMS, Streams
from freshlegs.importers.cadence import as_cadence
from freshlegs.importers.columns import clean, in_order
from freshlegs.importers.motion import Totals, average, climb_m, speed_mps, totals
from freshlegs.importers.positions import along_m, clean_positions, first_position, steps_m

NAN = np.nan


def test_rows_in_order_are_left_as_they_are() -> None:
    times_s, values = np.array([1.0, 2.0, 5.0]), np.array([1.0, NAN, 3.0])
    ordered_s, table, problems = in_order(times_s, {"heart_rate_bpm": values})
    assert ordered_s is times_s
    assert table["heart_rate_bpm"] is values
    assert problems == []


def test_rows_without_any_time_leave_nothing() -> None:
    times_s, _, problems = in_order(np.array([NAN, NAN]), {})
    assert len(times_s) == 0
    assert problems == ["2 samples have no believable time; left out"]


def test_of_two_values_of_one_moment_the_later_counts() -> None:
    _, table, _ = in_order(np.array([1.0, 1.0, 1.0]), {"x": np.array([1.0, 2.0, NAN])})
    assert table["x"].tolist() == [2.0]


def test_an_impossible_heart_rate_is_missing() -> None:
    cleaned = clean({"heart_rate_bpm": np.array([0.0, 140.0, 255.0])})
    assert np.isnan(cleaned["heart_rate_bpm"]).tolist() == [True, False, True]


def test_greenwich_and_the_equator_are_places_but_their_crossing_is_none() -> None:
    latitude = np.array([0.0, 51.5, 0.0, 91.0, 10.0])
    longitude = np.array([0.0, 0.0, 9.0, 9.0, -180.0])
    cleaned, _ = clean_positions(latitude, longitude)
    assert np.isnan(cleaned).tolist() == [True, False, False, True, True]


def test_the_first_position_is_the_first_fix() -> None:
    assert first_position(np.array([NAN, 47.0]), np.array([NAN, 8.0])) == (47.0, 8.0)
    assert first_position(np.array([NAN]), np.array([NAN])) is None
    assert first_position(None, np.array([8.0])) is None


def test_a_degree_of_latitude_is_111_km() -> None:
    assert steps_m(np.array([0.0, 1.0]), np.array([0.0, 0.0]))[0] == pytest.approx(
        111_195, rel=1e-4
    )


def test_the_way_along_positions_bridges_lost_fixes() -> None:
    latitude = np.array([0.0, NAN, 0.002])
    along = along_m(latitude, latitude * 0)
    assert along[0] == 0.0
    assert np.isnan(along[1])
    assert along[2] == pytest.approx(222.39, rel=1e-3)
    assert np.isnan(along_m(np.array([NAN]), np.array([NAN]))).all()


def test_an_average_weighs_samples_by_their_time() -> None:
    assert average(np.array([0.0, 1.0, 4.0]), np.array([100.0, 160.0, NAN])) == 145.0
    assert average(np.array([0.0]), None) is None


def test_a_gap_weighs_no_more_than_a_minute() -> None:
    assert average(np.array([0.0, 3600.0]), np.array([100.0, 161.0])) == 101.0


def test_a_speed_needs_two_places() -> None:
    assert np.isnan(speed_mps(np.array([0.0, 1.0]), np.array([NAN, 1.0]))).all()


def test_a_distance_that_falls_back_gives_no_negative_speed() -> None:
    assert speed_mps(np.arange(3.0), np.array([10.0, 5.0, 0.0])).tolist() == [0.0, 0.0, 0.0]


def test_noise_is_not_climbed() -> None:
    time_s = np.arange(0.0, 600.0)
    noise = np.where(time_s % 20 < 10, 0.0, 2.0)
    assert climb_m(time_s, noise) == (0.0, 0.0)
    ascent_m, descent_m = climb_m(time_s, time_s / 10)
    assert ascent_m == pytest.approx(59.0, abs=3.0)
    assert descent_m == 0.0


def test_nothing_recorded_sums_up_to_nothing() -> None:
    assert totals(NO_STREAMS) == Totals()
    assert totals(Streams({"time_s": np.array([0.0, 1.0])})) == Totals()


def test_cadence_depends_on_the_sport() -> None:
    counted = np.array([90.0, 0.0, NAN])
    steps, source = as_cadence(counted, Sport.RUN)
    assert steps is not None
    assert steps[0] == 180.0
    assert source is CadenceSource.STRIDES
    assert as_cadence(np.array([110.0]), Sport.WALK)[1] is CadenceSource.STEPS
    assert as_cadence(np.array([55.0]), Sport.HIKE)[1] is CadenceSource.STRIDES
    assert as_cadence(np.array([80.0]), Sport.ROW)[1] is CadenceSource.REVOLUTIONS
    assert as_cadence(np.array([30.0]), Sport.SWIM) == (None, None)
    assert as_cadence(np.array([NAN]), Sport.RUN) == (None, None)


def test_nobody_takes_five_steps_a_second() -> None:
    steps, _ = as_cadence(np.array([80.0, 80.0, 200.0]), Sport.RUN)
    assert steps is not None
    assert np.isnan(steps).tolist() == [False, False, True]
