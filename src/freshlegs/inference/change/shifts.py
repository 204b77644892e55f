"""All shifts of a weekly series, each with its date and size and how far off both may be."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from freshlegs.domain.explanation import Interval
from freshlegs.inference.change.one_shift import LEAST_WEEKS_COUNT, one_shift
from freshlegs.inference.change.whitened import (
    TINY_VALUE,
    FloatArray,
    IntArray,
    steps_at,
    white,
    whitened,
)

MOST_CHANCE = 0.05
"""How often a series without any shift may be said to have one."""
PLACES_Z = 1.645
SETTLING_COUNT = 2
"""So many times each shift is put where it fits best between its neighbours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """From which week on [place in the series], between which two weeks it is with 90 %, how much.

    `size` is in the unit of the series, `before_level` and
    `after_level` are the medians on either side.
    """

    week_index: int
    first_week_index: int
    last_week_index: int
    size: Interval
    before_level: float
    after_level: float


def shifts_of(
    weekly_value: FloatArray, rng: np.random.Generator, most_chance: float = MOST_CHANCE
) -> tuple[Shift, ...]:
    """Find when a weekly series (NaN: a week that is not known) shifted for good, in order.

    The likeliest shift is looked for first, then further ones on either side of it. Where there
    is none at all, one is found with a chance of at most `most_chance` [0-1], however much the
    weeks remember of each other.
    """
    week = np.flatnonzero(~np.isnan(weekly_value))
    value = weekly_value[week]
    found = sorted(_splits(week, value, _Search(most_chance, rng)))
    splits = _settled(week, value, found)
    stretches = _stretches(splits, len(week))
    return tuple(
        _shift(week[low:high], value[low:high], ratio)
        for (low, high), (_, ratio) in zip(stretches, found, strict=True)
    )


@dataclass(frozen=True, slots=True)
class _Search:
    """How sure a shift must be, and where chance comes from."""

    most_chance: float
    rng: np.random.Generator


def _splits(
    week: IntArray, value: FloatArray, search: _Search, first_index: int = 0
) -> Iterator[tuple[int, float]]:
    """The places of all shifts, each with the autocorrelation beside it."""
    found = one_shift(week, value, search.most_chance, search.rng)
    if found is None:
        return
    edges = [0, *found.splits, len(week)]
    for split in found.splits:
        yield first_index + split, found.autocorrelation_ratio
    for low, high in pairwise(edges):
        yield from _splits(week[low:high], value[low:high], search, first_index + low)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where a shift lies between its neighbours: the likeliest place, the ends, the size."""

    split_index: int
    first_index: int
    last_index: int
    size: Interval


def _settled(week: IntArray, value: FloatArray, found: Sequence[tuple[int, float]]) -> list[int]:
    """Put each shift where it fits best between its neighbours, one after the other."""
    splits = [split for split, _ in found]
    for at in [*range(len(splits))] * SETTLING_COUNT:
        low, high = _stretches(splits, len(week))[at]
        splits[at] = low + _place(week[low:high], value[low:high], found[at][1]).split_index
    return splits


def _stretches(splits: Sequence[int], weeks_count: int) -> list[tuple[int, int]]:
    """From the shift before to the shift after, for each shift."""
    edges = [0, *splits, weeks_count]
    return list(zip(edges, edges[2:], strict=False))


def _place(week: IntArray, value: FloatArray, ratio: float) -> _Place:
    """Weigh every split of a stretch by its likelihood."""
    splits = np.arange(LEAST_WEEKS_COUNT, len(week) - LEAST_WEEKS_COUNT + 1)
    way = whitened(week, steps_at(len(week), splits), ratio)
    told = white(value[None, :], way)[0]
    along = way.shapes @ told
    left = np.maximum(told @ told - (told @ way.mean) ** 2 - along**2, TINY_VALUE)
    weight = (left / left.min()) ** (-len(week) / 2.0)
    weight /= weight.sum()
    size = along / way.shape_size
    spread = np.sqrt(left / (len(week) - 2)) / way.shape_size
    middle = float(weight @ size)
    away = PLACES_Z * math.sqrt(max(float(weight @ (spread**2 + size**2)) - middle**2, 0.0))
    low, high = np.minimum(np.searchsorted(np.cumsum(weight), [0.05, 0.95]), len(splits) - 1)
    return _Place(
        split_index=int(splits[weight.argmax()]),
        first_index=int(splits[low]),
        last_index=int(splits[high]),
        size=Interval(middle - away, middle, middle + away),
    )


def _shift(week: IntArray, value: FloatArray, ratio: float) -> Shift:
    place = _place(week, value, ratio)
    return Shift(
        week_index=int(week[place.split_index]),
        first_week_index=int(week[place.first_index]),
        last_week_index=int(week[place.last_index]),
        size=place.size,
        before_level=float(np.median(value[: place.split_index])),
        after_level=float(np.median(value[place.split_index :])),
    )
