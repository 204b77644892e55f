"""The scales of the runner's units: what a value of the inside is divided by and called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from freshlegs.domain.preferences import METRIC, Distance, Temperature, Units, Weight

KM_M, MILE_M, FOOT_M, INCH_M, CM_M, POUND_KG = 1000.0, 1609.344, 0.3048, 0.0254, 0.01, 0.45359237
"""A mile, a foot, an inch and a pound as the agreement of 1959 defines them."""
ZERO_FAHRENHEIT, FAHRENHEIT_A_DEGREE = 32.0, 1.8
_DIFFERENCES = ("above_recent", "_rise", "_change", "_vs_")

_units: ContextVar[Units] = ContextVar("units", default=METRIC)


@dataclass(frozen=True, slots=True)
class Scale:
    """How a unit of the inside is shown: what it is called, and what its values are divided by."""

    shown: str | Promise
    divisor_value: float


_MILES = {
    "km": Scale(gettext_lazy("mi"), MILE_M / KM_M),
    "m": Scale(gettext_lazy("ft"), FOOT_M),
    "min/km": Scale(gettext_lazy("min/mi"), KM_M / MILE_M),
    "km/h": Scale(gettext_lazy("mph"), MILE_M / KM_M),
}
_POUNDS = {"kg": Scale(gettext_lazy("lb"), POUND_KG)}
_FAHRENHEIT = {"degC": Scale("°F", 1.0 / FAHRENHEIT_A_DEGREE)}


def units() -> Units:
    """Give the units of the request that is being answered; metric outside of one."""
    return _units.get()


@contextmanager
def shown_in(chosen: Units) -> Iterator[None]:
    """Show numbers in these units for a while."""
    token = _units.set(chosen)
    try:
        yield
    finally:
        _units.reset(token)


def choose(chosen: Units) -> None:
    """Show numbers in these units from now on, until the surrounding `shown_in` ends."""
    _units.set(chosen)


def unit_of(unit: str) -> str:
    """Name the unit on the screen for a unit of the inside: km, m, kg, degC, min/km, km/h."""
    scale = _scale(unit)
    return _(unit) if scale is None else str(scale.shown)


def is_convertible(unit: str | None) -> bool:
    """Tell whether a unit of the inside is shown in another one."""
    return unit is not None and _scale(unit) is not None


def shown(value: float, unit: str, *, is_difference: bool = False) -> float:
    """Give a value of the inside as it is shown; a difference of temperatures has no zero."""
    scale = _scale(unit)
    if scale is None:
        return value
    zero = ZERO_FAHRENHEIT if unit == "degC" and not is_difference else 0.0
    return value / scale.divisor_value + zero


def inside(number: float, unit: str, *, is_difference: bool = False) -> float:
    """Give a number from the screen as the inside keeps it."""
    scale = _scale(unit)
    if scale is None:
        return number
    zero = ZERO_FAHRENHEIT if unit == "degC" and not is_difference else 0.0
    return (number - zero) * scale.divisor_value


def is_difference(finding_slug: str) -> bool:
    """Tell whether a finding is how far two values lie apart: 5 °C warmer is 9 °F warmer."""
    return any(word in finding_slug for word in _DIFFERENCES)


def distance_unit_m() -> float:
    """Give a kilometre or a mile [m]."""
    return MILE_M if is_in_miles() else KM_M


def climb_unit_m() -> float:
    """Give a metre or a foot [m]."""
    return FOOT_M if is_in_miles() else 1.0


def _scale(unit: str) -> Scale | None:
    return _scales(units()).get(unit)


def _scales(chosen: Units) -> Mapping[str, Scale]:
    miles = _MILES if chosen.distance is Distance.MILES else {}
    pounds = _POUNDS if chosen.weight is Weight.POUNDS else {}
    fahrenheit = _FAHRENHEIT if chosen.temperature is Temperature.FAHRENHEIT else {}
    return {**miles, **pounds, **fahrenheit}


def is_in_miles() -> bool:
    """Tell whether ways are shown in miles, and so climbs in feet."""
    return units().distance is Distance.MILES
