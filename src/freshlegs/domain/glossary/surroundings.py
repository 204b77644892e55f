"""Glossary: weather, altitude, shoes and ground of the day's longest run."""

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

WBGT = f"bom_wbgt, constants {MEMORY}"
SURROUNDINGS: tuple[Quantity, ...] = (
    Quantity(
        "temperature_c",
        "°C",
        "air temperature; a watch's reads a few degrees high",
        -40,
        60,
        MEASURED,
    ),
    Quantity("humidity_percent", "percent", "relative humidity", 0, 100, MEASURED),
    Quantity(
        "wbgt_c", "°C", "wet-bulb globe temperature in moderate sun and light wind", -30, 70, WBGT
    ),
    Quantity(
        "wbgt_above_recent_c",
        "°C",
        "WBGT above the mean of the runs of 14 days; air temperature where humidity is unknown",
        -60,
        60,
        WBGT,
    ),
    Quantity(
        "altitude_above_normal_m",
        "m",
        "mean altitude of the run above its usual",
        -5000,
        8000,
        MEASURED,
    ),
    Quantity("altitude_m", "m", "mean altitude of the run", -450, 9000, MEASURED),
    Quantity(
        "altitude_oxygen_loss_percent",
        "percent",
        "loss of the greatest oxygen uptake at that altitude",
        0,
        40,
        f"wehrlin2006, {MEMORY}",
    ),
    Quantity(
        "hard_ground_rise_percent",
        "points",
        "share of runs on hard ground in 7 days above that of the 28 before",
        -100,
        100,
        TOLD,
    ),
    word("shoe", "pair of shoes worn", TOLD),
    Quantity(
        "shoe_distance_km", "km", "how far the pair had gone before the day's run", 0, 20_000, TOLD
    ),
    Quantity("shoe_runs_count", "runs", "runs in the pair before the day's run", 0, 5000, TOLD),
    Quantity(
        "shoe_mass_change_g", "g", "mass of a shoe less that of the usual pair", -600, 600, TOLD
    ),
    Quantity("shoe_drop_change_mm", "mm", "heel drop less that of the usual pair", -30, 30, TOLD),
    word("surface", "what was run on", TOLD),
    yes_no("surface_changed", "another ground than the usual of 60 days", ELICITED),
)
