"""Shoes and other gear, and how far they had already gone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Gear:
    """One pair of shoes (or a bike); distances in m, mass in g per shoe, `drop_mm` heel to toe."""

    name: str
    kind: str = "shoe"
    brand: str | None = None
    model: str | None = None
    begun: date | None = None
    retired: date | None = None
    start_distance_m: float | None = None
    max_distance_m: float | None = None
    mass_g: float | None = None
    drop_mm: float | None = None
    activity_ids: tuple[str, ...] = ()
