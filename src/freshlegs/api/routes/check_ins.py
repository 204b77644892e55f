"""A whole check-in at once, as the page Today keeps it: how the legs feel, and answers; undo."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Body, Router, Schema
from pydantic import Field

from freshlegs.api.inputs import MOST_NUMBER, Day
from freshlegs.api.needs import writes
from freshlegs.api.once import MADE, Replied, kept
from freshlegs.api.shapes import Answers, Entry
from freshlegs.domain.tokens import Scope
from freshlegs.workflows.check_in import CheckedIn, check_in, take_back

if TYPE_CHECKING:
    from freshlegs.workflows.opening import Home

ROUTES = Router()


class CheckIn(Schema):
    """What is told of a day: columns of the diary, and answers to findings."""

    day: Day
    entry: Entry = Field(default_factory=dict)
    answers: Answers = Field(default_factory=dict)


class KeptCheckIn(Schema):
    """What takes a check-in back: the entry's key and the number of the answers."""

    entry: str | None = None
    answers_number: Annotated[int, Field(ge=1, le=MOST_NUMBER)] | None = None


@ROUTES.post(
    "/check-ins", response={MADE: KeptCheckIn}, summary="Check in", **writes(Scope.WRITE_DIARY)
)
def add(request: HttpRequest, response: HttpResponse, sent: Annotated[CheckIn, Body()]) -> Replied:
    """Keep an entry and answers of a day, both or none."""
    return kept(
        request,
        response,
        lambda home: asdict(_told(check_in(home, sent.day, sent.entry, sent.answers))),
        MADE,
    )


@ROUTES.post("/check-ins/undo", response=KeptCheckIn, summary="Undo", **writes(Scope.WRITE_DIARY))
def undo(
    request: HttpRequest, response: HttpResponse, sent: Annotated[KeptCheckIn, Body()]
) -> Replied:
    """Take back what a check-in answered; the log keeps it."""
    told = CheckedIn(entry=sent.entry, answers_number=sent.answers_number)
    return kept(request, response, lambda home: _undone(home, told))


def _told(found: CheckedIn | None) -> CheckedIn:
    return found or CheckedIn(entry=None, answers_number=None)


def _undone(home: Home, told: CheckedIn) -> dict[str, object]:
    take_back(home, told)
    return asdict(told)
