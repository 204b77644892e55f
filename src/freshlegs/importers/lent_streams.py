"""Columns that an archive kept apart from a run's file, put beside the file's own samples."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.streams import FloatArray, Streams

NEAR_S = 5.0
"""A sample this old still tells of the moment; watches sample running form every few seconds."""


def lend(own: Streams, lent: Streams, late_s: float) -> Streams:
    """Give a file's streams with the lent columns that it lacks, each sample the nearest in time.

    `late_s` [s] is how much later the file begins than what is lent.
    """
    if not len(own) or not len(lent):
        return own
    times_s = own.columns["time_s"] + late_s
    missing = [
        name for name in lent.columns if own.column(name) is None and lent.column(name) is not None
    ]
    added = {
        name: _nearest(times_s, lent.columns["time_s"], lent.columns[name]) for name in missing
    }
    return Streams({**own.columns, **added})


def _nearest(at_s: FloatArray, times_s: FloatArray, values: FloatArray) -> FloatArray:
    known = ~np.isnan(values)
    times_s, values = times_s[known], values[known]
    after = np.minimum(np.searchsorted(times_s, at_s), times_s.size - 1)
    before = np.maximum(after - 1, 0)
    is_nearer = np.abs(times_s[before] - at_s) <= np.abs(times_s[after] - at_s)
    nearest = np.where(is_nearer, before, after)
    return np.where(np.abs(times_s[nearest] - at_s) <= NEAR_S, values[nearest], np.nan)
