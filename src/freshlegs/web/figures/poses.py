"""Every drawing by its name, and the names that share one."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from freshlegs.web.figures.holding import HOLDING
from freshlegs.web.figures.moving import MOVING
from freshlegs.web.figures.scene import Scene

SCENES: Mapping[str, tuple[Scene, ...]] = MappingProxyType({**MOVING, **HOLDING})
ALSO: Mapping[str, str] = MappingProxyType(
    {
        "sprints_15_45": "strides",
        "Plank": "core",
        "Side plank, right side": "Side plank, left side",
        "Walk briskly": "walk",
        "Walk": "walk",
        "Walk or jog slowly": "walk",
        "Walk briskly or jog": "walk",
        "Run at a pace for whole sentences, and walk in between": "jog",
        "Jog, so slowly that you can talk": "jog",
        "Run easily": "jog",
        "A set of squats and lunges without weight": "lunges",
    }
)
"""Names that share a drawing, and lines of routines that are no exercise."""
