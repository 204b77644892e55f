"""When it was: the instant, the runner's own clock, and how that clock is known."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import numpy as np
from numpy.typing import NDArray

from freshlegs.domain.moments import Moment, OffsetSource
from freshlegs.domain.streams import FloatArray

MAX_OFFSET_S = 15 * 3600.0
QUARTER_HOUR_S = 900.0
TOLERANCE_S = 30.0
"""Clocks on watches run seconds apart; every zone on Earth is a multiple of a quarter hour off."""
ISO_TIME = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)?")
FIRST_YEAR, LAST_YEAR = 1990, 2100
FIRST_S = datetime(FIRST_YEAR + 1, 1, 1, tzinfo=UTC).timestamp()
LAST_S = datetime(LAST_YEAR, 1, 1, tzinfo=UTC).timestamp()
_PLAIN_UTC = re.compile(r"[0-9]{4}(?:-[0-9]{2}){2}T[0-9]{2}(?::[0-9]{2}){2}(?:\.[0-9]{1,9})?Z")


def plausible_offset_s(local_s: float | None, utc_s: float | None) -> int | None:
    """Give a watch's offset [s] from its local and its UTC time [s]; None when it cannot be one.

    Watches write elapsed seconds, zero or the wrong year into the local time; an offset is
    believed only within 15 hours and within seconds of a quarter of an hour.
    """
    if local_s is None or utc_s is None:
        return None
    difference_s = local_s - utc_s
    whole_s = round(difference_s / QUARTER_HOUR_S) * QUARTER_HOUR_S
    if abs(difference_s) > MAX_OFFSET_S or abs(difference_s - whole_s) > TOLERANCE_S:
        return None
    return int(whole_s)


def moment_at(
    start_s: float,
    *,
    file_offset_s: int | None = None,
    position: tuple[float, float] | None = None,
    home_zone: str | None = None,
) -> Moment:
    """Place a Unix time [s] on the runner's clock.

    The file's own offset counts first; it yields to the zone at `position` (latitude, longitude
    [deg]) where it is 0 or has the wrong sign, as apps that do not know the zone write it. Then
    the position, then the home zone; else the offset is 0 and unknown.
    """
    utc = datetime.fromtimestamp(start_s, UTC)
    there_s = None if position is None else zone_offset_s(zone_at(*position), utc)
    if file_offset_s is not None and _is_credible(file_offset_s, there_s):
        return Moment(utc, file_offset_s, OffsetSource.FILE)
    if there_s is not None:
        return Moment(utc, there_s, OffsetSource.POSITION)
    home_s = zone_offset_s(home_zone, utc)
    if home_s is not None:
        return Moment(utc, home_s, OffsetSource.HOME)
    return Moment(utc)


def _is_credible(file_offset_s: int, there_s: int | None) -> bool:
    if there_s is None or there_s == file_offset_s:
        return True
    return file_offset_s not in {0, -there_s}


def zone_at(latitude_deg: float, longitude_deg: float) -> str:
    """Name the time zone at a place [deg]."""
    from tzfpy import get_tz

    return get_tz(longitude_deg, latitude_deg)


def zone_offset_s(zone: str | None, utc: datetime) -> int | None:
    """Give a zone's offset from UTC [s] at an instant; None for a zone that is not known."""
    if not zone:
        return None
    try:
        offset = ZoneInfo(zone).utcoffset(utc.astimezone(ZoneInfo(zone)))
    except (ZoneInfoNotFoundError, ValueError, OSError):  # a folder's or too long a name
        return None
    return None if offset is None else int(offset.total_seconds())


def parse_time(text: str | None) -> datetime | None:
    """Read an ISO time; None for what is not one. A time without a zone is UTC, as GPX says."""
    try:
        when = datetime.fromisoformat((text or "").strip())
    except ValueError:
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return when if FIRST_YEAR < when.year < LAST_YEAR else None


def first_time(head: bytes) -> datetime | None:
    """Give the first ISO time in a text's head."""
    found = ISO_TIME.search(head)
    return parse_time(found.group().decode("ascii")) if found else None


def parse_times(texts: list[str | None]) -> tuple[FloatArray, int | None]:
    """Read ISO times as Unix seconds (NaN = missing), and the offset [s] that they are written in.

    The offset is None for times in UTC, which say nothing of the runner's clock.
    """
    seconds = _alike_utc_s(texts)
    if seconds is not None:
        return seconds, None
    times = [parse_time(text) for text in texts]
    first = next((when for when in times if when is not None), None)
    offset = first.utcoffset() if first is not None else None
    seconds = np.array([np.nan if when is None else when.timestamp() for when in times])
    return seconds, int(offset / timedelta(seconds=1)) if offset else None


def _alike_utc_s(texts: list[str | None]) -> FloatArray | None:
    """Read times in Z that are written alike, as GPX and TCX have them; None for any others."""
    first = texts[0] if texts else None
    if first is None or not _PLAIN_UTC.fullmatch(first) or None in texts:
        return None
    told, width = cast("list[str]", texts), len(first)
    joined = "".join(told).encode()
    if set(map(len, told)) != {width} or len(joined) != width * len(told):
        return None
    characters = np.frombuffer(joined, np.uint8).reshape(-1, width)
    pattern = np.where(characters - ord("0") <= ord("9") - ord("0"), ord("0"), characters)
    if (pattern != pattern[0]).any():
        return None
    return _utc_s(np.frombuffer(joined, f"S{width}").astype(f"S{width - 1}"))


def _utc_s(times: NDArray[np.bytes_]) -> FloatArray | None:
    try:
        milliseconds = times.astype("datetime64[ms]").astype(np.int64)
    except ValueError:  # such as the 30th of February
        return None
    seconds = milliseconds / 1000.0
    known = (seconds > FIRST_S) & (seconds < LAST_S)
    return np.where(known, seconds, np.nan)
