"""The days to come: how heavy, and what goes with lighter legs."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Router
from pydantic import Field

from freshlegs.api.access import home_to_read
from freshlegs.api.inputs import Day, Hours
from freshlegs.api.needs import needs
from freshlegs.domain.tokens import Scope
from freshlegs.workflows.documents.outlook import document
from freshlegs.workflows.outlook import outlook

ROUTES = Router()


@ROUTES.get("/forecast", response=dict[str, Any], **needs(Scope.READ_ANSWER))
def show(
    request: HttpRequest,
    day: Annotated[Day | None, Query()] = None,
    planned: Annotated[
        Annotated[str, Field(max_length=20)] | None, Query(description="Such as easy:50 or rest.")
    ] = None,
    sleep_h: Annotated[Hours | None, Query()] = None,
) -> dict[str, object]:
    """The week after a day, if tomorrow brings what is planned and the night so much sleep."""
    return document(outlook(home_to_read(request), day, planned, sleep_h))
