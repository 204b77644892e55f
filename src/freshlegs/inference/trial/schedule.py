"""Draws by lot which days are with a change and which are without."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from freshlegs.domain.trial import TrialKind

type BoolArray = NDArray[np.bool_]

LEAST_PAIRS_COUNT = 5
"""With fewer pairs the lot alone gives any result more often than one time in twenty-five."""
MOST_ENUMERATED_COUNT = 12


def pairs_in(kind: TrialKind, weeks: int) -> int:
    """How many pairs of blocks it takes to fill so many weeks, and at least `LEAST_PAIRS_COUNT`."""
    return max(math.ceil(weeks * 7 / (2 * kind.block_days)), LEAST_PAIRS_COUNT)


def draw_blocks(pairs_count: int, rng: np.random.Generator) -> tuple[bool, ...]:
    """Draw for each block whether the change is made: of every pair one is with, one without."""
    return tuple(bool(one) for one in _blocks(rng.random((1, pairs_count)) < 1 / 2)[0])


def arms(blocks: BoolArray, block_days: int, days_count: int) -> BoolArray:
    """Each day's arm for rows of blocks, shape (rows, days); True is with the change."""
    return np.repeat(blocks, block_days, axis=1)[:, :days_count]


def other_lots(blocks: BoolArray, draws_count: int, rng: np.random.Generator) -> BoolArray:
    """Schedules that the lot could as well have given, shape (draws, blocks); the real one first.

    All of them where there are few pairs, else as many drawn anew as asked for.
    """
    pairs_count = len(blocks) // 2
    if pairs_count <= MOST_ENUMERATED_COUNT and 2**pairs_count <= draws_count:
        firsts = np.arange(2**pairs_count)[:, None] >> np.arange(pairs_count) & 1 == 1
        drawn = _blocks(firsts)
        same = (drawn == blocks).all(axis=1)
        return np.concatenate([blocks[None, :], drawn[~same]])
    drawn = _blocks(rng.random((draws_count - 1, pairs_count)) < 1 / 2)
    return np.concatenate([blocks[None, :], drawn])


def counts(kind: TrialKind, days_count: int) -> BoolArray:
    """Which days are past the washout of their block, shape (days,)."""
    found: BoolArray = np.arange(days_count) % kind.block_days >= kind.washout_days
    return found


def _blocks(firsts: BoolArray) -> BoolArray:
    """Rows of blocks from whether each pair begins with the change, shape (rows, 2 x pairs)."""
    return np.stack([firsts, ~firsts], axis=2).reshape(len(firsts), -1)
