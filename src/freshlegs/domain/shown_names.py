"""File names as they may be shown: some platforms put the runner's e-mail address into them."""

from __future__ import annotations

import re

_EMAIL = re.compile(r"[^\s/\\@'\"]+@[^\s/\\@_'\"]+_?")
_NOTHING_LEFT = "file"


def without_email(name: str) -> str:
    """Leave an e-mail address out of a file's name: `me@example.org_7.fit` becomes `7.fit`."""
    if "@" not in name:
        return name
    return _EMAIL.sub(_kept, name) or _NOTHING_LEFT


def _kept(found: re.Match[str]) -> str:
    """Where no underscore ends the address, keep the name's ending only."""
    text = found.group()
    return "" if text.endswith("_") else _NOTHING_LEFT
