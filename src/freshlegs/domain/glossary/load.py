"""Glossary: training load, intensity, rest and strength."""

from __future__ import annotations

from freshlegs.domain.glossary.quantity import ELICITED, MEASURED, MEMORY, TOLD, Quantity, yes_no

WILLIAMS = f"williams2017, {MEMORY}"
FOSTER = "foster1998, read in secondary pages; n - 1 in the SD elicited"
LOAD: tuple[Quantity, ...] = (
    Quantity(
        "session_rpe_load_au",
        "au",
        "effort times minutes of every session with a known effort, strength too",
        0,
        20_000,
        "foster2001, read",
    ),
    Quantity(
        "trimp_au",
        "au",
        "Banister's impulse of the day",
        0,
        3000,
        "banister1991, read in secondary pages",
    ),
    Quantity(
        "training_load_au",
        "au",
        "session-RPE load where effort is known, else impulse times the runner's own ratio,"
        " else minutes times a typical effort",
        0,
        20_000,
        ELICITED,
    ),
    Quantity(
        "estimated_load_fraction",
        "fraction",
        "part of the load of the last 28 days that is estimated",
        0,
        1,
        ELICITED,
    ),
    Quantity(
        "acute_load_au", "au", "7-day exponential average up to the day before", 0, 10_000, WILLIAMS
    ),
    Quantity(
        "chronic_load_au",
        "au",
        "28-day exponential average up to the day before",
        0,
        10_000,
        WILLIAMS,
    ),
    Quantity(
        "acute_chronic_ratio",
        "ratio",
        "acute over chronic load: a description of change, not a risk",
        0,
        10,
        WILLIAMS,
    ),
    Quantity("load_7d_au", "au", "load of the 7 days before", 0, 60_000, ELICITED),
    Quantity(
        "load_7d_z",
        "own SD",
        "load_7d_au against the weeks that ended in the 5 weeks before that week",
        -20,
        40,
        f"robust_z, {MEMORY}",
    ),
    Quantity(
        "monotony",
        "ratio",
        "mean daily load of the 7 days before over its SD, at most 10",
        0,
        10,
        FOSTER,
    ),
    Quantity("strain", "au", "load of the 7 days before times their monotony", 0, 400_000, FOSTER),
    Quantity(
        "hard_min",
        "min",
        "minutes of running on the day in which it is hard to talk",
        0,
        1440,
        ELICITED,
    ),
    Quantity("hard_min_7d", "min", "hard_min of the 7 days before", 0, 3000, ELICITED),
    Quantity(
        "hard_fraction_7d",
        "fraction",
        "hard part of the running time of the 7 days before",
        0,
        1,
        ELICITED,
    ),
    Quantity(
        "hours_since_hard_h",
        "h",
        "hours since the end of the last hard session",
        0,
        50_000,
        ELICITED,
    ),
    Quantity(
        "easy_intensity",
        "fraction",
        "heart rate of the easiest quarter of the runs of 28 days over the maximal one",
        0.3,
        1.1,
        ELICITED,
    ),
    Quantity(
        "critical_speed_mps",
        "m/s",
        "critical speed by the best efforts of 120 days, too low unless they were all-out",
        0.5,
        8,
        "smyth2020, read",
    ),
    Quantity(
        "above_critical_speed_min",
        "min",
        "minutes of the day above critical speed",
        0,
        600,
        "smyth2020, read",
    ),
    Quantity(
        "rest_days_7d", "days", "days without any session in the 7 days before", 0, 7, MEASURED
    ),
    Quantity(
        "days_since_rest_day",
        "days",
        "days since the last day without a session",
        1,
        5000,
        MEASURED,
    ),
    Quantity(
        "hard_sessions_7d",
        "runs",
        "hard runs in the 7 days before (8 hard minutes, effort 7 or a race)",
        0,
        30,
        ELICITED,
    ),
    yes_no(
        "hard_days_back_to_back", "hard runs on two days in a row in the 7 days before", ELICITED
    ),
    Quantity("monotony_14d", "ratio", "the least monotony of the last 14 days", 0, 10, FOSTER),
    Quantity(
        "race_oxygen_uptake_ml_per_kg_min",
        "ml/kg/min",
        "race-equivalent oxygen uptake by the best flat race of 120 days",
        10,
        100,
        "daniels_gilbert1979, read",
    ),
    Quantity(
        "easy_speed_above_band_percent",
        "percent",
        "speed of the slowest quarter of runs of 28 days above the easy band that races give",
        -80,
        200,
        f"daniels_gilbert1979, read; the band {MEMORY}",
    ),
    yes_no(
        "easy_runs_too_fast",
        "easy_speed_above_band_percent is above 0",
        f"daniels_gilbert1979, read; the band {MEMORY}",
    ),
    yes_no(
        "new_exercise",
        "a leg exercise in the 3 days before that was new (28 days) or to failure",
        ELICITED,
    ),
    yes_no(
        "taper",
        "the load of 7 days is at most 60 % of the usual week's, with some running",
        ELICITED,
    ),
    Quantity(
        "hours_since_leg_strength_h",
        "h",
        "hours since the last strength work for the legs",
        0,
        100_000,
        TOLD,
    ),
    Quantity("leg_strength_sets_72h", "sets", "sets for the legs in 72 hours", 0, 300, TOLD),
    Quantity(
        "leg_strength_sessions_7d",
        "sessions",
        "strength sessions for the legs in 7 days",
        0,
        21,
        TOLD,
    ),
    Quantity("strength_sessions_56d", "sessions", "strength sessions in 56 days", 0, 200, TOLD),
)
