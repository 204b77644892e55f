"""Who runs, as freshlegs itself writes it beside a season."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any, TypeGuard

from freshlegs.domain.errors import BadValueError, UnreadableFileError
from freshlegs.domain.imports import Imported, ReadContext
from freshlegs.domain.profile import CHOICES, NUMBERS, SEVERAL, WHOLE_NUMBERS, Profile, Sex
from freshlegs.importers.format import Format
from freshlegs.importers.times import zone_offset_s

NAMES = tuple(field.name for field in fields(Profile))
SOME_DAY = datetime(2026, 1, 1, tzinfo=UTC)

type _Rule = Callable[[object], bool]


def sniff(head: bytes) -> bool:
    """Tell by the keys: a small JSON object, most of whose keys are the profile's."""
    told = _object(head)
    return 2 * len(told.keys() & set(NAMES)) > len(told)


def read(content: bytes, context: ReadContext) -> Imported:
    """Read a profile, or nothing of it.

    Raises BadValueError for a key that is not the profile's or a value that it cannot have, and
    UnreadableFileError for what is no JSON object. A value of null is not told.
    """
    told = _object(content)
    if not told:
        raise UnreadableFileError(context.title, "it is not a profile in JSON")
    values = {name: _value(context.title, name, value) for name, value in told.items()}
    return Imported(profile=Profile(**values))  # type: ignore[arg-type]  # each by its own rule


def _value(file: str, name: str, value: object) -> object:
    if name not in _RULES:
        field = f"A key of {file}"
        raise BadValueError(field, name, ", ".join(NAMES), NAMES)
    allowed, is_allowed = _RULES[name]
    if value is None:
        return () if name in SEVERAL else None
    if not is_allowed(value):
        choices = CHOICES.get(name) or SEVERAL.get(name) or ()
        field = f"{name} of {file}"
        raise BadValueError(field, _wrong(value, choices), allowed, choices)
    return MADE[name](value) if name in MADE else value


def _wrong(value: object, choices: Sequence[str]) -> object:
    """What of a list is not allowed: its first word that is none of the choices."""
    if not isinstance(value, list):
        return value
    return next((one for one in value if one not in choices), value)


def _object(content: bytes) -> dict[str, object]:
    try:
        told = json.loads(content)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _number(low: float, high: float) -> tuple[str, _Rule]:
    def is_within(value: object) -> bool:
        return _is_number(value) and low <= value <= high

    return f"a number from {low:g} to {high:g}", is_within


def _whole(low: float, high: float) -> tuple[str, _Rule]:
    def is_within(value: object) -> bool:
        return _is_number(value) and low <= value <= high and value == round(value)

    return f"a whole number from {low:g} to {high:g}", is_within


def _word(choices: Iterable[str]) -> tuple[str, _Rule]:
    return ", ".join(choices), tuple(choices).__contains__


def _is_zone(value: object) -> bool:
    return isinstance(value, str) and zone_offset_s(value, SOME_DAY) is not None


def _words(choices: Sequence[str]) -> tuple[str, _Rule]:
    def are_allowed(value: object) -> bool:
        return isinstance(value, list) and all(one in choices for one in value)

    return f"a list of {', '.join(choices)}", are_allowed


def _is_truth(value: object) -> bool:
    return isinstance(value, bool)


MADE: Mapping[str, Callable[[Any], object]] = {
    "birth_year": int,
    "sex": Sex,
    "conditions": tuple,
    "medicines": tuple,
}
_RULES: Mapping[str, tuple[str, _Rule]] = {
    **{name: _number(*limits) for name, limits in NUMBERS.items()},
    **{name: _word(choices) for name, choices in CHOICES.items()},
    **{name: _whole(*NUMBERS[name]) for name in WHOLE_NUMBERS},
    **{name: _words(choices) for name, choices in SEVERAL.items()},
    "home_zone": ("a zone such as Europe/Berlin", _is_zone),
    "pregnancy": ("true, false", _is_truth),
}
IMPORTER = Format(name="freshlegs profile", sniff=sniff, read=read)
