"""Invented priors and diaries for the tests of the runner's own model."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from benchmarks.sbc import Lived, lived
from freshlegs.domain.heaviness import POPULATION_LEVEL_PROBABILITIES
from freshlegs.inference.fit import Panel, Prior

PRIOR = Prior(
    hazard=np.array([0.3, 0.15, 0.4, 0.1, 0.2]),
    hazard_spread_ln=np.full(5, 0.7),
    carry_over=np.array([0.0, 0.4, 0.0, 0.0, 0.0]),
    damping=np.array([0.15, 0.15]),
    damping_spread_ln=np.full(2, 0.7),
    level_counts=20.0 * np.array(POPULATION_LEVEL_PROBABILITIES),
)


def diary(days_count: int = 150, seed: int = 1, prior: Prior = PRIOR) -> Lived:
    return lived(prior, days_count, np.random.default_rng(seed))


def marked(panel: Panel, seed: int = 2) -> Panel:
    """The same days, every seventh with a way of being heavy that says something."""
    rng = np.random.default_rng(seed)
    fit_ratio = np.ones((panel.days_count, panel.dose.shape[1] + 1))
    fit_ratio[::7] = np.exp(rng.standard_normal(fit_ratio[::7].shape))
    return replace(panel, fit_ratio=fit_ratio)


def empty(days_count: int, prior: Prior = PRIOR) -> Panel:
    """Days on which nothing was rated and nothing happened."""
    return Panel(
        level=np.full(days_count, np.nan),
        levels_count=len(prior.level_counts),
        dose=np.zeros((days_count, len(prior.hazard))),
        damper=np.zeros((days_count, len(prior.damping))),
    )
