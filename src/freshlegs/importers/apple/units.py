"""Apple Health writes every number in the unit that the phone is set to; this makes them one."""

from __future__ import annotations

from freshlegs.importers.plain_numbers import number

KM_M, MI_M, FT_M, YD_M = 1000.0, 1609.344, 0.3048, 0.9144
LB_KG = 0.45359237
KJ_KCAL = 1 / 4.184
M = {
    "km": KM_M,
    "mi": MI_M,
    "m": 1.0,
    "cm": 0.01,
    "mm": 0.001,
    "ft": FT_M,
    "yd": YD_M,
    "in": FT_M / 12,
}
S = {"ms": 0.001, "s": 1.0, "min": 60.0, "hr": 3600.0}
KG = {"kg": 1.0, "g": 0.001, "lb": LB_KG, "st": 14 * LB_KG, "oz": LB_KG / 16}
KCAL = {"kcal": 1.0, "cal": 1.0, "kj": KJ_KCAL, "j": KJ_KCAL / 1000}
MPS = {"m/s": 1.0, "km/hr": KM_M / 3600, "mi/hr": MI_M / 3600}
BPM = {"count/min": 1.0, "count/s": 60.0}
MS = {"ms": 1.0, "s": 1000.0}
PERCENT = {"%": 100.0}
"""How much one of a unit is [m, s, kg, kcal, m/s, 1/min, ms, %]; shares are written 0 to 1.

Apple's "Cal" is the kilocalorie of food labels.
"""
ZERO_F, F_PER_C = 32.0, 1.8


def converted(text: str | None, unit: str | None, table: dict[str, float]) -> float | None:
    """Give a number in the table's unit; None for a unit that it does not know."""
    value, factor = number(text), table.get((unit or "").casefold())
    return None if value is None or factor is None else value * factor


def quantity(text: str | None, table: dict[str, float]) -> float | None:
    """Read "1234 cm" as one text."""
    value, _, unit = (text or "").strip().partition(" ")
    return converted(value, unit, table)


def temperature_c(text: str | None) -> float | None:
    """Read "60 degF" or "15 degC" [°C]."""
    value, _, unit = (text or "").strip().partition(" ")
    told = number(value)
    if told is None or unit not in {"degF", "degC"}:
        return None
    return (told - ZERO_F) / F_PER_C if unit == "degF" else told


def humidity_percent(text: str | None) -> float | None:
    """Read "8100 %", which Apple writes for 81 %, and "81 %" [%]."""
    told = number((text or "").partition(" ")[0])
    if told is None or told < 0:
        return None
    return told / 100 if told > 100 else told  # noqa: PLR2004 - more than all is in hundredths
