"""Simulation-based calibration: whether a runner's learnt intervals are as wide as they should be.

Run `python -m benchmarks.sbc [--runners 200] [--days 365] [--seed 4]`. Each runner is drawn from
the prior of all causes, lives a year, rates four days in five, and is fitted. Among 199 draws from
the fit the true number must take every rank equally often (Talts et al. 2018); the table counts
ranks in tenths and gives the chi-square of being flat, 9 degrees of freedom: above 21.7 once in a
hundred.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from time import process_time

import numpy as np
from numpy.typing import NDArray

from freshlegs.causes import ALL
from freshlegs.domain.heaviness import NORMAL_HAZARD
from freshlegs.inference.fit import Learnt, Panel, Prior, elicited_prior, fit
from freshlegs.inference.fit.belief import belief_of, drawn_from
from freshlegs.inference.fit.layout import Layout, knot_weights, layout_of
from freshlegs.inference.fit.learnt import numbers_drawn
from freshlegs.inference.fit.rated import carried_doses
from freshlegs.inference.terms import UNEXPLAINED_SPREAD_LN_RATIO

type FloatArray = NDArray[np.float64]
type IntArray = NDArray[np.int64]

SEED = 4
DRAWS_COUNT, TENTHS_COUNT = 199, 10
ONCE_IN_A_HUNDRED = 21.67
"""Chi-square of 9 degrees of freedom that chance exceeds once in a hundred."""
RATED_FRACTION = 0.8
MOST_DAYS_FRACTION = 0.15
"""The commonest cause acts on so many of the days."""
DAMPERS_COUNT = 3
_SPREAD = np.linspace(-3.0, 3.0, 13)
_LUCK_PROBABILITY: FloatArray = np.exp(-0.5 * _SPREAD**2) * np.array([0.5, *[1.0] * 11, 0.5])
_WEIGHT: FloatArray = _LUCK_PROBABILITY / _LUCK_PROBABILITY.sum()
_LUCK: FloatArray = np.exp(UNEXPLAINED_SPREAD_LN_RATIO * _SPREAD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lived:
    """A simulated runner: the diary, the true logarithms, and what truly carried over each day."""

    panel: Panel
    numbers_ln: FloatArray
    carried: FloatArray


def lived(prior: Prior, days_count: int, rng: np.random.Generator) -> Lived:
    """Draw a runner from the prior, and live and rate some days."""
    size = (days_count, len(prior.hazard))
    often = rng.uniform(0.0, MOST_DAYS_FRACTION, size[1])
    often[: max(size[1] // 2, 1)] = MOST_DAYS_FRACTION
    panel = Panel(
        level=np.full(days_count, np.nan),
        levels_count=len(prior.level_counts),
        dose=np.where(rng.random(size) < often, rng.uniform(0.3, 2.5, size), 0.0),
        damper=np.maximum(rng.normal(size=(days_count, len(prior.damping))), 0.0),
    )
    layout = layout_of(panel)
    numbers = drawn_from(belief_of(prior, layout), 1, rng)[0]
    level, carried = _rated(panel, prior, numbers, rng)
    forgotten = rng.random(days_count) >= RATED_FRACTION
    return Lived(
        panel=replace(panel, level=np.where(forgotten, np.nan, level)),
        numbers_ln=numbers,
        carried=carried,
    )


def _rated(
    panel: Panel, prior: Prior, numbers_ln: FloatArray, rng: np.random.Generator
) -> tuple[FloatArray, FloatArray]:
    """Rate every day, one after another: what a rating leaves unexplained is felt tomorrow."""
    at, plain = layout_of(panel), np.exp(numbers_ln)
    known = carried_doses(panel.dose, prior.carry_over) @ plain[at.causes]
    scale = _scale(panel, at, numbers_ln)
    steps = plain[at.steps]
    level, carried = np.zeros(panel.days_count), np.zeros(panel.days_count + 1)
    for day in range(panel.days_count):
        hazard = plain[at.unexplained] + carried[day] + known[day]
        reached = -np.expm1(-np.cumsum(steps[::-1])[::-1] * hazard * scale[day])
        level[day] = (rng.random() < reached).sum()
        whole = (carried[day] + plain[at.unexplained] * _LUCK, known[day], scale[day])
        excess = _excess(whole, steps, int(level[day])) - plain[at.unexplained] * _LUCK @ _WEIGHT
        carried[day + 1] = prior.excess_carry_over * max(excess, 0.0)
    return level, carried[:-1]


def _scale(panel: Panel, at: Layout, numbers_ln: FloatArray) -> FloatArray:
    drift = knot_weights(np.arange(panel.days_count), at.knots_count) @ numbers_ln[at.knots]
    scale: FloatArray = np.exp(drift - panel.damper @ np.exp(numbers_ln[at.dampers]))
    return scale / NORMAL_HAZARD


def _excess(whole: tuple[FloatArray, float, float], steps: FloatArray, level: int) -> float:
    """The mean unexplained hazard of a day under its rating."""
    unexplained, known, scale = whole
    hazard = (unexplained + known) * scale
    chance = np.exp(-steps[level:].sum() * hazard)
    if level > 0:
        chance = chance * -np.expm1(-steps[level - 1] * hazard)
    weight = chance * _WEIGHT + 1e-300
    return float(weight @ unexplained / weight.sum())


def ranks_of(one: Lived, found: Learnt, rng: np.random.Generator) -> IntArray:
    """How many of 199 draws lie below the truth, by number [0-199], shape (numbers,)."""
    below = numbers_drawn(found, DRAWS_COUNT, rng) < one.numbers_ln
    ranks: IntArray = below.sum(axis=0)
    return ranks


def told_apart(ranks: IntArray, at: Layout) -> Mapping[str, IntArray]:
    """The ranks of strengths, of the unexplained and of dampings, shape (runners, numbers)."""
    rest = ranks[:, at.unexplained, None]
    return {
        "strengths": ranks[:, at.causes],
        "unexplained": rest,
        "dampings": ranks[:, at.dampers],
    }


def tenths_of(ranks: IntArray) -> IntArray:
    """How many ranks lie in each tenth, shape (10,)."""
    per_tenth = (DRAWS_COUNT + 1) // TENTHS_COUNT
    return np.bincount(ranks.ravel() // per_tenth, minlength=TENTHS_COUNT)


def chi_square(tenths: IntArray) -> float:
    """How far from flat: the sum of squared distances over what was to be expected."""
    expected = tenths.sum() / len(tenths)
    return float(((tenths - expected) ** 2 / expected).sum())


def calibrated(
    prior: Prior, runners_count: int, days_count: int, rng: np.random.Generator
) -> tuple[IntArray, Layout]:
    """The ranks of some runners' true numbers, shape (runners, numbers)."""
    people = [lived(prior, days_count, rng) for _ in range(runners_count)]
    ranks = [ranks_of(one, fit(one.panel, prior), rng) for one in people]
    return np.array(ranks), layout_of(people[0].panel)


def main() -> int:
    """Simulate, fit, count, print."""
    parser = argparse.ArgumentParser(description="Are the intervals of the fit right?")
    parser.add_argument("--runners", type=int, default=200)
    parser.add_argument("--days", type=int, default=365)
    parser.add_argument("--seed", type=int, default=SEED)
    given = parser.parse_args()
    prior = elicited_prior([one for one in ALL if not one.data_problem], DAMPERS_COUNT)
    began_s = process_time()
    ranks, at = calibrated(prior, given.runners, given.days, np.random.default_rng(given.seed))
    took_s = process_time() - began_s
    flat = True
    size = f"{given.runners} runners, {given.days} days, {at.causes_count} causes"
    print(f"{size}: {took_s:.0f} s CPU")
    for what, some in told_apart(ranks, at).items():
        tenths = tenths_of(some)
        chi = chi_square(tenths)
        flat = flat and chi < ONCE_IN_A_HUNDRED
        print(f"{what:12} {' '.join(f'{count:5}' for count in tenths)}  chi-square {chi:5.1f}")
    return 0 if flat else 1


if __name__ == "__main__":
    sys.exit(main())
