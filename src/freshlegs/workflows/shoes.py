"""Which pair of shoes is meant: a slip of the pen must not make a new pair."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from freshlegs.domain.errors import BadValueError

if TYPE_CHECKING:
    from freshlegs.store.home import Home

NEW_SHOE = "new_shoe"
_KIND = "shoe"


def with_shoe(home: Home, row: Mapping[str, object]) -> Mapping[str, object]:
    """Give a diary row with its shoe by the full name; `new_shoe` is a pair not told of before.

    A part of a name will do where it means one pair. Raises BadValueError for a pair that is not
    known, unless none is.
    """
    told = {column: value for column, value in row.items() if column != NEW_SHOE}
    new, said = row.get(NEW_SHOE), told.get(_KIND)
    if new and said:
        raise BadValueError(NEW_SHOE, new, "either shoe or new_shoe")
    if new:
        return {**told, _KIND: new}
    if not isinstance(said, str) or not said.strip():
        return told
    return {**told, _KIND: _meant(_by_label(home, said.strip()), known_shoes(home))}


def known_shoes(home: Home) -> tuple[str, ...]:
    """Name the pairs that archives, tables or the diary told of."""
    from freshlegs.store.diary import diary
    from freshlegs.store.gear import gear

    pairs = [piece.name for piece in gear(home) if piece.kind == _KIND]
    worn = [entry.shoe for entry in diary(home) if entry.shoe is not None]
    return tuple(sorted({*pairs, *worn}))


def _by_label(home: Home, said: str) -> str:
    """The pair's own name, where the runner calls it otherwise."""
    from freshlegs.store.gear import gear

    names = (piece.name for piece in gear(home) if piece.label == said)
    return next(names, said)


def _meant(said: str, shoes: tuple[str, ...]) -> str:
    word = said.casefold()
    same = [name for name in shoes if name.casefold() == word]
    found = same or [name for name in shoes if word in name.casefold()]
    if not shoes or said in shoes:
        return said
    if len(found) != 1:
        allowed = f"{', '.join(found or shoes)}, or a pair told as {NEW_SHOE} (--new-shoe)"
        raise BadValueError(_KIND, said, allowed, shoes)
    return found[0]
