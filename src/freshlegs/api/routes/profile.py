"""Who runs: what is asked once, all of it optional; and what is guessed without it."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Body, Router

from freshlegs.api.access import home_to_read
from freshlegs.api.needs import needs, writes
from freshlegs.api.once import Replied, kept
from freshlegs.api.shapes import Cell, typed
from freshlegs.domain.tokens import Scope
from freshlegs.workflows.profile import gaps, profile, set_profile

if TYPE_CHECKING:
    from freshlegs.workflows.opening import Home

ROUTES = Router()


@ROUTES.get("/profile", response=dict[str, Any], summary="Show", **needs(Scope.READ_HEALTH))
def show(request: HttpRequest) -> dict[str, object]:
    """All that was told; null is not told. It holds conditions and medicines."""
    return profile(home_to_read(request))


@ROUTES.get("/profile/gaps", response=dict[str, Any], summary="Gaps", **needs(Scope.READ_HEALTH))
def missing(request: HttpRequest) -> dict[str, object]:
    """What is guessed or left out because the profile does not say it."""
    return {"items": [asdict(one) for one in gaps(home_to_read(request))]}


@ROUTES.patch("/profile", response=dict[str, Any], summary="Tell", **writes(Scope.WRITE_HEALTH))
def tell(
    request: HttpRequest, response: HttpResponse, sent: Annotated[dict[str, Cell], Body()]
) -> Replied:
    """Tell some keys; null forgets one; several conditions or medicines with commas."""

    def act(home: Home) -> object:
        set_profile(home, {key: typed(value) for key, value in sent.items()})
        return profile(home)

    return kept(request, response, act)
