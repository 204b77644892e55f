"""Numbers of a period as a chart draws them and as its table tells them, in the runner's units."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import gettext as _

from freshlegs.domain.trends import Period
from freshlegs.web.words.scales import distance_unit_m, shown
from freshlegs.web.words.units import distance_text, temperature_text, weight_text
from freshlegs.web.words.values import digits, value_text

type Take = Callable[[Period], float | None]

UNKNOWN = "–"


def in_own_unit(take: Take, unit: str) -> Take:
    """Draw a value in the unit that the runner chose for it."""

    def drawn(period: Period) -> float | None:
        value = take(period)
        return None if value is None else shown(value, unit)

    return drawn


def way(take: Take) -> Take:
    """Draw a way [m] in kilometres or miles."""

    def drawn(period: Period) -> float | None:
        value_m = take(period)
        return None if value_m is None else value_m / distance_unit_m()

    return drawn


def in_words(take: Take, write: Callable[[float], str]) -> Callable[[Period], str]:
    """Tell a value, or that it is not known."""

    def told(period: Period) -> str:
        value = take(period)
        return UNKNOWN if value is None else write(value)

    return told


def rating(heaviness: float) -> str:
    """Write a heaviness."""
    return _("%(heavy)s of 10") % {"heavy": digits(heaviness, most_decimals_count=1)}


def load(load_au: float) -> str:
    """Write a training load in whole units."""
    return _("%(load)s au") % {"load": digits(round(load_au))}


def hours(duration_h: float) -> str:
    """Write hours with a decimal."""
    return _("%(hours)s h") % {"hours": digits(duration_h, most_decimals_count=1)}


def sessions(sessions_count: float) -> str:
    """Write how often something was done."""
    return digits(sessions_count, most_decimals_count=1)


def shoe_way(distance_km: float) -> str:
    """Write how far shoes have come."""
    return value_text(round(distance_km), "km")


def way_text(distance_m: float) -> str:
    """Write a way."""
    return distance_text(distance_m)


def weighed(mass_kg: float) -> str:
    """Write a body's weight."""
    return weight_text(mass_kg)


def warmth(temperature_c: float) -> str:
    """Write a temperature in whole degrees."""
    return temperature_text(round(temperature_c))
