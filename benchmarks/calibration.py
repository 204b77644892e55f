"""Predicted shares against true ones: how far they lie apart on average, as a table and a drawing.

The expected calibration error is the mean distance between predicted and true share over ten bins
of the predicted share, each weighted by how many shares fell into it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

import numpy as np

BINS_COUNT = 10
AIM = 0.05
SIDE, EDGE = 420, 60
GREATEST_RADIUS = 16.0
STYLE = 'font-family="sans-serif" font-size="12" fill="#222"'
COLOURS = {"planted": "#1f5fa8", "ordinary": "#c2571a"}


@dataclass(frozen=True, slots=True)
class Point:
    """One named cause on one day: the share [0-1] it was given and the one that it truly had."""

    slug: str
    kind: str
    predicted: float
    true: float


@dataclass(frozen=True, slots=True)
class Bin:
    """The means [0-1] of the shares that fell into one bin, and how many did."""

    count: int
    predicted: float
    true: float


def bins_of(points: Iterable[Point]) -> list[Bin]:
    """Sort points into ten bins by their predicted share; empty ones are left out."""
    told = np.array([(point.predicted, point.true) for point in points]).reshape(-1, 2)
    place = np.minimum((told[:, 0] * BINS_COUNT).astype(np.int64), BINS_COUNT - 1)
    inside = [told[place == number] for number in range(BINS_COUNT)]
    return [Bin(len(part), *map(float, part.mean(axis=0))) for part in inside if len(part)]


def calibration_error(points: Sequence[Point]) -> float:
    """The expected calibration error [0-1]."""
    apart = [one.count * abs(one.predicted - one.true) for one in bins_of(points)]
    return sum(apart) / max(len(points), 1)


def table_of(points: Sequence[Point]) -> str:
    """The bins of all points, and the error of each kind of day."""
    lines = ["predicted  true   named"]
    lines += [f"{one.predicted:9.3f} {one.true:6.3f} {one.count:6}" for one in bins_of(points)]
    for kind in COLOURS:
        some = [point for point in points if point.kind == kind]
        lines.append(f"{kind} days: error {calibration_error(some):.3f} over {len(some)} shares")
    error = calibration_error(points)
    lines.append(f"expected calibration error {error:.3f} over {len(points)} (aim {AIM})")
    return "\n".join(lines)


def drawing_of(points: Sequence[Point]) -> str:
    """The bins as an SVG: each a disc, its area by how many shares fell into it."""
    size = SIDE + 2 * EDGE
    most = max((one.count for kind in COLOURS for one in _bins(points, kind)), default=1)
    error = calibration_error(points)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" {STYLE}>',
        f'<rect width="{size}" height="{size}" fill="#fff"/>',
        *_grid(),
        *(
            f'<circle cx="{_x(one.predicted):.1f}" cy="{_y(one.true):.1f}" '
            f'r="{GREATEST_RADIUS * (one.count / most) ** 0.5:.1f}" fill="{colour}" '
            f'fill-opacity="0.6"><title>{one.count} shares</title></circle>'
            for kind, colour in COLOURS.items()
            for one in _bins(points, kind)
        ),
        *_legend(),
        _text(
            size / 2, 24, f"Predicted share against truth: error {error:.3f}, {len(points)} shares"
        ),
        _text(size / 2, size - 14, "predicted share"),
        f'<g transform="translate(18 {size / 2}) rotate(-90)">{_text(0, 0, "true share")}</g>',
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _bins(points: Iterable[Point], kind: str) -> list[Bin]:
    return bins_of(point for point in points if point.kind == kind)


def _grid() -> list[str]:
    """The frame, a tick every fifth, and the line on which prediction and truth are equal."""
    lines = [
        f'<rect x="{EDGE}" y="{EDGE}" width="{SIDE}" height="{SIDE}" fill="none" stroke="#999"/>',
        f'<path d="M{_x(0)} {_y(0)}L{_x(1)} {_y(1)}" stroke="#999" stroke-dasharray="5 4"/>',
    ]
    for fifth in range(6):
        share = fifth / 5
        lines.append(_text(_x(share), _y(0) + 18, f"{share:.1f}"))
        lines.append(_text(_x(0) - 18, _y(share) + 4, f"{share:.1f}"))
    return lines


def _legend() -> list[str]:
    return [
        f'<circle cx="{EDGE + 16}" cy="{EDGE + 18 + 20 * at}" r="6" fill="{colour}"/>'
        f'<text x="{EDGE + 28}" y="{EDGE + 22 + 20 * at}">{kind} days</text>'
        for at, (kind, colour) in enumerate(COLOURS.items())
    ]


def _text(x: float, y: float, told: str) -> str:
    return f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="middle">{escape(told)}</text>'


def _x(share: float) -> float:
    return EDGE + SIDE * share


def _y(share: float) -> float:
    return EDGE + SIDE * (1 - share)
