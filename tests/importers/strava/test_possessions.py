"""Gear and profile of a Strava archive."""

from __future__ import annotations

import pytest

from freshlegs.domain.errors import UnknownShapeError
from freshlegs.domain.gear import Gear
from freshlegs.domain.profile import Profile, Sex
from freshlegs.importers.strava.possessions import match_gear, read_gear, read_profile
from tests.importers.strava.tables import table

SHOES = ("Shoe Name", "Shoe Brand", "Shoe Model", "Shoe Default Sport Types")
WHO = (
    "Athlete ID", "Email Address", "First Name", "Last Name", "Sex", "Description", "Weight",
    "City",
)  # fmt: skip


def profile(sex: str, weight: str, activities_kg: float | None = None) -> Profile | None:
    row = ("1", "runner@example.org", "Test", "Runner", sex, "", weight, "Town")
    return read_profile("profile.csv", table(WHO, row), activities_kg)


def test_shoes_are_called_as_the_activities_call_them() -> None:
    found = read_gear("shoes.csv", table(SHOES, ("daily", "Brooks", "Ghost 15", "Run")), "shoe")
    assert found == (Gear(name="Brooks Ghost 15 daily", brand="Brooks", model="Ghost 15"),)


def test_a_shoe_without_brand_or_model_keeps_its_name() -> None:
    found = read_gear("shoes.csv", table(SHOES, ("old", "", "", "")), "shoe")
    assert found == (Gear(name="old"),)


def test_a_table_of_gear_with_too_few_columns_is_refused() -> None:
    with pytest.raises(UnknownShapeError, match="column 2"):
        read_gear("shoes.csv", table(("Shoe Name",), ("daily",)), "shoe")


GEAR = (Gear(name="Brooks Ghost 15 daily"), Gear(name="Saucony Kinvara daily"), Gear(name="B C x"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Brooks Ghost 15 daily", "Brooks Ghost 15 daily"),
        ("Brooks  Ghost 15 daily", "Brooks Ghost 15 daily"),
        ("x", "B C x"),
        ("daily", "daily"),
        ("Merida", "Merida"),
        (None, None),
    ],
)
def test_an_activity_names_its_gear_in_full_or_by_its_name(
    text: str | None, name: str | None
) -> None:
    assert match_gear(text, GEAR) == name


def test_of_the_profile_only_weight_and_sex_are_kept() -> None:
    assert profile("F", "68.5") == Profile(sex=Sex.FEMALE, weight_kg=68.5)
    assert profile("M", "") == Profile(sex=Sex.MALE)
    assert profile("", "") == Profile()


def test_a_weight_in_pounds_is_known_by_the_activities() -> None:
    found = profile("F", "151.0", activities_kg=68.5)
    assert found is not None
    assert found.weight_kg == pytest.approx(68.49, abs=0.01)
    assert profile("F", "70", activities_kg=68.5) == Profile(sex=Sex.FEMALE, weight_kg=70.0)
    assert profile("F", "", activities_kg=68.5) == Profile(sex=Sex.FEMALE, weight_kg=68.5)


def test_an_impossible_weight_is_no_weight() -> None:
    assert profile("F", "0.0") == Profile(sex=Sex.FEMALE)


def test_an_empty_profile_is_none() -> None:
    assert read_profile("profile.csv", table(WHO), None) is None


def test_another_profile_is_refused_without_telling_what_it_holds() -> None:
    with pytest.raises(UnknownShapeError) as refused:
        read_profile("profile.csv", table(WHO, ("1", "Test", "Runner", "secret")), None)
    assert "secret" not in str(refused.value)
    with pytest.raises(UnknownShapeError, match=r"7 \(Weight\)"):
        profile("F", "heavy")
