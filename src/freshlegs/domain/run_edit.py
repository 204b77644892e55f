"""What a runner may say of a run instead of what its files say, and what each may be."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from freshlegs.domain.activity import Sport
from freshlegs.domain.diary_columns import SURFACES
from freshlegs.domain.errors import BadValueError

LONGEST_NAME_COUNT, LONGEST_NOTE_COUNT = 200, 10_000
MOST_RPE = 10.0
FARTHEST_M = 1_000_000.0
"""Nobody moves a thousand kilometres in one go."""

type Said = str | float | None
"""A value of a field; None leaves it as the files say."""


class RunField(StrEnum):
    """What may be said anew, by the names that `Activity` has for it."""

    NAME = "name"
    SPORT = "sport"
    DISTANCE = "distance_m"
    RPE = "rpe"
    GEAR = "gear"
    SURFACE = "surface"
    NOTES = "notes"


WORDS = {RunField.SPORT: tuple(sport.value for sport in Sport), RunField.SURFACE: SURFACES}
LONGEST_COUNTS = {RunField.NOTES.value: LONGEST_NOTE_COUNT}


@dataclass(frozen=True, slots=True)
class Edit:
    """One field that the runner said anew: the own value, and what the files say."""

    field: RunField
    own: str | float
    told: Said


def checked(values: Mapping[str, object]) -> dict[str, Said]:
    """Give values by field as they may be kept; None takes one back.

    Raises BadValueError for a field that there is not, and for what it cannot be.
    """
    return {_field(name).value: _checked(_field(name), value) for name, value in values.items()}


def _field(name: str) -> RunField:
    try:
        return RunField(name)
    except ValueError:
        names = tuple(field.value for field in RunField)
        raise BadValueError(
            field="run", value=name, allowed=", ".join(names), choices=names
        ) from None


def _checked(field: RunField, value: object) -> Said:
    if value is None:
        return None
    match field:
        case RunField.RPE:
            return _number(value, "effort (RPE)", "a number from 0 to 10", MOST_RPE)
        case RunField.DISTANCE:
            return _distance_m(value)
        case RunField.SPORT | RunField.SURFACE:
            return _one_of(value, field.value, WORDS[field])
        case RunField.NAME | RunField.GEAR | RunField.NOTES:
            return _text(value, field.value)


def _distance_m(value: object) -> float:
    allowed = "more than 0 and at most 1000 km"
    metres = _number(value, "distance", allowed, FARTHEST_M)
    if metres == 0.0:
        raise BadValueError(field="distance", value=value, allowed=allowed)
    return metres


def _number(value: object, name: str, allowed: str, most_value: float) -> float:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    number = float(value) if is_number and isinstance(value, int | float) else math.nan
    if not 0.0 <= number <= most_value:
        raise BadValueError(name, value, allowed)
    return number


def _one_of(value: object, name: str, words: tuple[str, ...]) -> str:
    if not isinstance(value, str) or value not in words:
        raise BadValueError(name, value, ", ".join(words), words)
    return value


def _text(value: object, name: str) -> str | None:
    longest_count = LONGEST_COUNTS.get(name, LONGEST_NAME_COUNT)
    if not isinstance(value, str) or len(value) > longest_count or "\0" in value:
        shown = value[:40] if isinstance(value, str) else value
        raise BadValueError(name, shown, f"a text of at most {longest_count} characters")
    return value.strip() or None
