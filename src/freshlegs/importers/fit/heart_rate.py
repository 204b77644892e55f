"""Heartbeats that a chest strap kept apart from the records, as in pool swims."""

import numpy as np

from freshlegs.importers.fit.compressed_time import StoredTimes, unrolled
from freshlegs.importers.fit.decoder import FitFile
from freshlegs.importers.fit.group import Offsets
from freshlegs.importers.fit.model import Column, Columns

TICKS_PER_S = 1024
"""Beats are timed in 1/1024 s [1/s]. Source: FIT profile, hr.event_timestamp."""

COUNTER_BITS = 12
"""Later beats keep only the last twelve bits of their time, two beats in three bytes."""

LONGEST_HOLD_S = 5.0
"""A heart rate stays true for so long [s] when no newer sample comes. A choice of this project."""


@np.errstate(invalid="ignore", over="ignore")
def heart_rate_samples(fit: FitFile) -> tuple[Column, Column]:
    """Give the times [Unix s] and rates [beats/min] of all `hr` messages, sorted by time.

    The first `hr` message ties the strap's clock to the watch's; samples before one are left out.
    """
    hr = fit.columns("hr")
    ticks = _beat_ticks(hr)
    rates = _by_beat(hr, "filtered_bpm", ticks.shape[1])
    rows, beats = np.nonzero(~np.isnan(ticks))
    times = _clock_times(hr, rows, ticks[rows, beats])
    rate = rates[rows, beats]
    known = ~np.isnan(times) & ~np.isnan(rate)
    order = np.argsort(times[known], kind="stable")
    return times[known][order], rate[known][order]


def _beat_ticks(hr: Columns) -> Column:
    """Give the times of the beats [1/1024 s] in the strap's own count, [messages, beats]."""
    packed = hr.arrays.get("event_timestamp_12", np.empty((len(hr.offsets), 0)))
    low, middle, high = (packed[:, place : packed.shape[1] // 3 * 3 : 3] for place in range(3))
    ticks = np.full((len(packed), max(1, 2 * low.shape[1])), np.nan)
    ticks[:, 0 : 2 * low.shape[1] : 2] = low + middle % 16 * 256
    ticks[:, 1 : 2 * low.shape[1] : 2] = middle // 16 + high * 16
    full = _by_beat(hr, "event_timestamp", ticks.shape[1]) * TICKS_PER_S
    is_full = ~np.isnan(full).all(axis=1)
    ticks[is_full] = np.nan
    order = np.arange(ticks.size).reshape(ticks.shape)
    short, spelt_out = ~np.isnan(ticks), ~np.isnan(full)
    counted = unrolled(
        StoredTimes(order[short], ticks[short].astype(np.int64)),
        StoredTimes(order[spelt_out], full[spelt_out].astype(np.int64)),
        COUNTER_BITS,
    )
    ticks[short] = counted.seconds
    ticks[spelt_out] = full[spelt_out]
    return ticks


def _by_beat(hr: Columns, name: str, beat_count: int) -> Column:
    """Give a field that holds one or several values as [messages, beats]."""
    result = np.full((len(hr.offsets), beat_count), np.nan)
    several = hr.arrays.get(name, result)[:, :beat_count]
    result[:, : several.shape[1]] = several
    single = hr.numbers.get(name)
    if single is not None:
        result[:, 0] = np.where(np.isnan(single), result[:, 0], single)
    return result


def _clock_times(hr: Columns, rows: Offsets, ticks: Column) -> Column:
    """Turn the strap's ticks into Unix seconds by the last message before that has a timestamp."""
    nothing = np.full(len(hr.offsets), np.nan)
    stamps = hr.numbers.get("timestamp", nothing)
    fractions = np.nan_to_num(hr.numbers.get("fractional_timestamp", nothing))
    with_beats, first_beat = np.unique(rows, return_index=True)
    is_anchor = ~np.isnan(stamps[with_beats])
    anchors, first_beat = with_beats[is_anchor], first_beat[is_anchor]
    last = np.searchsorted(anchors, rows, side="right") - 1
    zero_s = (stamps + fractions)[anchors] - ticks[first_beat] / TICKS_PER_S
    return np.append(zero_s, np.nan)[last] + ticks / TICKS_PER_S


@np.errstate(invalid="ignore", over="ignore")
def with_heart_rate(fit: FitFile) -> Column:
    """Give the records' heart_rate [beats/min] with gaps filled from the `hr` messages by time.

    A gap takes the mean of the samples of the second up to the record, else the last one of the
    five seconds before.
    """
    own = fit.records.get("heart_rate", np.full(len(fit.record_offsets), np.nan))
    record_times = fit.records.get("timestamp")
    if record_times is None or not fit.holds("hr"):
        return own
    sample_times, rates = heart_rate_samples(fit)
    if not len(rates):
        return own
    ends = np.searchsorted(sample_times, record_times, side="right")
    starts = np.searchsorted(sample_times, record_times - 1.0, side="right")
    sums = np.concatenate(([0.0], np.cumsum(rates)))
    counts = ends - starts
    means = (sums[ends] - sums[starts]) / np.maximum(counts, 1)
    held = _held(record_times, sample_times, rates, ends)
    return np.where(np.isnan(own), np.where(counts > 0, means, held), own)


def _held(record_times: Column, sample_times: Column, rates: Column, ends: Offsets) -> Column:
    last = np.maximum(ends - 1, 0)
    is_fresh = (ends > 0) & (record_times - sample_times[last] <= LONGEST_HOLD_S)
    return np.where(is_fresh, rates[last], np.nan)


def beat_intervals_s(fit: FitFile) -> Column:
    """Give the intervals between heartbeats [s] of all `hrv` messages in file order."""
    hrv = fit.columns("hrv")
    rows = hrv.arrays.get("time")
    if rows is None:
        rows = hrv.numbers.get("time", np.empty(0))
    return rows[~np.isnan(rows)]
