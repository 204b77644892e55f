"""How often trials of one change say that it helped, where it does and where it does not.

Run `python -m benchmarks.trials [--runners 10] [--histories 2] [--trials 10] [--smallest 1.5]`.
Each runner is a simulated season (`simulation`): its days, kinds of day and hazards. Ratings are
drawn from the hazards with luck that lasts (next-day correlation 0.3 beside what the days explain)
and a normal that drifts with a half-life of 60 days. 15 % of the days are not rated, and one week
in twenty not at all. On days with the change 87 % do it, on days without 3 %. A trial is planned
from half a year of ratings for the smallest difference worth having, lived at the planned length
and analysed as `freshlegs trial` does. A change that helps (or harms) scales the hazard so that the
mean rating of the days on which it is done is that much lower (or higher).
Before/after looks come after: twelve weeks after a change, with the same drift.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from multiprocessing import get_context

import numpy as np
from numpy.typing import NDArray

from benchmarks.recovery import let_go
from freshlegs.causes import ALL
from freshlegs.domain.heaviness import LEVELS_COUNT, NORMAL_HAZARD, chance_of_reaching
from freshlegs.domain.streams import FloatArray
from freshlegs.domain.trial import Trial, TrialKind, TrialVerdict
from freshlegs.inference.trial import (
    BEFORE_DAYS,
    Days,
    analyse,
    draw_blocks,
    look_at,
    pairs_in,
    plan,
)
from freshlegs.physiology.day_table import day_table
from freshlegs.simulation.living import live
from freshlegs.workflows.simulate import planned_season
from freshlegs.workflows.trial_changes import change_of
from freshlegs.workflows.trial_days import days_of

WORKERS_COUNT = 2
FIRST_DAY = date(2025, 1, 1)
HISTORY_DAYS, TRIAL_DAYS = 182, 196
KINDS = ("more_sleep", "slow_start", "cadence")
LOOK = "calf_raises"
LOOK_WEEKS = 12
SPELL_RATIO, SPELL_PART = 0.75, 0.4
DRIFT_SPREAD_LN_RATIO, DRIFT_HALF_LIFE_DAYS = 0.25, 60.0
RATED_FRACTION, SILENT_WEEK_FRACTION = 0.85, 0.05
DONE_FRACTION, DONE_ANYHOW_FRACTION = 0.87, 0.03
MOST_WRONG_RATE, LEAST_POWER_RATE = 0.05, 0.8
UNEXPLAINED_HAZARD = 0.2
LONGEST_WEEKS = 26


@dataclass(frozen=True, slots=True)
class Lived:
    """One runner: the days as a trial of each kind sees them, and the hazard of each day."""

    days: dict[str, Days]
    hazard: FloatArray


@dataclass(frozen=True, slots=True)
class Outcome:
    """One trial: of which kind, planted how, how long, what it said, and whether its interval held.

    `weeks` None where half a year was not enough; it was then lived for half a year.
    """

    kind: str
    planted_heaviness: float
    weeks: int | None
    verdict: TrialVerdict
    middle: float
    covers: bool


def lived(seed: int) -> Lived:
    """Live a year without anything planted."""
    season, rng = planned_season(HISTORY_DAYS + TRIAL_DAYS, seed, (), FIRST_DAY)
    year = live(season, ALL, rng, let_go)
    table = day_table(year.history, season.dates[0] - timedelta(days=1), season.dates[-1])
    unexplained = np.array([1 - sum(truth.shares.values()) for truth in year.truths])
    kinds = [change_of(name).kind for name in (*KINDS, LOOK)]
    days = {kind.slug: days_of(replace(kind, lag_days=0), table) for kind in kinds}
    return Lived(days, UNEXPLAINED_HAZARD / np.maximum(unexplained, 0.01))


def drawn_ratings(hazard: FloatArray, rng: np.random.Generator) -> FloatArray:
    """Ratings of days in a row with spells, and with days and weeks that are not rated."""
    luck = _uniform(_spells(len(hazard), rng))
    reached = _reached(hazard)
    ratings = (luck[:, None] < reached).sum(axis=1).astype(np.float64)
    silent = np.repeat(rng.random(len(hazard) // 7 + 1) < SILENT_WEEK_FRACTION, 7)[: len(hazard)]
    ratings[silent | (rng.random(len(hazard)) > RATED_FRACTION)] = np.nan
    return ratings


def drift(days_count: int, rng: np.random.Generator) -> FloatArray:
    """By how much the runner's normal has drifted on each day [ratio]."""
    daily_ratio = 0.5 ** (1 / DRIFT_HALF_LIFE_DAYS)
    found: FloatArray = np.exp(DRIFT_SPREAD_LN_RATIO * _remembering(days_count, daily_ratio, rng))
    return found


def hazard_factor(hazard: FloatArray, planted_heaviness: float) -> float:
    """What to multiply hazards by so that the mean rating moves by so many points."""
    wanted = _mean_rating(hazard) + planted_heaviness
    low, high = 0.0, 20.0
    for _ in range(30):
        middle = (low + high) / 2
        low, high = (low, middle) if _mean_rating(hazard * middle) > wanted else (middle, high)
    return high


