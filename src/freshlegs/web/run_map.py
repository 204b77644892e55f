"""The way of a run as a drawing: north up, a bar for the scale, dots where it began and ended."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from freshlegs.domain.streams import FloatArray
from freshlegs.web.words.scales import climb_unit_m, distance_unit_m
from freshlegs.web.words.units import climb_unit, distance_unit
from freshlegs.workflows.run_map import RunMap

WIDTH, EDGE = 1000.0, 40.0
TALLEST_RATIO = 1.1
"""A way that is taller than this part of its width gets room at its sides."""
BAR_PART = 0.3
"""The scale's bar is at most this part of the drawing's width."""
ROUND_NUMBERS = (5.0, 2.0, 1.0)

type Corners = tuple[FloatArray, FloatArray]


@dataclass(frozen=True, slots=True)
class Way:
    """One piece: its corners, and when each was passed [s since the curves begin]."""

    points: str
    times: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MapDrawing:
    """A way in the drawing's own measures; a dot is None where that end is not drawn."""

    height: str
    ways: list[Way]
    start: tuple[str, str] | None
    end: tuple[str, str] | None
    bar_percent: str
    bar_text: str
    heard: str
    is_trimmed: bool


def map_drawing(found: RunMap, begin_s: float = 0.0) -> MapDrawing:
    """Lay a way into a drawing; `begin_s` is where the curves' time begins."""
    line = found.line
    size_m = max(line.width_m, line.height_m / TALLEST_RATIO)
    scale = (WIDTH - 2 * EDGE) / size_m
    left = (WIDTH - line.width_m * scale) / 2
    pieces = [
        (left + east_m * scale, EDGE + (line.height_m - north_m) * scale)
        for east_m, north_m in line.pieces_m
    ]
    (first_x, first_y), (last_x, last_y) = pieces[0], pieces[-1]
    bar_m, bar_text = _bar(size_m * WIDTH / (WIDTH - 2 * EDGE))
    return MapDrawing(
        height=f"{line.height_m * scale + 2 * EDGE:.0f}",
        ways=[
            Way(_points(corners), " ".join(f"{time_s - begin_s:.0f}" for time_s in times_s))
            for corners, times_s in zip(pieces, found.times_s, strict=True)
        ],
        start=(f"{first_x[0]:.1f}", f"{first_y[0]:.1f}") if line.starts_here else None,
        end=(f"{last_x[-1]:.1f}", f"{last_y[-1]:.1f}") if line.ends_here else None,
        bar_percent=f"{100 * bar_m / (size_m * WIDTH / (WIDTH - 2 * EDGE)):.2f}%",
        bar_text=bar_text,
        heard=_("The way of this activity as a line, north up; the bar below is %(length)s long.")
        % {"length": bar_text},
        is_trimmed=line.is_trimmed,
    )


def _points(corners: Corners) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in zip(*corners, strict=True))


def _bar(width_m: float) -> tuple[float, str]:
    """Give the longest round length [m] that fits, and its words."""
    is_far = width_m * BAR_PART >= distance_unit_m() / 2
    unit_m, unit = (
        (distance_unit_m(), distance_unit()) if is_far else (climb_unit_m(), climb_unit())
    )
    most = width_m * BAR_PART / unit_m
    size = 10.0 ** np.floor(np.log10(most))
    number = next((size * one for one in ROUND_NUMBERS if size * one <= most), size)
    decimals_count = 0 if number >= 1 else 1
    told = number_format(number, decimals_count, use_l10n=True)
    return number * unit_m, f"{told}\u00a0{unit}"
