"""Who asks: the token itself, its scopes, and the runner's today."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router

from freshlegs.api.access import home_to_read, token_in
from freshlegs.api.needs import needs
from freshlegs.workflows.today import today
from freshlegs.workflows.tokens import token_row

ROUTES = Router()


@ROUTES.get("/me", response=dict[str, Any], summary="The token", **needs(None))
def show(request: HttpRequest) -> dict[str, object]:
    """What the token may do, and which day it is where the runner lives."""
    return {"token": token_row(token_in(request)), "today": str(today(home_to_read(request)))}
