"""Where the diary taught a strength it is used, where it taught too little people's is."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from freshlegs.domain.cause import Cause
from freshlegs.domain.dosing import hazard_of
from freshlegs.domain.explanation import Basis
from freshlegs.inference.fit.learnt import LEAST_EXPOSURES_COUNT, Learnt
from freshlegs.inference.own import Own
from freshlegs.inference.terms import STRENGTH_SPREAD_LN_RATIO


def own_of(learnt: Learnt | None, causes: Sequence[Cause]) -> Own | None:
    """The runner's own numbers for these causes; None where nothing was learnt.

    `learnt` speaks of the same causes in the same order, else it is refused with a ValueError.
    """
    if learnt is None:
        return None
    if len(learnt.hazard) != len(causes):
        message = f"{len(learnt.hazard)} causes were learnt, {len(causes)} are asked about"
        raise ValueError(message)
    enough = learnt.exposures_count >= LEAST_EXPOSURES_COUNT
    elicited = np.array([hazard_of(cause.strength) for cause in causes])
    return Own(
        hazard=np.where(enough, learnt.hazard, elicited),
        spread_ln=np.where(enough, learnt.hazard_spread_ln, STRENGTH_SPREAD_LN_RATIO),
        unexplained_hazard=learnt.unexplained_hazard,
        unexplained_spread_ln=learnt.unexplained_spread_ln,
        damping=learnt.damping,
        threshold_ratio=learnt.threshold_ratio,
    )


def basis_of(learnt: Learnt | None, index: int) -> tuple[Basis, int]:
    """Where the strength of the cause at this place comes from, and on how many exposures."""
    exposures = 0 if learnt is None else int(learnt.exposures_count[index])
    return Basis.LEARNT if exposures >= LEAST_EXPOSURES_COUNT else Basis.ELICITED, exposures
