"""How far the likeliest numbers lie from the middle of all that may be true, and to which side.

A diary with few exposures rules out strong effects, not weak ones: what is left is skewed. The
log-density on either side of the top says how far the mean lies from it, how much wider the spread
is than the curvature there says, and how skewed each number is: the terms of the next order of
Laplace's expansion (Shun and McCullagh 1995).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from freshlegs.inference.fit.climbing import Target, Top, gradient_at, precision_at
from freshlegs.inference.fit.panel import FloatArray

MOST_SKEW_RATIO = 1.5
MOST_SHIFT_RATIO = 1.0
MOST_WIDENING_RATIO = 2.0
SIDE_SPREADS_COUNT = 0.5
"""So many spreads to either side of the top the curvature is taken."""
LEAST_SKEW_RATIO = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How all that may be true lies about a top, each number by itself, shape (numbers,).

    The mean lies `shift_ratio` spreads from the top, the spread is `scale_ratio` times the one that
    the curvature gives, and `skew_ratio` is the skewness. Worked out for `days_count` days.
    """

    shift_ratio: FloatArray
    scale_ratio: FloatArray
    skew_ratio: FloatArray
    days_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The numbers about a top: the root of their covariance, and how all move with each one.

    `root_ln` times its transpose is the covariance; row i of `along_ln` is how far every number
    moves, at its likeliest, where number i lies one spread from the top, shape (numbers, numbers).
    `shift_ln` is how far the mean lies from the top, shape (numbers,).
    """

    spread_ln: FloatArray
    root_ln: FloatArray
    along_ln: FloatArray
    bow_ln: FloatArray
    shift_ln: FloatArray


def shape_of(target: Target, top: Top, days_count: int) -> Shape:
    """Work out the shape about a top."""
    about = _about(target, top)
    wider = np.clip(
        _wider(target, top, about) + about.bow_ln @ about.shift_ln,
        1.0 / MOST_WIDENING_RATIO,
        MOST_WIDENING_RATIO,
    )
    return replace(_askew(about, days_count), scale_ratio=np.sqrt(wider))


def askew(target: Target, top: Top, days_count: int) -> Shape:
    """The shape but for how much wider it is, which is most of the work."""
    return _askew(_about(target, top), days_count)


def _about(target: Target, top: Top) -> About:
    root = np.linalg.inv(np.linalg.cholesky(top.precision_ratio)).T
    covariance = root @ root.T
    spread = np.sqrt(np.diag(covariance))
    along = (covariance / spread).T
    return About(
        spread_ln=spread,
        root_ln=root,
        along_ln=along,
        bow_ln=_bow(target, top, along),
        shift_ln=0.5 * covariance @ _bow(target, top, root.T).sum(axis=0),
    )


def _askew(about: About, days_count: int) -> Shape:
    shift = about.shift_ln / about.spread_ln
    skew = (about.bow_ln * about.along_ln).sum(axis=1)
    return Shape(
        shift_ratio=np.clip(shift, -MOST_SHIFT_RATIO, MOST_SHIFT_RATIO),
        scale_ratio=np.ones(len(skew)),
        skew_ratio=np.clip(skew, -MOST_SKEW_RATIO, MOST_SKEW_RATIO),
        days_count=days_count,
    )


def _wider(target: Target, top: Top, about: About) -> FloatArray:
    """How much greater the variance of each number is where the others' curvature moves with it.

    Of the numbers that are told of alone: strengths that were met, dampings, the unexplained.
    """
    at = target.rated.layout
    met = target.rated.dose.any(axis=0)
    wider = np.ones(at.size)
    for place in (*np.flatnonzero(met).tolist(), *range(at.causes_count, at.unexplained + 1)):
        step = SIDE_SPREADS_COUNT * about.along_ln[place]
        ahead = _curved(target, top.numbers_ln + step, about)
        behind = _curved(target, top.numbers_ln - step, about)
        third = (ahead - behind) / (2.0 * SIDE_SPREADS_COUNT)
        fourth = (2.0 * at.size - np.trace(ahead + behind)) / SIDE_SPREADS_COUNT**2
        wider[place] += 0.5 * (third**2).sum() + 0.5 * fourth
    return wider


def _curved(target: Target, numbers_ln: FloatArray, about: About) -> FloatArray:
    """The curvature somewhere, in units of that at the top."""
    curved: FloatArray = about.root_ln.T @ precision_at(target, numbers_ln) @ about.root_ln
    return curved


def stretched(shape: Shape, size: int) -> Shape:
    """The same shape for more knots: those since then are shaped as the last one."""
    last = np.minimum(np.arange(size), len(shape.skew_ratio) - 1)
    return Shape(
        shift_ratio=shape.shift_ratio[last],
        scale_ratio=shape.scale_ratio[last],
        skew_ratio=shape.skew_ratio[last],
        days_count=shape.days_count,
    )


def quantile_ln(
    place_z: FloatArray, mean_ln: FloatArray, spread_ln: FloatArray, skew_ratio: FloatArray
) -> FloatArray:
    """The values at normal places of numbers so spread and skewed, shape (rows, numbers).

    Tukey's g distribution, a shifted lognormal: it keeps the order of places.
    """
    g = np.where(np.abs(skew_ratio) < LEAST_SKEW_RATIO, LEAST_SKEW_RATIO, skew_ratio / 3.0)
    bulge = np.exp(g**2)
    middle = (np.sqrt(bulge) - 1.0) / g
    wide = np.sqrt(bulge * (bulge - 1.0)) / np.abs(g)
    away: FloatArray = (np.expm1(g * place_z) / g - middle) / wide
    return mean_ln + spread_ln * away


def _bow(target: Target, top: Top, direction: FloatArray) -> FloatArray:
    """The third derivatives along each direction twice, shape (directions, numbers)."""
    step = SIDE_SPREADS_COUNT * direction
    ahead = gradient_at(target, top.numbers_ln + step)
    behind = gradient_at(target, top.numbers_ln - step)
    bow: FloatArray = ahead + behind - 2.0 * gradient_at(target, top.numbers_ln[None, :])
    return bow / SIDE_SPREADS_COUNT**2
