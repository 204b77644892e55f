"""How well each cause fits the way the legs were heavy, on the days on which somebody said how."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from freshlegs.domain.cause import Cause
from freshlegs.domain.conditions import findings_of
from freshlegs.domain.dosing import fit
from freshlegs.domain.findings import Value
from freshlegs.domain.streams import FloatArray
from freshlegs.knowledge.findings import findings
from freshlegs.triage import with_all_clear

if TYPE_CHECKING:
    from freshlegs.physiology.day_table import DayTable

type Answers = Mapping[str, Value | None]


def fit_ratios(
    table: DayTable,
    said: Mapping[date, Answers],
    days: Sequence[date],
    causes: Sequence[Cause],
) -> FloatArray | None:
    """The fit of each cause on each day [-], the unexplained (always 1) last; None if all is 1.

    Only days with an answer about how the legs are heavy are looked at: what a watch tells of
    every day is in the doses already. Shape (days, causes + 1).
    """
    from freshlegs.physiology.facts import facts_for

    telling = _telling(causes) if said else frozenset()
    told = [day for day in days if not telling.isdisjoint(said.get(day, ()))]
    if not told:
        return None
    place = {day: at for at, day in enumerate(days)}
    ratio = np.ones((len(days), len(causes) + 1))
    for day in told:
        facts = with_all_clear(facts_for(table, day, said[day], findings(), {}))
        ratio[place[day], :-1] = [fit(cause, facts) for cause in causes]
    return ratio


def _telling(causes: Sequence[Cause]) -> frozenset[str]:
    """Every finding that says how the legs are heavy."""
    rules = [mark.rule for cause in causes for mark in cause.marks]
    return frozenset().union(*map(findings_of, rules))
