"""Warnings over time: when each red flag was raised, whether it stands, and what released it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from freshlegs.domain.findings import Fact, Facts
from freshlegs.domain.profile import Profile
from freshlegs.domain.red_flags import FlagSpell, Tier
from freshlegs.knowledge.red_flags import red_flags
from freshlegs.triage import flag_spells
from freshlegs.workflows.day_told import day_told
from freshlegs.workflows.known_days import answered

if TYPE_CHECKING:
    from freshlegs.store.home import Home


@dataclass(frozen=True, slots=True, kw_only=True)
class Warnings:
    """Flags that stand, the most urgent first, and those that were released within a span."""

    standing: tuple[FlagSpell, ...]
    released: tuple[FlagSpell, ...]


def warnings_in(home: Home, first: date, last: date, profile: Profile) -> Warnings:
    """Give the flags that stand on the last day, from whenever, and those released in the span.

    What answers and laboratory values raised is told of every day; what measured data alone
    raise, only of the last.
    """
    spells = flag_spells(_days(home, last, profile), red_flags())
    standing = {one.raised.flag.id: one for one in spells if one.released_day is None}
    for raised in day_told(home, last).answer.triage.raised:
        today = FlagSpell(raised=raised, first_day=last, last_day=last)
        standing.setdefault(raised.flag.id, today)
    released = (one for one in spells if one.released_day is not None and one.released_day >= first)
    return Warnings(
        standing=tuple(sorted(standing.values(), key=_urgency)),
        released=tuple(sorted(released, key=lambda one: one.first_day, reverse=True)),
    )


def _days(home: Home, last: date, profile: Profile) -> Iterator[tuple[date, Facts]]:
    """The answers of each day, beside whether a man or a woman gave them, as blood limits ask."""
    from freshlegs.store.answers import answers

    sex = profile.sex
    once = {} if sex is None else {"sex": Fact(finding="sex", value=sex.value)}
    for day, given in answers(home):
        if day <= last:
            yield day, {**once, **answered(given)}


def _urgency(one: FlagSpell) -> tuple[int, date]:
    return list(Tier).index(one.raised.flag.tier), one.first_day
