"""What the runner said of the legs when asked: the last answer to each question of a span."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from freshlegs.domain.findings import NOTHING, Finding, Value
from freshlegs.knowledge.findings import findings_by_slug

if TYPE_CHECKING:
    from freshlegs.store.home import Home

TOLD_ELSEWHERE = frozenset({"heaviness", "side", "cleared_flags", "no_warning_signs"})
GROUPS = frozenset({"feeling", "screening"})
MOST_COUNT = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """One question with its last answer that says something."""

    day: date
    finding: Finding
    value: Value


def answers_in(home: Home, first: date, last: date) -> tuple[Answered, ...]:
    """Give the last answers on how the legs feel and on warning signs, the newest first.

    What was denied or not known is left out: the page says what is there.
    """
    from freshlegs.store.answers import answers

    found: dict[str, Answered] = {}
    for day, given in answers(home):
        for slug, value in given.items() if first <= day <= last else ():
            found.pop(slug, None)
            finding = findings_by_slug().get(slug)
            if finding is not None and value is not None and _says_something(finding, value):
                found[slug] = Answered(day=day, finding=finding, value=value)
    newest = sorted(found.values(), key=lambda one: one.day, reverse=True)
    return tuple(newest[:MOST_COUNT])


def _says_something(finding: Finding, value: Value) -> bool:
    if finding.slug in TOLD_ELSEWHERE or finding.group not in GROUPS or finding.opens:
        return False
    values = value if isinstance(value, tuple) else (value,)
    return any(one is not False and one not in NOTHING for one in values)
