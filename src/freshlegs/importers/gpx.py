"""GPX, the track file that nearly everything can export."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain
from typing import TYPE_CHECKING

from freshlegs.domain.activity import Activity, Device, Source
from freshlegs.domain.errors import NotAnActivityError
from freshlegs.domain.imports import Imported, ReadContext
from freshlegs.domain.streams import FloatArray
from freshlegs.importers.alike import Alike, Texts, alike_in
from freshlegs.importers.columns import Table, clean
from freshlegs.importers.format import Format
from freshlegs.importers.from_track import activity_of, sport_in, undated
from freshlegs.importers.sniff import root_element
from freshlegs.importers.sports import is_indoor, sport_of
from freshlegs.importers.times import parse_time
from freshlegs.importers.track_points import numbers, points_of, table_of, track
from freshlegs.importers.xml_tree import Leaves, children, descendants, leaves, parse_tree

if TYPE_CHECKING:
    from lxml.etree import _Element

LONGEST_BREAK_S = 1800.0
"""Tracks that follow each other sooner are one outing that the logger cut up."""


FIELDS: dict[str, tuple[str, ...]] = {
    "altitude_m": ("ele",),
    "distance_m": ("distance",),
    "speed_mps": ("speed",),
    "heart_rate_bpm": ("hr", "heartrate"),
    "cadence_spm": ("cad", "cadence"),
    "power_w": ("power", "PowerInWatts"),
    "temperature_c": ("atemp", "temp", "temperature"),
}
"""Column by element names; positions are attributes."""
ASKED = ("time", "@lat", "@lon", *chain.from_iterable(FIELDS.values()))


@dataclass(frozen=True, slots=True)
class _Outing:
    times: Texts
    table: Table
    segment_index: FloatArray
    texts: Leaves


def sniff(head: bytes) -> bool:
    """Tell whether a file is GPX."""
    return root_element(head) == "gpx"


def read(raw: bytes, context: ReadContext) -> Imported:
    """Read every outing of a GPX file; raises UnreadableFileError or NotAnActivityError."""
    file = alike_in(raw, "trkpt", ASKED)
    root = parse_tree(raw, context.title) if file is None else file.root
    outings = [outing for outing in _outings(descendants(root, "trk"), file) if outing.times]
    if not outings:
        is_route = bool(descendants(root, "rtept"))
        raise NotAnActivityError(
            context.title, "a planned route" if is_route else "a GPX file without a track"
        )
    creator = str(root.get("creator", "")).strip() or None
    return Imported(activities=_activities(outings, creator, context))


def _outings(tracks: list[_Element], file: Alike | None) -> Iterator[_Outing]:
    """Read the tracks, those together that follow each other within half an hour."""
    parts: list[_Element] = []
    texts: Leaves = {}
    last: datetime | None = None
    for element in tracks:
        here = [part for part in children(element, "trkseg") if len(part)]
        if parts and here and not _follows(last, _time(here[0][0])):
            yield _outing(parts, texts, file)
            parts, texts = [], {}
        if here:
            texts = texts or _own_texts(element)
            last = _time(here[-1][-1])
        parts += here
    yield _outing(parts, texts, file)


def _own_texts(element: _Element) -> Leaves:
    own: Leaves = {}
    for child in element.iterchildren("*"):
        own |= {} if len(child) else leaves(child)
    return own


def _time(point: _Element) -> datetime | None:
    return parse_time(leaves(point).get("time"))


def _follows(end: datetime | None, begin: datetime | None) -> bool:
    if end is None or begin is None:
        return end is begin
    return 0.0 <= (begin - end).total_seconds() < LONGEST_BREAK_S


def _outing(parts: list[_Element], texts: Leaves, file: Alike | None) -> _Outing:
    points = points_of(parts, "trkpt", file)
    table = table_of(points, FIELDS)
    for column, name in (("latitude_deg", "lat"), ("longitude_deg", "lon")):
        found = points.attributes(name)
        table |= {} if found is None else {column: numbers(found)}
    times = points.texts("time") or [None] * len(points.segment_index)
    return _Outing(times, table, points.segment_index, texts)


def _activities(
    outings: list[_Outing], creator: str | None, context: ReadContext
) -> tuple[Activity, ...]:
    """Make activities of the outings; where some have times, those without say nothing."""
    dated = [found for outing in outings if (found := _dated(outing, creator, context))]
    if dated:
        return tuple(dated)
    first = outings[0]
    return (undated(clean(first.table), first.segment_index, Source.GPX, context),)


def _dated(outing: _Outing, creator: str | None, context: ReadContext) -> Activity | None:
    said = outing.texts.get("type")
    sport = sport_in(sport_of(said), context)
    found = track(outing.times, outing.table, outing.segment_index, sport)
    if found is None:
        return None
    activity = activity_of(found, sport, Source.GPX, context)
    return replace(
        activity,
        name=outing.texts.get("name"),
        notes=outing.texts.get("desc"),
        indoor=is_indoor(said) or activity.indoor,
        device=None if creator is None else Device(product=creator),
    )


IMPORTER = Format("gpx", sniff, read)
