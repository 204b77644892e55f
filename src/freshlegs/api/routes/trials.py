"""One change at a time, on days drawn by lot: what can be tried, plan, start, live, result."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Body, Query, Router, Schema
from pydantic import Field

from freshlegs.api.access import home_to_read
from freshlegs.api.inputs import Day, Key
from freshlegs.api.listing import Listed, Wanted, piece_of
from freshlegs.api.needs import needs, writes
from freshlegs.api.once import MADE, Replied, kept
from freshlegs.domain.tokens import Scope
from freshlegs.workflows.documents import trials as documents
from freshlegs.workflows.trial_changes import changes
from freshlegs.workflows.trial_course import log_done, stop_trial, trial_status
from freshlegs.workflows.trial_results import trial_result
from freshlegs.workflows.trials import SMALLEST_HEAVINESS, Wish, plan_trial, start_trial

ROUTES = Router()
MOST_WEEKS, MOST_SEED = 52, 2**32 - 1

Heaviness = Annotated[float, Field(ge=0.0, le=10.0, allow_inf_nan=False)]


class TrialStart(Schema):
    """A change, and how it shall be tried; weeks and seed are planned and drawn if not said."""

    change: Annotated[str, Field(min_length=1, max_length=60)]
    smallest_heaviness: Heaviness = SMALLEST_HEAVINESS
    weeks: Annotated[int, Field(ge=1, le=MOST_WEEKS)] | None = None
    seed: Annotated[int, Field(ge=0, le=MOST_SEED)] | None = None


class TrialDay(Schema):
    """Whether the change was made on a day, today if none is said."""

    is_done: bool
    day: Day | None = None


@ROUTES.get("/trials/changes", response=Listed, **needs(None))
def possible(request: HttpRequest, wanted: Wanted) -> dict[str, object]:
    """What can be tried; any token will do."""
    del request
    return piece_of(changes(), wanted, lambda one: one.kind.slug, documents.change_document)


@ROUTES.get("/trials/plan", response=dict[str, Any], **needs(Scope.READ_ANSWER))
def plan(
    request: HttpRequest,
    change: Annotated[str, Query(min_length=1, max_length=60)],
    smallest_heaviness: Annotated[
        float, Query(ge=0.0, le=10.0, allow_inf_nan=False)
    ] = SMALLEST_HEAVINESS,
) -> dict[str, object]:
    """How many weeks a change must be tried, before it starts."""
    return documents.plan_document(plan_trial(home_to_read(request), change, smallest_heaviness))


@ROUTES.get("/trials/status", response=dict[str, Any], **needs(Scope.READ_ANSWER))
def status(request: HttpRequest, day: Annotated[Day | None, Query()] = None) -> dict[str, object]:
    """Whether a day is with or without the change."""
    return documents.status_document(trial_status(home_to_read(request), day))


@ROUTES.get("/trials/result", response=dict[str, Any], **needs(Scope.READ_ANSWER))
def last_result(request: HttpRequest) -> dict[str, object]:
    """What the last trial says, once it is over."""
    return documents.result_document(trial_result(home_to_read(request)))


@ROUTES.get("/trials/{key}/result", response=dict[str, Any], **needs(Scope.READ_ANSWER))
def result(request: HttpRequest, key: Key) -> dict[str, object]:
    """What one trial says, once it is over."""
    return documents.result_document(trial_result(home_to_read(request), key))


@ROUTES.post("/trials", response={MADE: dict[str, Any]}, **writes(Scope.WRITE_TRIALS))
def start(
    request: HttpRequest, response: HttpResponse, sent: Annotated[TrialStart, Body()]
) -> Replied:
    """Draw the days by lot and begin tomorrow; one trial at a time."""
    wish = Wish(smallest_heaviness=sent.smallest_heaviness, weeks=sent.weeks, seed=sent.seed)
    return kept(
        request,
        response,
        lambda home: documents.trial_document(start_trial(home, sent.change, wish)),
        MADE,
    )


@ROUTES.post("/trials/log", response=dict[str, Any], **writes(Scope.WRITE_TRIALS))
def log(request: HttpRequest, response: HttpResponse, sent: Annotated[TrialDay, Body()]) -> Replied:
    """Keep whether the change was made on a day, whatever the lot asked for."""
    return kept(
        request,
        response,
        lambda home: documents.trial_document(log_done(home, is_done=sent.is_done, day=sent.day)),
    )


@ROUTES.post("/trials/stop", response=dict[str, Any], **writes(Scope.WRITE_TRIALS))
def stop(request: HttpRequest, response: HttpResponse) -> Replied:
    """End the running trial; yesterday is its last day."""
    return kept(request, response, lambda home: documents.trial_document(stop_trial(home)))
