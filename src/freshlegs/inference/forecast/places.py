"""Where each of a person's numbers stands in the row that the forecast follows from day to day."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from freshlegs.inference.fit.panel import FloatArray, IntArray

WEEK_DAYS = 7


@dataclass(frozen=True, slots=True)
class Places:
    """The sizes. All numbers are logarithms, or are added to one.

    First what is normal: its fixed part, its slow drift, what is unexplained of late. Then the
    steps of the scale, the hazards of one dose, the dampings, and the seven days of the week.
    """

    steps_count: int
    signs_count: int

    @property
    def steps(self) -> slice:
        """The logarithms of the steps between thresholds, the freshest first."""
        return slice(3, 3 + self.steps_count)

    @property
    def doses(self) -> slice:
        """The logarithms of the hazards of one dose, in unexplained hazards."""
        return slice(self.steps.stop, self.steps.stop + self.signs_count)

    @property
    def dampers(self) -> slice:
        """The logarithms of the dampings."""
        return slice(self.doses.stop, self.doses.stop + self.signs_count)

    @property
    def weekdays(self) -> slice:
        """How the days of the week differ, counted from the first day of the diary."""
        return slice(self.dampers.stop, self.dampers.stop + WEEK_DAYS)

    @property
    def size(self) -> int:
        """How many numbers are followed."""
        return 3 + self.steps_count + 2 * self.signs_count + WEEK_DAYS

    @property
    def lasting(self) -> IntArray:
        """The places of what a population has in common: normal, steps, strengths."""
        return np.array([0, *range(3, self.dampers.stop)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Spreads:
    """How people differ and drift: standard deviations of logarithms, and half-lives.

    The defaults are elicited, and lie on a plateau: halving or doubling one changes little.
    """

    normal_ln: float = 0.6
    step_ln: float = 0.8
    strength_ln: float = 0.8
    drift_ln: float = 0.5
    drift_half_life_days: float = 60.0
    recent_ln: float = 0.3
    recent_half_life_days: float = 2.5
    weekday_ln: float = 0.2
    weekday_half_life_days: float = 100.0


def spread_of(places: Places, spreads: Spreads) -> FloatArray:
    """The standard deviation of each number of a person about the population's, shape (size,)."""
    spread = np.empty(places.size)
    spread[:3] = spreads.normal_ln, spreads.drift_ln, spreads.recent_ln
    spread[places.steps] = spreads.step_ln
    spread[places.doses] = spread[places.dampers] = spreads.strength_ln
    spread[places.weekdays] = spreads.weekday_ln
    return spread


def daily_keep(places: Places, spreads: Spreads) -> FloatArray:
    """What is left of each number a day later [0-1]: 1 for what does not drift, shape (size,)."""
    keep = np.ones(places.size)
    keep[1] = 0.5 ** (1.0 / spreads.drift_half_life_days)
    keep[2] = 0.5 ** (1.0 / spreads.recent_half_life_days)
    keep[places.weekdays] = 0.5 ** (1.0 / spreads.weekday_half_life_days)
    return keep
