"""Where each of a runner's numbers stands in the row of logarithms that is fitted."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from freshlegs.inference.fit.panel import FloatArray, IntArray, Panel

KNOT_DAYS = 30
"""What is normal drifts in straight lines between knots so many days apart."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The sizes; strengths come first, then dampings, the unexplained, level steps and knots."""

    causes_count: int
    dampers_count: int
    steps_count: int
    knots_count: int

    @property
    def causes(self) -> slice:
        """The logarithms of the hazards of one dose."""
        return slice(0, self.causes_count)

    @property
    def dampers(self) -> slice:
        """The logarithms of the dampings."""
        return slice(self.causes_count, self.causes_count + self.dampers_count)

    @property
    def unexplained(self) -> int:
        """The logarithm of the unexplained hazard."""
        return self.causes_count + self.dampers_count

    @property
    def steps(self) -> slice:
        """The logarithms of the steps between thresholds, b_k - b_k+1 for k = 1 ... K."""
        first = self.unexplained + 1
        return slice(first, first + self.steps_count)

    @property
    def knots(self) -> slice:
        """The drift at each knot: the logarithm of the scale of the normal."""
        first = self.unexplained + 1 + self.steps_count
        return slice(first, first + self.knots_count)

    @property
    def size(self) -> int:
        """How many numbers are fitted."""
        return self.unexplained + 1 + self.steps_count + self.knots_count


def layout_of(panel: Panel) -> Layout:
    """The places of a panel's numbers; one more knot a month."""
    return Layout(
        causes_count=panel.dose.shape[1],
        dampers_count=panel.damper.shape[1],
        steps_count=panel.levels_count - 1,
        knots_count=1 + math.ceil(max(panel.days_count - 1, 0) / KNOT_DAYS),
    )


def knot_weights(day: IntArray, knots_count: int) -> FloatArray:
    """How much of each knot's drift a day has, shape (days, knots): two neighbours share a day."""
    weight = np.zeros((len(day), knots_count))
    before, part = np.divmod(day, KNOT_DAYS)
    rows = np.arange(len(day))
    weight[rows, before] = 1.0 - part / KNOT_DAYS
    between = part > 0
    weight[rows[between], before[between] + 1] = part[between] / KNOT_DAYS
    return weight
