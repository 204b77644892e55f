"""Long lists in pieces: so many at once, and a cursor that says where the next piece begins."""

from __future__ import annotations

import operator
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Iterable
from typing import Annotated, Any

from ninja import Query, Schema
from pydantic import Field

from freshlegs.domain.errors import BadValueError

MOST_COUNT, USUAL_COUNT = 200, 50


class Piece(Schema):
    """Which piece of a list is asked for."""

    limit: Annotated[int, Field(ge=1, le=MOST_COUNT, description="How many at most.")] = USUAL_COUNT
    cursor: Annotated[
        str | None, Field(max_length=400, description="`next` of the piece before.")
    ] = None


Wanted = Annotated[Piece, Query(...)]


class Listed(Schema):
    """One piece of a list; `next` is the cursor of the piece after it, null at the end."""

    items: list[dict[str, Any]]
    next: str | None


def piece_of[Item](
    every: Iterable[Item],
    wanted: Piece,
    place: Callable[[Item], str],
    shape: Callable[[Item], Any],
    *,
    is_newest_first: bool = False,
) -> dict[str, object]:
    """Cut a piece out of a list and shape its items. Raises BadValueError."""
    shown, following = cut(every, wanted, place, is_newest_first=is_newest_first)
    return {"items": [shape(one) for one in shown], "next": following}


def cut[Item](
    every: Iterable[Item],
    wanted: Piece,
    place: Callable[[Item], str],
    *,
    is_newest_first: bool = False,
) -> tuple[list[Item], str | None]:
    """Cut a piece out of a list in the order of `place`, a text that no two items share.

    Gives the cursor of the piece after it too. What is added or deleted meanwhile moves nothing
    to another piece. Raises BadValueError for a cursor that was not given out.
    """
    items = sorted(every, key=place, reverse=is_newest_first)
    if wanted.cursor is not None:
        after = _read(wanted.cursor)
        is_later = operator.lt if is_newest_first else operator.gt
        items = [one for one in items if is_later(place(one), after)]
    shown = items[: wanted.limit]
    return shown, _written(place(shown[-1])) if len(items) > len(shown) else None


def _written(place: str) -> str:
    return urlsafe_b64encode(place.encode()).decode().rstrip("=")


def _read(cursor: str) -> str:
    try:
        return urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
    except ValueError:
        allowed = "`next` of the piece before"
        raise BadValueError(field="cursor", value=cursor, allowed=allowed) from None
