"""The fit agrees with a long run of NUTS on five runners: medians and the ends of 90 % intervals.

The model is written down a second time, for NumPyro: levels are drawn from their Dirichlet prior,
and a rating's chance is the difference of two chances of the noisy-OR.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from benchmarks.sbc import lived
from freshlegs.domain.heaviness import NORMAL_HAZARD
from freshlegs.inference.fit import Panel, draws, fit
from freshlegs.inference.fit.belief import drift_precision
from freshlegs.inference.fit.layout import KNOT_DAYS, knot_weights
from freshlegs.inference.fit.panel import FloatArray
from freshlegs.inference.fit.rated import carried_doses
from tests.inference.fit.diaries import PRIOR

RUNNERS_COUNT, DAYS_COUNT = 5, 150
WARM_UP_COUNT, SAMPLES_COUNT = 250, 1000
PERCENT = (5.0, 50.0, 95.0)
WITHIN_SPREADS = {
    "strength": (0.25, 0.15, 0.25),
    "damping": (0.5, 0.15, 0.25),
    "unexplained": (0.25, 0.15, 0.25),
}
"""So many spreads may the low ends, the medians and the high ends lie apart; NUTS itself is only
exact to 0.07 at the ends. How little a sign may damp is what the fit knows least well."""
KNOTS_COUNT = 1 + -(-(DAYS_COUNT - 1) // KNOT_DAYS)
DRIFT_ROOT = np.linalg.cholesky(np.linalg.inv(drift_precision(PRIOR, KNOTS_COUNT)))


def loaded(name: str) -> Any:  # noqa: ANN401 - it brings no types
    with warnings.catch_warnings():
        # Libraries may warn where they are loaded, and a warning is an error here.
        warnings.simplefilter("ignore")
        return pytest.importorskip(name, reason="NumPyro is not installed (group dev)")


def runner(seed: int) -> Panel:
    """A diary of which what carried over is known, as it is to both."""
    one = lived(PRIOR, DAYS_COUNT, np.random.default_rng(seed))
    return replace(one.panel, carried=one.carried)


def columns(panels: list[Panel]) -> Mapping[str, FloatArray]:
    """The diaries of all runners as arrays, shape (runners, days, ...)."""
    level = np.array([panel.level for panel in panels])
    return {
        "dose": np.array([carried_doses(panel.dose, PRIOR.carry_over) for panel in panels]),
        "damper": np.array([panel.damper for panel in panels]),
        "carried": np.array([panel.carried for panel in panels]),
        "level": np.nan_to_num(level),
        "is_rated": ~np.isnan(level),
    }


def sampled(panels: list[Panel]) -> Mapping[str, FloatArray]:
    """Draws of all runners, shape (draws, runners, ...)."""
    told, numpyro, jax = columns(panels), loaded("numpyro"), loaded("jax")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        jax.config.update("jax_enable_x64", val=True)
        kernel = numpyro.infer.NUTS(potential_fn=lambda at: -log_density(at, told))
        run = numpyro.infer.MCMC(
            kernel, num_warmup=WARM_UP_COUNT, num_samples=SAMPLES_COUNT, progress_bar=False
        )
        run.run(jax.random.PRNGKey(1), init_params=middle())
        return {name: np.asarray(some) for name, some in run.get_samples().items()}


def middle() -> dict[str, FloatArray]:
    """Where each run begins: the middle of the prior, all but the levels in its spreads."""
    sizes = {"strength": 5, "damping": 2, "unexplained": 1, "drift": KNOTS_COUNT}
    level_ln = np.tile(np.log(PRIOR.level_counts), (RUNNERS_COUNT, 1))
    return {name: np.zeros((RUNNERS_COUNT, size)) for name, size in sizes.items()} | {
        "level_ln": level_ln
    }


def log_density(at: Mapping[str, Any], told: Mapping[str, FloatArray]) -> Any:  # noqa: ANN401 - as above
    """Standard normal but for the levels, which are gammas over their sum: Dirichlet."""
    jnp = loaded("jax.numpy")
    level_ln = at["level_ln"]
    prior = (PRIOR.level_counts * level_ln - jnp.exp(level_ln)).sum()
    for name in ("strength", "damping", "unexplained", "drift"):
        prior = prior - 0.5 * (at[name] ** 2).sum()
    strength = jnp.exp(jnp.log(PRIOR.hazard) + PRIOR.hazard_spread_ln * at["strength"])
    damping = jnp.exp(jnp.log(PRIOR.damping) + PRIOR.damping_spread_ln * at["damping"])
    rest = PRIOR.unexplained_hazard * jnp.exp(PRIOR.unexplained_spread_ln * at["unexplained"])
    hazard = jnp.einsum("rdc,rc->rd", told["dose"], strength) + rest + told["carried"]
    drift = at["drift"] @ (knot_weights(np.arange(DAYS_COUNT), KNOTS_COUNT) @ DRIFT_ROOT).T
    drift = drift - jnp.einsum("rdj,rj->rd", told["damper"], damping)
    scaled = hazard * jnp.exp(drift) / NORMAL_HAZARD
    part = jnp.exp(level_ln) / jnp.exp(level_ln).sum(axis=1, keepdims=True)
    below = jnp.clip(jnp.cumsum(part, axis=1)[:, :-1], 1e-12, 1.0)
    edges = jnp.pad(below, ((0, 0), (1, 0))), jnp.pad(below, ((0, 0), (0, 1)), constant_values=1)
    level = told["level"].astype(int)
    low, high = (jnp.take_along_axis(edge, level, axis=1) ** scaled for edge in edges)
    chance = jnp.where(told["is_rated"], jnp.clip(high - low, 1e-300), 1.0)
    return prior + jnp.log(chance).sum()


@pytest.mark.no_cover
def test_the_fit_agrees_with_nuts_on_five_runners() -> None:
    panels = [runner(seed) for seed in range(RUNNERS_COUNT)]
    told = sampled(panels)
    for number, panel in enumerate(panels):
        drawn = draws(fit(panel, PRIOR), 20_000, np.random.default_rng(1))
        ours = {
            "strength": np.log(drawn.hazard / PRIOR.hazard) / PRIOR.hazard_spread_ln,
            "damping": np.log(drawn.damping / PRIOR.damping) / PRIOR.damping_spread_ln,
            "unexplained": np.log(drawn.unexplained_hazard / PRIOR.unexplained_hazard)[:, None]
            / PRIOR.unexplained_spread_ln,
        }
        for name, own in ours.items():
            theirs = told[name][:, number]
            apart = np.percentile(own, PERCENT, axis=0) - np.percentile(theirs, PERCENT, axis=0)
            spreads = np.abs(apart / theirs.std(axis=0))
            assert (spreads.max(axis=1) <= WITHIN_SPREADS[name]).all()
