"""The estimate: right on plain numbers, wide where days remember, the lot's test exact."""

from __future__ import annotations

import numpy as np
import pytest

from freshlegs.inference.trial.days import FloatArray
from freshlegs.inference.trial.effect import Rated, estimate, student_z
from freshlegs.inference.trial.lot import by_lot
from freshlegs.inference.trial.memory import MEMORIES, Memory, weights
from freshlegs.inference.trial.schedule import BoolArray, arms, draw_blocks, other_lots


def rated(ratings: FloatArray, seed: int = 1) -> tuple[Rated, BoolArray]:
    days_count = len(ratings)
    blocks = np.array(draw_blocks(days_count // 4, np.random.default_rng(seed)))
    lots = arms(other_lots(blocks, 500, np.random.default_rng(2)), 2, days_count)
    made = Rated(
        at_days=np.arange(days_count, dtype=np.float64),
        ratings=ratings,
        kinds=np.zeros((days_count, 0)),
        arm=lots[0],
    )
    return made, lots


def spells(ratio: float, days_count: int, sets_count: int) -> FloatArray:
    rng = np.random.default_rng(7)
    found = np.empty((days_count, sets_count))
    found[0] = rng.standard_normal(sets_count)
    for at in range(1, days_count):
        step = rng.standard_normal(sets_count) * np.sqrt(1 - ratio**2)
        found[at] = ratio * found[at - 1] + step
    return found


def test_without_memory_the_effect_is_the_difference_of_means() -> None:
    noise = np.random.default_rng(3).normal(4, 1, (400, 1))
    made, _ = rated(noise)
    made.ratings[made.arm] -= 1.5
    found = estimate(made)
    plain = made.ratings[made.arm].mean() - made.ratings[~made.arm].mean()
    assert found.middle[0] == pytest.approx(plain, abs=0.06)
    assert found.high[0] - found.low[0] == pytest.approx(2 * 1.645 * 2 / np.sqrt(400), rel=0.15)


@pytest.mark.parametrize("ratio", [0.0, 0.5, 0.9])
def test_nine_intervals_of_ten_hold_the_truth_whatever_the_memory(ratio: float) -> None:
    made, _ = rated(4 + 1.5 * spells(ratio, 96, 300))
    made.ratings[made.arm] += 0.8
    found = estimate(made)
    holds = ((found.low <= 0.8) & (found.high >= 0.8)).mean()
    assert 0.85 <= holds <= 0.97


def test_a_trend_is_not_taken_for_an_effect() -> None:
    made, lots = rated(np.linspace(8, 2, 80)[:, None] + spells(0.0, 80, 200) * 0.5)
    found = estimate(made)
    assert abs(found.middle.mean()) < 0.1
    assert by_lot(made, lots)[0].mean() == pytest.approx(0.5, abs=0.12)


def test_the_kind_of_day_is_not_taken_for_an_effect() -> None:
    made, _ = rated(np.zeros((80, 1)))
    kinds = (np.random.default_rng(4).random((80, 1)) < 0.3).astype(float)
    noise = np.random.default_rng(5).normal(0, 0.3, (80, 1))
    like = Rated(at_days=made.at_days, ratings=3 * kinds + noise, kinds=kinds, arm=made.arm)
    blind = Rated(at_days=made.at_days, ratings=like.ratings, kinds=kinds[:, :0], arm=made.arm)
    sure, unsure = estimate(like), estimate(blind)
    assert sure.high[0] - sure.low[0] < 0.4 * (unsure.high[0] - unsure.low[0])


@pytest.mark.parametrize("ratio", [0.0, 0.9])
def test_the_lot_errs_as_often_as_it_says(ratio: float) -> None:
    """Under no effect the chance is spread evenly, whatever the ratings remember."""
    made, lots = rated(spells(ratio, 80, 400))
    lighter, heavier = by_lot(made, lots)
    assert (lighter <= 0.05).mean() <= 0.085
    assert (heavier <= 0.05).mean() <= 0.085
    assert lighter.mean() == pytest.approx(0.5, abs=0.06)


def test_a_great_effect_is_rarely_made_by_the_lot() -> None:
    made, lots = rated(spells(0.3, 80, 20))
    made.ratings[made.arm] -= 3
    lighter, heavier = by_lot(made, lots)
    assert lighter.max() <= 0.01
    assert heavier.min() >= 0.99


def test_memories_share_their_weight_by_how_well_they_fit() -> None:
    shares = weights(np.array([[0.0, -900.0], [np.log(3), 0.0]]))
    assert shares.tolist() == [[pytest.approx(0.25), 0.0], [pytest.approx(0.75), 1.0]]


def test_there_is_a_memory_that_forgets_at_once_and_one_that_lasts() -> None:
    assert MEMORIES[0].next_day_ratio == 0
    assert Memory(0.5, 0.8).next_day_ratio == pytest.approx(0.4)
    assert max(one.next_day_ratio for one in MEMORIES) > 0.6


@pytest.mark.parametrize(("freedom", "z"), [(10, 1.8125), (30, 1.6973), (1e9, 1.6449)])
def test_students_quantile_is_that_of_the_tables(freedom: float, z: float) -> None:
    assert student_z(0.95, freedom) == pytest.approx(z, abs=0.0015)
