from __future__ import annotations

import numpy as np
import pytest

from freshlegs.importers.fit import (
    FitFile,
    beat_intervals_s,
    decode,
    heart_rate_samples,
    with_heart_rate,
)
from tests.importers.fit.building import (
    BYTE,
    HR,
    HRV,
    NOON,
    NOON_UNIX,
    RECORD,
    TIME_AND_HEART_RATE,
    UINT8,
    UINT16,
    UINT32,
    definition,
    fit_file,
    heart_rates,
    message,
)

ANCHOR = definition(1, HR, ((253, 4, UINT32), (0, 2, UINT16), (9, 4, UINT32), (6, 1, UINT8)))
BEATS = definition(2, HR, ((10, 3, BYTE), (6, 2, UINT8)))


def anchor(ticks: int, rate: int) -> bytes:
    return message(1, "<IHIB", NOON, 0x4000, ticks, rate)


def beats(first_tick: int, second_tick: int, *rates: int) -> bytes:
    ticks = first_tick % 4096 | second_tick % 4096 << 12
    return message(2, "<3sBB", ticks.to_bytes(3, "little"), *rates)


def swim(*hr: bytes, records: bytes | None = None) -> FitFile:
    return decode(fit_file(records or heart_rates(0xFF, 0xFF, 0xFF), ANCHOR, BEATS, *hr))


def test_beats_are_timed_from_the_message_that_has_a_timestamp() -> None:
    ticks = 4000
    fit = swim(anchor(ticks, 100), beats(ticks + 1024, ticks + 2048, 101, 102))
    times, rates = heart_rate_samples(fit)
    assert (times - NOON_UNIX).tolist() == [0.5, 1.5, 2.5]
    assert rates.tolist() == [100, 101, 102]


def test_beats_go_on_over_many_overflows_of_their_twelve_bits() -> None:
    ticks = [100_000 + 2000 * i for i in range(1, 21)]
    hr = [beats(a, b, 90, 90) for a, b in zip(ticks[::2], ticks[1::2], strict=True)]
    times, _ = heart_rate_samples(swim(anchor(100_000, 90), *hr))
    np.testing.assert_allclose(np.diff(times), 2000 / 1024, atol=1e-6)


def test_a_second_anchor_starts_a_new_count() -> None:
    again = message(1, "<IHIB", NOON + 100, 0, 7, 130)
    times, rates = heart_rate_samples(
        swim(anchor(5000, 90), again, beats(7 + 512, 7 + 1024, 131, 0xFF))
    )
    assert (times - NOON_UNIX).tolist() == [0.5, 100, 100.5]
    assert rates.tolist() == [90, 130, 131]


def test_beats_before_any_anchor_are_left_out() -> None:
    times, rates = heart_rate_samples(swim(beats(10, 20, 90, 91)))
    assert len(times) == len(rates) == 0


def test_a_file_without_beats_keeps_its_records() -> None:
    fit = decode(fit_file(heart_rates(120, 0xFF)))
    np.testing.assert_equal(with_heart_rate(fit), [120, np.nan])


def test_beats_that_cannot_be_timed_fill_no_gap() -> None:
    fit = swim(beats(10, 20, 90, 91), records=heart_rates(120, 0xFF))
    np.testing.assert_equal(with_heart_rate(fit), [120, np.nan])


def test_gaps_of_the_records_are_filled_and_measured_values_kept() -> None:
    ticks = 1000
    fit = swim(
        anchor(ticks, 100),
        beats(ticks + 1024, ticks + 1424, 110, 120),
        records=heart_rates(0xFF, 0xFF, 150, 0xFF),
    )
    np.testing.assert_equal(with_heart_rate(fit), [np.nan, 100, 150, 120])


def test_a_heart_rate_is_held_for_five_seconds_and_no_longer() -> None:
    fit = swim(anchor(1000, 100), records=heart_rates(*[0xFF] * 9))
    np.testing.assert_equal(with_heart_rate(fit), [np.nan, *[100] * 5, *[np.nan] * 3])


def test_records_without_a_heart_rate_column_get_one() -> None:
    records = definition(0, RECORD, TIME_AND_HEART_RATE[:1]) + message(0, "<I", NOON + 1)
    assert with_heart_rate(swim(anchor(1000, 100), records=records)).tolist() == [100]


def test_records_without_times_get_no_heart_rate() -> None:
    records = definition(0, RECORD, TIME_AND_HEART_RATE[1:]) + message(0, "<B", 0xFF)
    assert np.isnan(with_heart_rate(swim(anchor(1000, 100), records=records))).all()


@pytest.mark.parametrize("values", [(812,), (812, 790, 0xFFFF)])
def test_beat_intervals_come_in_seconds_without_gaps(values: tuple[int, ...]) -> None:
    size = 2 * len(values)
    body = definition(0, HRV, ((0, size, UINT16),)) + message(0, f"<{len(values)}H", *values)
    known = [value / 1000 for value in values if value != 0xFFFF]
    assert beat_intervals_s(decode(fit_file(body))).tolist() == known


def test_a_file_without_intervals_has_none() -> None:
    assert len(beat_intervals_s(decode(fit_file(heart_rates(120))))) == 0
