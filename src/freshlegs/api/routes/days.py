"""The day table: one row a local calendar day; and its glossary."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from django.http import HttpRequest
from ninja import Query, Router

from freshlegs.api.access import home_to_read
from freshlegs.api.inputs import Day
from freshlegs.api.listing import Listed, Wanted, piece_of
from freshlegs.api.needs import needs
from freshlegs.domain.errors import BadValueError
from freshlegs.domain.glossary import GLOSSARY
from freshlegs.domain.tokens import Scope
from freshlegs.workflows.days import days
from freshlegs.workflows.today import today

ROUTES = Router()
USUAL_DAYS, MOST_DAYS, MOST_COLUMNS_COUNT = 14, 3700, 200


@ROUTES.get("/days", response=Listed, summary="Days", **needs(Scope.READ_ANSWER))
def every(
    request: HttpRequest,
    wanted: Wanted,
    first: Annotated[Day | None, Query(alias="from")] = None,
    last: Annotated[Day | None, Query(alias="to")] = None,
    column: Annotated[list[str], Query(max_length=MOST_COLUMNS_COUNT)] = [],  # noqa: B006 - ninja reads it, nobody writes it
) -> dict[str, object]:
    """The last 14 days if none are named; what was not measured is null."""
    home = home_to_read(request)
    until = last or today(home)
    since = first or until - timedelta(days=USUAL_DAYS - 1)
    if (until - since).days > MOST_DAYS:
        raise BadValueError(field="from", value=str(since), allowed=f"at most {MOST_DAYS} days")
    found = days(home, since, until, column)
    return piece_of(found, wanted, lambda row: str(row["day"]), dict)


@ROUTES.get("/days/columns", response=Listed, summary="Columns", **needs(None))
def columns(request: HttpRequest, wanted: Wanted) -> dict[str, object]:
    """Every column with unit, range and meaning; any token will do."""
    del request
    return piece_of(
        GLOSSARY.values(),
        wanted,
        lambda one: one.name,
        lambda one: {
            "column": one.name,
            "unit": one.unit,
            "low": one.low,
            "high": one.high,
            "meaning": one.meaning,
        },
    )
