"""How the runner wants things shown: units, language, what is hidden, what is private."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Body, Router

from freshlegs.api.access import home_to_read
from freshlegs.api.needs import needs, writes
from freshlegs.api.once import Replied, kept
from freshlegs.domain.tokens import Scope
from freshlegs.workflows.preferences import preferences, set_preferences

ROUTES = Router()


@ROUTES.get("/preferences", response=dict[str, Any], **needs(Scope.READ_SETTINGS))
def show(request: HttpRequest) -> dict[str, object]:
    """What was chosen; null follows the profile or the browser."""
    return asdict(preferences(home_to_read(request)))


@ROUTES.patch("/preferences", response=dict[str, Any], **writes(Scope.WRITE_SETTINGS))
def choose(
    request: HttpRequest, response: HttpResponse, sent: Annotated[dict[str, Any], Body()]
) -> Replied:
    """Choose some by name; null takes a choice back."""
    return kept(request, response, lambda home: asdict(set_preferences(home, sent)))
