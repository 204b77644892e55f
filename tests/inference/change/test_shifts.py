"""A shift for good is found with its date and size; series without one are left alone."""

from __future__ import annotations

import numpy as np
import pytest

from freshlegs.inference.change import LEAST_WEEKS_COUNT, Shift, shifts_of
from freshlegs.inference.change.one_shift import one_shift
from freshlegs.inference.change.whitened import (
    AUTOCORRELATION_RATIOS,
    FloatArray,
    remembering,
    steps_at,
    white,
    whitened,
)

WEEKS_COUNT = 60


def made(
    weeks_count: int = WEEKS_COUNT, autocorrelation_ratio: float = 0.3, seed: int = 1
) -> FloatArray:
    """A series without a shift, of spread 1 about 4."""
    rng = np.random.default_rng(seed)
    drawn = remembering(np.arange(weeks_count), autocorrelation_ratio, 1, rng)[0]
    shifted: FloatArray = 4.0 + drawn
    return shifted


def found_in(series: FloatArray) -> tuple[Shift, ...]:
    return shifts_of(series, np.random.default_rng(7))


def test_a_shift_is_found_with_its_date_and_size() -> None:
    series = made()
    series[35:] += 4.0
    (shift,) = found_in(series)
    assert abs(shift.week_index - 35) <= 1
    assert shift.first_week_index <= 35 <= shift.last_week_index
    assert shift.size.low < 4.0 < shift.size.high
    assert shift.after_level - shift.before_level == pytest.approx(4.0, abs=1.2)


def test_what_went_away_and_came_back_is_two_shifts() -> None:
    series = made(120, 0.0)
    series[43:81] -= 4.0
    down, up = found_in(series)
    assert max(abs(down.week_index - 43), abs(up.week_index - 81)) <= 1
    assert down.size.high < 0.0 < up.size.low
    assert down.after_level == up.before_level


def test_one_step_after_the_other_is_two_shifts() -> None:
    series = made(120, 0.0)
    series[40:] += 3.0
    series[80:] += 3.0
    first, second = found_in(series)
    assert max(abs(first.week_index - 40), abs(second.week_index - 80)) <= 2


@pytest.mark.parametrize("autocorrelation_ratio", [0.0, 0.5, 0.8])
def test_weeks_that_remember_each_other_are_no_shift(autocorrelation_ratio: float) -> None:
    rng = np.random.default_rng(int(10 * autocorrelation_ratio))
    many = remembering(np.arange(40), autocorrelation_ratio, 60, rng)
    alarms_count = sum(bool(found_in(series)) for series in many)
    assert alarms_count <= 7  # of 60 with a chance of 0.05 each, more come 2 times in 100


def test_a_straight_slope_is_no_shift() -> None:
    assert found_in(made(100, 0.0) + 0.08 * np.arange(100)) == ()


def test_gaps_of_months_are_no_weeks() -> None:
    series = made(autocorrelation_ratio=0.0)
    series[35:] += 4.0
    with_gap = np.concatenate([series[:20], np.full(15, np.nan), series[20:]])
    (shift,) = found_in(with_gap)
    assert abs(shift.week_index - 50) <= 1


def test_one_value_and_a_few_weeks_tell_nothing() -> None:
    assert found_in(np.full(60, 3.0)) == ()
    assert found_in(np.full(60, np.nan)) == ()
    few = np.concatenate([np.zeros(LEAST_WEEKS_COUNT), np.full(LEAST_WEEKS_COUNT - 1, 9.0)])
    assert found_in(few) == ()


def test_a_step_without_any_noise_is_found() -> None:
    (shift,) = found_in(np.concatenate([np.full(20, 2.0), np.full(20, 5.0)]))
    assert shift.week_index == 20
    assert shift.size.middle == pytest.approx(3.0)


def test_what_is_made_independent_has_no_memory_left() -> None:
    week, splits = np.arange(400), np.array([200])
    way = whitened(week, steps_at(400, splits), 0.8)
    values = remembering(week, 0.8, 50, np.random.default_rng(3))
    independent = white(values, way)
    together = np.mean([np.corrcoef(row[:-1], row[1:])[0, 1] for row in independent])
    assert abs(together) < 0.02
    assert independent.std() == pytest.approx(1.0, abs=0.05)


def test_the_shapes_looked_for_are_of_length_one_and_clear_of_the_mean() -> None:
    way = whitened(np.array([0, 1, 4, 5, 9]), steps_at(5, np.array([2, 3])), 0.5)
    shapes = np.vstack([way.shapes, way.trend_part])
    np.testing.assert_allclose(np.linalg.norm(shapes, axis=1), 1.0)
    np.testing.assert_allclose(shapes @ way.mean, 0.0, atol=1e-12)


def test_the_same_series_gives_the_same_answer() -> None:
    series = made(seed=11)
    series[30:] += 1.2
    assert found_in(series) == found_in(series)
    found = one_shift(np.arange(60), series, 0.5, np.random.default_rng(1))
    assert found is None or found.autocorrelation_ratio in AUTOCORRELATION_RATIOS
