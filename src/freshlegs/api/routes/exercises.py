"""How to do each exercise and routine, how much, and who should not."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja import Router

from freshlegs.api.inputs import Key
from freshlegs.api.listing import Listed, Wanted, piece_of
from freshlegs.api.needs import needs
from freshlegs.domain.exercise import Exercise, Routine
from freshlegs.workflows.documents.exercises import document
from freshlegs.workflows.exercises import exercise, exercises, routines

ROUTES = Router()


@ROUTES.get("/exercises", response=Listed, summary="List", **needs(None))
def every(request: HttpRequest, wanted: Wanted) -> dict[str, object]:
    """All exercises and routines; any token will do."""
    del request
    every: tuple[Exercise | Routine, ...] = (*exercises(), *routines())
    return piece_of(every, wanted, lambda one: one.slug, document)


@ROUTES.get("/exercises/{key}", response=dict[str, Any], summary="One", **needs(None))
def one(request: HttpRequest, key: Key) -> dict[str, object]:
    """One of them, by its slug or its title."""
    del request
    return document(exercise(key))
