"""Each pair of shoes with how far it has gone; add, change, retire."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Body, Router, Schema
from pydantic import Field

from freshlegs.api.access import home_to_read
from freshlegs.api.inputs import Key
from freshlegs.api.listing import Listed, Wanted, piece_of
from freshlegs.api.needs import needs, writes
from freshlegs.api.once import MADE, Replied, kept
from freshlegs.api.shapes import Cell, typed
from freshlegs.domain.tokens import Scope
from freshlegs.workflows.documents.shoes import document
from freshlegs.workflows.shoe_list import add_pair, change_pair, pair, pairs

ROUTES = Router()


class NewPair(Schema):
    """A name, and what else is known, by the keys of `freshlegs shoes`."""

    name: Annotated[str, Field(min_length=1, max_length=100)]
    told: dict[str, Cell] = Field(default_factory=dict)


@ROUTES.get("/shoes", response=Listed, summary="List", **needs(Scope.READ_RUNS))
def every(request: HttpRequest, wanted: Wanted) -> dict[str, object]:
    """Every pair by its name."""
    return piece_of(pairs(home_to_read(request)), wanted, lambda one: one.gear.name, document)


@ROUTES.get("/shoes/{key}", response=dict[str, Any], summary="One", **needs(Scope.READ_RUNS))
def one(request: HttpRequest, key: Key) -> dict[str, object]:
    """One pair by its name or label."""
    return document(pair(home_to_read(request), key))


@ROUTES.post("/shoes", response={MADE: dict[str, Any]}, **writes(Scope.WRITE_RUNS))
def add(request: HttpRequest, response: HttpResponse, sent: Annotated[NewPair, Body()]) -> Replied:
    """Tell of a new pair."""
    return kept(
        request,
        response,
        lambda home: document(add_pair(home, sent.name, _texts(sent.told))),
        MADE,
    )


@ROUTES.patch("/shoes/{key}", response=dict[str, Any], **writes(Scope.WRITE_RUNS))
def change(
    request: HttpRequest, response: HttpResponse, key: Key, sent: Annotated[dict[str, Cell], Body()]
) -> Replied:
    """Tell or (null) forget what is known of a pair, by the keys of `freshlegs shoes`."""
    return kept(request, response, lambda home: document(change_pair(home, key, _texts(sent))))


def _texts(told: dict[str, Cell]) -> dict[str, str]:
    return {key: typed(value) for key, value in told.items()}
