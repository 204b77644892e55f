"""Signs of a better day than usual: they make every cause weigh less and favour none."""

from __future__ import annotations

import math
import operator
from collections.abc import Sequence

from freshlegs.domain.cause import Ramp
from freshlegs.domain.dosing import ramp_dose
from freshlegs.domain.findings import Facts, number
from freshlegs.inference.own import Own

DAMPING_PER_DOSE_RATIO = 0.15
"""How much of the logarithm of the hazard one dose of a damper takes away; elicited."""

POINTS_PER_DOSE = 2.0
"""A last rating this far below the usual is one dose of a damper; elicited."""
LAST_RATING_DAYS = 2
"""A rating older than this says nothing of today; elicited."""
MOST_DOSE = 3.0

DAMPERS = (
    Ramp(finding="load_7d_z", zero=0.0, one=-1.0, high="", low="", source="elicited"),
    Ramp(
        finding="sleep_h", zero=7.5, one=9.0, high="", low="", source="elicited",
        from_own_usual=True,
    ),
)  # fmt: skip


def damping(
    facts: Facts,
    earlier: Sequence[Facts] = (),
    usual: float | None = None,
    own: Own | None = None,
) -> float:
    """The factor [0-1] by which the signs of a good day scale the hazard; 1 where none is known.

    y is 0 at the usual and 1 at the threshold, and the factor is exp(-0.15 * sum of y). Better
    sleep and a lighter load are read from today's `facts`, a fresher last rating from the days
    before (`earlier`, oldest first) against the runner's `usual` [0-10]. Where the diary taught how
    much each takes away that is used, in the order of `DAMPERS`, the fresher last rating last.
    """
    signs = [ramp_dose(ramp, facts) or 0.0 for ramp in DAMPERS]
    fresher = _fresher(earlier, usual)
    if own is not None:
        return math.exp(-sum(map(operator.mul, own.damping.tolist(), (*signs, fresher))))
    return math.exp(-DAMPING_PER_DOSE_RATIO * (sum(signs) + fresher))


def _fresher(earlier: Sequence[Facts], usual: float | None) -> float:
    """The dose [0-3] of a last rating that was fresher than usual."""
    ratings = (number(facts, "heaviness") for facts in reversed(earlier[-LAST_RATING_DAYS:]))
    last = next((rating for rating in ratings if rating is not None), None)
    if last is None or usual is None:
        return 0.0
    return min(max((usual - last) / POINTS_PER_DOSE, 0.0), MOST_DOSE)
