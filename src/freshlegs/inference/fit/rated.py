"""The rated days of a panel, made ready: what carried over, what was unknown, which level."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from freshlegs.inference.fit.layout import Layout, knot_weights, layout_of
from freshlegs.inference.fit.panel import FloatArray, IntArray, Panel

LEAST_LEFT_RATIO = 1e-12


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """The rated days alone, one row a day.

    `day` is the place in the panel and `level` the rating; `dose` holds what is left of earlier
    days too. `beyond` marks the steps between thresholds that were not reached, `reached` the one
    that the rating stands on, shape (rated, steps). `fit_ratio` is that of the `marked` days
    alone, on which it says something.
    """

    layout: Layout
    day: IntArray
    level: IntArray
    dose: FloatArray
    damper: FloatArray
    carried: FloatArray
    knot_part: FloatArray
    beyond_part: FloatArray
    reached_part: FloatArray
    marked: IntArray
    fit_ratio: FloatArray


def rated_of(panel: Panel, carry_over: FloatArray, carried: FloatArray) -> Rated:
    """Make a panel ready; `carried` is the unexplained hazard of each day from before (days,)."""
    layout = layout_of(panel)
    day = np.flatnonzero(~np.isnan(panel.level))
    level = np.rint(panel.level[day]).astype(np.int64)
    steps = np.arange(1, panel.levels_count)
    marked, fit_ratio = _marks(panel, day, level)
    return Rated(
        layout=layout,
        day=day,
        level=level,
        dose=carried_doses(panel.dose, carry_over)[day],
        damper=np.nan_to_num(panel.damper[day]),
        carried=carried[day],
        knot_part=knot_weights(day, layout.knots_count),
        beyond_part=(steps > level[:, None]).astype(np.float64),
        reached_part=(steps == level[:, None]).astype(np.float64),
        marked=marked,
        fit_ratio=fit_ratio,
    )


def with_carried(rated: Rated, carried: FloatArray) -> Rated:
    """The same days with another unexplained hazard left of the days before (days,)."""
    return replace(rated, carried=carried[rated.day])


def carried_doses(dose: FloatArray, carry_over: FloatArray) -> FloatArray:
    """Each day's dose with what is left of the days before, shape (days, causes).

    A dose that is not known counts as the mean of those that are, as nought where none is.
    """
    amount = _filled(dose)
    lasting = np.flatnonzero(carry_over > 0.0)
    left, kept, back = amount[:, lasting], carry_over[lasting], 1
    # What is left of all days is (1 + kept)(1 + kept^2)(1 + kept^4) ... of shifts by 1, 2, 4 days.
    while back < len(left) and kept.max(initial=0.0) > LEAST_LEFT_RATIO:
        left[back:] = left[back:] + kept * left[:-back]
        kept, back = kept**2, 2 * back
    amount[:, lasting] = left
    return amount


def _filled(dose: FloatArray) -> FloatArray:
    known = ~np.isnan(dose)
    total = np.where(known, dose, 0.0).sum(axis=0)
    mean = total / np.maximum(known.sum(axis=0), 1)
    filled: FloatArray = np.where(known, dose, mean)
    return filled


def _marks(panel: Panel, day: IntArray, level: IntArray) -> tuple[IntArray, FloatArray]:
    """The rated days on which the way the legs were heavy says something, and what it says."""
    if panel.fit_ratio is None:
        return np.zeros(0, dtype=np.int64), np.ones((0, panel.dose.shape[1] + 1))
    fit_ratio = panel.fit_ratio[day]
    marked = np.flatnonzero((level > 0) & (fit_ratio != fit_ratio[:, :1]).any(axis=1))
    return marked, fit_ratio[marked]
