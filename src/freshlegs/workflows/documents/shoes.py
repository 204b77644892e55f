"""Pairs of shoes as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from freshlegs.workflows.shoe_list import Pair


def document(one: Pair) -> dict[str, object]:
    """Shape one pair with what was run in it."""
    gear = one.gear
    return {
        "name": gear.name,
        "label": gear.label,
        "distance_m": one.distance_m,
        "is_whole": one.is_whole,
        "runs_count": one.runs_count,
        "first_day": _iso(one.first_day),
        "last_day": _iso(one.last_day),
        "begun": _iso(gear.begun),
        "retired": _iso(gear.retired),
        "brand": gear.brand,
        "model": gear.model,
        "mass_g": gear.mass_g,
        "drop_mm": gear.drop_mm,
        "start_distance_m": gear.start_distance_m,
        "notice_m": one.notice_m,
        "is_due": one.is_due,
        "is_default": one.is_default,
    }


def _iso(day: object) -> str | None:
    return None if day is None else str(day)
