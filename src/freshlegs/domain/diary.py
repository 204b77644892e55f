"""What a runner writes down about a day in fifteen seconds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from freshlegs.domain.activity import StrengthSet


class Phase(StrEnum):
    """When the legs were rated: in the start, middle or end of a run, or on a rest day."""

    START = "start"
    MIDDLE = "middle"
    END = "end"
    REST = "rest"


class Side(StrEnum):
    """Which leg is heavy."""

    BOTH = "both"
    LEFT = "left"
    RIGHT = "right"
    ALTERNATING = "alternating"


class Care(StrEnum):
    """What was done for the legs."""

    ICE = "ice"
    HEAT = "heat"
    COMPRESSION = "compression"
    ELEVATION = "elevation"
    MASSAGE = "massage"


@dataclass(frozen=True, slots=True)
class Soreness:
    """How sore (0-10) one site is (calves, shins, quads, hamstrings, glutes, ...)."""

    site: str
    soreness: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Food:
    """Food and drink basics of the day; what was not logged is None."""

    energy_kcal: float | None = None
    carbohydrate_g: float | None = None
    protein_g: float | None = None
    iron_mg: float | None = None
    carbohydrate_in_run_g: float | None = None
    drink_ml: float | None = None
    alcohol_units: float | None = None
    caffeine_mg: float | None = None


NO_FOOD = Food()


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaryEntry:
    """One entry; what was not said is None.

    Ratings run 0-10; for heaviness, soreness and stress more is worse, for sleep quality,
    motivation and mood more is better. `cycle_day` 1 is the first day of bleeding.
    """

    day: date
    at: time | None = None
    heaviness: float | None = None
    phase: Phase | None = None
    onset_min: float | None = None
    side: Side | None = None
    soreness: tuple[Soreness, ...] = ()
    sleep_h: float | None = None
    sleep_quality: float | None = None
    stress: float | None = None
    motivation: float | None = None
    mood: float | None = None
    rpe: float | None = None
    headache: bool | None = None
    insomnia: bool | None = None
    cramps: bool | None = None
    illness: bool | None = None
    cycle_day: int | None = None
    weight_kg: float | None = None
    resting_heart_rate_bpm: float | None = None
    shoe: str | None = None
    surface: str | None = None
    warm_up_min: float | None = None
    stretch_min: float | None = None
    did: tuple[Care, ...] = ()
    strength: tuple[StrengthSet, ...] = ()
    food: Food = NO_FOOD
    note: str | None = None
    key: str | None = None
