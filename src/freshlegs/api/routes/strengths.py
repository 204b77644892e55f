"""What the diary taught about these legs, beside people at large."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Router

from freshlegs.api.access import home_to_read
from freshlegs.api.inputs import Day
from freshlegs.api.needs import needs
from freshlegs.domain.tokens import Scope
from freshlegs.workflows.documents.strengths import document
from freshlegs.workflows.strengths import strengths

ROUTES = Router()


@ROUTES.get("/strengths", response=dict[str, Any], **needs(Scope.READ_ANSWER))
def show(request: HttpRequest, day: Annotated[Day | None, Query()] = None) -> dict[str, object]:
    """How strong each cause is in this runner, as it was known on a day."""
    return document(strengths(home_to_read(request), day))
