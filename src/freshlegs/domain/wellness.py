"""What a watch, a scale or a phone says about a night or a morning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Night:
    """One night's sleep, counted to the day one wakes up on; `source` names who measured it."""

    day: date
    sleep_h: float
    deep_h: float | None = None
    light_h: float | None = None
    rem_h: float | None = None
    awake_h: float | None = None
    score_percent: float | None = None
    source: str = ""


class Measure(StrEnum):
    """What was measured; the unit is part of the name. SDNN and RMSSD are never mixed."""

    WEIGHT = "weight_kg"
    RESTING_HEART_RATE = "resting_heart_rate_bpm"
    VARIABILITY_RMSSD = "variability_rmssd_ms"
    VARIABILITY_SDNN = "variability_sdnn_ms"
    BODY_FAT = "body_fat_percent"
    STRESS = "stress_percent"
    STEPS = "steps_count"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """One measured value of a day, in the unit that `measure` names."""

    day: date
    measure: Measure
    value: float
    source: str = ""
