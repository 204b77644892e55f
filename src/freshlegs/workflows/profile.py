"""What is known of the runner, told once, all of it optional."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from freshlegs.domain.errors import BadValueError
from freshlegs.workflows.today import today

if TYPE_CHECKING:
    from freshlegs.domain.profile import ProfileGap
    from freshlegs.store.home import Home

FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "birth_year": "age, for maximal heart rate and for warning signs",
        "sex": "training load by heart rate, blood limits",
        "height_m": "body mass index",
        "weight_kg": "food per kilogram, body mass index",
        "max_heart_rate_bpm": "training load, hard minutes",
        "resting_heart_rate_bpm": "training load",
        "sleep_need_h": "sleep debt",
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
LOOKED_AT_DAYS = 100
"""Days of the table that tell what rests on the profile."""


def profile(home: Home) -> dict[str, object]:
    """Give the profile as a mapping; None is not told."""
    from freshlegs.store import profile as stored

    return asdict(stored.profile(home))


def gaps(home: Home) -> tuple[ProfileGap, ...]:
    """Give what is guessed or left out today because the profile does not tell it."""
    from freshlegs.physiology.day_table import day_table
    from freshlegs.physiology.profile_gaps import profile_gaps
    from freshlegs.store.history import history
    from freshlegs.workflows.known_days import HISTORY_DAYS

    day = today(home)
    known = history(home, day - timedelta(days=HISTORY_DAYS))
    table = day_table(known, day - timedelta(days=LOOKED_AT_DAYS), day)
    return profile_gaps(table, known.profile, day)


def set_profile(home: Home, changes: Mapping[str, str]) -> None:
    """Tell or forget (empty value) some keys.

    Raises BadValueError for an unknown key or a value that is not allowed.
    """
    from freshlegs.store import profile as stored
    from freshlegs.workflows.profile_values import checked

    said = {key: checked(key, text) for key, text in changes.items()}
    year = said.get("birth_year")
    if isinstance(year, int) and year > today(home).year:
        allowed = f"a year up to {today(home).year}"
        raise BadValueError(field="birth_year", value=str(year), allowed=allowed)
    stored.set_profile(home, said)
