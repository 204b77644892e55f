"""The runner's own model, fitted to a diary: what the ratings say about strengths and levels."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from freshlegs.inference.fit.belief import Belief, belief_of
from freshlegs.inference.fit.climbing import Target, Top, climb
from freshlegs.inference.fit.exposures import exposures_of
from freshlegs.inference.fit.layout import Layout, layout_of
from freshlegs.inference.fit.learnt import Learnt, thresholds_of
from freshlegs.inference.fit.leftover import leftover
from freshlegs.inference.fit.panel import FloatArray, Panel
from freshlegs.inference.fit.prior import Prior
from freshlegs.inference.fit.rated import rated_of, with_carried
from freshlegs.inference.fit.skew import Shape, quantile_ln, shape_of, stretched

MOST_TURNS_COUNT = 4
CLOSE_HAZARD = 3e-4
"""Once what is left of earlier ratings moves by less the fit is done."""
SAME_SHAPE_RATIO = 0.02
"""So much more of a diary leaves as it is how askew what may be true lies about the likeliest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Climbed:
    """What was climbed, its top, and the unexplained hazard left on each day (days,)."""

    target: Target
    top: Top
    carried: FloatArray


def fit(panel: Panel, prior: Prior, start: Learnt | None = None) -> Learnt:
    """Fit one runner: the likeliest numbers, and how far and how askew the others lie about them.

    What earlier ratings leave unexplained is worked out from the fit itself, in turn with it,
    where the panel does not give it. `start` is the fit of an earlier state of the same diary: it
    changes the time, not the answer. ValueError where panel and prior speak of different things.
    """
    check(panel, prior)
    found = climbed(panel, prior, start)
    return learnt_of(panel, found, _shape(found, panel, start))


def learnt_of(panel: Panel, found: Climbed, shape: Shape) -> Learnt:
    """Say what a climbed top and the shape about it teach."""
    variance = np.linalg.inv(found.top.precision_ratio)
    mean = found.top.numbers_ln + shape.shift_ratio * np.sqrt(np.diag(variance))
    covariance = variance * np.outer(shape.scale_ratio, shape.scale_ratio)
    spread = np.sqrt(np.diag(covariance))
    at = found.target.rated.layout
    median_ln = quantile_ln(np.zeros((1, at.size)), mean, spread, shape.skew_ratio)
    median = np.exp(median_ln[0])
    return Learnt(
        hazard=median[at.causes],
        hazard_spread_ln=spread[at.causes],
        exposures_count=exposures_of(panel),
        damping=median[at.dampers],
        damping_spread_ln=spread[at.dampers],
        unexplained_hazard=float(median[at.unexplained]),
        unexplained_spread_ln=float(spread[at.unexplained]),
        threshold_ratio=thresholds_of(median_ln, at)[0],
        carried=found.carried,
        layout=at,
        top_ln=found.top.numbers_ln,
        mean_ln=mean,
        covariance=covariance,
        shape=shape,
    )


def _shape(found: Climbed, panel: Panel, start: Learnt | None) -> Shape:
    """The shape of all that may be true: a few days after the start it is still the same."""
    size = found.target.rated.layout.size
    if start is not None and _is_akin(start, found.target.rated.layout):
        since_days = abs(panel.days_count - start.shape.days_count)
        if since_days <= SAME_SHAPE_RATIO * panel.days_count:
            return stretched(start.shape, size)
    return shape_of(found.target, found.top, panel.days_count)


def climbed(panel: Panel, prior: Prior, start: Learnt | None = None) -> Climbed:
    """Find the likeliest numbers, in turn with what they leave unexplained of earlier ratings."""
    belief = belief_of(prior, layout_of(panel))
    here = _begun(belief, start)
    given = panel.carried
    carried = np.zeros(panel.days_count) if given is None else given
    target = Target(rated=rated_of(panel, prior.carry_over, carried), belief=belief)
    if given is None:
        carried = _left(target, here, panel, prior)
        target = _moved(target, carried)
    top = climb(target, here)
    for _ in range(0 if given is not None else MOST_TURNS_COUNT):
        before, carried = carried, _left(target, top.numbers_ln, panel, prior)
        if np.abs(carried - before).max(initial=0.0) < CLOSE_HAZARD:
            break
        target = _moved(target, carried)
        top = climb(target, top.numbers_ln)
    return Climbed(target=target, top=top, carried=carried)


def _left(target: Target, numbers_ln: FloatArray, panel: Panel, prior: Prior) -> FloatArray:
    return leftover(target.rated, numbers_ln, prior.excess_carry_over, panel.days_count)


def _moved(target: Target, carried: FloatArray) -> Target:
    return replace(target, rated=with_carried(target.rated, carried))


def _begun(belief: Belief, start: Learnt | None) -> FloatArray:
    """Begin where an earlier fit of the same diary ended; knots since then begin at the last."""
    layout = belief.layout
    if start is None or not _is_akin(start, layout):
        return belief.middle_ln
    here = np.full(layout.size, start.top_ln[-1])
    known = min(start.layout.size, layout.size)
    here[:known] = start.top_ln[:known]
    return here


def _is_akin(start: Learnt, layout: Layout) -> bool:
    """Tell whether an earlier fit speaks of the same numbers, but for how many knots."""
    return replace(start.layout, knots_count=layout.knots_count) == layout


def check(panel: Panel, prior: Prior) -> None:
    """Refuse a panel and a prior of different sizes with a ValueError."""
    sizes = {
        "causes": (panel.dose.shape[1], len(prior.hazard)),
        "dampers": (panel.damper.shape[1], len(prior.damping)),
        "levels": (panel.levels_count, len(prior.level_counts)),
    }
    for what, (have, need) in sizes.items():
        if have != need:
            message = f"the panel has {have} {what}, the prior {need}"
            raise ValueError(message)
