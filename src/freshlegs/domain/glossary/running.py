"""Glossary: what heart, speed and form of the day's longest run say."""

from __future__ import annotations

from freshlegs.domain.glossary.quantity import ELICITED, MEASURED, Quantity, yes_no

MINETTI = "minetti2002, read"
FRIEL = "friel_decoupling, read; a convention"
LINE = "own runs of 90 days; convention of this project, elicited"
RUNNING: tuple[Quantity, ...] = (
    Quantity(
        "steady_graded_speed_mps",
        "m/s",
        "hill-adjusted speed of the even part of the run",
        0.3,
        9,
        MINETTI,
    ),
    Quantity(
        "steady_heart_rate_bpm", "bpm", "heart rate of the even part of the run", 40, 220, MEASURED
    ),
    Quantity(
        "heart_rate_at_speed_above_normal_bpm",
        "bpm",
        "heart rate above what the runner's own runs lead to expect at that speed and heat",
        -60,
        80,
        LINE,
    ),
    Quantity(
        "speed_at_heart_rate_change_percent",
        "percent",
        "speed above what the runner's own runs lead to expect at that heart rate and heat",
        -80,
        80,
        LINE,
    ),
    Quantity(
        "efficiency_drop_4w_percent",
        "percent",
        "fall of heat-adjusted speed for each heartbeat, last 4 weeks against the 8 before",
        -50,
        90,
        ELICITED,
    ),
    Quantity(
        "effort_above_normal",
        "CR10 points",
        "effort above what the speed leads to expect",
        -10,
        10,
        LINE,
    ),
    Quantity(
        "heart_rate_recovery_bpm",
        "bpm",
        "fall of heart rate in the minute after the hardest point",
        -30,
        120,
        MEASURED,
    ),
    Quantity(
        "heart_rate_recovery_above_normal_bpm",
        "bpm",
        "heart_rate_recovery_bpm less its usual; faster is not always fitter",
        -100,
        100,
        "lemeur2017, aubry2015, read",
    ),
    Quantity(
        "decoupling_percent",
        "percent",
        "loss of speed for each heartbeat in the second half",
        -60,
        100,
        FRIEL,
    ),
    Quantity(
        "late_speed_fade_percent",
        "percent",
        "how much slower the last quarter was",
        -150,
        100,
        ELICITED,
    ),
    Quantity(
        "late_heart_rate_rise_percent",
        "percent",
        "how much higher the heart rate was then",
        -60,
        100,
        ELICITED,
    ),
    Quantity(
        "first_10_min_speed_ratio",
        "ratio",
        "speed of the first 10 minutes over the rest",
        0.1,
        5,
        ELICITED,
    ),
    Quantity(
        "first_10_min_cadence_spm",
        "spm",
        "steps of both feet a minute in the first 10 minutes",
        100,
        260,
        MEASURED,
    ),
    Quantity(
        "cadence_below_normal_percent",
        "percent",
        "how far cadence is below the runner's own at that speed",
        -40,
        40,
        LINE,
    ),
    Quantity(
        "ground_contact_above_normal_percent",
        "percent",
        "ground contact above the runner's own at that speed",
        -60,
        100,
        LINE,
    ),
    Quantity("ground_contact_s", "s", "time of one foot on the ground", 0.1, 0.5, MEASURED),
    Quantity("vertical_oscillation_m", "m", "bounce of the body", 0.01, 0.25, MEASURED),
    Quantity(
        "duty_factor",
        "fraction",
        "part of a stride with one foot on the ground",
        0.1,
        0.7,
        "definition",
    ),
    Quantity("vertical_ratio_percent", "percent", "bounce over step length", 1, 40, "definition"),
    Quantity(
        "cadence_lock_min",
        "min",
        "minutes in which heart rate equalled cadence (a sensor's error)",
        0,
        1440,
        "sensor_artifact, evidence",
    ),
    yes_no(
        "cadence_locked",
        "heart rate equalled cadence for over 2 minutes",
        "sensor_artifact, evidence",
    ),
)
