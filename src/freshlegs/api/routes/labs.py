"""What a laboratory measured, in any unit that it uses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Body, Router, Schema

from freshlegs.api.access import home_to_read
from freshlegs.api.inputs import Day, Key
from freshlegs.api.listing import Listed, Wanted, piece_of
from freshlegs.api.needs import needs, writes
from freshlegs.api.once import MADE, Replied, kept
from freshlegs.api.shapes import Deleted, Quantity, typed
from freshlegs.domain.labs import LABS
from freshlegs.domain.tokens import Scope
from freshlegs.workflows.labs import delete_lab, lab_row, labs, log_lab

if TYPE_CHECKING:
    from freshlegs.workflows.opening import Home

ROUTES = Router()


class Measured(Schema):
    """A value with its unit and the laboratory's own limits; without a date it is of today."""

    lab: str
    value: Quantity
    unit: str = ""
    low: Quantity | None = None
    high: Quantity | None = None
    date: Day | None = None


@ROUTES.get("/labs", response=Listed, summary="List", **needs(Scope.READ_HEALTH))
def every(request: HttpRequest, wanted: Wanted) -> dict[str, object]:
    """All values, the newest first."""
    found = [lab_row(one) for one in labs(home_to_read(request))]
    return piece_of(
        found, wanted, lambda row: f"{row['date']} {row['key']!s:>24}", dict, is_newest_first=True
    )


@ROUTES.get("/labs/kinds", response=Listed, summary="Kinds", **needs(None))
def kinds(request: HttpRequest, wanted: Wanted) -> dict[str, object]:
    """What can be logged, with its units; any token will do."""
    del request
    return piece_of(
        LABS,
        wanted,
        lambda one: one.slug,
        lambda one: {"lab": one.slug, "units": list(one.units)},
    )


@ROUTES.post("/labs", response={MADE: dict[str, Any]}, **writes(Scope.WRITE_HEALTH))
def add(request: HttpRequest, response: HttpResponse, sent: Annotated[Measured, Body()]) -> Replied:
    """Log a value; what the answer can use of it, it uses for weeks."""
    told = {name: typed(value) for name, value in sent.model_dump(mode="json").items()}
    return kept(request, response, lambda home: lab_row(log_lab(home, told)), MADE)


@ROUTES.delete("/labs/{key}", response=Deleted, summary="Delete", **writes(Scope.WRITE_HEALTH))
def delete(request: HttpRequest, response: HttpResponse, key: Key) -> Replied:
    """Take a value back, and what it told the answer."""
    return kept(request, response, lambda home: _gone(home, key))


def _gone(home: Home, key: str) -> dict[str, str]:
    delete_lab(home, key)
    return {"deleted": key}
