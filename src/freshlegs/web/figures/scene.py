"""A pose with the things around it: a wall, a step, a rail, weights, a mat."""

from __future__ import annotations

from dataclasses import dataclass

from freshlegs.web.figures.body import Pose, To

HAND_ON_HIP = To(3.0, -5.0, is_turned=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A pose with things, in hundredths of the body's height and seen from the hip.

    `wall_percent` is where a wall stands, `backed` tells that it is behind, `rail_percent` is a
    thing to hold, `block_percent` a step or box (from, to, height). `weights` hands hold
    dumbbells; `mat` is for lying, `rope` for skipping, `slope` tells that the ground rises.
    """

    pose: Pose
    wall_percent: float | None = None
    backed: bool = False
    rail_percent: float | None = None
    block_percent: tuple[float, float, float] | None = None
    weights: int = 0
    mat: bool = False
    rope: bool = False
    slope: bool = False
