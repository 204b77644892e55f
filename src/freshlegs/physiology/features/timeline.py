"""How long a runner was really under way: timer time without pauses and gaps."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.activity import Pause
from freshlegs.domain.streams import FloatArray

LONGEST_GAP_S = 30.0
"""A longer silence between samples is a gap, not running; elicited."""


def clock_s(time_s: FloatArray, pauses: tuple[Pause, ...]) -> FloatArray:
    """Timer time [s] at each sample: the time since the start less the pauses before it."""
    if not pauses:
        return np.asarray(time_s - time_s[0], dtype=np.float64)
    starts = np.array(sorted(pause.start_s for pause in pauses))
    ends = np.maximum.accumulate(np.array([p.end_s for p in sorted(pauses, key=_start_s)]))
    starts = np.maximum(starts, np.concatenate([[-np.inf], ends[:-1]]))
    lengths_s = np.maximum(ends - starts, 0.0)
    paused_s = np.cumsum(lengths_s)
    knots_s = np.column_stack([starts, starts + lengths_s]).ravel()
    totals_s = np.column_stack([paused_s - lengths_s, paused_s]).ravel()
    timer_s = time_s - np.interp(time_s, knots_s, totals_s, left=0.0)
    return np.asarray(timer_s - timer_s[0], dtype=np.float64)


def spans_s(timer_s: FloatArray) -> FloatArray:
    """How long [s] each sample stands for, until the next one; gaps count nothing."""
    lengths_s = to_next(timer_s)
    return np.where((lengths_s > 0.0) & (lengths_s <= LONGEST_GAP_S), lengths_s, 0.0)


def to_next(values: FloatArray) -> FloatArray:
    """How much more each sample's successor says; the last one has none, and 0."""
    steps = np.zeros_like(values)
    np.subtract(values[1:], values[:-1], out=steps[:-1])
    return steps


def _start_s(pause: Pause) -> float:
    return pause.start_s
