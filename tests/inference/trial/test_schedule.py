"""The lot: of every two blocks one is with the change, and it can be drawn again."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from freshlegs.inference.trial import draw_blocks, pairs_in
from freshlegs.inference.trial.schedule import arms, counts, other_lots
from tests.inference.trial.made import KIND


def test_of_every_pair_one_block_is_with_and_one_without() -> None:
    blocks = draw_blocks(50, np.random.default_rng(1))
    assert all(blocks[at] is not blocks[at + 1] for at in range(0, 100, 2))
    assert 15 < sum(blocks[::2]) < 35


def test_the_same_seed_draws_the_same_days() -> None:
    drawn = [draw_blocks(20, np.random.default_rng(seed)) for seed in (3, 3, 4)]
    assert drawn[0] == drawn[1] != drawn[2]


def test_a_trial_is_never_shorter_than_the_lot_needs() -> None:
    assert pairs_in(replace(KIND, block_days=7), 2) == 5
    assert pairs_in(replace(KIND, block_days=7), 12) == 6
    assert pairs_in(replace(KIND, block_days=2), 12) == 21


def test_with_few_pairs_every_lot_is_looked_at_once_the_real_one_first() -> None:
    blocks = np.array(draw_blocks(5, np.random.default_rng(1)))
    lots = other_lots(blocks, 4000, np.random.default_rng(2))
    assert lots.shape == (32, 10)
    assert (lots[0] == blocks).all()
    assert len({tuple(one) for one in lots.tolist()}) == 32


def test_with_many_pairs_lots_are_drawn_and_each_respects_the_pairs() -> None:
    blocks = np.array(draw_blocks(20, np.random.default_rng(1)))
    lots = other_lots(blocks, 300, np.random.default_rng(2))
    assert lots.shape == (300, 40)
    assert (lots[0] == blocks).all()
    assert (lots[:, ::2] != lots[:, 1::2]).all()


def test_days_of_a_block_share_its_arm_and_a_stopped_trial_ends_in_the_middle() -> None:
    blocks = np.array([[True, False, False, True]])
    assert arms(blocks, 3, 8)[0].tolist() == [True] * 3 + [False] * 5


def test_the_first_days_of_a_block_are_washed_out() -> None:
    kind = replace(KIND, block_days=4, washout_days=1)
    assert counts(kind, 9).tolist() == [False, True, True, True] * 2 + [False]
