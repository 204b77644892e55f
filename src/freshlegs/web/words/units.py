"""Distances, weights, temperatures and heights in the units that the runner chose."""

from __future__ import annotations

import re

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from freshlegs.domain.errors import BadValueError
from freshlegs.domain.preferences import Height, Temperature, Weight
from freshlegs.web.words.scales import (
    CM_M,
    FOOT_M,
    INCH_M,
    climb_unit_m,
    distance_unit_m,
    inside,
    is_in_miles,
    shown,
    unit_of,
    units,
)

FOOT_IN, MINUTE_S = 12, 60
SLOWEST_PACE_S = 3600
"""A pace beyond an hour for a kilometre or a mile is standing about."""
_FEET_AND_INCHES = re.compile(
    r"(?P<feet>\d+)\s*(?:'|’|′|ft\.?|feet|foot|\s)\s*"
    r"(?:(?P<inches>\d+(?:[.,]\d+)?)\s*(?:\"|”|″|''|in\.?|inch|inches)?)?"
)


def distance_text(distance_m: float | None) -> str:
    """Write a way in km or miles, with two decimals below 10; nothing where it is not known."""
    if distance_m is None:
        return ""
    number = distance_m / distance_unit_m()
    told = _told(number, 2 if number < 10 else 1)  # noqa: PLR2004 - three digits say enough
    words = _("%(number)s mi") if is_in_miles() else _("%(number)s km")
    return words % {"number": told}


def climb_text(climb_m: float | None) -> str:
    """Write a climb or a height above the sea in whole metres or feet."""
    if climb_m is None:
        return ""
    words = _("%(number)s ft") if is_in_miles() else _("%(number)s m")
    return words % {"number": climb_number(climb_m)}


def climb_number(climb_m: float | None) -> str:
    """Write a climb without its unit, where a heading names that."""
    return "" if climb_m is None else _told(climb_m / climb_unit_m(), 0)


def speed_text(speed_mps: float | None) -> str:
    """Write a speed on foot as the time for a kilometre or a mile."""
    if speed_mps is None or speed_mps <= 0:
        return ""
    pace_s = distance_unit_m() / speed_mps
    if pace_s > SLOWEST_PACE_S:
        return "–"
    minutes, seconds = divmod(round(pace_s), MINUTE_S)
    words = _("%(pace)s /mi") if is_in_miles() else _("%(pace)s /km")
    return words % {"pace": f"{minutes}:{seconds:02}"}


def weight_text(weight_kg: float | None) -> str:
    """Write a body's weight with one decimal."""
    if weight_kg is None:
        return ""
    words = _("%(number)s lb") if units().weight is Weight.POUNDS else _("%(number)s kg")
    return words % {"number": weight_number(weight_kg)}


def weight_number(weight_kg: float | None) -> str:
    """Write a weight without its unit, as a form holds it."""
    return "" if weight_kg is None else _told(shown(weight_kg, "kg"), 1)


def temperature_text(temperature_c: float | None) -> str:
    """Write a temperature, with a decimal only where it has one."""
    if temperature_c is None:
        return ""
    words = _("%(number)s °F") if _in_fahrenheit() else _("%(number)s °C")
    return words % {"number": temperature_number(temperature_c)}


def temperature_number(temperature_c: float | None) -> str:
    """Write a temperature without its unit, as a form holds it."""
    if temperature_c is None:
        return ""
    number = round(shown(temperature_c, "degC"), 1) + 0.0
    return _told(number, 0 if number == round(number) else 1).replace("-", "−")


def body_height_text(height_m: float | None) -> str:
    """Write a runner's height: 178 cm, or 5 ft 10 in."""
    if height_m is None:
        return ""
    if units().height is Height.CENTIMETRES:
        return _("%(number)s cm") % {"number": _told(height_m / CM_M, 0)}
    feet, inches = _feet_and_inches(height_m)
    return _("%(feet)s ft %(inches)s in") % {"feet": feet, "inches": inches}


