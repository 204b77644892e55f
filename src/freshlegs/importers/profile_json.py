"""Who runs, as freshlegs itself writes it beside a season."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

from freshlegs.domain.errors import UnreadableFileError
from freshlegs.domain.imports import Imported, ReadContext
from freshlegs.domain.profile import Profile, Sex
from freshlegs.importers.format import Format

NAMES = frozenset(field.name for field in fields(Profile))
NUMBERS = frozenset(
    {"birth_year", "height_m", "weight_kg", "max_heart_rate_bpm", "resting_heart_rate_bpm",
     "sleep_need_h"}
)  # fmt: skip
LISTS = frozenset({"conditions", "medicines"})


def sniff(head: bytes) -> bool:
    """Tell by the keys: a small JSON object, all of whose keys are the profile's."""
    told = _object(head)
    return bool(told) and told.keys() <= NAMES


def read(content: bytes, context: ReadContext) -> Imported:
    """Read a profile; raises UnreadableFileError for a value that a key cannot have."""
    told = {name: _value(context.title, name, value) for name, value in _object(content).items()}
    return Imported(profile=Profile(**told))


def _value(title: str, name: str, value: object) -> Any:  # noqa: ANN401 - each field's own type
    if name in NUMBERS and isinstance(value, int | float):
        return value
    if name in LISTS and isinstance(value, list):
        return tuple(str(item) for item in value)
    if name == "pregnancy" and isinstance(value, bool):
        return value
    if name == "sex" and value in tuple(Sex):
        return Sex(str(value))
    if name not in NUMBERS | LISTS | {"pregnancy", "sex"} and isinstance(value, str):
        return value
    raise UnreadableFileError(title, f"{name} cannot be {value!r}")


def _object(content: bytes) -> dict[str, object]:
    try:
        told = json.loads(content)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


IMPORTER = Format(name="freshlegs profile", sniff=sniff, read=read)
