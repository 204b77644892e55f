"""When something shifted for good, and what may have changed then."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Router

from freshlegs.api.access import home_to_read
from freshlegs.api.inputs import Day
from freshlegs.api.needs import needs
from freshlegs.domain.tokens import Scope
from freshlegs.workflows.changes import changes
from freshlegs.workflows.documents.changes import document

ROUTES = Router()


@ROUTES.get("/changes", response=dict[str, Any], **needs(Scope.READ_ANSWER))
def show(request: HttpRequest, day: Annotated[Day | None, Query()] = None) -> dict[str, object]:
    """Shifts of heaviness, heart rate at one speed and load up to a day."""
    return document(changes(home_to_read(request), day))
