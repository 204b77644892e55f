"""The runner's own model: fitted to a diary, alone or with what other runners taught."""

from __future__ import annotations

from freshlegs.inference.fit.fitting import fit
from freshlegs.inference.fit.learnt import Draws, Learnt, draws, is_learnt
from freshlegs.inference.fit.panel import Panel
from freshlegs.inference.fit.pooling import pooled
from freshlegs.inference.fit.prior import Prior, elicited_prior

__all__ = [
    "Draws",
    "Learnt",
    "Panel",
    "Prior",
    "draws",
    "elicited_prior",
    "fit",
    "is_learnt",
    "pooled",
]
