"""Laboratory values, each a line of the log together with what it answers."""

from __future__ import annotations

from freshlegs.domain.errors import NotFoundError
from freshlegs.domain.labs import KeptLab
from freshlegs.store.answers import AnswersGiven, standing, undo_answers
from freshlegs.store.encoding import from_json
from freshlegs.store.home import Home


def labs(home: Home) -> tuple[KeptLab, ...]:
    """Give every value that stands, the newest first."""
    found = [
        KeptLab(key=f"l{line.number}", day=told.day, result=told.lab)
        for line in standing(home)
        if (told := from_json(AnswersGiven, line.told)).lab is not None
    ]
    return tuple(sorted(found, key=lambda one: (one.day, int(one.key[1:])), reverse=True))


def delete_lab(home: Home, key: str) -> None:
    """Take a value back, and what it answered; the log keeps it. Raises NotFoundError."""
    found = next((one for one in labs(home) if one.key == key), None)
    if found is None:
        raise NotFoundError(kind="laboratory value", name=key)
    undo_answers(home, int(found.key[1:]))
