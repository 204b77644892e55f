"""One day of a simulated runner: the knobs that a planted cause may turn."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SimulatedDay:
    """What the runner does and lives through on one day, before it is written as files and diary.

    `run_km` 0 is a day without a run; `intensity` is the fraction of critical speed;
    heart-rate and variability shifts are on top of what the day's load and heat make of them, and
    the shifts of cadence, contact and oscillation on top of the runner's own at each speed;
    `stretch_min` None is not written down.
    """

    run_km: float = 8.0
    intensity: float = 0.78
    repetitions_count: int = 0
    climb_m_per_km: float = 6.0
    descent_m_per_km: float = 6.0
    sprint_s: float = 0.0
    temperature_c: float = 12.0
    humidity_percent: float = 60.0
    altitude_m: float = 100.0
    leg_strength_sets_count: int = 0
    leg_strength_effort: float = 6.0
    sleep_h: float = 7.6
    stress: float = 3.0
    mood: float = 7.0
    motivation: float = 7.0
    carbohydrate_g_per_kg: float = 5.5
    carbohydrate_in_run_g: float = 0.0
    protein_g_per_kg: float = 1.6
    energy_kcal: float | None = None
    drink_ml: float = 2200.0
    alcohol_units: float = 0.0
    weight_shift_kg: float = 0.0
    illness: bool = False
    resting_heart_rate_shift_bpm: float = 0.0
    heart_rate_shift_bpm: float = 0.0
    variability_shift_ln_ms: float = 0.0
    soreness: float = 0.0
    cramps: bool = False
    headache: bool = False
    insomnia: bool = False
    warm_up_min: float = 10.0
    stretch_min: float | None = None
    cadence_shift_spm: float = 0.0
    ground_contact_shift_s: float = 0.0
    vertical_oscillation_shift_m: float = 0.0
    surface: str = "road"
    shoe: str = "daily"
    shoe_distance_m: float | None = None
    onset_min: float | None = None
    side: str = "both"
    cycle_day: int | None = None
