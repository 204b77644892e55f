"""How a number's name says its unit, and the few numbers that have none."""

UNIT_SUFFIXES: frozenset[str] = frozenset(
    {
        "s", "min", "h", "nats", "days", "day", "weeks", "years", "year", "ms",
        "m", "km", "mm", "cm", "mps",
        "kg", "g", "mg", "ug", "ml", "l",
        "bpm", "spm", "per_min",
        "c", "percent", "fraction", "deg", "w", "kcal", "au", "hpa", "units", "count", "bytes",
        "bits",
        "mm_hg", "mg_per_kg", "g_per_kg", "g_per_h", "m_per_km", "ml_per_kg_min", "kcal_per_kg",
        "j_per_kg_m", "ln_ms", "n", "kn_per_m", "kg_per_m2", "kg_per_week", "ug_per_l", "g_per_l",
        "mmol_per_l",
    }
)  # fmt: skip

DIMENSIONLESS: frozenset[str] = frozenset(
    {
        "rpe", "feel", "heaviness", "soreness", "stress", "motivation", "mood", "sleep_quality",
        "effort", "share", "low", "middle", "high", "presence", "prior", "strength", "dose", "fit",
        "ratio", "grade", "duty_factor", "monotony", "strain", "z", "shape", "weight", "hazard",
        "probability", "carry_over", "level", "levels", "value", "usual", "zero", "one", "seed",
        "size", "index", "position", "offset", "number", "serial", "product", "version", "have",
        "need", "at_least", "at_most", "if_true", "if_false", "exposures", "unexplained",
        "chance", "exponent", "decoupling", "ratings", "onset", "intensity", "days_before", "part",
        "code", "scale", "ln", "damping", "damper", "carried", "covariance", "mean", "spread",
        "variance", "direction", "weekday",
    }
)  # fmt: skip
