"""How weight goes over months when a runner eats more or less than before."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from freshlegs.domain.profile import Sex
from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.formulas.energy import resting_energy_mifflin

FAT_KCAL_PER_KG, LEAN_KCAL_PER_KG = 9440.0, 1807.0
"""Energy of a kilogram of fat and of lean tissue; like all numbers here of hall2011, from memory,
unverified."""
FAT_KEEP_KCAL_PER_KG, LEAN_KEEP_KCAL_PER_KG = 3.2, 22.0
"""What a kilogram of each needs a day."""
FAT_BUILD_KCAL_PER_KG, LEAN_BUILD_KCAL_PER_KG = 180.0, 230.0
"""What building a kilogram of each costs."""
FORBES_KG = 10.4
FOOD_RATIO, ADAPTATION_RATIO, ADAPTATION_DAYS = 0.1, 0.14, 14.0
"""Part of intake that digesting costs; part by which the body saves, and how fast it does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body whose weight is steady; `activity_ratio` is energy a day over energy at rest."""

    weight_kg: float
    fat_kg: float
    height_m: float
    age_years: float
    sex: Sex
    activity_ratio: float


@dataclass(frozen=True, slots=True)
class _State:
    fat_kg: float
    lean_kg: float
    adaptation_kcal: float


def steady_energy(body: Body) -> float:
    """Energy a day [kcal] that keeps a body's weight.

    Source: mifflin1990, hall2011 (rest times activity)
    """
    weight_kg, height_m, age_years = np.array([body.weight_kg, body.height_m, body.age_years])
    rest_kcal = resting_energy_mifflin(weight_kg, height_m, age_years, body.sex)
    return float(rest_kcal) * body.activity_ratio


def weight_course(body: Body, energy_change_kcal: float, days_count: int) -> FloatArray:
    """Weight change [kg] after each day at a steady change of intake [kcal a day].

    Shape (days + 1,), the first 0. Tissue only: the first two weeks move 1-2 kg of glycogen and
    water besides. NaN for a body without fat or lean mass; ValueError for negative days. The
    constants are from memory, unverified.

    Source: hall2011 (dynamic model, steps of one day)
    """
    if days_count < 0:
        message = f"a course of {days_count} days"
        raise ValueError(message)
    if not 0.0 < body.fat_kg < body.weight_kg:
        return np.full(days_count + 1, np.nan)
    state, changes_kg = _State(body.fat_kg, body.weight_kg - body.fat_kg, 0.0), [0.0]
    for _ in range(days_count):
        state = _next_day(body, state, energy_change_kcal)
        changes_kg.append(state.fat_kg + state.lean_kg - body.weight_kg)
    return np.array(changes_kg)


def _next_day(body: Body, state: _State, energy_change_kcal: float) -> _State:
    forbes_kg = FORBES_KG * LEAN_KCAL_PER_KG / FAT_KCAL_PER_KG
    lean_ratio = forbes_kg / (forbes_kg + state.fat_kg)
    behind_kcal = ADAPTATION_RATIO * energy_change_kcal - state.adaptation_kcal
    adapted = replace(state, adaptation_kcal=state.adaptation_kcal + behind_kcal / ADAPTATION_DAYS)
    surplus_kcal = _surplus_kcal(body, adapted, energy_change_kcal, lean_ratio)
    return replace(
        adapted,
        fat_kg=state.fat_kg + (1.0 - lean_ratio) * surplus_kcal / FAT_KCAL_PER_KG,
        lean_kg=state.lean_kg + lean_ratio * surplus_kcal / LEAN_KCAL_PER_KG,
    )


def _surplus_kcal(body: Body, state: _State, energy_change_kcal: float, lean_ratio: float) -> float:
    """Intake less expenditure of one day, where building tissue costs a part of the surplus."""
    building_ratio = (
        FAT_BUILD_KCAL_PER_KG * (1.0 - lean_ratio) / FAT_KCAL_PER_KG
        + LEAN_BUILD_KCAL_PER_KG * lean_ratio / LEAN_KCAL_PER_KG
    )
    fat_kg, lean_kg = state.fat_kg - body.fat_kg, state.lean_kg - (body.weight_kg - body.fat_kg)
    per_kg_kcal = _moving_kcal_per_kg(body)
    spent_kcal = (
        FAT_KEEP_KCAL_PER_KG * fat_kg
        + LEAN_KEEP_KCAL_PER_KG * lean_kg
        + per_kg_kcal * (fat_kg + lean_kg)
        + FOOD_RATIO * energy_change_kcal
        + state.adaptation_kcal
    )
    return (energy_change_kcal - spent_kcal) / (1.0 + building_ratio)


def _moving_kcal_per_kg(body: Body) -> float:
    rest_kcal = steady_energy(body) / body.activity_ratio
    return ((1.0 - FOOD_RATIO) * body.activity_ratio - 1.0) * rest_kcal / body.weight_kg
