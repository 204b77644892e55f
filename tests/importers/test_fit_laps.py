from __future__ import annotations

import pytest

from freshlegs.domain.activity import Pause
from tests.importers.fit.building import (
    ENUM,
    NOON,
    UINT8,
    UINT16,
    UINT32,
)
from tests.importers.reading import one_in
from tests.importers.watch import (
    LAP,
    RUNNING,
    TIME,
    records,
    session,
    steady,
    table,
    timer,
)


@pytest.mark.parametrize("stop", [1, 4, 8, 9])
def test_a_pause_lasts_from_any_kind_of_stop_to_the_next_start(stop: int) -> None:
    events = timer((NOON, 0), (NOON + 10, stop), (NOON + 11, stop), (NOON + 30, 0), (NOON + 60, 4))
    assert one_in(steady(), events, session()).pauses == (Pause(10.0, 30.0),)


def test_a_gap_between_samples_is_no_pause() -> None:
    samples = records(((3, UINT8),), (NOON, 140), (NOON + 50, 140))
    assert one_in(samples, timer((NOON, 0), (NOON + 60, 4)), session()).pauses == ()


def test_a_stop_before_the_start_is_no_pause() -> None:
    events = timer((NOON - 20, 4), (NOON - 10, 0))
    assert one_in(steady(), events, session()).pauses == ()


def test_laps_say_how_fast_they_were() -> None:
    fields = (
        TIME, (2, UINT32), (7, UINT32), (8, UINT32), (9, UINT32), (15, UINT8), (16, UINT8),
        (17, UINT8), (21, UINT16), (22, UINT16), (23, ENUM), (25, ENUM),
    )  # fmt: skip
    rows = [
        (NOON + 60, NOON + 30, 30_000, 29_000, 9000, 0, 150, 86, 3, 4, 0, RUNNING),
        (NOON + 30, NOON, None, 30_000, 9000, 140, 150, 0, 3, 4, 1, RUNNING),
    ]
    first, second = one_in(steady(), table(LAP, fields, *rows), session()).laps
    assert (first.start_s, first.elapsed_s, first.distance_m) == (0.0, 30.0, 90.0)
    assert (first.average_cadence_spm, first.average_heart_rate_bpm) == (None, 140.0)
    assert (second.average_cadence_spm, second.average_heart_rate_bpm) == (172.0, None)
    assert (second.ascent_m, second.descent_m, second.intensity_name) == (3.0, 4.0, "active")