def body_height_number(height_m: float | None) -> str:
    """Write a height as a form holds it: 178, or 5'10."""
    if height_m is None:
        return ""
    if units().height is Height.CENTIMETRES:
        return _told(height_m / CM_M, 0)
    feet, inches = _feet_and_inches(height_m)
    return f"{feet}'{inches}\""


def distance_number(distance_m: float | None) -> str:
    """Write a way without its unit, as a form holds it."""
    return "" if distance_m is None else _told(distance_m / distance_unit_m(), 2)


def distance_unit() -> str:
    """Name the unit of ways: km or mi."""
    return unit_of("km")


def climb_unit() -> str:
    """Name the unit of climbs: m or ft."""
    return unit_of("m")


def weight_unit() -> str:
    """Name the unit of weights: kg or lb."""
    return unit_of("kg")


def temperature_unit() -> str:
    """Name the unit of temperatures: °C or °F."""
    return "°F" if _in_fahrenheit() else "°C"


def body_height_unit() -> str:
    """Name the unit of a runner's height: cm, or feet and inches."""
    return _("cm") if units().height is Height.CENTIMETRES else _("ft'in")


def distance_m_in(text: str) -> float | None:
    """Read a way in the runner's unit [m]; None where nothing stands. Raises BadValueError."""
    number = _number(text, _("distance"), distance_unit(), least_value=0.0)
    return None if number is None else number * distance_unit_m()


def weight_kg_in(text: str) -> float | None:
    """Read a weight in the runner's unit [kg]; None where nothing stands. Raises BadValueError."""
    number = _number(text, _("weight"), weight_unit(), least_value=0.0)
    return None if number is None else inside(number, "kg")


def temperature_c_in(text: str) -> float | None:
    """Read a temperature in the runner's unit [°C]; None where nothing stands.

    Raises BadValueError.
    """
    number = _number(text, _("temperature"), temperature_unit())
    return None if number is None else inside(number, "degC")


def body_height_m_in(text: str) -> float | None:
    """Read a height [m]: 178, 1.78, or 5'10" where feet are shown; None where nothing stands.

    Feet are understood in either. Raises BadValueError.
    """
    told = text.strip()
    if not told:
        return None
    if units().height is Height.FEET_AND_INCHES and told.isdecimal():
        told = f"{told}'"
    if found := _FEET_AND_INCHES.fullmatch(told.casefold()):
        return _from_feet(told, found)
    if units().height is Height.FEET_AND_INCHES:
        raise BadValueError(_("height"), text, _("feet and inches, such as 5'10\""))
    number = _number(told, _("height"), _("cm"), least_value=0.0) or 0.0
    return number if number < 3 else number * CM_M  # noqa: PLR2004 - nobody is 3 m tall, or 3 cm


def _in_fahrenheit() -> bool:
    return units().temperature is Temperature.FAHRENHEIT


def _told(number: float, decimals_count: int) -> str:
    return number_format(round(number, decimals_count), decimals_count, use_l10n=True)


def _feet_and_inches(height_m: float) -> tuple[int, int]:
    return divmod(round(height_m / INCH_M), FOOT_IN)


def _from_feet(told: str, found: re.Match[str]) -> float:
    inches_in = float((found["inches"] or "0").replace(",", "."))
    if inches_in >= FOOT_IN:
        raise BadValueError(_("height"), told, _("feet and inches, such as 5'10\""))
    return int(found["feet"]) * FOOT_M + inches_in * INCH_M


def _number(text: str, field: str, unit: str, *, least_value: float | None = None) -> float | None:
    """Read a number with a comma or a point; its unit may stand behind it."""
    told = text.strip().casefold().removesuffix(unit.casefold()).strip()
    if not told:
        return None
    try:
        number = float(told.replace(",", ".").replace("−", "-"))
    except ValueError:
        number = float("nan")
    if not abs(number) < float("inf") or (least_value is not None and number < least_value):
        allowed = _("a number in %(unit)s, such as 12.5") % {"unit": unit}
        raise BadValueError(field, text, allowed)
    return number
