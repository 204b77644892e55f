"""What freshlegs was told of the runner once; every change is kept in the log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

import msgspec

from freshlegs.domain.errors import BadValueError
from freshlegs.domain.profile import NO_PROFILE, Profile
from freshlegs.store.encoding import from_json
from freshlegs.store.facts import profiles_told
from freshlegs.store.home import Home
from freshlegs.store.log import LogKind, append, entries

FIELDS = {each.name: each for each in fields(Profile)}


def profile(home: Home) -> Profile:
    """Give what is known of the runner; what they said themselves comes before any archive."""
    known = NO_PROFILE
    for told in profiles_told(home):
        known = replace(known, **_said(told))
    for line in entries(home, [LogKind.PROFILE_SET]):
        known = _changed(known, from_json(dict[str, object], line.told))
    return known


def set_profile(home: Home, changes: Mapping[str, object]) -> Profile:
    """Change fields by name and give the whole; None or '' takes one back.

    Texts are read as the field's type (`"1980"`, `"yes"`, `"iron; asthma"`). Raises
    BadValueError for a field that there is not and for a value that it cannot have.
    """
    read = {name: _read(name, value) for name, value in changes.items()}
    known = _changed(profile(home), read)
    append(home, LogKind.PROFILE_SET, read)
    return known


def _read(name: str, value: object) -> object:
    if name not in FIELDS:
        raise BadValueError(field="profile", value=name, allowed=", ".join(FIELDS))
    default = FIELDS[name].default
    if value is None or value == "":
        return default
    if isinstance(value, str) and isinstance(default, tuple):
        return [part.strip() for part in value.split(";") if part.strip()]
    words: dict[object, object] = {"yes": True, "no": False}
    plain = words.get(value, value) if isinstance(value, str) else value
    try:
        read = msgspec.convert({name: plain}, Profile, strict=False)
    except msgspec.ValidationError as error:
        raise BadValueError(name, value, str(error).partition(" - ")[0]) from error
    return getattr(read, name)


def _changed(known: Profile, changes: Mapping[str, object]) -> Profile:
    return replace(known, **_said(msgspec.convert(dict(changes), Profile)), **_taken_back(changes))


def _said(told: Profile) -> dict[str, Any]:
    return {
        name: getattr(told, name)
        for name, each in FIELDS.items()
        if getattr(told, name) != each.default
    }


def _taken_back(changes: Mapping[str, object]) -> dict[str, Any]:
    empty: tuple[object, ...] = (None, (), [])
    return {name: FIELDS[name].default for name, value in changes.items() if value in empty}
