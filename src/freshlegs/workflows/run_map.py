"""The way of a run as a line that gives no private place away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from freshlegs.domain.preferences import PrivacyZone
from freshlegs.domain.streams import FloatArray, Streams
from freshlegs.workflows.preferences import preferences

if TYPE_CHECKING:
    from freshlegs.physiology.map_line import MapLine
    from freshlegs.store.home import Home


@dataclass(frozen=True, slots=True, kw_only=True)
class RunMap:
    """A way and, for each of its pieces, when its corners were passed [s since the start].

    The times are for the runner alone: with a known pace they tell how long the hidden part is.
    """

    line: MapLine
    times_s: tuple[FloatArray, ...]


def safe_line(home: Home, key: str) -> MapLine | None:
    """Give the line of a run that may be shown to anybody; None where there is none.

    What is drawn from a share must come from here, without times: distance and time of the whole
    run less those of the line would tell how far the hidden part leads. Raises NotFoundError, and
    UnreadableFileError where its month is damaged.
    """
    from freshlegs.store.reading import streams

    found = map_of(
        streams(home, key, ("time_s", "latitude_deg", "longitude_deg")),
        preferences(home).privacy_zones,
    )
    return None if found is None else found.line


def map_of(streams: Streams, zones: Sequence[PrivacyZone]) -> RunMap | None:
    """Draw the way of a run; None without positions, or where all of it is private."""
    from freshlegs.physiology.map_line import map_line

    latitude_deg, longitude_deg = streams.column("latitude_deg"), streams.column("longitude_deg")
    if latitude_deg is None or longitude_deg is None:
        return None
    line = map_line(latitude_deg, longitude_deg, zones)
    if line is None:
        return None
    time_s = streams.columns["time_s"]
    return RunMap(line=line, times_s=tuple(time_s[places] for places in line.places))
