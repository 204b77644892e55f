"""What a runner could do otherwise before tomorrow, in the findings that it would change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from freshlegs.domain.cause import Cause
from freshlegs.domain.dose_columns import FindingColumns, doses, ramp_doses
from freshlegs.domain.red_flags import AdviceKind
from freshlegs.inference.damper_days import DAMPER_NAMES
from freshlegs.inference.dampers import DAMPERS
from freshlegs.inference.forecast.what_if import OneDay

MORE_SLEEP_H, MOST_SLEEP_H = 1.0, 9.5
LESS_STRESS_POINTS, LEAST_STRESS_POINTS = 2.0, 3.0
MORE_CARBOHYDRATE_G_PER_KG, ENOUGH_CARBOHYDRATE_G_PER_KG = 2.0, 6.0
COOL_C = 12.0
"""Steps that a runner can take from one day to the next; elicited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lever:
    """One thing done otherwise: findings as they would be, and as they would then be."""

    slug: str
    text: str
    was: Mapping[str, float]
    becomes: Mapping[str, float]
    kinds: frozenset[AdviceKind] = frozenset()


def levers(day: FindingColumns) -> tuple[Lever, ...]:
    """Give what could be otherwise on a day, of which `day` holds the findings (one row)."""
    return (*_sleep(day), *_stress(day), *_alcohol(day), *_carbohydrate(day), *_cool(day))


def one_day(causes: Sequence[Cause], day: FindingColumns, told: Mapping[str, float]) -> OneDay:
    """The doses of a day (one row) with some findings as told."""
    values = {slug: np.array([value]) for slug, value in told.items()}
    changed = replace(day, value={**day.value, **values})
    dose = [doses(cause, changed)[0] if cause.ramps else 0.0 for cause in causes]
    damper = np.zeros(len(DAMPER_NAMES))
    damper[: len(DAMPERS)] = [ramp_doses(ramp, changed)[0] for ramp in DAMPERS]
    return OneDay(dose=np.array(dose), damper=damper)


def _sleep(day: FindingColumns) -> Iterator[Lever]:
    usual_h, debt_h = _value_or_usual(day, "sleep_h"), _value(day, "sleep_debt_7d_h")
    more_h = usual_h + MORE_SLEEP_H
    if more_h <= MOST_SLEEP_H:
        yield Lever(
            slug="more_sleep",
            text=f"an hour more sleep ({more_h:.1f} h)",
            was=_known(sleep_h=usual_h, sleep_debt_7d_h=debt_h),
            becomes=_known(
                sleep_h=more_h, sleep_debt_7d_h=float(np.maximum(debt_h - MORE_SLEEP_H, 0.0))
            ),
        )


def _stress(day: FindingColumns) -> Iterator[Lever]:
    usual, above = _value_or_usual(day, "stress"), _value(day, "stress_above_normal")
    if usual >= LEAST_STRESS_POINTS:
        yield Lever(
            slug="less_stress",
            text="stress two points lower",
            was=_known(stress=usual, stress_above_normal=above),
            becomes=_known(
                stress=usual - LESS_STRESS_POINTS, stress_above_normal=above - LESS_STRESS_POINTS
            ),
        )


def _alcohol(day: FindingColumns) -> Iterator[Lever]:
    units = _value(day, "alcohol_units")
    if units > 0.0:
        yield Lever(
            slug="no_alcohol",
            text="no alcohol today",
            was={"alcohol_units": units},
            becomes={"alcohol_units": 0.0},
        )


def _carbohydrate(day: FindingColumns) -> Iterator[Lever]:
    eaten, short = (
        _value(day, slug) for slug in ("carbohydrate_g_per_kg", "carbohydrate_short_g_per_kg")
    )
    if eaten < ENOUGH_CARBOHYDRATE_G_PER_KG:
        more = MORE_CARBOHYDRATE_G_PER_KG
        yield Lever(
            slug="more_carbohydrate",
            text=f"{more:.0f} g/kg more carbohydrate today",
            was=_known(carbohydrate_g_per_kg=eaten, carbohydrate_short_g_per_kg=short),
            becomes=_known(
                carbohydrate_g_per_kg=eaten + more,
                carbohydrate_short_g_per_kg=float(np.maximum(short - more, 0.0)),
            ),
        )


def _cool(day: FindingColumns) -> Iterator[Lever]:
    told = {slug: _value(day, slug) for slug in ("wbgt_c", "temperature_c", "heat_above_recent_c")}
    if told["temperature_c"] > COOL_C:
        yield Lever(
            slug="cooler_run",
            text="running in the cool of the day",
            was=_known(**told),
            becomes={"wbgt_c": COOL_C, "temperature_c": COOL_C, "heat_above_recent_c": 0.0},
            kinds=frozenset({AdviceKind.RUNNING}),
        )


def _value(day: FindingColumns, slug: str) -> float:
    return float(day.values_of(slug)[0])


def _value_or_usual(day: FindingColumns, slug: str) -> float:
    value = _value(day, slug)
    return float(day.usuals_of(slug)[0]) if np.isnan(value) else value


def _known(**values: float) -> dict[str, float]:
    return {slug: value for slug, value in values.items() if not np.isnan(value)}