def trials_of(seed: int, asked: argparse.Namespace) -> list[Outcome]:
    """Plan and live the trials of one runner."""
    return list(_trials_of(seed, asked))


def _trials_of(seed: int, asked: argparse.Namespace) -> Iterator[Outcome]:
    runner, rng = lived(seed), np.random.default_rng(seed)
    for _ in range(asked.histories):
        hazard = runner.hazard * drift(len(runner.hazard), rng)
        for name in KINDS:
            kind = change_of(name).kind
            past = _past(runner.days[name], drawn_ratings(hazard[:HISTORY_DAYS], rng))
            weeks = plan(kind, past, asked.smallest, rng).weeks
            for planted in (0.0, -asked.smallest, asked.smallest):
                for _ in range(asked.trials):
                    yield lived_trial(kind, runner, (weeks, planted, asked.smallest), rng)
        for planted in (0.0, -asked.smallest):
            yield from (_look(runner, planted, rng) for _ in range(asked.trials))


def _past(days: Days, ratings: FloatArray) -> Days:
    cut = slice(0, HISTORY_DAYS)
    return Days(
        heaviness=ratings, counted=days.counted[cut], kinds=days.kinds[cut], done=days.done[cut]
    )


def lived_trial(
    kind: TrialKind, runner: Lived, asked: tuple[int | None, float, float], rng: np.random.Generator
) -> Outcome:
    """Draw, live and analyse one trial: weeks, planted and smallest difference are asked."""
    weeks, planted_heaviness, smallest_heaviness = asked
    blocks = draw_blocks(pairs_in(kind, weeks or LONGEST_WEEKS), rng)
    span = slice(HISTORY_DAYS, HISTORY_DAYS + len(blocks) * kind.block_days)
    every = runner.days[kind.slug]
    hazard = runner.hazard[span] * drift(len(blocks) * kind.block_days, rng)
    arm = np.repeat(np.array(blocks), kind.block_days)[: len(hazard)]
    done = rng.random(len(hazard)) < np.where(arm, DONE_FRACTION, DONE_ANYHOW_FRACTION)
    factor = hazard_factor(hazard[every.counted[span]], planted_heaviness)
    days = Days(
        heaviness=drawn_ratings(hazard * factor ** _acting(kind, done), rng),
        counted=every.counted[span],
        kinds=every.kinds[span],
        done=done.astype(np.float64),
    )
    trial = Trial(
        kind=kind,
        first_day=FIRST_DAY,
        last_day=FIRST_DAY + timedelta(days=len(arm) - 1),
        blocks=blocks,
        smallest_heaviness=smallest_heaviness,
        seed=0,
    )
    found = analyse(trial, days, rng)
    as_done = found.as_done
    covers = as_done is not None and (
        as_done.heaviness.low <= planted_heaviness <= as_done.heaviness.high
    )
    middle = np.nan if found.effect is None else found.effect.heaviness.middle
    return Outcome(kind.slug, planted_heaviness, weeks, found.verdict, middle, covers)


def _acting(kind: TrialKind, done: NDArray[np.bool_]) -> FloatArray:
    """How much of the change acts: half of it is yesterday's where a washout is needed."""
    if not kind.washout_days:
        return done.astype(np.float64)
    found: FloatArray = (done + np.concatenate([[0.0], done[:-1]])) / 2
    return found


def _look(runner: Lived, planted_heaviness: float, rng: np.random.Generator) -> Outcome:
    kind = change_of(LOOK).kind
    span = slice(HISTORY_DAYS - BEFORE_DAYS, HISTORY_DAYS + LOOK_WEEKS * 7)
    days = runner.days[LOOK]
    hazard = runner.hazard[span] * drift(span.stop - span.start, rng)
    factor = np.ones(len(hazard))
    factor[BEFORE_DAYS + kind.washout_days :] = hazard_factor(hazard, planted_heaviness)
    seen = Days(
        heaviness=drawn_ratings(hazard * factor, rng),
        counted=days.counted[span],
        kinds=days.kinds[span],
        done=days.done[span],
    )
    last = FIRST_DAY + timedelta(days=LOOK_WEEKS * 7 - 1)
    trial = Trial(
        kind=kind,
        first_day=FIRST_DAY,
        last_day=last,
        blocks=(),
        smallest_heaviness=abs(planted_heaviness),
        seed=0,
    )
    found = look_at(trial, seen, BEFORE_DAYS)
    ends = None if found.effect is None else found.effect.heaviness
    covers = ends is not None and ends.low <= planted_heaviness <= ends.high
    middle = np.nan if ends is None else ends.middle
    return Outcome(LOOK, planted_heaviness, LOOK_WEEKS, found.verdict, middle, covers)


def _mean_rating(hazard: FloatArray) -> float:
    return float(_reached(hazard).sum(axis=1).mean())


