"""The weeks behind a finding as a small drawing: its line, the usual range, and the day."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from django.utils.translation import gettext as _

from freshlegs.domain.findings import Finding
from freshlegs.domain.reading import OWN_SPREAD, is_fraction
from freshlegs.domain.streams import FloatArray
from freshlegs.web.curves import Scale, lines
from freshlegs.web.words.scales import is_difference
from freshlegs.web.words.values import value_text
from freshlegs.workflows.behind import Behind

ROOM_FRACTION = 0.12
SHORTEST_LINE_COUNT = 3
"""Known days in a row from which a line is drawn: others stand as dots."""


@dataclass(frozen=True, slots=True)
class Place:
    """A dot, in per cent of the drawing."""

    x: str
    y: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallMultiple:
    """A finding over 90 days: lines in the drawing's own measure, the rest in per cent of it."""

    lines: list[str]
    dots: list[Place]
    usual_top: str
    usual_height: str
    day: Place | None
    usual: str
    heard: str


def small_multiple(finding: Finding, told: Behind) -> SmallMultiple:
    """Draw one finding; the day is the last one."""
    values = np.array([np.nan if one is None else one for one in told.numbers], dtype=np.float64)
    scale = _scale(values, told)
    top = None if told.high is None else scale.from_top(told.high)
    bottom = None if told.low is None else scale.from_top(told.low)
    is_dense = _longest_stretch(values) >= SHORTEST_LINE_COUNT
    return SmallMultiple(
        lines=lines(values, scale) if is_dense else [],
        dots=[] if is_dense else _dots(values[:-1], len(values), scale),
        usual_top=_percent(top or 0.0),
        usual_height="0%" if top is None or bottom is None else _percent(max(bottom - top, 0.03)),
        day=None if np.isnan(values[-1]) else _place(len(values) - 1, values, scale),
        usual=_usual(finding, told),
        heard=_heard(finding, told),
    )


def _scale(values: FloatArray, told: Behind) -> Scale:
    edges = [one for one in (told.low, told.high) if one is not None]
    low, high = min(np.nanmin(values), *edges, np.inf), max(np.nanmax(values), *edges, -np.inf)
    room = max((high - low) * ROOM_FRACTION, abs(high) * 0.01, 1e-6)
    return Scale(float(low - room), float(high + room))


def _longest_stretch(values: FloatArray) -> int:
    longest = stretch = 0
    for is_known in ~np.isnan(values):
        stretch = stretch + 1 if is_known else 0
        longest = max(longest, stretch)
    return longest


def _dots(values: FloatArray, count: int, scale: Scale) -> list[Place]:
    known = np.flatnonzero(~np.isnan(values)).tolist()
    return [Place(_across(at, count), _percent(scale.from_top(values[at]))) for at in known]


def _place(index: int, values: FloatArray, scale: Scale) -> Place:
    return Place(_across(index, len(values)), _percent(scale.from_top(float(values[index]))))


def _across(index: int, count: int) -> str:
    return _percent((index + 0.5) / count)


def _percent(fraction: float) -> str:
    return f"{100 * fraction:.1f}%"


def _usual(finding: Finding, told: Behind) -> str:
    """Write the usual range; the own spread has no unit that says anything."""
    if told.low is None or told.high is None or finding.unit == OWN_SPREAD:
        return ""
    low, high = _told(finding, told.low), _told(finding, told.high)
    if low == high:
        return _("usually %(value)s") % {"value": high}
    bare = low.split(" ")[0]  # the unit stands once, behind the higher one
    return _("usually %(low)s to %(high)s") % {"low": bare, "high": high}


def _heard(finding: Finding, told: Behind) -> str:
    known = [one for one in told.numbers if one is not None]
    words = {
        "name": _(finding.words),
        "least": _told(finding, min(known)),
        "most": _told(finding, max(known)),
        "known": len(known),
        "all": len(told.numbers),
    }
    return _("%(name)s on %(known)s of %(all)s days: from %(least)s to %(most)s") % words


def _told(finding: Finding, value: float) -> str:
    is_large = abs(value) >= 1.0 and not is_fraction(finding.unit)
    number = round(float(value), 1) if is_large else float(value)
    return value_text(number, finding.unit, is_difference=is_difference(finding.slug))
