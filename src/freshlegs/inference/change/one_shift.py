"""Is there a shift in a series, and when? A likelihood ratio, judged by series without any.

One step is looked for, and two at once: without the second a plateau that a series went to and came
back from would be taken for wandering, and a staircase for a slope.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from freshlegs.inference.change.whitened import (
    AUTOCORRELATION_RATIOS,
    TINY_VALUE,
    FloatArray,
    IntArray,
    Whitened,
    remembering,
    steps_at,
    white,
    whitened,
)

LEAST_WEEKS_COUNT = 8
"""Known weeks on either side of a shift: less is no shift "for good"; elicited."""
REPEATS_COUNT = 300
MOST_STEPS_COUNT, PAIRED_EVERY_COUNT = 120, 3
"""So many places are looked at for a step, a third of them for two; `shifts` finds the week."""
SURELY_NOT_LN = 3.5
"""Series without a shift often reach this log-likelihood ratio: such a one needs no more."""
ABOVE_SLOPE_LN = 3.0
"""Two steps have one more number than a slope, so they must fit better by this much; elicited."""
LEAST_BIAS_WEEKS, BIAS_WEEKS = 2.0, 4.0
"""An autocorrelation estimated from n weeks is too low by about (1 + 3r) / n; taken a bit wider,
since series without a shift are what a false alarm is made of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The likeliest splits, one or two, by place in the series, and the autocorrelation."""

    splits: tuple[int, ...]
    autocorrelation_ratio: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fits:
    """Log-likelihoods at each autocorrelation: flat, sloped, with a step or two at each place.

    Shapes (autocorrelations, series), the same, (autocorrelations, places, series), the same.
    """

    flat_ln: FloatArray
    sloped_ln: FloatArray
    stepped_ln: FloatArray
    paired_ln: FloatArray


@dataclass(frozen=True, slots=True)
class _Sought:
    """The places of single steps, and which two of them are looked at together (pairs, 2)."""

    splits: IntArray
    pairs: IntArray


def one_shift(
    week: IntArray, value: FloatArray, most_chance: float, rng: np.random.Generator
) -> Found | None:
    """Find the likeliest shift of a series; None where chance alone would do as well.

    `week` are the known weeks in order and `value` their values. `most_chance` [0-1] is how often
    a series without a shift may be taken for one with. A straight slope is no shift.
    """
    sought = _sought(len(week))
    if not len(sought.splits) or np.ptp(value) < TINY_VALUE:
        return None
    steps = steps_at(len(week), sought.splits)
    ways = [whitened(week, steps, ratio) for ratio in AUTOCORRELATION_RATIOS]
    fits = _fits(ways, sought, value[None, :])
    told_ln = [float(one[0]) for one in _above_flat(fits)]
    if max(told_ln) < SURELY_NOT_LN:
        return None
    ratio = _unbiased(AUTOCORRELATION_RATIOS[int(fits.flat_ln[:, 0].argmax())], len(week))
    chance = _above_flat(_fits(ways, sought, remembering(week, ratio, REPEATS_COUNT, rng)))
    likely = [
        (1 + int((by_chance >= found).sum())) / (1 + REPEATS_COUNT)
        for by_chance, found in zip(chance, told_ln, strict=True)
    ]
    return _chosen(fits, sought, [one <= most_chance / len(likely) for one in likely])


def _chosen(fits: _Fits, sought: _Sought, is_sure: Sequence[bool]) -> Found | None:
    """One step where that is sure and no slope does as well, else two under the same terms."""
    sloped = float(fits.sloped_ln.max())
    for sure, told, margin_ln, places in (
        (is_sure[0], fits.stepped_ln, 0.0, sought.splits[:, None]),
        (is_sure[1], fits.paired_ln, ABOVE_SLOPE_LN, sought.splits[sought.pairs]),
    ):
        if sure and float(told.max()) > sloped + margin_ln:
            way, at = np.unravel_index(int(told[:, :, 0].argmax()), told.shape[:2])
            splits = tuple(int(split) for split in places[at])
            return Found(splits=splits, autocorrelation_ratio=AUTOCORRELATION_RATIOS[int(way)])
    return None


def _sought(weeks_count: int) -> _Sought:
    last = weeks_count - LEAST_WEEKS_COUNT
    count = min(max(last - LEAST_WEEKS_COUNT + 1, 0), MOST_STEPS_COUNT)
    splits = np.unique(np.linspace(LEAST_WEEKS_COUNT, last, count).round().astype(np.int64))
    told = combinations(range(0, len(splits), PAIRED_EVERY_COUNT), 2)
    pairs = [pair for pair in told if splits[pair[1]] - splits[pair[0]] >= LEAST_WEEKS_COUNT]
    return _Sought(splits, np.array(pairs, dtype=np.int64).reshape(-1, 2))


def _above_flat(fits: _Fits) -> tuple[FloatArray, FloatArray]:
    """How much better one step and two fit than none does, by series."""
    flat = fits.flat_ln.max(axis=0)
    return (
        fits.stepped_ln.max(axis=(0, 1)) - flat,
        fits.paired_ln.max(axis=(0, 1), initial=-np.inf) - flat,
    )


def _fits(ways: Sequence[Whitened], sought: _Sought, values: FloatArray) -> _Fits:
    told = [_fit(way, sought, values) for way in ways]
    flat, sloped, stepped, paired = (np.array(one) for one in zip(*told, strict=True))
    return _Fits(flat_ln=flat, sloped_ln=sloped, stepped_ln=stepped, paired_ln=paired)


def _fit(way: Whitened, sought: _Sought, values: FloatArray) -> tuple[FloatArray, ...]:
    independent = white(values, way)
    rest = (independent**2).sum(axis=1) - (independent @ way.mean) ** 2
    weeks_count = values.shape[1]
    along = way.shapes @ independent.T
    gains = (
        np.zeros(len(values)),
        (independent @ way.trend_part) ** 2,
        along**2,
        _together(way, sought.pairs, along),
    )
    return tuple(
        way.log_scale - weeks_count / 2.0 * np.log(np.maximum(rest - gain, TINY_VALUE))
        for gain in gains
    )


def _together(way: Whitened, pairs: IntArray, along_part: FloatArray) -> FloatArray:
    """What two steps at once tell of series, shape (pairs, series)."""
    one, other = pairs[:, 0], pairs[:, 1]
    alike = (way.shapes[one] * way.shapes[other]).sum(axis=1)[:, None]
    first, second = along_part[one], along_part[other]
    gain: FloatArray = (first**2 + second**2 - 2.0 * alike * first * second) / (1.0 - alike**2)
    return gain


def _unbiased(autocorrelation_ratio: float, weeks_count: int) -> float:
    bias = (LEAST_BIAS_WEEKS + BIAS_WEEKS * autocorrelation_ratio) / weeks_count
    return min(autocorrelation_ratio + bias, AUTOCORRELATION_RATIOS[-1])