def _reached(hazard: FloatArray) -> FloatArray:
    """The chance of level 1 ... 10 at each hazard, shape (days, 10), as `domain.heaviness` has it.

    P(H >= k) = 1 - (1 - F_k)^(hazard / normal), F_k that of a normal day.
    """
    levels = range(1, LEVELS_COUNT)
    below = np.array([1 - chance_of_reaching(level, NORMAL_HAZARD) for level in levels])
    found: FloatArray = 1 - below ** (hazard[:, None] / NORMAL_HAZARD)
    return found


def _spells(days_count: int, rng: np.random.Generator) -> FloatArray:
    lasting = np.sqrt(SPELL_PART) * _remembering(days_count, SPELL_RATIO, rng)
    passing = np.sqrt(1 - SPELL_PART) * rng.standard_normal(days_count)
    found: FloatArray = lasting + passing
    return found


def _remembering(days_count: int, daily_ratio: float, rng: np.random.Generator) -> FloatArray:
    found = np.empty(days_count)
    found[0] = rng.standard_normal()
    for at in range(1, days_count):
        step = np.sqrt(1 - daily_ratio**2) * rng.standard_normal()
        found[at] = daily_ratio * found[at - 1] + step
    return found


def _uniform(z: FloatArray) -> FloatArray:
    """Ranks of a standard normal [0-1], by a logistic curve that is off by 0.01 at most."""
    found: FloatArray = 1 / (1 + np.exp(-1.702 * z))
    return found


def report(outcomes: Sequence[Outcome]) -> tuple[float, float, float]:
    """Print the table; give the rates of false help, false harm and power of the trials."""
    print("| change | planted | trials | helped | harmed | no effect | cannot tell | changed |"
          " mean effect | as-done interval holds |")  # fmt: skip
    print("|---|---|---|---|---|---|---|---|---|---|")
    for name in (*KINDS, LOOK, "all trials"):
        for planted in sorted({one.planted_heaviness for one in outcomes}):
            mine = [
                one
                for one in outcomes
                if one.planted_heaviness == planted
                and (one.kind == name or (name == "all trials" and one.kind != LOOK))
            ]
            if mine:
                print(_line(name, planted, mine))
    trials = [one for one in outcomes if one.kind != LOOK]
    for name in KINDS:
        weeks = [one.weeks for one in trials if one.kind == name]
        known = sorted(one for one in weeks if one is not None)
        middle = known[len(known) // 2] if known else None
        print(
            f"{name}: planned weeks, median {middle}, {known[:1]} to {known[-1:]};"
            f" not within half a year {1 - len(known) / len(weeks):.0%}"
        )
    planned = [one for one in trials if one.weeks is not None]
    none = [one for one in trials if one.planted_heaviness == 0]
    lighter = [one for one in planned if one.planted_heaviness < 0]
    return (
        _rate(none, TrialVerdict.HELPED),
        _rate(none, TrialVerdict.HARMED),
        _rate(lighter, TrialVerdict.HELPED),
    )


def _line(name: str, planted: float, mine: Sequence[Outcome]) -> str:
    said = Counter(one.verdict for one in mine)
    order = (
        TrialVerdict.HELPED,
        TrialVerdict.HARMED,
        TrialVerdict.NO_EFFECT,
        TrialVerdict.CANNOT_TELL,
        TrialVerdict.CHANGED,
    )
    rates = " | ".join(f"{said[one] / len(mine):.1%}" for one in order)
    mean = np.nanmean([one.middle for one in mine])
    covers = np.mean([one.covers for one in mine])
    return f"| {name} | {planted:+.1f} | {len(mine)} | {rates} | {mean:+.2f} | {covers:.0%} |"


def _rate(outcomes: Sequence[Outcome], verdict: TrialVerdict) -> float:
    return sum(one.verdict is verdict for one in outcomes) / max(len(outcomes), 1)


def main() -> int:
    """Live all trials on two processes and print the table."""
    parser = argparse.ArgumentParser(description="How often trials say that a change helped.")
    parser.add_argument("--runners", type=int, default=10)
    parser.add_argument("--histories", type=int, default=2)
    parser.add_argument("--trials", type=int, default=10)
    parser.add_argument("--smallest", type=float, default=1.5, help="points of heaviness")
    asked = parser.parse_args()
    with ProcessPoolExecutor(WORKERS_COUNT, mp_context=get_context("forkserver")) as pool:
        every = list(pool.map(partial(trials_of, asked=asked), range(asked.runners)))
    helped, harmed, power = report([one for part in every for one in part])
    print(
        f"{asked.runners} runners; no effect planted: helped {helped:.1%}, harmed {harmed:.1%}"
        f" (at most {MOST_WRONG_RATE:.0%}); {asked.smallest:g} points planted, planned length:"
        f" helped {power:.1%} (at least {LEAST_POWER_RATE:.0%})"
    )
    right = max(helped, harmed) <= MOST_WRONG_RATE and power >= LEAST_POWER_RATE
    return 0 if right else 1


if __name__ == "__main__":
    sys.exit(main())
