"""Runs: list them, one with its kilometres; say one anew, join, part, delete, restore, undo."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Body, Query, Router, Schema
from pydantic import Field

from freshlegs.api.access import home_to_read, home_to_write
from freshlegs.api.inputs import FIRST_DAY, LAST_DAY, Day, Key, Number
from freshlegs.api.listing import Listed, Wanted, cut, piece_of
from freshlegs.api.needs import needs, writes
from freshlegs.api.once import Replied, kept
from freshlegs.api.shapes import Cell, Changed
from freshlegs.domain.tokens import Scope
from freshlegs.workflows import run_changes
from freshlegs.workflows.run_changes import Changed as Kept
from freshlegs.workflows.run_changes import deleted_runs
from freshlegs.workflows.run_rows import listed, one_row, rows
from freshlegs.workflows.runs import row_of

ROUTES = Router()
MOST_RUNS_COUNT = 50

Name = Annotated[str, Field(min_length=1, max_length=200)]
Names = Annotated[list[Name], Field(min_length=1, max_length=MOST_RUNS_COUNT)]


class JoinedRuns(Schema):
    """The runs that are one and the same."""

    keys: Names


class PartedRun(Schema):
    """The recordings that become runs of their own; all if none are named."""

    recordings: Names | None = None


class UndoneChange(Schema):
    """The run that a change was about, if there is one."""

    run: str | None


@ROUTES.get("/runs", response=Listed, summary="List runs", **needs(Scope.READ_RUNS))
def every(
    request: HttpRequest,
    wanted: Wanted,
    first: Annotated[Day | None, Query(alias="from")] = None,
    last: Annotated[Day | None, Query(alias="to")] = None,
) -> dict[str, object]:
    """Activities of every sport, the newest first."""
    home = home_to_read(request)
    every = listed(home, first or FIRST_DAY, last or LAST_DAY)
    shown, following = cut(every, wanted, lambda one: f"{one.day} {one.key}", is_newest_first=True)
    return {"items": rows(home, shown), "next": following}


@ROUTES.get("/runs/deleted", response=Listed, summary="Deleted", **needs(Scope.READ_RUNS))
def deleted(request: HttpRequest, wanted: Wanted) -> dict[str, object]:
    """The runs that were taken out, the newest first; their files are kept."""
    found = deleted_runs(home_to_write(request))
    return piece_of(found, wanted, lambda one: f"{one.day} {one.key}", row_of, is_newest_first=True)


@ROUTES.post("/runs/join", response=Changed, summary="Join", **writes(Scope.WRITE_RUNS))
def join(
    request: HttpRequest, response: HttpResponse, sent: Annotated[JoinedRuns, Body()]
) -> Replied:
    """Make runs one: two recordings of the same run count once."""
    return kept(request, response, lambda home: _told(run_changes.join_runs(home, sent.keys)))


@ROUTES.get("/runs/{key}", response=dict[str, Any], summary="One run", **needs(Scope.READ_RUNS))
def one(request: HttpRequest, key: Key) -> dict[str, object]:
    """One run with its kilometres, its files and its neighbours."""
    return one_row(home_to_read(request), key)


@ROUTES.patch("/runs/{key}", response=Changed, summary="Change", **writes(Scope.WRITE_RUNS))
def edit(
    request: HttpRequest, response: HttpResponse, key: Key, sent: Annotated[dict[str, Cell], Body()]
) -> Replied:
    """Say name, sport, rpe, gear, surface, notes or distance_m; null: what the files say."""
    return kept(request, response, lambda home: _told(run_changes.edit_run(home, key, sent)))


@ROUTES.delete("/runs/{key}", response=Changed, summary="Delete", **writes(Scope.WRITE_RUNS))
def delete(request: HttpRequest, response: HttpResponse, key: Key) -> Replied:
    """Take a run out of the history; its files are kept."""
    return kept(request, response, lambda home: _told(run_changes.delete_run(home, key)))


@ROUTES.post("/runs/{key}/part", response=Changed, summary="Part", **writes(Scope.WRITE_RUNS))
def part(
    request: HttpRequest, response: HttpResponse, key: Key, sent: Annotated[PartedRun, Body()]
) -> Replied:
    """Make recordings of a run runs of their own."""
    return kept(
        request, response, lambda home: _told(run_changes.part_run(home, key, sent.recordings))
    )


@ROUTES.post("/runs/{key}/restore", response=Changed, summary="Restore", **writes(Scope.WRITE_RUNS))
def restore(request: HttpRequest, response: HttpResponse, key: Key) -> Replied:
    """Bring a deleted run back."""
    return kept(request, response, lambda home: _told(run_changes.restore_run(home, key)))


@ROUTES.delete(
    "/runs/changes/{number}", response=UndoneChange, summary="Undo", **writes(Scope.WRITE_RUNS)
)
def undo(request: HttpRequest, response: HttpResponse, number: Number) -> Replied:
    """Take a change of runs back, by the number that it answered."""
    return kept(request, response, lambda home: {"run": run_changes.undo(home, number)})


def _told(found: Kept) -> dict[str, object]:
    return {"change": found.number, "run": found.key}
