"""A look at the time before and after a change that no lot can decide.

What else changed at that time cannot be told apart, so this may say "changed" or "cannot tell",
and never "it helped". Ratings may drift: a long memory and a trend are allowed for.
"""

from __future__ import annotations

import numpy as np

from freshlegs.domain.trial import Trial, TrialVerdict
from freshlegs.inference.trial.analysis import Analysed, effect_of, rated_of
from freshlegs.inference.trial.days import Days
from freshlegs.inference.trial.effect import estimate
from freshlegs.inference.trial.verdict import look_of, too_few

RUN_UP_DAYS = 14
"""The days right before a change do not count: people change something when legs are at their
worst, and the worst passes by itself."""
BEFORE_DAYS = 112
"""Days before a change that are looked at, the run-up included; elicited."""
LOOK_PROBABILITY = 0.95


def look_at(trial: Trial, days: Days, before_count: int) -> Analysed:
    """Compare the days after a change with those before; the first `before_count` are before."""
    after = np.arange(len(days)) >= before_count
    near = np.arange(len(days)) - before_count
    skipped = (near >= -RUN_UP_DAYS) & (near < trial.kind.washout_days)
    compared = days.counted & ~np.isnan(days.heaviness) & ~skipped
    missing = too_few(int((after & compared).sum()), int((~after & compared).sum()))
    if not missing and np.ptp(days.heaviness[compared]) == 0:
        missing = "every day has the same rating"
    if missing:
        return Analysed(verdict=TrialVerdict.CANNOT_TELL, reason=missing)
    rated = rated_of(days, after, compared)
    effect = effect_of(rated, estimate(rated, LOOK_PROBABILITY))
    verdict, reason = look_of(effect)
    return Analysed(verdict=verdict, reason=reason, effect=effect)
