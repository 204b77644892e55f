"""What was just kept, as a short word in an address, so that one tap takes it back."""

from __future__ import annotations

import re

from freshlegs.workflows.check_in import CheckedIn

_WORD = re.compile(r"([di][0-9a-f]+)?\.(\d+)?", re.ASCII)


def undo_of(kept: CheckedIn) -> str:
    """Write down by what a check-in is taken back, such as d12.34."""
    number = "" if kept.answers_number is None else kept.answers_number
    return f"{kept.entry or ''}.{number}"


def kept_in(word: str) -> CheckedIn | None:
    """Read it again; None where it is none."""
    found = _WORD.fullmatch(word)
    if found is None or not any(found.groups()):
        return None
    entry, number = found.groups()
    return CheckedIn(entry=entry, answers_number=None if number is None else int(number))
