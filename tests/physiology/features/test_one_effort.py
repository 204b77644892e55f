"""A fade is only a fade where the run was meant to be even."""

from __future__ import annotations

import numpy as np
import pytest

from freshlegs.domain.activity import Activity
from freshlegs.domain.run import Features
from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.features import features
from tests.physiology.made import streamed

HOUR_S = 3600
SECONDS = np.arange(HOUR_S + 1, dtype=np.float64)
EVEN = np.full(HOUR_S + 1, 150.0)


def run(speed_mps: FloatArray, rate_bpm: FloatArray | None = EVEN) -> Activity:
    columns = {"speed_mps": speed_mps, "distance_m": np.cumsum(speed_mps)}
    if rate_bpm is not None:
        columns["heart_rate_bpm"] = rate_bpm
    return streamed(**columns)


def pieces(*parts: tuple[float, float]) -> FloatArray:
    """An hour of (until [min], value); the last value goes on."""
    until_s = [60 * until_min for until_min, _ in parts]
    places = np.minimum(np.searchsorted(until_s, SECONDS, side="right"), len(parts) - 1)
    return np.array([value for _, value in parts])[places]


def says_nothing(found: Features) -> bool:
    late = found.late_speed_fade_percent, found.late_heart_rate_rise_percent
    return (*late, found.decoupling_percent) == (None, None, None)


FADING = 3.0 * np.interp(SECONDS, [0, 2700, HOUR_S], [1.0, 1.0, 0.65])


def test_a_steady_run_that_runs_empty_fades_while_the_heart_calms_down() -> None:
    calming = np.interp(SECONDS, [0, 2700, HOUR_S], [155.0, 155.0, 140.0])
    found = features(run(FADING, calming))
    assert found.late_speed_fade_percent == pytest.approx(17.5, abs=0.3)
    assert found.late_heart_rate_rise_percent == pytest.approx(-4.8, abs=0.3)
    assert found.decoupling_percent is not None


def test_a_fade_needs_no_heart_rate() -> None:
    assert features(run(FADING, None)).late_speed_fade_percent == pytest.approx(17.5, abs=0.3)


def test_a_hard_fall_that_the_heart_does_not_follow_is_a_fade() -> None:
    found = features(run(pieces((48, 3.0), (60, 2.2)), EVEN))
    assert found.late_speed_fade_percent == pytest.approx(21.3, abs=0.3)


@pytest.mark.parametrize("rate_bpm", [None, pieces((48, 170.0), (60, 135.0))])
def test_a_tempo_to_the_cool_down_does_not_fade(rate_bpm: FloatArray | None) -> None:
    assert says_nothing(features(run(pieces((8, 2.4), (48, 3.6), (60, 2.4)), rate_bpm)))


def test_a_tempo_in_the_middle_does_not_fade() -> None:
    assert says_nothing(features(run(pieces((25, 2.3), (52, 3.0), (60, 2.3)))))


def test_a_race_whose_cool_down_follows_early_does_not_fade() -> None:
    assert says_nothing(features(run(pieces((40, 3.9), (60, 2.4)))))


def test_a_cool_down_is_told_by_speed_alone_where_the_sensor_counted_steps() -> None:
    moved = run(pieces((48, 3.6), (60, 2.4)))
    columns = dict(moved.streams.columns) | {"cadence_spm": EVEN}
    assert says_nothing(features(streamed(**columns)))


@pytest.mark.parametrize("repetition_s", [60, 180, 300])
def test_repetitions_do_not_fade(repetition_s: int) -> None:
    speed = np.where(SECONDS // repetition_s % 2 == 0, 4.2, 2.4)
    assert says_nothing(features(run(speed)))


def test_a_walk_to_tie_a_lace_does_not_make_a_run_uneven() -> None:
    speed = np.where((SECONDS > 2000) & (SECONDS < 2040), 1.2, 3.0)
    assert features(run(speed)).late_speed_fade_percent == pytest.approx(0.0, abs=2.0)


@pytest.mark.parametrize(
    "time_s",
    [np.arange(0.0, HOUR_S, 50.0), np.concatenate([[0.0], np.arange(700.0, 850.0), [1400.0]])],
)
def test_a_file_that_is_mostly_silent_says_nothing_of_a_fade(time_s: FloatArray) -> None:
    assert says_nothing(features(streamed(time_s=time_s, speed_mps=np.full(len(time_s), 3.0))))
