"""Why the legs are heavy: warnings first, then causes with evidence for and against."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpRequest
from ninja import Body, Query, Router, Schema
from pydantic import Field

from freshlegs.api.access import home_to_read
from freshlegs.api.inputs import Day
from freshlegs.api.needs import needs
from freshlegs.api.shapes import Answers, Why
from freshlegs.domain.tokens import Scope
from freshlegs.workflows.answers import read_answers
from freshlegs.workflows.documents.why import document
from freshlegs.workflows.why import why

ROUTES = Router()


class WhatIf(Schema):
    """A day (the latest if not given) and answers that count for this question only."""

    day: Day | None = None
    answers: Answers = Field(default_factory=dict)


@ROUTES.get("/why", response=Why, summary="The answer", **needs(Scope.READ_ANSWER))
def show(request: HttpRequest, day: Annotated[Day | None, Query()] = None) -> dict[str, object]:
    """The answer of a day, the latest if none is given."""
    return document(why(home_to_read(request), day, {}))


@ROUTES.post("/why", response=Why, summary="The answer, if", **needs(Scope.READ_ANSWER))
def ask(request: HttpRequest, sent: Annotated[WhatIf, Body()]) -> dict[str, object]:
    """The answer if these answers held; nothing is kept."""
    return document(why(home_to_read(request), sent.day, read_answers(sent.answers)))
