"""Glossary: what the runner writes in the diary."""

from __future__ import annotations

from freshlegs.domain.glossary.quantity import ELICITED, TOLD, Quantity, word, yes_no

DIARY: tuple[Quantity, ...] = (
    Quantity("heaviness", "0-10", "the check-in, else the heaviest of the day's runs", 0, 10, TOLD),
    word("phase", "when the legs were heavy: start, middle, end of a run, or rest", TOLD),
    Quantity("onset_min", "min", "minutes into the run until it began", 0, 1440, TOLD),
    word("side", "which leg is heavy", TOLD),
    yes_no("eases_in_run", "heaviness at the start fell by 2 points or more in the run", ELICITED),
    Quantity(
        "weeks_heavy",
        "weeks",
        "weeks in a row at least 1 point heavier than the usual of half a year, at most 26",
        0,
        26,
        ELICITED,
    ),
    Quantity("soreness", "0-10", "soreness of the sorest site", 0, 10, TOLD),
    Quantity("sleep_quality", "0-10", "how good the sleep was", 0, 10, TOLD),
    yes_no("insomnia", "lay awake", TOLD),
    Quantity("stress", "0-10", "how stressed", 0, 10, TOLD),
    Quantity("stress_above_normal", "points", "stress less its usual", -10, 10, TOLD),
    Quantity("mood", "0-10", "mood, more is better", 0, 10, TOLD),
    Quantity("motivation", "0-10", "how much the runner feels like running", 0, 10, TOLD),
    yes_no("headache", "a headache", TOLD),
    yes_no("cramps", "cramps", TOLD),
    yes_no("illness", "ill on the day or in the 6 days before", TOLD),
    Quantity(
        "cycle_day", "day", "day of the cycle, counted on from the last one told", 1, 90, TOLD
    ),
    Quantity("warm_up_min", "min", "minutes of warming up", 0, 180, TOLD),
    Quantity("stretch_min", "min", "minutes of stretching", 0, 180, TOLD),
    Quantity("alcohol_units_1d", "units", "alcohol on the day before", 0, 60, TOLD),
    Quantity("carbohydrate_g_per_kg_1d", "g/kg", "carbohydrate on the day before", 0, 30, TOLD),
    Quantity(
        "carbohydrate_in_run_g_per_h", "g/h", "carbohydrate for each hour of running", 0, 500, TOLD
    ),
    Quantity("protein_g_per_kg_7d", "g/kg", "mean protein of the 7 days before", 0, 10, TOLD),
    Quantity("iron_mg_7d", "mg", "mean iron of the 7 days before", 0, 200, TOLD),
    Quantity(
        "carbohydrate_short_1d_g_per_kg",
        "g/kg",
        "carbohydrate of the day before short of the least that its training asked for",
        -30,
        12,
        "burke2011, read; limits of its kinds of day elicited",
    ),
    Quantity(
        "glycogen_left_1d_g",
        "g",
        "store left after the running of the day before, before meals, of 500 g at 70 kg",
        -5000,
        3000,
        "rapoport2010, read; store and shares elicited",
    ),
    Quantity(
        "stress_high_days_7d", "days", "days of the last 7 with stress of 7 or more", 0, 7, TOLD
    ),
    yes_no(
        "heavy_same_cycle_days",
        "heavier around this cycle day in each of the last three cycles",
        ELICITED,
    ),
    Quantity("drink_ml", "ml", "drunk on the day", 0, 20_000, TOLD),
)
