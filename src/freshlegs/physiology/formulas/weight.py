"""How a changed diet changes weight, and how fast a runner may lose it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.formulas.energy import (
    LEAST_AVAILABILITY_KCAL_PER_KG,
    PLANNED_AVAILABILITY_KCAL_PER_KG,
)

POUND_KG = 0.45359237
STATIC_KCAL_PER_KG = 3500.0 / POUND_KG
"""The old rule of 3,500 kcal a pound: right for a first week, twice too much over a year."""
STEADY_KCAL_PER_KG = 24.0
"""A change of intake a day for each kilogram in the end (hall2011, from memory, unverified)."""
WEEK_DAYS = 7.0
MOST_LOSS_PERCENT = 0.7
"""Of body mass a week: no plan goes faster."""


class GoalVerdict(StrEnum):
    """What is to be said of a wish to lose or gain weight."""

    FINE = "fine"
    CAUTION = "caution"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightGoal:
    """A wish [kg a week, minus is loss] and the body it is for; energies are a day."""

    change_kg_per_week: float
    weight_kg: float
    fat_free_mass_kg: float
    maintenance_kcal: float
    exercise_kcal: float


def steady_weight_change(energy_change_kcal: FloatArray) -> FloatArray:
    """Weight change [kg] in the end, after years, for a change of intake a day [kcal].

    Half of it comes in about the first year. From memory, unverified.

    Source: hall2011 (rule of thumb)
    """
    return energy_change_kcal / STEADY_KCAL_PER_KG


def static_energy_change(change_kg_per_week: float) -> float:
    """Change of intake a day [kcal] that the old rule asks for a change of weight [kg a week].

    Only for the first week; from memory, unverified.

    Source: garthe2011 (rates of loss; the rule is common use)
    """
    return change_kg_per_week * STATIC_KCAL_PER_KG / WEEK_DAYS


def loss_percent_per_week(goal: WeightGoal) -> float:
    """Wished loss a week [percent] of body mass; minus is gain.

    Raises ZeroDivisionError for a weight of 0.

    Source: garthe2011 (0.7 against 1.4 % a week, from memory, unverified)
    """
    return -100.0 * goal.change_kg_per_week / goal.weight_kg


def goal_availability(goal: WeightGoal) -> float:
    """Energy availability [kcal/kg] that a wish would leave in its first week.

    Raises ZeroDivisionError for a fat-free mass of 0.

    Source: mountjoy2023 (definition)
    """
    eaten_kcal = goal.maintenance_kcal + static_energy_change(goal.change_kg_per_week)
    return (eaten_kcal - goal.exercise_kcal) / goal.fat_free_mass_kg


def goal_verdict(goal: WeightGoal) -> GoalVerdict | None:
    """Refuse a loss above 0.7 % a week or an availability below 30 [kcal/kg]; caution below 35.

    Stricter than the reference rule, which refuses above 1 % a week. None where a number is
    unknown (NaN). Never show a deficit or a number to somebody with a history of an eating
    disorder. A goal of gaining is judged by its availability only.

    Source: mountjoy2023, garthe2011 (limits; the rates are from memory, unverified)
    """
    loss_percent, left = loss_percent_per_week(goal), goal_availability(goal)
    if loss_percent != loss_percent or left != left:  # noqa: PLR0124 - NaN is unlike itself
        return None
    if loss_percent > MOST_LOSS_PERCENT or left < LEAST_AVAILABILITY_KCAL_PER_KG:
        return GoalVerdict.REFUSED
    return GoalVerdict.CAUTION if left < PLANNED_AVAILABILITY_KCAL_PER_KG else GoalVerdict.FINE
