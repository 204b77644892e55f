"""What a simulated runner writes down in the evening, and the shoes they own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time

import numpy as np

from freshlegs.domain.activity import StrengthSet
from freshlegs.domain.diary import DiaryEntry, Food, Phase, Side, Soreness
from freshlegs.domain.gear import Gear
from freshlegs.domain.simulated import SimulatedDay
from freshlegs.simulation.body import resting_heart_rate_bpm
from freshlegs.simulation.runner import SimulatedRunner

EVENING = time(21, 30)
ENERGY_KCAL_PER_KG, ENERGY_KCAL_PER_KG_KM = 34.0, 1.0
RESTING_NOISE_BPM, WEIGHT_NOISE_KG = 1.2, 0.3
LEGS, SORE_SITE = "legs", "quads"
SHOE_LIFE_M = 700_000.0
DAILY = Gear(name="daily", start_distance_m=180_000.0, mass_g=280.0, drop_mm=8.0)
PAIRS: dict[str, Gear] = {
    "daily": DAILY,
    "tempo": replace(DAILY, name="tempo", start_distance_m=60_000.0, mass_g=250.0),
    "heavy": replace(DAILY, name="heavy", mass_g=420.0),
    "light": replace(DAILY, name="light", start_distance_m=0.0, mass_g=170.0, drop_mm=1.0),
    "worn": replace(DAILY, name="worn", start_distance_m=900_000.0),
}
"""The pairs that a runner may have; the first two are worn as a rule."""


def entry_of(
    runner: SimulatedRunner, date_of_entry: date, day: SimulatedDay, rng: np.random.Generator
) -> DiaryEntry:
    """Give the evening's entry, the heaviness still to be filled in."""
    ran = day.run_km > 0
    resting_bpm = resting_heart_rate_bpm(runner, day) + rng.normal(0, RESTING_NOISE_BPM)
    weight_kg = runner.weight_kg + day.weight_shift_kg + rng.normal(0, WEIGHT_NOISE_KG)
    return replace(
        _felt(date_of_entry, day),
        phase=Phase.END if ran else Phase.REST,
        weight_kg=round(weight_kg, 1),
        resting_heart_rate_bpm=float(round(resting_bpm)),
        shoe=day.shoe if ran else None,
        surface=day.surface if ran else None,
        warm_up_min=day.warm_up_min if ran else None,
        stretch_min=day.stretch_min,
        strength=_strength(day),
        food=_food(runner, day),
    )


def _felt(date_of_entry: date, day: SimulatedDay) -> DiaryEntry:
    return DiaryEntry(
        day=date_of_entry,
        at=EVENING,
        onset_min=day.onset_min,
        side=Side(day.side),
        soreness=(Soreness(SORE_SITE, round(day.soreness, 1)),),
        sleep_h=round(day.sleep_h, 1),
        stress=float(round(day.stress)),
        motivation=float(round(day.motivation)),
        mood=float(round(day.mood)),
        headache=day.headache,
        insomnia=day.insomnia,
        cramps=day.cramps,
        illness=day.illness,
        cycle_day=day.cycle_day,
    )


def shoes_of(days: Sequence[SimulatedDay], first_day: date) -> tuple[Gear, ...]:
    """Give every pair that was worn, with how far it had gone before the season."""
    worn = sorted({day.shoe for day in days if day.run_km > 0})
    told_m = {day.shoe: day.shoe_distance_m for day in days if day.shoe_distance_m is not None}
    return tuple(_pair(name, told_m.get(name), first_day) for name in worn)


def _pair(name: str, told_m: float | None, first_day: date) -> Gear:
    pair = PAIRS.get(name, replace(DAILY, name=name, start_distance_m=0.0))
    start_m = pair.start_distance_m if told_m is None else told_m
    return replace(pair, begun=first_day, start_distance_m=start_m, max_distance_m=SHOE_LIFE_M)


def _strength(day: SimulatedDay) -> tuple[StrengthSet, ...]:
    if day.leg_strength_sets_count <= 0:
        return ()
    sets_count = int(day.leg_strength_sets_count)
    return (StrengthSet(group=LEGS, sets_count=sets_count, effort=day.leg_strength_effort),)


def _food(runner: SimulatedRunner, day: SimulatedDay) -> Food:
    energy_kcal = day.energy_kcal
    if energy_kcal is None:
        energy_kcal = runner.weight_kg * (ENERGY_KCAL_PER_KG + ENERGY_KCAL_PER_KG_KM * day.run_km)
    return Food(
        energy_kcal=float(round(energy_kcal, -1)),
        carbohydrate_g=float(round(day.carbohydrate_g_per_kg * runner.weight_kg)),
        protein_g=float(round(day.protein_g_per_kg * runner.weight_kg)),
        carbohydrate_in_run_g=day.carbohydrate_in_run_g if day.run_km > 0 else None,
        drink_ml=float(round(day.drink_ml, -2)),
        alcohol_units=day.alcohol_units,
    )
