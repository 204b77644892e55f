"""How a recreational runner's weeks go: easy, fast, long and rest days, sleep, food and weather."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np

from freshlegs.domain.simulated import SimulatedDay
from freshlegs.simulation.runner import SimulatedRunner

REST, EASY, INTERVALS, TEMPO, TEST, LONG = "rest", "easy", "intervals", "tempo", "test", "long"
WEEKS = {
    4: (REST, INTERVALS, EASY, REST, TEMPO, REST, LONG),
    5: (REST, INTERVALS, EASY, TEMPO, REST, EASY, LONG),
}
"""What is done from Monday to Sunday, by the number of runs a week."""

DISTANCE_SHARES = {
    REST: 0.0,
    EASY: 0.17,
    INTERVALS: 0.18,
    TEMPO: 0.18,
    TEST: 0.22,
    LONG: 0.30,
}
TEST_EVERY_WEEKS = 8
STEP_BACK_EVERY_WEEKS, STEP_BACK_RATIO = 4, 0.78
GROWTH_FRACTION, GROWTH_WEEKS = 0.3, 20.0
STRENGTH_WEEKDAY, STRENGTH_SETS_COUNT = 2, 4
FAST_SHOE = "tempo"

WARMEST_DAY_OF_YEAR = 200
MEAN_TEMPERATURE_C, YEARLY_SWING_C = 9.5, 8.0


class Weather(NamedTuple):
    """The air during a day's run."""

    temperature_c: float
    humidity_percent: float


def plan_season(
    runner: SimulatedRunner, first_day: date, days_count: int, rng: np.random.Generator
) -> tuple[SimulatedDay, ...]:
    """Plan what the runner does and lives through on each day, before any cause is planted."""
    days = [first_day + timedelta(days=index) for index in range(days_count)]
    weather = _weather(days, rng)
    moods = _slow_noise(days_count, 0.8, rng)
    return tuple(
        _life(_training(runner, day, index // 7, rng), (runner, mood), warmth, rng)
        for index, (day, warmth, mood) in enumerate(zip(days, weather, moods, strict=True))
    )


def week_km(runner: SimulatedRunner, week_index: int) -> float:
    """Give a week's distance [km]: it grows ever more slowly, and every fourth week steps back."""
    grown = 1 + GROWTH_FRACTION * (1 - math.exp(-week_index / GROWTH_WEEKS))
    steps_back = week_index % STEP_BACK_EVERY_WEEKS == STEP_BACK_EVERY_WEEKS - 1
    return runner.week_km * grown * (STEP_BACK_RATIO if steps_back else 1.0)


def _training(
    runner: SimulatedRunner, day: date, week_index: int, rng: np.random.Generator
) -> SimulatedDay:
    week = WEEKS[runner.runs_per_week_count]
    kind = week[day.weekday()]
    if kind == TEMPO and week_index % TEST_EVERY_WEEKS == 1:
        kind = TEST
    share = DISTANCE_SHARES[kind] / sum(DISTANCE_SHARES[other] for other in week)
    run_km = week_km(runner, week_index) * share * rng.normal(1, 0.05)
    strength = STRENGTH_SETS_COUNT if day.weekday() == STRENGTH_WEEKDAY else 0
    planned = replace(_session(kind, rng), run_km=run_km, leg_strength_sets_count=strength)
    climb_m_per_km = float(rng.choice((4.0, 7.0, 12.0), p=(0.4, 0.4, 0.2)))
    return replace(planned, climb_m_per_km=climb_m_per_km, descent_m_per_km=climb_m_per_km)


def _session(kind: str, rng: np.random.Generator) -> SimulatedDay:
    if kind == INTERVALS:
        repetitions_count = int(rng.integers(4, 6))
        return SimulatedDay(
            intensity=rng.normal(1.09, 0.01), repetitions_count=repetitions_count, shoe=FAST_SHOE
        )
    if kind == TEST:
        return SimulatedDay(intensity=rng.normal(1.05, 0.01), shoe=FAST_SHOE)
    if kind == TEMPO:
        return SimulatedDay(intensity=rng.normal(0.91, 0.01), shoe=FAST_SHOE)
    if kind == LONG:
        return SimulatedDay(intensity=rng.normal(0.70, 0.01), carbohydrate_in_run_g=20.0)
    return SimulatedDay(intensity=rng.normal(0.72, 0.01), warm_up_min=float(rng.integers(6, 11)))


def _life(
    day: SimulatedDay,
    person: tuple[SimulatedRunner, float],
    weather: Weather,
    rng: np.random.Generator,
) -> SimulatedDay:
    runner, mood = person
    return replace(
        day,
        temperature_c=weather.temperature_c,
        humidity_percent=weather.humidity_percent,
        sleep_h=runner.sleep_need_h + rng.normal(0.0, 0.4),
        stress=_rating(runner.stress + mood + rng.normal(0, 0.6)),
        mood=_rating(7 - 0.5 * mood + rng.normal(0, 0.6)),
        motivation=_rating(7 - 0.4 * mood + rng.normal(0, 0.7)),
        carbohydrate_g_per_kg=max(rng.normal(5.6, 0.5), 4.0),
        protein_g_per_kg=max(rng.normal(1.6, 0.15), 1.0),
        drink_ml=max(rng.normal(2300, 250), 1200.0),
        alcohol_units=float(rng.choice((0.0, 1.0, 2.0), p=(0.75, 0.18, 0.07))),
        soreness=max(rng.normal(0.7, 0.7), 0.0),
    )


def _rating(value: float) -> float:
    return min(max(value, 0.0), 10.0)


def _weather(days: Sequence[date], rng: np.random.Generator) -> list[Weather]:
    spells = _slow_noise(len(days), 2.6, rng)
    return [
        Weather(_season_c(day) + spell, min(max(rng.normal(66 - 1.5 * spell, 7), 30.0), 98.0))
        for day, spell in zip(days, spells, strict=True)
    ]


def _season_c(day: date) -> float:
    angle = 2 * math.pi * (day.timetuple().tm_yday - WARMEST_DAY_OF_YEAR) / 365.25
    return MEAN_TEMPERATURE_C + YEARLY_SWING_C * math.cos(angle)


def _slow_noise(size: int, spread_value: float, rng: np.random.Generator) -> list[float]:
    """Draw numbers around 0 that remember the day before by half."""
    drawn, last = [], 0.0
    for step in rng.normal(0, spread_value * math.sqrt(0.75), size).tolist():
        last = 0.5 * last + step
        drawn.append(last)
    return drawn
