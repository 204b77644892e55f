"""The diary: list, add, change and delete entries, in the columns of the diary CSV."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Body, Query, Router
from pydantic import Field

from freshlegs.api.access import home_to_read
from freshlegs.api.inputs import FIRST_DAY, Day, Key
from freshlegs.api.listing import Listed, Wanted, piece_of
from freshlegs.api.needs import needs, writes
from freshlegs.api.once import MADE, Replied, kept
from freshlegs.api.shapes import Deleted, Entries, Entry
from freshlegs.domain.tokens import Scope
from freshlegs.workflows import diary

MOST_ENTRIES_COUNT = 1000
ROUTES = Router()

Sent = Entry | Annotated[list[Entry], Field(min_length=1, max_length=MOST_ENTRIES_COUNT)]


@ROUTES.get("/diary", response=Listed, summary="List entries", **needs(Scope.READ_DIARY))
def entries(
    request: HttpRequest,
    wanted: Wanted,
    first: Annotated[Day | None, Query(alias="from")] = None,
    last: Annotated[Day | None, Query(alias="to")] = None,
) -> dict[str, object]:
    """The entries of some days, oldest first; what was not said is absent."""
    found = diary.entries(home_to_read(request), first or FIRST_DAY, last)
    return piece_of(found, wanted, _place, dict)


@ROUTES.post("/diary", response={MADE: Entries}, summary="Add entries", **writes(Scope.WRITE_DIARY))
def add(request: HttpRequest, response: HttpResponse, sent: Annotated[Sent, Body()]) -> Replied:
    """One entry or a list of them, all or none; without a date it is of today."""
    rows = sent if isinstance(sent, list) else [sent]
    return kept(request, response, lambda home: {"items": diary.keep(home, rows)}, MADE)


@ROUTES.patch("/diary/{key}", response=Entry, summary="Change", **writes(Scope.WRITE_DIARY))
def change(
    request: HttpRequest, response: HttpResponse, key: Key, sent: Annotated[Entry, Body()]
) -> Replied:
    """Only the columns that are named; null takes one back."""
    return kept(request, response, lambda home: diary.edit(home, key, sent))


@ROUTES.delete("/diary/{key}", response=Deleted, summary="Delete", **writes(Scope.WRITE_DIARY))
def delete(request: HttpRequest, response: HttpResponse, key: Key) -> Replied:
    """The log keeps what was deleted, so an export still holds it."""
    return kept(request, response, lambda home: {"deleted": diary.delete(home, key)["key"]})


def _place(row: diary.Row) -> str:
    number = str(row["key"]).rjust(24)
    return f"{row['date']} {row.get('time', '')!s:5} {number}"
