"""What a day does to the body: heart rate on top of the pace's, drift, fading legs, effort felt."""

from __future__ import annotations

from dataclasses import dataclass

from freshlegs.domain.simulated import SimulatedDay
from freshlegs.simulation.effort import is_hard
from freshlegs.simulation.runner import SimulatedRunner

COMFORT_C = 15.0
HEAT_BPM_PER_C, HEAT_DRIFT_BPM_PER_H_PER_C = 0.8, 0.5
HUMID_PERCENT, HUMID_C_PER_PERCENT = 60.0, 0.06
PLAIN_DRIFT_BPM_PER_H, ILL_DRIFT_BPM_PER_H = 3.0, 6.0
ENOUGH_DRINK_ML, DRY_DRIFT_BPM_PER_H_PER_ML = 1600.0, 0.008
IN_RUN_RESTING_SHARE = 0.6
FULL_STORES_G_PER_KG, STORES_LAST_MIN = 4.5, 60.0
FADE_PER_G_PER_KG, FADE_PER_C, MOST_FADE = 0.05, 0.006, 0.25
SHORT_NIGHT_BPM_PER_H = 0.5
EASY_INTENSITY, EASY_RPE, RPE_PER_INTENSITY = 0.72, 3.0, 16.0


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyState:
    """How the body answers to one run: shift and drift of the heart rate, and how far it fades."""

    heart_rate_shift_bpm: float
    drift_bpm_per_h: float
    fade_fraction: float


def felt_c(day: SimulatedDay) -> float:
    """Give how warm the air feels [°C]; humid air feels warmer."""
    damp_percent = max(day.humidity_percent - HUMID_PERCENT, 0.0)
    return day.temperature_c + HUMID_C_PER_PERCENT * damp_percent


def body_of(day: SimulatedDay, run_min: float) -> BodyState:
    """Give how the body answers to a run of so many minutes on this day."""
    warmth_c = max(felt_c(day) - COMFORT_C, 0.0)
    dry_ml = max(ENOUGH_DRINK_ML - day.drink_ml, 0.0)
    resting_bpm = IN_RUN_RESTING_SHARE * day.resting_heart_rate_shift_bpm
    return BodyState(
        heart_rate_shift_bpm=day.heart_rate_shift_bpm + resting_bpm + HEAT_BPM_PER_C * warmth_c,
        drift_bpm_per_h=PLAIN_DRIFT_BPM_PER_H
        + HEAT_DRIFT_BPM_PER_H_PER_C * warmth_c
        + DRY_DRIFT_BPM_PER_H_PER_ML * dry_ml
        + (ILL_DRIFT_BPM_PER_H if day.illness else 0.0),
        fade_fraction=_fade(day, run_min, warmth_c),
    )


def resting_heart_rate_bpm(runner: SimulatedRunner, day: SimulatedDay) -> float:
    """Give the morning's heart rate [1/min], without the chance of the day."""
    short_h = max(runner.sleep_need_h - day.sleep_h, 0.0)
    shift_bpm = day.resting_heart_rate_shift_bpm + SHORT_NIGHT_BPM_PER_H * short_h
    return runner.resting_heart_rate_bpm + shift_bpm


def session_rpe(day: SimulatedDay, run_min: float) -> float:
    """Give how hard the whole run felt [CR10], without the chance of the day."""
    core = RPE_PER_INTENSITY * (day.intensity - EASY_INTENSITY)
    easing = 1.0 if is_hard(day) else 0.0
    length = 0.02 * max(run_min - 50.0, 0.0)
    strain = 0.15 * max(felt_c(day) - COMFORT_C, 0.0) + (2.0 if day.illness else 0.0)
    return min(max(EASY_RPE + core - easing + length + strain, 1.0), 10.0)


def _fade(day: SimulatedDay, run_min: float, warmth_c: float) -> float:
    """Give the loss of speed at the end: empty stores in a long run, and heat."""
    empty_g_per_kg = max(FULL_STORES_G_PER_KG - day.carbohydrate_g_per_kg, 0.0)
    long = min(max(run_min / STORES_LAST_MIN - 1.0, 0.0), 1.0)
    return min(FADE_PER_G_PER_KG * empty_g_per_kg * long + FADE_PER_C * warmth_c, MOST_FADE)
