"""Shoes and other gear, and how far they had already gone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Gear:
    """One pair of shoes (or a bike); distances in m, mass in g per shoe, `drop_mm` heel to toe.

    `name` is what runs call it and never changes; `label` is what the runner would rather read.
    `default_from` is the day from which it is worn on runs that name no shoes, until a later
    default takes its place.
    """

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
    label: str | None = None
    default_from: date | None = None

    @property
    def shown_name(self) -> str:
        """What pages call it."""
        return self.label or self.name


def default_shoe(gear: Iterable[Gear], day: date) -> str | None:
    """Name the pair that a run of a day was run in where nothing says so; most often none."""
    found = [
        (piece.default_from, piece.name)
        for piece in gear
        if piece.default_from is not None and piece.default_from <= day
        if piece.retired is None or day < piece.retired
    ]
    return max(found)[1] if found else None
