"""What the runner says of themselves comes before what an archive says."""

from __future__ import annotations

import pytest

from freshlegs.domain.errors import BadValueError
from freshlegs.domain.imports import Imported
from freshlegs.domain.profile import NO_PROFILE, Profile, Sex
from freshlegs.store.home import Home
from freshlegs.store.profile import profile, set_profile
from tests.store.making import keep_all


def test_nothing_is_known_at_first(home: Home) -> None:
    assert profile(home) == NO_PROFILE


def test_values_and_texts_are_read_as_the_fields_type(home: Home) -> None:
    changes = {"birth_year": "1980", "sex": "female", "weight_kg": 61, "pregnancy": "no"}
    told = set_profile(home, {**changes, "medicines": "iron; salbutamol"})
    assert told == profile(home)
    assert told == Profile(
        birth_year=1980,
        sex=Sex.FEMALE,
        weight_kg=61.0,
        pregnancy=False,
        medicines=("iron", "salbutamol"),
    )


@pytest.mark.parametrize("nothing", [None, ""])
def test_a_value_can_be_taken_back(home: Home, nothing: str | None) -> None:
    set_profile(home, {"weight_kg": 61.0, "medicines": ("iron",), "birth_year": 1980})
    assert set_profile(home, {"weight_kg": nothing, "medicines": nothing}) == Profile(
        birth_year=1980
    )
    assert profile(home) == Profile(birth_year=1980)


def test_the_runners_words_come_before_the_archives(home: Home) -> None:
    set_profile(home, {"weight_kg": 61.0})
    keep_all(home, [], tables=Imported(profile=Profile(weight_kg=70.0, height_m=1.7)))
    keep_all(home, [], tables=Imported(profile=Profile(sex=Sex.FEMALE)))
    assert profile(home) == Profile(weight_kg=61.0, height_m=1.7, sex=Sex.FEMALE)


def test_what_is_taken_back_is_not_taken_from_the_archive_again(home: Home) -> None:
    keep_all(home, [], tables=Imported(profile=Profile(weight_kg=70.0)))
    set_profile(home, {"weight_kg": None})
    assert profile(home).weight_kg is None


@pytest.mark.parametrize(
    ("name", "value"), [("shoe_size", "41"), ("birth_year", "long ago"), ("sex", "f")]
)
def test_what_a_field_cannot_be_is_refused(home: Home, name: str, value: str) -> None:
    with pytest.raises(BadValueError):
        set_profile(home, {name: value})
    assert profile(home) == NO_PROFILE
