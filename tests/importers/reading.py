"""Read a watch's file, as a test asks for it."""

from __future__ import annotations

from datetime import UTC, datetime

from freshlegs.domain.activity import Activity, Source, Sport
from freshlegs.domain.imports import Annotation, ReadContext
from freshlegs.domain.moments import Moment
from freshlegs.importers.fit_activity import read
from tests.importers.fit.building import (
    NOON_UNIX,
)
from tests.importers.watch import (
    watch_file,
)

START = datetime.fromtimestamp(NOON_UNIX, UTC)
CONTEXT = ReadContext(title="run.fit")
UNSET = 5_000_000
"""A time [s] since the watch was switched on."""


def all_in(raw: bytes, context: ReadContext = CONTEXT) -> tuple[Activity, ...]:
    return read(raw, context).activities


def one_in(*parts: bytes, context: ReadContext = CONTEXT) -> Activity:
    (activity,) = all_in(watch_file(*parts), context)
    return activity


def said_on(start: datetime, sport: Sport = Sport.OTHER) -> Annotation:
    row = Activity(sport=sport, source=Source.STRAVA, start=Moment(start), elapsed_s=60.0)
    return Annotation(start=start, activity=row)
