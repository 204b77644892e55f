"""What may be said of a trial: it helped, it harmed, no effect, or cannot tell; each as easily."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.trial import TrialEffect, TrialVerdict
from freshlegs.inference.trial.days import BoolArray, FloatArray

LOT_PROBABILITY = 0.04
"""A difference that the lot alone makes more often than this is none; so of changes that do
nothing no more than one in twenty-five is said to help, and no more to harm."""
LEAST_DAYS_COUNT = 5
"""Rated days with and without the change, each, before anything is said; elicited."""


def verdict_of(effect: TrialEffect, smallest_heaviness: float) -> tuple[TrialVerdict, str]:
    """What is said of an effect, and why; `smallest_heaviness` [points] is worth having.

    Helped or harmed: the whole interval lies on one side of 0, and the lot alone hardly ever makes
    such a difference. No effect: the whole interval lies within the smallest difference worth
    having, to both sides.
    """
    ends = effect.heaviness
    is_small = -smallest_heaviness < ends.low and ends.high < smallest_heaviness
    less = ", though by less than what you called worth having" if is_small else ""
    if is_lighter(ends.high, _known(effect.lighter_by_lot_probability)):
        return TrialVerdict.HELPED, f"the legs were lighter with it{less}"
    if is_lighter(-ends.low, _known(effect.heavier_by_lot_probability)):
        return TrialVerdict.HARMED, f"the legs were heavier with it{less}"
    if is_small:
        return TrialVerdict.NO_EFFECT, "any effect is smaller than what you called worth having"
    return TrialVerdict.CANNOT_TELL, "both a difference worth having and none fit these days"


def look_of(effect: TrialEffect) -> tuple[TrialVerdict, str]:
    """What is said of a before/after look: changed or cannot tell, whatever the cause."""
    if effect.heaviness.high < 0:
        return TrialVerdict.CHANGED, "the legs were lighter after than before"
    if effect.heaviness.low > 0:
        return TrialVerdict.CHANGED, "the legs were heavier after than before"
    return TrialVerdict.CANNOT_TELL, "the legs drift as much as this without any change"


def too_few(with_count: int, without_count: int) -> str:
    """Say what is missing before anything can be said; empty where nothing is."""
    if min(with_count, without_count) >= LEAST_DAYS_COUNT:
        return ""
    return (
        f"{with_count} rated days with and {without_count} without that count; "
        f"{LEAST_DAYS_COUNT} of each are needed"
    )


def is_lighter(high: FloatArray | float, by_lot_probability: FloatArray | float) -> BoolArray:
    """Tell whether an effect is below 0 and rarely made by the lot alone.

    `high` is the upper end of its interval [points].
    """
    is_rare = np.less_equal(by_lot_probability, LOT_PROBABILITY)
    found: BoolArray = np.less(high, 0) & is_rare
    return found


def _known(probability: float | None) -> float:
    """Without a lot nothing is rare."""
    return 1.0 if probability is None else probability
