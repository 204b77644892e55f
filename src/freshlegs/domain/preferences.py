"""How a runner wants things shown: units, language, and what stays hidden or private."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Distance(StrEnum):
    """What distances and speeds are shown in."""

    KILOMETRES = "km"
    MILES = "mi"


class Weight(StrEnum):
    """What weights are shown in."""

    KILOGRAMS = "kg"
    POUNDS = "lb"


class Temperature(StrEnum):
    """What temperatures are shown in."""

    CELSIUS = "degC"
    FAHRENHEIT = "degF"


class Height(StrEnum):
    """What a runner's height is shown in."""

    CENTIMETRES = "cm"
    FEET_AND_INCHES = "ft_in"


class Topic(StrEnum):
    """What stays hidden until the runner turns it on."""

    WEIGHT = "weight"
    BMI = "bmi"
    CALORIES = "calories"
    CYCLE = "cycle"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivacyZone:
    """A place, such as home, that no drawn or shared line may give away."""

    name: str
    latitude_deg: float
    longitude_deg: float
    radius_m: float = 500.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What the runner chose; None = not chosen.

    A unit that was not chosen follows `Profile.units`, the language the browser. `first_weekday`
    counts from Monday = 0.
    """

    distance: Distance | None = None
    weight: Weight | None = None
    temperature: Temperature | None = None
    height: Height | None = None
    language: str | None = None
    first_weekday: int | None = None
    shown: tuple[Topic, ...] = ()
    privacy_zones: tuple[PrivacyZone, ...] = ()


NO_PREFERENCES = Preferences()
