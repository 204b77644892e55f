"""Glossary: distance, time, hills and jumps in training."""

from __future__ import annotations

from freshlegs.domain.glossary.quantity import ELICITED, MEASURED, Quantity, yes_no

SPIKE = "frandsen2025, read"
TRAINING: tuple[Quantity, ...] = (
    Quantity("distance_m", "m", "distance of all activities of the day", 0, 1_000_000, MEASURED),
    Quantity("duration_s", "s", "time of all activities of the day", 0, 172_800, MEASURED),
    Quantity("run_distance_m", "m", "distance run on the day", 0, 400_000, MEASURED),
    Quantity("run_min", "min", "minutes of running on the day", 0, 2880, MEASURED),
    Quantity("climb_m", "m", "metres climbed on foot on the day", 0, 20_000, MEASURED),
    Quantity("descent_m", "m", "metres downhill on foot on the day", 0, 20_000, MEASURED),
    Quantity("longest_run_m", "m", "longest run of the day", 0, 400_000, MEASURED),
    Quantity("longest_run_30d_m", "m", "longest run of the 30 days before", 0, 400_000, MEASURED),
    Quantity(
        "session_spike_percent",
        "percent",
        "how much longer the day's longest run was than the longest of the 30 days before",
        -100,
        5000,
        SPIKE,
    ),
    Quantity(
        "session_spike_4d_percent",
        "percent",
        "the greatest session_spike_percent of the 4 days before",
        -100,
        5000,
        SPIKE,
    ),
    yes_no("race_4d", "a race, or a run 30 % or more longer than lately, in 4 days", ELICITED),
    Quantity("runs_28d", "runs", "runs in the 28 days before", 0, 200, MEASURED),
    Quantity(
        "months_running",
        "months",
        "months since running began anew (after 90 days without); unknown under 12 months of"
        " history unless the runner says to be new",
        0,
        900,
        ELICITED,
    ),
    Quantity(
        "layoff_days",
        "days",
        "longest break without running that a run of the last 6 weeks has ended",
        0,
        5000,
        ELICITED,
    ),
    Quantity(
        "days_since_run", "days", "days since the last run that is known", 0, 40_000, MEASURED
    ),
    Quantity("depleting_min_2d", "min", "longest run of the 2 days before", 0, 2880, MEASURED),
    yes_no("run_over_4_h", "a run of 4 hours or more on the day or the day before", MEASURED),
    Quantity("climb_3d_m", "m", "metres climbed in the 3 days before", 0, 30_000, MEASURED),
    Quantity(
        "climb_3d_ratio", "ratio", "climb_3d_m over its usual (at least 20 m)", 0, 500, ELICITED
    ),
    Quantity(
        "descent_4d_m",
        "m",
        "metres downhill on the hardest of the 4 days before",
        0,
        20_000,
        MEASURED,
    ),
    Quantity(
        "descent_4d_ratio", "ratio", "descent_4d_m over its usual (at least 20 m)", 0, 500, ELICITED
    ),
    Quantity(
        "distance_7d_above_usual_percent",
        "percent",
        "distance run in the 7 days before above the mean week of the 28 days before them",
        -100,
        10_000,
        ELICITED,
    ),
    Quantity(
        "weekly_distance_rise_percent",
        "percent",
        "distance run in the 14 days before above that of the 14 days four weeks earlier",
        -100,
        10_000,
        ELICITED,
    ),
    Quantity(
        "distance_per_week_28d_km",
        "km",
        "distance run in a week, the mean of the 28 days before",
        0,
        1000,
        MEASURED,
    ),
    Quantity(
        "days_since_race",
        "days",
        "days since a race or a run 30 % longer than lately",
        1,
        365,
        ELICITED,
    ),
    Quantity("sprint_3d_s", "s", "seconds of sprinting in the 3 days before", 0, 3600, ELICITED),
)
