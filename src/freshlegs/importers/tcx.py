"""TCX, the training file that Garmin, Polar, Google and others export."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from freshlegs.domain.activity import Activity, Device, Lap, Source
from freshlegs.domain.errors import NotAnActivityError, UnreadableFileError
from freshlegs.domain.imports import Imported, ReadContext
from freshlegs.domain.streams import Streams
from freshlegs.importers.alike import Alike, alike_in
from freshlegs.importers.format import Format
from freshlegs.importers.from_track import NO_TIMES, activity_of, sport_in
from freshlegs.importers.sniff import root_element
from freshlegs.importers.sports import sport_of
from freshlegs.importers.tcx_laps import laps_of, time_s
from freshlegs.importers.track_points import Track, points_of, table_of, track
from freshlegs.importers.xml_tree import children, descendants, leaves, parse_tree

if TYPE_CHECKING:
    from lxml.etree import _Element


FIELDS: dict[str, tuple[str, ...]] = {
    "latitude_deg": ("LatitudeDegrees",),
    "longitude_deg": ("LongitudeDegrees",),
    "altitude_m": ("AltitudeMeters",),
    "distance_m": ("DistanceMeters",),
    "speed_mps": ("Speed",),
    "heart_rate_bpm": ("Value",),
    "cadence_spm": ("RunCadence", "Cadence"),
    "power_w": ("Watts",),
}
"""Column by element names; the only `Value` of a sample is that of its HeartRateBpm."""
ASKED = ("Time", *chain.from_iterable(FIELDS.values()))


def sniff(head: bytes) -> bool:
    """Tell whether a file is TCX."""
    return root_element(head) == "TrainingCenterDatabase"


def read(raw: bytes, context: ReadContext) -> Imported:
    """Read every activity of a TCX file; raises UnreadableFileError or NotAnActivityError."""
    file = alike_in(raw, "Trackpoint", ASKED)
    root = parse_tree(raw, context.title) if file is None else file.root
    found = descendants(root, "Activity")
    if not found:
        raise NotAnActivityError(context.title, "a TCX file without activities, such as a course")
    return Imported(activities=tuple(_activity(element, context, file) for element in found))


def _activity(element: _Element, context: ReadContext, file: Alike | None) -> Activity:
    sport = sport_in(sport_of(str(element.get("Sport", ""))), context)
    laps = children(element, "Lap")
    said_start_s = _said_start_s(element, laps)
    parts = [part for lap in laps for part in children(lap, "Track")]
    points = points_of(parts, "Trackpoint", file)
    times = points.texts("Time") or []
    found = track(times, table_of(points, FIELDS), points.segment_index, sport, said_start_s)
    if found is None:
        found = _without_samples(said_start_s, context)
    return _with_laps(activity_of(found, sport, Source.TCX, context), laps, element, found.start_s)


def _without_samples(said_start_s: float | None, context: ReadContext) -> Track:
    if said_start_s is None:
        raise UnreadableFileError(context.title, NO_TIMES)
    return Track(said_start_s, Streams({"time_s": np.array([0.0])}), None, None, ())


def _said_start_s(element: _Element, laps: list[_Element]) -> float | None:
    identity = next((child.text for child in children(element, "Id")), None)
    said = [time_s(str(laps[0].get("StartTime")))] if laps else []
    return next((when for when in (*said, time_s(identity)) if when is not None), None)


def _with_laps(
    activity: Activity, elements: list[_Element], element: _Element, start_s: float
) -> Activity:
    """Add what laps and device say; a lap's time is time that the watch ran."""
    laps, energy_kcal = laps_of(elements, activity, start_s)
    timer_s = sum(lap.timer_s or 0.0 for lap in laps) or None
    distance_m = sum(lap.distance_m or 0.0 for lap in laps) or None
    heart_rates_bpm = [lap.max_heart_rate_bpm for lap in laps if lap.max_heart_rate_bpm]
    notes = next((child.text for child in children(element, "Notes")), None)
    return replace(
        activity,
        elapsed_s=max(activity.elapsed_s, timer_s or 0.0),
        timer_s=timer_s,
        distance_m=distance_m or activity.distance_m,
        max_heart_rate_bpm=activity.max_heart_rate_bpm or max(heart_rates_bpm, default=None),
        average_heart_rate_bpm=activity.average_heart_rate_bpm or _lap_average_bpm(laps),
        energy_kcal=energy_kcal,
        notes=notes,
        device=_device(element),
        laps=laps,
    )


def _lap_average_bpm(laps: tuple[Lap, ...]) -> float | None:
    known = [(lap.average_heart_rate_bpm, lap.elapsed_s) for lap in laps]
    beats = [(rate, length) for rate, length in known if rate is not None and length > 0]
    if not beats:
        return None
    return sum(rate * length for rate, length in beats) / sum(length for _, length in beats)


def _device(element: _Element) -> Device | None:
    for creator in children(element, "Creator"):
        texts = leaves(creator)
        serial = texts.get("unitid", "").strip("0")
        serial = texts["unitid"] if serial.isdigit() else ""
        return Device(product=texts.get("name"), serial=int(serial) if serial else None)
    return None


IMPORTER = Format("tcx", sniff, read)
