"""What people say of heavy legs, what is known, and how well."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Router

from freshlegs.api.listing import Listed, Wanted, piece_of
from freshlegs.api.needs import needs
from freshlegs.workflows.documents.evidence import document, topics_document
from freshlegs.workflows.evidence import evidence, topics

ROUTES = Router()


@ROUTES.get("/evidence/topics", response=Listed, summary="Topics", **needs(None))
def every(request: HttpRequest, wanted: Wanted) -> dict[str, object]:
    """The topics, with how many claims there are on each; any token will do."""
    del request
    return piece_of(topics_document(topics()), wanted, lambda one: str(one["topic"]), dict)


@ROUTES.get("/evidence", response=dict[str, Any], summary="On a subject", **needs(None))
def show(
    request: HttpRequest,
    topic: Annotated[
        str, Query(min_length=1, max_length=200, description="A topic, a cause, or some words.")
    ],
) -> dict[str, object]:
    """What is said and known of a topic, cause, piece of advice, red flag, claim or words."""
    del request
    return document(evidence(topic))
