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


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """What numbers are shown in; climbs follow the distance, and so does pace."""

    distance: Distance = Distance.KILOMETRES
    weight: Weight = Weight.KILOGRAMS
    temperature: Temperature = Temperature.CELSIUS
    height: Height = Height.CENTIMETRES


METRIC = Units()
IMPERIAL = Units(
    distance=Distance.MILES,
    weight=Weight.POUNDS,
    temperature=Temperature.FAHRENHEIT,
    height=Height.FEET_AND_INCHES,
)


def units_of(chosen: Preferences, system: str | None) -> Units:
    """Give what was chosen, else the units of a system ("metric" or "imperial"), else metric."""
    usual = IMPERIAL if system == "imperial" else METRIC
    return Units(
        distance=chosen.distance or usual.distance,
        weight=chosen.weight or usual.weight,
        temperature=chosen.temperature or usual.temperature,
        height=chosen.height or usual.height,
    )
