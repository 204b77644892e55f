"""Glossary: body, sleep and recovery."""

from __future__ import annotations

from freshlegs.domain.glossary.quantity import (
    ELICITED,
    MEASURED,
    MEMORY,
    TOLD,
    Quantity,
    word,
    yes_no,
)

BODY: tuple[Quantity, ...] = (
    Quantity(
        "weight_kg", "kg", "last weighed within 30 days, else as in the profile", 25, 300, MEASURED
    ),
    Quantity("body_mass_index", "kg/m2", "weight over height squared", 8, 100, "who_bmi, read"),
    Quantity(
        "weight_change_90d_percent",
        "percent",
        "weight of 2 weeks against that of 3 months ago",
        -50,
        100,
        ELICITED,
    ),
    Quantity(
        "weight_loss_per_week_percent",
        "percent",
        "weight lost each week, last 2 weeks against the 2 before",
        -30,
        30,
        ELICITED,
    ),
    Quantity(
        "weight_change_in_run_percent",
        "percent",
        "weight after the run against that before, each within 2 hours; minus is loss",
        -8,
        8,
        "sawka2007, read",
    ),
    yes_no(
        "weight_gained_in_run",
        "heavier after the run than before it (else unknown)",
        "hewbutler2015, read",
    ),
    Quantity(
        "weight_against_week_percent",
        "percent",
        "the day's weight against the mean of the 7 days before",
        -30,
        30,
        MEASURED,
    ),
    Quantity(
        "energy_availability_kcal_per_kg",
        "kcal/kg",
        "mean of the 7 days before: eaten less exercise, for each kg of fat-free mass",
        -100,
        200,
        "mountjoy2023, read; fat-free mass and minutes without a count elicited",
    ),
    Quantity("resting_heart_rate_bpm", "bpm", "resting heart rate of the day", 20, 200, MEASURED),
    Quantity(
        "resting_heart_rate_above_normal_bpm",
        "bpm",
        "resting heart rate less its usual",
        -100,
        150,
        MEASURED,
    ),
    Quantity(
        "resting_heart_rate_change_90d_bpm",
        "bpm",
        "resting heart rate of 2 weeks against that of 3 months ago",
        -100,
        100,
        MEASURED,
    ),
    yes_no("resting_heart_rate_over_100", "resting heart rate above 100 bpm", MEASURED),
    yes_no("resting_heart_rate_under_40", "resting heart rate below 40 bpm", MEASURED),
    Quantity("variability_rmssd_ms", "ms", "heart-rate variability as RMSSD", 1, 400, MEASURED),
    Quantity(
        "variability_sdnn_ms",
        "ms",
        "heart-rate variability as SDNN, never mixed with RMSSD",
        1,
        400,
        MEASURED,
    ),
    Quantity(
        "variability_z",
        "own SD",
        "mean ln variability of 7 days against the 60 before; either direction is a change",
        -50,
        50,
        f"plews2013, read; its limit of 0.5 SD {MEMORY}",
    ),
    Quantity("sleep_h", "h", "hours slept last night", 0, 24, MEASURED),
    Quantity(
        "sleep_debt_7d_h",
        "h",
        "hours short of the own need over 7 nights",
        0,
        126,
        f"sleep_debt, {ELICITED}",
    ),
    Quantity("age_years", "years", "age by year of birth", 0, 120, TOLD),
    word("sex", "sex as formulas use it", TOLD),
    word("diet", "how the runner eats", TOLD),
    word("pregnancy", "pregnant, or no", TOLD),
)
