"""What is known of the runner, told once, all of it optional."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from freshlegs.store.home import Home

FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "birth_year": "age, for maximal heart rate and for warning signs",
        "sex": "TRIMP, blood limits",
        "height_m": "body mass index, leg length",
        "weight_kg": "food per kilogram, weight trend",
        "max_heart_rate_bpm": "training load, hard minutes (else estimated from age)",
        "resting_heart_rate_bpm": "training load (else from your mornings)",
        "sleep_need_h": "sleep debt (else your own usual)",
        "home_zone": "which day a run belongs to when a file does not say, e.g. Europe/Berlin",
        "units": "metric or imperial, on screens only",
        "diet": "iron and protein; omnivore, vegetarian, vegan, low_carbohydrate or other",
        "conditions": "warnings and what advice is safe; several with commas",
        "medicines": "warnings and heart-rate rules that do not hold; several with commas",
        "pregnancy": "warnings and what advice is safe; yes or no",
        "experience": "new, some or long",
    }
)
"""Every key of the profile and what it is for."""


def profile(home: Home) -> dict[str, object]:
    """Give the profile as a mapping; None is not told."""
    from freshlegs.store import profile as stored

    return asdict(stored.profile(home))


def set_profile(home: Home, changes: Mapping[str, str]) -> None:
    """Tell or forget (empty value) some keys.

    Raises BadValueError for an unknown key or a value that is not allowed.
    """
    from freshlegs.store import profile as stored
    from freshlegs.workflows.profile_values import checked

    stored.set_profile(home, {key: checked(key, text) for key, text in changes.items()})
