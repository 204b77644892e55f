"""What the runner answered when asked, day by day; an answer overrides the data of its day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from freshlegs.domain.findings import Value
from freshlegs.store.encoding import from_json
from freshlegs.store.home import Home
from freshlegs.store.log import LogKind, append, entries


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersGiven:
    """The answers of one sitting; None = "I don't know"."""

    day: date
    answers: Mapping[str, object]


def log_answers(home: Home, day: date, answers: Mapping[str, Value | None]) -> None:
    """Keep answers for a day; a later answer to the same question counts instead."""
    append(home, LogKind.ANSWERS_GIVEN, AnswersGiven(day=day, answers=answers))


def answers(home: Home) -> tuple[tuple[date, Mapping[str, Value | None]], ...]:
    """Give the answers of every day on which there are some, by day."""
    found: dict[date, dict[str, Value | None]] = {}
    for line in entries(home, [LogKind.ANSWERS_GIVEN]):
        given = from_json(AnswersGiven, line.told)
        values = {slug: _value(told) for slug, told in given.answers.items()}
        found.setdefault(given.day, {}).update(values)
    return tuple((day, MappingProxyType(found[day])) for day in sorted(found))


def _value(told: object) -> Value | None:
    """JSON knows no tuples; whatever else was kept was a value when it was written."""
    if isinstance(told, list):
        return tuple(told)
    return told if isinstance(told, bool | int | float | str) else None
