"""Everything that can be asked, and what an answer may be."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router

from freshlegs.api.listing import Listed, Wanted, piece_of
from freshlegs.api.needs import needs
from freshlegs.workflows.documents.findings import document
from freshlegs.workflows.findings import findings

ROUTES = Router()


@ROUTES.get("/findings", response=Listed, summary="List findings", **needs(None))
def every(request: HttpRequest, wanted: Wanted) -> dict[str, object]:
    """Every question by its slug; any token will do."""
    del request
    return piece_of(findings(), wanted, lambda one: one.slug, document)
