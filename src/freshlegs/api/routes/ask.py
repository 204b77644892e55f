"""The dialogue: the next best question, one at a time, until no answer would change anything."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Body, Query, Router

from freshlegs.api.access import home_to_read
from freshlegs.api.inputs import Day
from freshlegs.api.needs import needs
from freshlegs.api.routes.why import WhatIf
from freshlegs.domain.tokens import Scope
from freshlegs.workflows.answers import read_answers
from freshlegs.workflows.ask import ask
from freshlegs.workflows.documents.ask import document

ROUTES = Router()


@ROUTES.get("/ask", response=dict[str, Any], summary="Next step", **needs(Scope.READ_ANSWER))
def show(request: HttpRequest, day: Annotated[Day | None, Query()] = None) -> dict[str, object]:
    """What to ask next about a day, by all that is kept."""
    return document(ask(home_to_read(request), day))


@ROUTES.post("/ask", response=dict[str, Any], summary="Step, if", **needs(Scope.READ_ANSWER))
def after(request: HttpRequest, sent: Annotated[WhatIf, Body()]) -> dict[str, object]:
    """What to ask next after these answers; nothing is kept (POST /answers keeps)."""
    return document(ask(home_to_read(request), sent.day, read_answers(sent.answers)))
