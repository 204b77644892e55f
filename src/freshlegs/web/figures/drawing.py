"""Draws poses side by side as one SVG, in the colours of the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from freshlegs.web.figures.body import FOOT, HEAD, Body, Point, body_of
from freshlegs.web.figures.poses import ALSO, SCENES
from freshlegs.web.figures.scene import Scene

GAP, EDGE, BELOW = 20.0, 9.0, 8.0
LEAST_WIDTH, LEAST_HEIGHT = 60.0, 62.0
WALL_PERCENT = 114.0
FLOOR_PERCENT = 2.5
"""Half a limb below the lowest point."""
RISE_FRACTION = 0.14
"""How steep the drawn hill is."""


@cache
def figure_of(name: str) -> str:
    """Give the drawing of an exercise, a position or a line of a routine; empty without one."""
    scenes = SCENES.get(ALSO.get(name, name))
    return "" if scenes is None else _drawn(scenes)


def names() -> tuple[str, ...]:
    """Name everything that is drawn."""
    return (*SCENES, *ALSO)


def _drawn(scenes: Sequence[Scene]) -> str:
    left, parts = 0.0, []
    bodies = [body_of(scene.pose) for scene in scenes]
    above = max(_height(scene, body) for scene, body in zip(scenes, bodies, strict=True))
    for index, (scene, body) in enumerate(zip(scenes, bodies, strict=True)):
        low, high = _span(scene, body)
        wide = max(high - low, LEAST_WIDTH)
        at = left + (wide - (high - low)) / 2 - low
        if index:
            middle = left - GAP / 2
            parts.append(_way((middle, above / 2)))
        inner = "".join(_scene(scene, body, low, high))
        parts.append(f'<g transform="translate({at:.1f} {above:.1f})">{inner}</g>')
        left += wide + GAP
    width = left - GAP
    return (
        f'<svg class="figure" viewBox="0 0 {width:.0f} {above + BELOW:.0f}" aria-hidden="true">'
        f"{''.join(parts)}</svg>"
    )


def _height(scene: Scene, body: Body) -> float:
    """How far a scene goes up from the floor."""
    highest = max(-y for _, y in body.points) + HEAD + 2
    has_wall = scene.backed or scene.wall_percent is not None
    return max(highest, LEAST_HEIGHT, WALL_PERCENT if has_wall else 0.0)


def _way(at: Point) -> str:
    """An arrow-head from one pose to the next."""
    x, y = at
    return _path("f-way", [(x - 3, y - 6), (x + 3, y), (x - 3, y + 6)])


def _span(scene: Scene, body: Body) -> tuple[float, float]:
    across = [x for x, _ in body.points]
    blocks = scene.block_percent[:2] if scene.block_percent else ()
    things = [
        *across,
        *(x for x in (scene.wall_percent, scene.rail_percent) if x is not None),
        *blocks,
    ]
    return min(things) - EDGE, max(things) + EDGE


def _scene(scene: Scene, body: Body, low: float, high: float) -> Iterator[str]:
    yield from _around(scene, low, high)
    yield _path("f-far", body.far_arm)
    yield _path("f-far", body.far_leg)
    yield _path("f-trunk", body.trunk)
    yield f'<circle class="f-head" cx="{body.head[0]:.1f}" cy="{body.head[1]:.1f}" r="{HEAD}"/>'
    yield _path("f-near", body.near_leg)
    yield _path("f-near", body.near_arm)
    hands = (body.near_arm[-1], body.far_arm[-1])
    for hand in hands[: scene.weights]:
        yield _dumbbell(hand)
    if scene.rope:
        yield _rope(hands[0])


def _around(scene: Scene, low: float, high: float) -> Iterator[str]:
    if scene.backed:
        yield _box("f-wall", (low, 2 - WALL_PERCENT), (high - low, WALL_PERCENT))
    rise = RISE_FRACTION if scene.slope else 0.0
    yield _path("f-floor", [(low, FLOOR_PERCENT - low * rise), (high, FLOOR_PERCENT - high * rise)])
    if scene.mat:
        yield _box("f-thing", (low + 2, FLOOR_PERCENT), (high - low - 4, 3))
    if scene.wall_percent is not None:
        yield _box(
            "f-thing", (scene.wall_percent + 2, FLOOR_PERCENT - WALL_PERCENT), (5, WALL_PERCENT)
        )
    if scene.block_percent is not None:
        begin, end, up = scene.block_percent
        yield _box("f-thing", (begin, FLOOR_PERCENT - up), (end - begin, up))
    if scene.rail_percent is not None:
        yield _path("f-rail", [(scene.rail_percent, FLOOR_PERCENT), (scene.rail_percent, -58.0)])
        yield _path("f-rail", [(scene.rail_percent - 4, -58.0), (scene.rail_percent + 4, -58.0)])


def _dumbbell(hand: Point) -> str:
    x, y = hand
    ends = (_box("f-weight", (x + side * FOOT - 2, y - 4.5), (4, 9)) for side in (-1, 1))
    return _path("f-rail", [(x - FOOT, y), (x + FOOT, y)]) + "".join(ends)


def _rope(hand: Point) -> str:
    x, y = hand
    way = f"C{x + 34:.1f} {y + 20:.1f} {x + 14:.1f} 3 {x - 10:.1f} 0"
    return f'<path class="f-rope" d="M{x:.1f} {y:.1f}{way}"/>'


def _box(kind: str, corner: Point, size: Point) -> str:
    (x, y), (width, height) = corner, size
    place = f'x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"'
    return f'<rect class="{kind}" {place}/>'


def _path(kind: str, points: Sequence[Point]) -> str:
    told = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    return f'<path class="{kind}" d="M{told}"/>'
