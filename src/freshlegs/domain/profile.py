"""What freshlegs asks a runner once; all of it optional, each with what it is for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
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


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileNeed[Value]:
    """A key of the profile that a formula reads, declared beside that formula.

    `columns` are the quantities that rest on it and `words` what people call them. `instead` says
    what is taken where it is not told; empty: they cannot be computed. It is not missed where
    `own_column` was known on `own_count` of the last `own_days`, or where `spared_by` is told, nor
    where `beside`, which its columns need as well, is not known on the day.
    """

    key: str
    read: Callable[[Profile], Value | None]
    columns: tuple[str, ...]
    words: tuple[str, ...]
    instead: str = ""
    own_column: str | None = None
    own_count: int = 1
    own_days: int = 60
    spared_by: str | None = None
    beside: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileGap:
    """What the profile does not tell, and what of the answer is guessed or left out for it.

    `instead` is what was taken in its place, None where nothing can be.
    """

    key: str
    quantities: tuple[str, ...]
    words: tuple[str, ...]
    instead: str | None


NUMBERS: Mapping[str, tuple[float, float]] = {
    "birth_year": (1900, 2100),
    "height_m": (1.0, 2.5),
    "weight_kg": (25, 250),
    "max_heart_rate_bpm": (100, 230),
    "resting_heart_rate_bpm": (25, 120),
    "sleep_need_h": (4, 12),
}
"""What each number may be, from and to."""
WHOLE_NUMBERS = frozenset({"birth_year"})
"""Numbers that have no fraction."""
CHOICES: Mapping[str, tuple[str, ...]] = {
    "sex": tuple(Sex),
    "units": ("metric", "imperial"),
    "diet": ("omnivore", "vegetarian", "vegan", "low_carbohydrate", "other"),
    "experience": ("new", "some", "long"),
}
"""The words that each of these may be."""
SEVERAL: Mapping[str, tuple[str, ...]] = {
    "conditions": (
        "diabetes", "hypertension", "high_cholesterol", "heart_disease", "kidney_disease", "asthma",
        "thyroid", "coeliac", "anaemia", "sickle_cell_trait", "eating_disorder", "cancer",
        "blood_clot_before", "haemochromatosis", "peripheral_artery_disease", "depression",
        "spinal_stenosis", "multiple_sclerosis", "osteoporosis", "muscle_disease",
    ),
    "medicines": (
        "insulin", "beta_blocker", "statin", "diuretic", "blood_thinner",
        "hormonal_contraception_or_hrt", "painkillers_nsaid", "laxative", "proton_pump_inhibitor",
        "other",
    ),
}  # fmt: skip
"""The words of which each of these may be several."""
