"""How much carbohydrate and protein a runner needs, by weight and training."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np

from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.plausible import above_zero

RECOVERY_G_PER_KG = (1.0, 1.2)


class TrainingDay(Enum):
    """How much training a day holds, and its carbohydrate [g/kg] from and to."""

    LIGHT = (3.0, 5.0)
    MODERATE = (5.0, 7.0)
    HIGH = (6.0, 10.0)
    VERY_HIGH = (8.0, 12.0)


class ProteinGuide(Enum):
    """Who recommends it, and protein a day [g/kg] from and to (kato2016 from memory)."""

    EVERYBODY = (0.8, 0.8)
    SOURCE_ARTICLES = (1.4, 1.7)
    SPORT_NUTRITION = (1.4, 2.0)
    ENDURANCE = (1.65, 1.83)


@dataclass(frozen=True, slots=True)
class Hourly:
    """Carbohydrate in a run [g/h] from and to; `a_little` is a mouth rinse or a few sips."""

    low_g_per_h: float
    high_g_per_h: float
    a_little: bool = False


def training_day(training_min: float) -> TrainingDay | None:
    """Name the kind of day by its training [min]; None for an unknown or negative time.

    The limits of 45 min and 90 min between the published kinds are elicited.

    Source: burke2011 (table by load)
    """
    limits_min = (
        (45.0, TrainingDay.LIGHT),
        (90.0, TrainingDay.MODERATE),
        (240.0, TrainingDay.HIGH),
    )
    if not training_min >= 0.0:
        return None
    return next((kind for limit, kind in limits_min if training_min < limit), TrainingDay.VERY_HIGH)


def carbohydrate_target(weight_kg: FloatArray, day: TrainingDay) -> FloatArray:
    """Carbohydrate of a day [g], from and to, for a body [kg]: shape (...) in, (..., 2) out.

    Source: burke2011 (table by load)
    """
    return _from_to(weight_kg, day.value)


def carbohydrate_in_run(duration_min: float) -> Hourly | None:
    """Carbohydrate in a run [g/h] by its time [min]; None for an unknown or negative time.

    Above 60 g an hour only as a mix of sugars, and trained in practice.

    Source: burke2011 (by duration)
    """
    limits_min = (
        (45.0, Hourly(0.0, 0.0)),
        (75.0, Hourly(0.0, 0.0, a_little=True)),
        (150.0, Hourly(30.0, 60.0)),
    )
    if not duration_min >= 0.0:
        return None
    return next((one for limit, one in limits_min if duration_min < limit), Hourly(60.0, 90.0))


def carbohydrate_after_run(weight_kg: FloatArray) -> FloatArray:
    """Carbohydrate an hour [g/h], from and to, in the first four hours, for a body [kg].

    Only where the next session comes within 8 h. Shape (...) in, (..., 2) out.

    Source: burke2011 (recovery; read in secondary pages)
    """
    return _from_to(weight_kg, RECOVERY_G_PER_KG)


def protein_target(weight_kg: FloatArray, guide: ProteinGuide) -> FloatArray:
    """Protein of a day [g], from and to, for a body [kg]: shape (...) in, (..., 2) out.

    Source: issn2017, kato2016 (the second from memory, unverified)
    """
    return _from_to(weight_kg, guide.value)


def _from_to(weight_kg: FloatArray, limits_g_per_kg: tuple[float, float]) -> FloatArray:
    amounts_g = above_zero(weight_kg)[..., np.newaxis] * np.array(limits_g_per_kg)
    return np.asarray(amounts_g, dtype=np.float64)
