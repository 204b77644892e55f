"""How long a laboratory value holds: what is known of a day from values taken before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from freshlegs.domain.findings import Fact, Facts, Origin, Value
from freshlegs.domain.labs import DANGEROUS_FINDING

type Answers = Mapping[str, Value | None]

RECHECK_DAYS = 84
"""Iron is looked at again after 8 to 12 weeks, and treatment shows in 6 to 12 (evidence.md)."""
SHORT_DAYS = 14
"""Salts and muscle enzymes change within days; elicited."""
HELD_DAYS: Mapping[str, int] = MappingProxyType(
    {
        "ferritin": RECHECK_DAYS,
        "haemoglobin": RECHECK_DAYS,
        "vitamin_low": RECHECK_DAYS,
        "creatine_kinase_high": SHORT_DAYS,
        DANGEROUS_FINDING: SHORT_DAYS,
        "potassium_mmol_per_l": SHORT_DAYS,
        "magnesium_mmol_per_l": SHORT_DAYS,
    }
)
"""Days for which each finding of a laboratory counts as it was measured; for vitamins elicited."""
YEAR_DAYS = 365
"""An older ferritin still tells that iron was tested in the last year, and how it was."""
LOW_UG_PER_L, FINE_UG_PER_L = 30.0, 35.0
"""Below the first a warning asks for a doctor, above the second it speaks against low iron."""
IRON_TESTED, FERRITIN, CLEARED = "iron_tested", "ferritin", "cleared_flags"


def lab_facts(said: Mapping[date, Answers], day: date) -> Facts:
    """What laboratory values of a day and of those before it tell of that day."""
    return {fact.finding: fact for fact in _facts(said, day)}


def _facts(said: Mapping[date, Answers], day: date) -> Iterator[Fact]:
    for finding, days_count in HELD_DAYS.items():
        taken = _latest(said, finding, day, days_count)
        if taken is not None:
            yield _fact(finding, said[taken][finding], said, (taken, day))
    taken = _latest(said, FERRITIN, day, YEAR_DAYS)
    if taken is not None and (day - taken).days > RECHECK_DAYS:
        yield from _tested(said, taken, day)


def _tested(said: Mapping[date, Answers], taken: date, day: date) -> Iterator[Fact]:
    """A ferritin that is too old to count as measured; between the limits it tells nothing."""
    ferritin = said[taken][FERRITIN]
    if said.get(day, {}).get(IRON_TESTED) is not None or not isinstance(ferritin, int | float):
        return
    if ferritin < LOW_UG_PER_L:
        yield _fact(IRON_TESTED, "low", said, (taken, day))
    elif ferritin > FINE_UG_PER_L:
        yield _fact(IRON_TESTED, "fine", said, (taken, day))


def _latest(said: Mapping[date, Answers], finding: str, day: date, days_count: int) -> date | None:
    """The day of the latest value that still holds; "I don't know" is none."""
    first = day - timedelta(days=days_count)
    told = (on for on, given in said.items() if given.get(finding) is not None)
    return max((on for on in told if first <= on <= day), default=None)


def _fact(
    finding: str, value: Value | None, said: Mapping[date, Answers], span: tuple[date, date]
) -> Fact:
    first, last = span
    cleared = (given.get(CLEARED) for on, given in said.items() if first <= on <= last)
    return Fact(
        finding=finding,
        value=value,
        origin=Origin.LAB,
        cleared=frozenset(str(one) for told in cleared if isinstance(told, tuple) for one in told),
    )
