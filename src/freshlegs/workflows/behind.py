"""The weeks behind a finding: what it was on each of the last 90 days, and between what it lies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from freshlegs.domain.explanation import Explanation
from freshlegs.domain.findings import Facts, FindingType, number
from freshlegs.knowledge.findings import findings

if TYPE_CHECKING:
    from freshlegs.physiology.day_table import DayTable

SHOWN_DAYS, USUAL_DAYS = 90, 60
USUAL_COUNT = 10
"""Values of the 60 days before a day until a range of them is called usual; elicited."""
USUAL_PERCENTS = (25.0, 75.0)
LEAST_COUNT = 3
"""Known values below which there is nothing to draw."""

type Numbers = tuple[float | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """A finding on the 90 days that end with a day, None where unknown.

    `low` and `high` hold the middle half of the 60 days before it; None where too few are known.
    """

    numbers: Numbers
    low: float | None
    high: float | None


def numbers_behind(table: DayTable, day: date) -> dict[str, Numbers]:
    """Read from a table of days, by finding, what each number was on the 90 days up to a day."""
    first = day - timedelta(days=SHOWN_DAYS - 1)
    shown = table.filter((table["day"] >= first) & (table["day"] <= day))
    missing = (None,) * (SHOWN_DAYS - shown.height)
    return {
        one.slug: (*missing, *shown[one.column].to_list())
        for one in findings()
        if one.column is not None and one.type is FindingType.NUMBER
    }


def behind(told: Explanation, facts: Facts, numbers: Mapping[str, Numbers]) -> dict[str, Behind]:
    """Give the weeks behind each finding in the evidence, unless it was the same all along.

    On the day itself what was told counts.
    """
    lines = [line for one in told.causes for line in (*one.evidence_for, *one.evidence_against)]
    slugs = dict.fromkeys(line.finding for line in lines if line.finding in numbers)
    found = {slug: (*numbers[slug][:-1], number(facts, slug)) for slug in slugs}
    return {slug: _behind(one) for slug, one in found.items() if _has_shape(one)}


def _has_shape(numbers: Numbers) -> bool:
    known = [one for one in numbers if one is not None]
    return len(known) >= LEAST_COUNT and len(set(known)) > 1


def _behind(numbers: Numbers) -> Behind:
    before = [one for one in numbers[-USUAL_DAYS - 1 : -1] if one is not None]
    if len(before) < USUAL_COUNT:
        return Behind(numbers=numbers, low=None, high=None)
    low, high = (float(one) for one in np.percentile(before, USUAL_PERCENTS))
    return Behind(numbers=numbers, low=low, high=high)
