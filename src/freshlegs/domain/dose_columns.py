"""Doses of a whole history at once: what `dosing.dose` says of one day, for all days together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from freshlegs.domain.cause import Cause, Ramp
from freshlegs.domain.conditions import AllOf, AnyOf, Condition, Not, Rule, UnlessKnown
from freshlegs.domain.streams import FloatArray


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingColumns:
    """Findings as numbers (yes = 1, no = 0), each of shape (days,); NaN is not known.

    `usual` is the runner's own usual on each day. A finding that is absent is never known.
    """

    days_count: int
    value: Mapping[str, FloatArray]
    usual: Mapping[str, FloatArray]

    def values_of(self, slug: str) -> FloatArray:
        """The numbers of one finding, in its unit, shape (days,)."""
        return _or_unknown(self.value, slug, self.days_count)

    def usuals_of(self, slug: str) -> FloatArray:
        """The usuals of one finding, in its unit, shape (days,)."""
        return _or_unknown(self.usual, slug, self.days_count)

    def since(self, first_index: int) -> FindingColumns:
        """The same from the day at this place on."""
        return FindingColumns(
            days_count=self.days_count - first_index,
            value={slug: numbers[first_index:] for slug, numbers in self.value.items()},
            usual={slug: numbers[first_index:] for slug, numbers in self.usual.items()},
        )


def doses(cause: Cause, columns: FindingColumns) -> FloatArray:
    """The dose [0-3] of a cause on each day, NaN where none of its ramps is known, shape (days,).

    As for one day, a cause without ramps has dose 1.
    """
    if not cause.ramps:
        return np.ones(columns.days_count)
    found: FloatArray = np.fmax.reduce([ramp_doses(ramp, columns) for ramp in cause.ramps])
    return found


def ramp_doses(ramp: Ramp, columns: FindingColumns) -> FloatArray:
    """The dose [0-3] of one ramp on each day, NaN where its number is not known, shape (days,)."""
    value = columns.values_of(ramp.finding)
    zero = _starts(ramp, columns)
    amount = np.clip((value - zero) / (ramp.one - zero), 0.0, ramp.most_dose)
    if ramp.unless is None:
        return amount
    excused = (truths(ramp.unless, columns) == 1.0) & ~np.isnan(value)
    return np.where(excused, 0.0, amount)


def truths(rule: Rule, columns: FindingColumns) -> FloatArray:
    """Whether a rule over numbers and yes/no holds on each day: 1, 0, or NaN where undecided.

    Raises ValueError for a rule over words, which no number tells.
    """
    if isinstance(rule, Condition):
        return _condition_truths(rule, columns)
    if isinstance(rule, AllOf):
        return _all_of([truths(part, columns) for part in rule.parts])
    if isinstance(rule, AnyOf):
        return 1.0 - _all_of([1.0 - truths(part, columns) for part in rule.parts])
    if isinstance(rule, Not):
        return 1.0 - truths(rule.part, columns)
    if isinstance(rule, UnlessKnown):
        lifted: FloatArray = truths(rule.part, columns) == 1.0
        return np.where(lifted, 0.0, 1.0)
    excused = truths(rule.exception, columns) == 1.0
    return np.where(excused, np.nan, truths(rule.part, columns))


def _or_unknown(told: Mapping[str, FloatArray], slug: str, days_count: int) -> FloatArray:
    found = told.get(slug)
    return np.full(days_count, np.nan) if found is None else found


def _starts(ramp: Ramp, columns: FindingColumns) -> FloatArray | float:
    """Move the start to the runner's usual, but never past half-way to the threshold."""
    if not ramp.from_own_usual:
        return ramp.zero
    usual = columns.usuals_of(ramp.finding)
    low, high = sorted((ramp.zero, (ramp.zero + ramp.one) / 2))
    return np.where(np.isnan(usual), ramp.zero, np.clip(usual, low, high))


def _condition_truths(condition: Condition, columns: FindingColumns) -> FloatArray:
    if condition.one_of or isinstance(condition.equals, str):
        message = f"{condition.finding} is told in words, and columns hold numbers"
        raise ValueError(message)
    value = columns.values_of(condition.finding)
    return np.where(np.isnan(value), np.nan, _matches(condition, value).astype(np.float64))


def _matches(condition: Condition, value: FloatArray) -> NDArray[np.bool_]:
    if condition.equals is not None:
        return np.equal(value, float(condition.equals))
    low = -np.inf if condition.at_least is None else condition.at_least
    high = np.inf if condition.at_most is None else condition.at_most
    return np.logical_and(value >= low, value <= high)


def _all_of(parts: Sequence[FloatArray]) -> FloatArray:
    table = np.array(parts)
    some_no = (table == 0.0).any(axis=0)
    return np.where(some_no, 0.0, np.where(np.isnan(table).any(axis=0), np.nan, 1.0))
