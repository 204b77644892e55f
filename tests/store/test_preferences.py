"""What a runner chose is kept, and what cannot be is refused."""

from __future__ import annotations

import pytest

from freshlegs.domain.errors import BadValueError
from freshlegs.domain.preferences import Distance, PrivacyZone, Topic
from freshlegs.store.home import Home
from freshlegs.store.preferences import preferences, set_preferences

HOME_ZONE = PrivacyZone(name="home", latitude_deg=52.5, longitude_deg=13.4)


def test_what_was_chosen_is_there_the_next_time(home: Home) -> None:
    set_preferences(home, {"distance": "mi", "privacy_zones": [HOME_ZONE], "first_weekday": 6})
    set_preferences(home, {"shown": ["weight"]})
    chosen = preferences(home)
    assert chosen.distance is Distance.MILES
    assert chosen.privacy_zones == (HOME_ZONE,)
    assert chosen.shown == (Topic.WEIGHT,)
    assert chosen.first_weekday == 6
    assert chosen.language is None


def test_a_choice_can_be_taken_back(home: Home) -> None:
    set_preferences(home, {"distance": "mi"})
    assert set_preferences(home, {"distance": None}).distance is None


@pytest.mark.parametrize("changes", [{"distance": "parsec"}, {"colour": "red"}])
def test_what_cannot_be_chosen_is_refused_and_nothing_is_kept(
    home: Home, changes: dict[str, object]
) -> None:
    with pytest.raises(BadValueError):
        set_preferences(home, changes)
    assert preferences(home).distance is None
