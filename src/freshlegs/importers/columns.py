"""Put the columns that a file gives in order: one row a moment, time increasing, no false zeros."""

from __future__ import annotations

from types import MappingProxyType

import numpy as np

from freshlegs.domain.streams import FloatArray, Streams
from freshlegs.importers.positions import clean_positions

DAY_S = 86_400.0
MOST_APART_DAYS = 10.0
MAX_HEART_RATE_BPM = 250.0
MIN_HEART_RATE_BPM = 20.0
POSITIVE_ONLY = (
    "ground_contact_s",
    "vertical_oscillation_m",
    "step_length_m",
    "developer_ground_contact_s",
    "developer_vertical_oscillation_m",
)
"""Standing still, watches write 0 here for what they could not measure."""

type Table = dict[str, FloatArray]


def in_order(times_s: FloatArray, table: Table) -> tuple[FloatArray, Table, list[str]]:
    """Drop rows without a believable time, sort the rest, merge rows of one moment.

    Times are Unix seconds [rows]; so are the returned ones, strictly increasing. Rows that share
    a time are merged column by column (some watches write the position apart from the rest). The
    last list says what had to be done.
    """
    problems: list[str] = []
    keep = _believable(times_s)
    if not keep.all():
        problems.append(f"{np.count_nonzero(~keep)} samples have no believable time; left out")
        times_s, table = times_s[keep], {name: values[keep] for name, values in table.items()}
    steps_s = np.diff(times_s)
    if (steps_s < 0).any():
        problems.append(f"time runs backwards {np.count_nonzero(steps_s < 0)} times; sorted")
        order = np.argsort(times_s, kind="stable")
        times_s, table = times_s[order], {name: values[order] for name, values in table.items()}
    if len(times_s) and (np.diff(times_s) == 0).any():
        times_s, table = _merged(times_s, table)
    return times_s, table, problems


def _believable(times_s: FloatArray) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    keep = np.isfinite(times_s)
    if keep.any() and np.ptp(times_s[keep]) > MOST_APART_DAYS * DAY_S:
        middle_s = np.percentile(times_s[keep], 50, method="nearest")
        keep &= np.abs(np.nan_to_num(times_s) - middle_s) < MOST_APART_DAYS * DAY_S
    return keep


def _merged(times_s: FloatArray, table: Table) -> tuple[FloatArray, Table]:
    moments_s, row = np.unique(times_s, return_inverse=True)
    merged: Table = {}
    for name, values in table.items():
        present = ~np.isnan(values)
        merged[name] = np.full(len(moments_s), np.nan)
        merged[name][row[present]] = values[present]
    return moments_s, merged


def clean(table: Table) -> Table:
    """Turn what stands for "not measured" into NaN: impossible positions, pulses, zeros."""
    cleaned = dict(table)
    if "latitude_deg" in table and "longitude_deg" in table:
        cleaned["latitude_deg"], cleaned["longitude_deg"] = clean_positions(
            table["latitude_deg"], table["longitude_deg"]
        )
    if "heart_rate_bpm" in table:
        cleaned["heart_rate_bpm"] = within(
            table["heart_rate_bpm"], MIN_HEART_RATE_BPM, MAX_HEART_RATE_BPM
        )
    for name in POSITIVE_ONLY:
        if name in table:
            cleaned[name] = np.where(table[name] > 0, table[name], np.nan)
    return cleaned


def within(values: FloatArray, low: float, high: float) -> FloatArray:
    """Keep the values from `low` to `high`; the others become NaN."""
    return np.where((values >= low) & (values <= high), values, np.nan)


def streams(start_s: float, times_s: FloatArray, table: Table) -> Streams:
    """Make the columns of an activity that began at `start_s` [Unix s]; empty ones are left out."""
    columns = {name: values for name, values in table.items() if not np.isnan(values).all()}
    return Streams(MappingProxyType({"time_s": times_s - start_s, **columns}))
