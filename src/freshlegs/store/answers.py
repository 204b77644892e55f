"""What the runner answered when asked, day by day; an answer overrides the data of its day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from freshlegs.domain.errors import NotFoundError
from freshlegs.domain.findings import Value
from freshlegs.domain.labs import LabResult
from freshlegs.store.encoding import from_json
from freshlegs.store.home import Home
from freshlegs.store.log import LogEntry, LogKind, append, entries


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersGiven:
    """The answers of one sitting; None = "I don't know". A laboratory value says its own too."""

    day: date
    answers: Mapping[str, object]
    lab: LabResult | None = None


KINDS = (LogKind.ANSWERS_GIVEN, LogKind.ANSWERS_UNDONE)


def log_answers(
    home: Home, day: date, answers: Mapping[str, Value | None], lab: LabResult | None = None
) -> int:
    """Keep answers for a day; a later answer to the same question counts instead.

    Gives the number by which they can be taken back.
    """
    return append(home, LogKind.ANSWERS_GIVEN, AnswersGiven(day=day, answers=answers, lab=lab))


def undo_answers(home: Home, number: int) -> None:
    """Take the answers of one sitting back; what was answered before counts again.

    Raises NotFoundError where no answers stand by that number.
    """
    if number not in {line.number for line in standing(home)}:
        raise NotFoundError(kind="set of answers", name=str(number))
    append(home, LogKind.ANSWERS_UNDONE, number)


def answers(home: Home) -> tuple[tuple[date, Mapping[str, Value | None]], ...]:
    """Give the answers of every day on which there are some, by day."""
    found: dict[date, dict[str, Value | None]] = {}
    for line in standing(home):
        given = from_json(AnswersGiven, line.told)
        values = {slug: _value(told) for slug, told in given.answers.items()}
        found.setdefault(given.day, {}).update(values)
    return tuple((day, MappingProxyType(found[day])) for day in sorted(found))


def standing(home: Home) -> list[LogEntry]:
    """The lines with answers that were not taken back."""
    lines = entries(home, KINDS)
    undone = {from_json(int, one.told) for one in lines if one.kind is LogKind.ANSWERS_UNDONE}
    return [one for one in lines if one.kind is LogKind.ANSWERS_GIVEN and one.number not in undone]


def _value(told: object) -> Value | None:
    """JSON knows no tuples; whatever else was kept was a value when it was written."""
    if isinstance(told, list):
        return tuple(told)
    return told if isinstance(told, bool | int | float | str) else None
