"""How the runner wants things shown; every change is kept in the log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from functools import reduce
from typing import Any

import msgspec

from freshlegs.domain.errors import BadValueError
from freshlegs.domain.preferences import NO_PREFERENCES, Preferences
from freshlegs.store.encoding import from_json
from freshlegs.store.home import Home
from freshlegs.store.log import LogKind, append, entries

DEFAULTS = {one.name: one.default for one in fields(Preferences)}


def preferences(home: Home) -> Preferences:
    """Give what the runner chose."""
    lines = entries(home, [LogKind.PREFERENCES_SET])
    return reduce(
        _changed, (from_json(dict[str, object], one.told) for one in lines), NO_PREFERENCES
    )


def set_preferences(home: Home, changes: Mapping[str, object]) -> Preferences:
    """Change some by name and give all; None takes a choice back.

    Raises BadValueError for a preference that there is not and for a value that it cannot have.
    """
    known = _changed(preferences(home), changes)
    append(home, LogKind.PREFERENCES_SET, dict(changes))
    return known


def _changed(known: Preferences, changes: Mapping[str, object]) -> Preferences:
    for name in changes:
        if name not in DEFAULTS:
            raise BadValueError(field="preference", value=name, allowed=", ".join(DEFAULTS))
    read: dict[str, Any] = {name: _read(name, value) for name, value in changes.items()}
    return replace(known, **read)


def _read(name: str, value: object) -> object:
    if value is None:
        return DEFAULTS[name]
    try:
        return getattr(msgspec.convert(msgspec.to_builtins({name: value}), Preferences), name)
    except msgspec.ValidationError as error:
        raise BadValueError(name, str(value), str(error).partition(" - ")[0]) from error
