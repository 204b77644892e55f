"""What a trial says, as its days were drawn and beside it as they were lived."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from freshlegs.domain.explanation import Interval
from freshlegs.domain.trial import Trial, TrialEffect, TrialVerdict
from freshlegs.inference.trial.days import BoolArray, Days
from freshlegs.inference.trial.effect import Estimate, Rated, estimate
from freshlegs.inference.trial.lot import by_lot
from freshlegs.inference.trial.schedule import LEAST_PAIRS_COUNT, arms, counts, other_lots
from freshlegs.inference.trial.verdict import LEAST_DAYS_COUNT, too_few, verdict_of

LOTS_COUNT = 2000
DONE_FRACTION = 0.85
"""How often a runner does what the day asks for, where nothing says so; elicited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysed:
    """The verdict with its reason, the effect as drawn, and the effect as lived."""

    verdict: TrialVerdict
    reason: str
    effect: TrialEffect | None = None
    as_done: TrialEffect | None = None


def analyse(trial: Trial, days: Days, rng: np.random.Generator) -> Analysed:
    """Analyse a trial of which these days have passed (all, or the first of them).

    As drawn: every rated day that counts, whether the change was made or not. As lived: only days
    on which it was logged that what was drawn was done; no lot protects that comparison.
    """
    blocks = np.array(trial.blocks)
    arm = arms(blocks[None, :], trial.kind.block_days, len(days))[0]
    compared = counts(trial.kind, len(days)) & days.counted & ~np.isnan(days.heaviness)
    missing = too_few(int((arm & compared).sum()), int((~arm & compared).sum()))
    pairs_count = len(days) // (2 * trial.kind.block_days)
    if not missing and pairs_count < LEAST_PAIRS_COUNT:
        missing = f"{pairs_count} pairs of blocks are over; {LEAST_PAIRS_COUNT} are needed"
    if not missing and np.ptp(days.heaviness[compared]) == 0:
        missing = "every day has the same rating"
    if missing:
        return Analysed(verdict=TrialVerdict.CANNOT_TELL, reason=missing)
    lots = arms(other_lots(blocks, LOTS_COUNT, rng), trial.kind.block_days, len(days))
    rated = rated_of(days, arm, compared)
    lighter, heavier = by_lot(rated, lots[:, compared])
    effect = effect_of(rated, estimate(rated), (float(lighter[0]), float(heavier[0])))
    noticed_heaviness = trial.smallest_heaviness * done_difference(days, arm, compared)
    verdict, reason = verdict_of(effect, noticed_heaviness)
    as_done = _as_done(days, arm, compared)
    return Analysed(verdict=verdict, reason=reason, effect=effect, as_done=as_done)


def done_difference(days: Days, arm: BoolArray, compared: BoolArray) -> float:
    """How much more often [0-1] the change was made on days with than on days without.

    A change made on half its days shows half its effect: "no effect" must reckon with that. Where
    few days were logged it is taken as planned for.
    """
    on, off = days.done[compared & arm], days.done[compared & ~arm]
    on, off = on[~np.isnan(on)], off[~np.isnan(off)]
    if min(len(on), len(off)) < LEAST_DAYS_COUNT:
        return DONE_FRACTION
    return max(float(on.mean() - off.mean()), 0.0)


def rated_of(days: Days, arm: BoolArray, compared: BoolArray) -> Rated:
    """The days that are compared, with their arms."""
    return Rated(
        at_days=np.flatnonzero(compared).astype(np.float64),
        ratings=days.heaviness[compared][:, None],
        kinds=days.kinds[compared],
        arm=arm[compared],
    )


def effect_of(
    rated: Rated, found: Estimate, chances: tuple[float, float] | None = None
) -> TrialEffect:
    """An estimate from one diary in the words of the field."""
    lighter, heavier = (None, None) if chances is None else chances
    return TrialEffect(
        heaviness=Interval(float(found.low[0]), float(found.middle[0]), float(found.high[0])),
        with_count=int(rated.arm.sum()),
        without_count=int((~rated.arm).sum()),
        lighter_by_lot_probability=lighter,
        heavier_by_lot_probability=heavier,
    )


def _as_done(days: Days, arm: BoolArray, compared: BoolArray) -> TrialEffect | None:
    kept = compared & (days.done == arm)
    if min((arm & kept).sum(), (~arm & kept).sum()) < LEAST_DAYS_COUNT:
        return None
    rated = rated_of(days, arm, kept)
    return effect_of(rated, estimate(rated))
