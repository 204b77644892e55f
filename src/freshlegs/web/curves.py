"""Curves over time as numbers for SVG attributes: lines with holes, rulings, times below."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from freshlegs.domain.streams import FloatArray

WIDTH, HEIGHT = 1000.0, 100.0
"""The drawing's own measures; it is stretched to the page."""
MARGIN_FRACTION = 0.12
STEPS = (1.0, 2.0, 5.0, 10.0)
PACE_STEPS_S = (5, 10, 15, 30, 60, 120, 300, 600, 1200)
TIME_STEPS_MIN = (1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440)
MOST_RULES_COUNT, MOST_TIMES_COUNT = 4, 5
CLOSEST_FRACTION = 0.18
SLOWEST_PACE_S = 3600.0
LAST_TIME_FRACTION = 0.96
"""A label further to the right would stand beyond the page."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One ruling: where it lies [% from the top, and in the drawing's own measure], its label."""

    top_percent: str
    y: str
    label: str


@dataclass(frozen=True, slots=True)
class Band:
    """A span of time that is marked: where it begins and how wide it is, in own measures."""

    x: str
    width: str


@dataclass(frozen=True, slots=True)
class Scale:
    """The values at the bottom and at the top of a drawing."""

    low: float
    high: float

    def from_top(self, value: float) -> float:
        """Where a value lies [fraction from the top, inside the drawing]."""
        return min(max((self.high - value) / (self.high - self.low), 0.0), 1.0)


def scale_of(values: FloatArray, *, least_of_middle: float | None = None) -> Scale:
    """Give room to all but the one hundredth of the values at either end, which may be errors.

    `least_of_middle` is the part of the median below which nothing is told apart: a few steps of
    walking would press a run's speed together.
    """
    low, middle, high = (float(each) for each in np.nanpercentile(values, (1, 50, 99)))
    if least_of_middle is not None:
        low = max(low, least_of_middle * middle)
    room = max((high - low) * MARGIN_FRACTION, abs(high) * 0.01, 1e-6)
    return Scale(low - room, high + room)


def lines(values: FloatArray, scale: Scale) -> list[str]:
    """Write the points of each stretch without a hole; a lone point becomes a short dash."""
    half = WIDTH / len(values) / 2
    found: list[str] = []
    for stretch in _stretches(values):
        points = [(WIDTH * place / len(values) + half, float(values[place])) for place in stretch]
        if len(points) == 1:
            (x, value), *_rest = points
            points = [(x - half, value), (x + half, value)]
        found.append(
            " ".join(f"{x:.1f},{HEIGHT * scale.from_top(value):.1f}" for x, value in points)
        )
    return found


def even_rules(scale: Scale) -> list[float]:
    """Give up to four round values inside a scale, evenly spaced."""
    span = scale.high - scale.low
    size = 10.0 ** np.floor(np.log10(span / MOST_RULES_COUNT))
    steps = [size * one for one in STEPS]
    each = (
        np.arange(np.ceil(scale.low / step), np.floor(scale.high / step) + 1.0) * step
        for step in steps
    )
    return [float(one) for one in next(found for found in each if len(found) <= MOST_RULES_COUNT)]


def pace_rules(scale: Scale, step_m: float) -> list[float]:
    """Give up to four speeds [m/s] inside a scale whose paces over `step_m` are round."""
    slowest_s = step_m / max(scale.low, step_m / SLOWEST_PACE_S)
    fastest_s = step_m / scale.high
    each = (
        range(int(np.ceil(fastest_s / step_s)) * step_s, int(slowest_s) + 1, step_s)
        for step_s in PACE_STEPS_S
    )
    paces_s = next(found for found in each if len(found) <= MOST_RULES_COUNT)
    return _apart([step_m / pace_s for pace_s in paces_s], scale)


def _apart(values: list[float], scale: Scale) -> list[float]:
    """Leave out what would be written over the one before."""
    kept: list[float] = []
    for value in values:
        if not kept or scale.from_top(value) - scale.from_top(kept[-1]) >= CLOSEST_FRACTION:
            kept.append(value)
    return kept


def rules(labelled: Iterable[tuple[float, str]], scale: Scale) -> list[Rule]:
    """Lay labelled values into a drawing."""
    found: list[Rule] = []
    for value, label in labelled:
        top = scale.from_top(value)
        found.append(Rule(f"{100 * top:.1f}%", f"{HEIGHT * top:.1f}", label))
    return found


def minutes_below(length_s: float) -> list[tuple[str, int]]:
    """Give where on the axis [%] up to six round times [min] lie, from 0."""
    whole_min = length_s / 60.0
    fitting = (step for step in TIME_STEPS_MIN if whole_min / step < MOST_TIMES_COUNT)
    step_min = next(fitting, TIME_STEPS_MIN[-1])
    return [
        (f"{100 * minute / whole_min:.2f}%", minute)
        for minute in range(0, int(whole_min) + 1, step_min)
        if minute / whole_min <= LAST_TIME_FRACTION
    ]


def band(begin_s: float, end_s: float, length_s: float) -> Band:
    """Lay a span of time [s since the axis begins] into a drawing."""
    first = min(max(begin_s / length_s, 0.0), 1.0)
    last = min(max(end_s / length_s, first), 1.0)
    return Band(f"{WIDTH * first:.1f}", f"{WIDTH * (last - first):.1f}")


def _stretches(values: FloatArray) -> list[range]:
    known = np.concatenate([[False], ~np.isnan(values), [False]])
    edges = np.flatnonzero(known[1:] != known[:-1]).reshape(-1, 2)
    return [range(int(first), int(after)) for first, after in edges]
