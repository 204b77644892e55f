"""The columns of a diary as a table, for those who keep it in a spreadsheet."""

from __future__ import annotations

from dataclasses import fields

from freshlegs.domain.diary import Food

SORENESS_PREFIX = "soreness_"
FOOD_PREFIX = "food_"
_RATING = (0.0, 10.0)

NUMBERS: dict[str, tuple[float, float]] = {
    "heaviness": _RATING,
    "onset_min": (0.0, 1440.0),
    "sleep_h": (0.0, 24.0),
    "sleep_quality": _RATING,
    "stress": _RATING,
    "motivation": _RATING,
    "mood": _RATING,
    "rpe": _RATING,
    "weight_kg": (20.0, 350.0),
    "resting_heart_rate_bpm": (20.0, 150.0),
    "warm_up_min": (0.0, 600.0),
    "stretch_min": (0.0, 600.0),
}
"""Numbers and what they may be, in the unit of the name."""

SORENESS_RANGE = _RATING
CYCLE_DAYS = (1.0, 200.0)
FOOD_RANGE = (0.0, 20_000.0)
BOOLEANS = ("headache", "insomnia", "cramps", "illness")
TEXTS = ("shoe", "surface", "note")
SURFACES = ("road", "trail", "track", "treadmill", "grass", "sand", "gravel", "mixed")
"""The ground that a run may be on."""
SORENESS_SITES = (
    "legs", "thighs", "quads", "hamstrings", "adductors", "glutes", "hips", "groin", "knees",
    "calves", "shins", "ankles", "achilles", "feet", "toes", "back",
)  # fmt: skip
"""Where a runner may be sore; what is not of the legs is none of our business."""

FOODS: dict[str, str] = {
    (
        each.name if each.name in {"drink_ml", "alcohol_units"} else FOOD_PREFIX + each.name
    ): each.name
    for each in fields(Food)
}
"""Which field of the day's food a column is; drink and alcohol need no prefix."""

BEFORE_SORENESS = ("date", "time", "heaviness", "phase", "onset_min", "side")
AFTER_SORENESS = (
    "sleep_h", "sleep_quality", "stress", "motivation", "mood", "headache", "insomnia", "cramps",
    "illness", "weight_kg", "resting_heart_rate_bpm", "shoe", "surface", "warm_up_min",
    "stretch_min", "did", "strength",
    *(column for column in FOODS if column.startswith(FOOD_PREFIX)),
    "drink_ml", "alcohol_units", "rpe", "cycle_day", "note",
)  # fmt: skip


def is_known(column: str) -> bool:
    """Tell whether the diary has a column of that name."""
    site = column.removeprefix(SORENESS_PREFIX)
    return column in {*BEFORE_SORENESS, *AFTER_SORENESS} or (site != column and bool(site))


def known_columns() -> tuple[str, ...]:
    """Name every column, for those who met one that is not known."""
    return (*BEFORE_SORENESS, f"{SORENESS_PREFIX}<site>", *AFTER_SORENESS)
