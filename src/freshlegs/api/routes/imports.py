"""Bring files in, see what became of each, take an import back."""

from __future__ import annotations

from pathlib import PurePath
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from freshlegs.api.access import home_to_write
from freshlegs.api.inputs import Key
from freshlegs.api.listing import Listed, Wanted, piece_of
from freshlegs.api.needs import needs, writes
from freshlegs.api.once import TAKEN_ON, Replied, kept_file
from freshlegs.api.receiving import forget, received
from freshlegs.domain.imports import Batch
from freshlegs.domain.tokens import Scope
from freshlegs.workflows.batches import take_back
from freshlegs.workflows.documents.imports import batch_document, document
from freshlegs.workflows.import_files import list_batches
from freshlegs.workflows.import_jobs import Job, begin, job, jobs

ROUTES = Router()
FILE = {
    "requestBody": {
        "required": True,
        "content": {
            "application/octet-stream": {"schema": {"type": "string", "format": "binary"}},
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["file"],
                    "properties": {"file": {"type": "string", "format": "binary"}},
                }
            },
        },
    }
}


@ROUTES.post(
    "/imports",
    response={TAKEN_ON: dict[str, Any]},
    summary="Upload a file",
    **writes(Scope.IMPORT, FILE),
)
def send(
    request: HttpRequest,
    response: HttpResponse,
    name: Annotated[str, Query(max_length=200, description="What the file is called.")] = "",
    *,
    preview: Annotated[bool, Query(description="Look into it and change nothing.")] = False,
) -> Replied:
    """The body is the file itself, or a form with files; GET /imports/{key} tells how far.

    It may be as large as FRESHLEGS_UPLOAD_GB says, and is written to the disk as it comes.
    """
    home = home_to_write(request)
    found, digest = received(request, home, name)

    def act() -> object:
        return _document(job(home, begin(home, found, is_preview=preview)))

    return kept_file(request, response, digest, act, lambda: forget(home, found))


@ROUTES.get("/imports", response=Listed, summary="List", **needs(Scope.IMPORT))
def every(request: HttpRequest, wanted: Wanted) -> dict[str, object]:
    """The imports that go on or ended lately, the newest first."""
    found = jobs(home_to_write(request))
    return piece_of(
        found,
        wanted,
        lambda one: f"{one.begun_at.isoformat()} {one.key}",
        _document,
        is_newest_first=True,
    )


@ROUTES.get("/imports/batches", response=Listed, summary="Kept", **needs(Scope.IMPORT))
def batches(request: HttpRequest, wanted: Wanted) -> dict[str, object]:
    """What was imported when, and can be taken back; the newest first."""
    found = list_batches(home_to_write(request))
    return piece_of(found, wanted, lambda one: f"{one.code:>20}", _batch, is_newest_first=True)


@ROUTES.get("/imports/{uuid:key}", response=dict[str, Any], summary="One", **needs(Scope.IMPORT))
def one(request: HttpRequest, key: UUID) -> dict[str, object]:
    """How far an import is, and at its end what became of every file."""
    return _document(job(home_to_write(request), str(key)))


@ROUTES.delete(
    "/imports/batches/{key}", response=dict[str, Any], summary="Undo", **needs(Scope.IMPORT)
)
def undo(request: HttpRequest, key: Key) -> dict[str, object]:
    """Take an import back exactly; sent again, there is nothing to take back (404)."""
    held = dict(take_back(home_to_write(request), key))
    return {"batch": key, "removed": held.pop("recording", 0), "rows": held}


def _batch(one: Batch) -> dict[str, object]:
    """Name the files alone: where they lay on the server is nobody's business."""
    return {**batch_document(one), "paths": [PurePath(path).name for path in one.paths]}


def _document(one: Job) -> dict[str, object]:
    note = one.note
    return {
        "key": one.key,
        "files": list(note.names),
        "preview": note.is_preview,
        "over": one.is_over,
        "failed": one.is_failed,
        "waiting": note.is_waiting,
        "done": note.done_count,
        "total": note.total_count,
        "sentence": note.sentence,
        "report": None if note.report is None else document(note.report),
    }
