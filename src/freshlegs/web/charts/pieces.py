"""Pieces of which charts are made: axes, bars, lines and dots in the colours of heaviness."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import altair as alt

WEIGHT_EDGES = (2, 4, 6, 8)
WEIGHT_COLOURS = tuple(f"var(--w{step})" for step in range(1, 6))
"""One hue in five steps, from feather to lead, as everywhere."""
UNRATED = "var(--card)"
EDGE = "var(--w4)"
MOST_TICKS_COUNT = 4
DOT_SIZE = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class Upright:
    """The upright axis: its title, and whether it begins at 0 or end_values at given values."""

    title: str
    is_from_zero: bool = True
    end_values: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """How a line is drawn."""

    colour: str = EDGE
    width_value: float = 1.5
    dashes_px: tuple[int, ...] = ()
    is_stepped: bool = False


PLAIN = Stroke()
DASHES = (3, 3)


def points(name: str = "points") -> alt.Chart:
    """Begin a layer on data that the page hands over by name."""
    import altair as alt

    return alt.Chart(alt.NamedData(name=name))


def layered(*layers: alt.Chart) -> alt.LayerChart:
    """Lay layers over each other, the moments that are marked among them."""
    import altair as alt

    shifts = points("shifts").mark_rule(color="var(--ink-2)", strokeDash=[2, 3])
    cursor = points("cursor").mark_rule(color="var(--accent)", strokeWidth=1.5)
    marked = (shifts.encode(x=_moment("day")), cursor.encode(x=_moment("middle")))
    return alt.LayerChart(layer=[*layers, *marked])


def bars(field: str, upright: Upright) -> alt.Chart:
    """Draw upright bars from the first to the last day of each period."""
    import altair as alt

    bar = points().mark_bar(stroke=EDGE, strokeWidth=0.6, orient="vertical")
    found: alt.Chart = bar.encode(
        x=_moment("day"),
        x2=alt.X2("after"),
        y=_value(field, upright),
        y2=alt.Y2Datum(0),
        fill=weight(),
    )
    return found


def line(field: str, upright: Upright, stroke: Stroke = PLAIN) -> alt.Chart:
    """Draw a line through the middles of the periods; it breaks where nothing is known."""
    mark = points().mark_line(
        color=stroke.colour,
        strokeWidth=stroke.width_value,
        strokeDash=list(stroke.dashes_px),
        interpolate="step" if stroke.is_stepped else "linear",
    )
    found: alt.Chart = mark.encode(x=_moment("middle"), y=_value(field, upright))
    return found


def dots(field: str, upright: Upright) -> alt.Chart:
    """Draw a dot for each known value, in the colour of how heavy the legs were."""
    mark = points().mark_circle(opacity=1, size=DOT_SIZE, stroke=EDGE, strokeWidth=0.8)
    found: alt.Chart = mark.encode(x=_moment("middle"), y=_value(field, upright), fill=weight())
    return found


def weight() -> Any:  # noqa: ANN401 - Altair's own union of channels
    """Colour by the ratings of the period; without one it stays empty."""
    import altair as alt

    scale = alt.Scale(type="threshold", domain=list(WEIGHT_EDGES), range=list(WEIGHT_COLOURS))
    rated = alt.Fill("heaviness:Q", scale=scale, legend=None)
    return alt.condition("isValid(datum.heaviness)", rated, alt.value(UNRATED))


def _moment(field: str) -> alt.X:
    import altair as alt

    axis = alt.Axis(grid=False, tickCount=MOST_TICKS_COUNT + 1, labelOverlap=True, labelFlush=True)
    return alt.X(field, type="temporal", scale=alt.Scale(type="utc"), title=None, axis=axis)


def _value(field: str, upright: Upright) -> alt.Y:
    import altair as alt

    axis = alt.Axis(tickCount=MOST_TICKS_COUNT)
    scale = alt.Scale(zero=upright.is_from_zero)
    if upright.end_values is not None:
        scale = alt.Scale(domain=list(upright.end_values))
    return alt.Y(field, type="quantitative", title=upright.title, axis=axis, scale=scale)
