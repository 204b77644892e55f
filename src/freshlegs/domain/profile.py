"""What freshlegs asks a runner once; all of it optional, each with what it is for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Sex(StrEnum):
    """Sex as formulas and blood limits use it."""

    FEMALE = "female"
    MALE = "male"


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What is known of the runner; None = not told. `experience` is one of new, some, long."""

    birth_year: int | None = None
    sex: Sex | None = None
    height_m: float | None = None
    weight_kg: float | None = None
    max_heart_rate_bpm: float | None = None
    resting_heart_rate_bpm: float | None = None
    sleep_need_h: float | None = None
    home_zone: str | None = None
    units: str | None = None
    diet: str | None = None
    conditions: tuple[str, ...] = ()
    medicines: tuple[str, ...] = ()
    pregnancy: bool | None = None
    experience: str | None = None


NO_PROFILE = Profile()

NUMBERS: Mapping[str, tuple[float, float]] = {
    "birth_year": (1900, 2100),
    "height_m": (1.0, 2.5),
    "weight_kg": (25, 250),
    "max_heart_rate_bpm": (100, 230),
    "resting_heart_rate_bpm": (25, 120),
    "sleep_need_h": (4, 12),
}
"""What each number may be, from and to."""
CHOICES: Mapping[str, tuple[str, ...]] = {
    "units": ("metric", "imperial"),
    "diet": ("omnivore", "vegetarian", "vegan", "low_carbohydrate", "other"),
    "experience": ("new", "some", "long"),
}
"""The words that each of these may be."""
