"""Signs of a better day than usual: they make every cause weigh less and favour none."""

from __future__ import annotations

import math

from freshlegs.domain.cause import Ramp
from freshlegs.domain.dosing import ramp_dose
from freshlegs.domain.findings import Facts

DAMPING_PER_DOSE_RATIO = 0.15
"""How much of the logarithm of the hazard one dose of a damper takes away; elicited."""

DAMPERS = (
    Ramp(finding="load_7d_z", zero=0.0, one=-1.0, high="", low="", source="elicited"),
    Ramp(
        finding="sleep_h", zero=7.5, one=9.0, high="", low="", source="elicited",
        from_own_usual=True,
    ),
)  # fmt: skip


def damping(facts: Facts) -> float:
    """The factor [0-1] by which the signs of a good day scale the hazard; 1 where none is known.

    y is 0 at the usual and 1 at the ramp's threshold, and the factor is exp(-0.15 * sum of y).
    """
    return math.exp(
        -DAMPING_PER_DOSE_RATIO * sum(ramp_dose(ramp, facts) or 0.0 for ramp in DAMPERS)
    )
