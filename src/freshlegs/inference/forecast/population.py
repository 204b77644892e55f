"""What people have in common, learnt from several diaries: levels, strengths, how they drift."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from freshlegs.inference.fit.panel import FloatArray
from freshlegs.inference.forecast.chances import chances_of, log_chances_of
from freshlegs.inference.forecast.crowd import Crowd
from freshlegs.inference.forecast.following import Followed, follow
from freshlegs.inference.forecast.places import Places, Spreads, spread_of

PASSES_COUNT = 4
"""Times that all diaries are followed to find the population; a fifth changes little."""
FIRST_STRENGTH = 0.04
"""The median hazard of one dose [unexplained hazards] before any diary is read: most do little."""
STRENGTH_SPREAD_LN = 1.5
STEP_SPREAD_LN = 1.0
NORMAL_SPREAD_LN = 0.1
"""How far the population may lie from where the search starts, in logarithms; elicited."""
RECENT_TRIED = ((0.05, 2.5), (0.3, 6.0), (0.6, 2.5))
DRIFT_TRIED = ((0.25, 60.0), (0.8, 60.0), (0.8, 30.0))
"""Sizes [in logarithms] and half-lives [days] that are tried beside the defaults."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Population:
    """The numbers of a population, how well they are known, and how people differ and drift."""

    places: Places
    centre_ln: FloatArray
    covariance: FloatArray
    spreads: Spreads


def population_of(crowd: Crowd, spreads: Spreads, *, try_others: bool = True) -> Population:
    """Learn a population from the diaries of several people."""
    start = _start(crowd)
    centre_ln, covariance = start, np.zeros((len(start), len(start)))
    for _ in range(PASSES_COUNT):
        followed = follow(crowd, centre_ln, np.zeros_like(covariance), spreads)
        centre_ln, covariance = _moved(crowd.places, followed, spreads, centre_ln, start)
    found = Population(
        places=crowd.places, centre_ln=centre_ln, covariance=covariance, spreads=spreads
    )
    return _best_drift(crowd, found) if try_others else found


def mean_log_chance(crowd: Crowd, population: Population) -> float:
    """The mean logarithm of the chance that each rating was given on the day before [nats]."""
    followed = follow(crowd, population.centre_ln, population.covariance, population.spreads)
    chances = chances_of(followed.threshold_ln, followed.threshold_variance)
    rated = crowd.level >= 0
    return float(log_chances_of(chances, crowd.level)[rated].mean())


def _best_drift(crowd: Crowd, found: Population) -> Population:
    """Of the sizes and half-lives that are tried, keep those that foresaw the ratings best."""
    best, best_nats = found, mean_log_chance(crowd, found)
    for others in (_with_recent, _with_drift):
        for spreads in others(best.spreads):
            other = replace(best, spreads=spreads)
            nats = mean_log_chance(crowd, other)
            if nats > best_nats:
                best, best_nats = other, nats
    return best


def _with_recent(spreads: Spreads) -> Iterator[Spreads]:
    for size_ln, half_life_days in RECENT_TRIED:
        yield replace(spreads, recent_ln=size_ln, recent_half_life_days=half_life_days)


def _with_drift(spreads: Spreads) -> Iterator[Spreads]:
    for size_ln, half_life_days in DRIFT_TRIED:
        yield replace(spreads, drift_ln=size_ln, drift_half_life_days=half_life_days)


def _start(crowd: Crowd) -> FloatArray:
    """Where the search starts: steps from how often each level was rated, weak strengths."""
    places = crowd.places
    counts = np.bincount(crowd.level[crowd.level >= 0], minlength=places.steps_count + 1) + 1.0
    threshold = -np.log(np.cumsum(counts / counts.sum())[:-1])
    start = np.zeros(places.size)
    start[places.steps] = np.log(-np.diff(np.append(threshold, 0.0)))
    start[places.doses] = start[places.dampers] = np.log(FIRST_STRENGTH)
    return start


def _moved(
    places: Places,
    followed: Followed,
    spreads: Spreads,
    centre_ln: FloatArray,
    start_ln: FloatArray,
) -> tuple[FloatArray, FloatArray]:
    """One step of Newton's method towards the likeliest population, and how well it is known.

    A person's diary has the slope (m - centre_ln) / spread^2 and the information
    1 / spread^2 - covariance / spread^4 on the population's numbers, exactly so for a linear model.
    """
    lasting = places.lasting
    variance = spread_of(places, spreads)[lasting] ** 2
    own = followed.belief.covariance[:, lasting[:, None], lasting]
    slope = ((followed.belief.mean_ln[:, lasting] - centre_ln[lasting]) / variance).sum(axis=0)
    information = len(own) * np.diag(1.0 / variance) - own.sum(axis=0) / np.outer(
        variance, variance
    )
    held = 1.0 / _population_spread(places)[lasting] ** 2
    towards = slope - held * (centre_ln[lasting] - start_ln[lasting])
    known = information + np.diag(held)
    moved, covariance = centre_ln.copy(), np.zeros((len(centre_ln), len(centre_ln)))
    moved[lasting] += np.clip(np.linalg.solve(known, towards), -1.0, 1.0)
    covariance[np.ix_(lasting, lasting)] = np.linalg.inv(known)
    return moved, covariance


def _population_spread(places: Places) -> FloatArray:
    spread = np.full(places.size, STRENGTH_SPREAD_LN)
    spread[0] = NORMAL_SPREAD_LN
    spread[places.steps] = STEP_SPREAD_LN
    return spread
