"""Answers to findings, kept for a day; a warning that they raise stands until it is cleared."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Body, Router, Schema

from freshlegs.api.inputs import Day
from freshlegs.api.needs import writes
from freshlegs.api.once import MADE, Replied, kept
from freshlegs.api.shapes import Answers
from freshlegs.domain.tokens import Scope
from freshlegs.workflows.answers import keep_answers

ROUTES = Router()


class GivenAnswers(Schema):
    """Values by the slugs of findings; null is "I don't know"; without a day it is today."""

    answers: Answers
    day: Day | None = None


class KeptAnswers(Schema):
    """The answers as they were understood."""

    answers: dict[str, Any]


@ROUTES.post("/answers", response={MADE: KeptAnswers}, summary="Keep", **writes(Scope.WRITE_DIARY))
def keep(
    request: HttpRequest, response: HttpResponse, sent: Annotated[GivenAnswers, Body()]
) -> Replied:
    """Keep answers; GET /findings lists what can be answered."""
    return kept(
        request,
        response,
        lambda home: {"answers": dict(keep_answers(home, sent.answers, sent.day))},
        MADE,
    )
