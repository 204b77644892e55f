"""A profile is read whole or not at all."""

from __future__ import annotations

import json

import pytest

from freshlegs.domain.errors import BadValueError, UnreadableFileError
from freshlegs.domain.imports import ReadContext
from freshlegs.domain.profile import Profile, Sex
from freshlegs.importers import read_entry
from freshlegs.importers.profile_json import read, sniff

EVERYTHING = Profile(
    birth_year=1988, sex=Sex.FEMALE, height_m=1.7, weight_kg=61.5, max_heart_rate_bpm=188,
    resting_heart_rate_bpm=48, sleep_need_h=8, home_zone="Europe/Berlin", units="metric",
    diet="vegan", conditions=("asthma",), medicines=("statin", "other"), pregnancy=False,
    experience="long",
)  # fmt: skip


def told(**values: object) -> Profile | None:
    return read_entry(json.dumps(values).encode(), "profile.json", ReadContext()).profile


def test_every_key_is_read() -> None:
    assert told(
        birth_year=1988.0, sex="female", height_m=1.7, weight_kg=61.5, max_heart_rate_bpm=188,
        resting_heart_rate_bpm=48, sleep_need_h=8, home_zone="Europe/Berlin", units="metric",
        diet="vegan", conditions=["asthma"], medicines=["statin", "other"], pregnancy=False,
        experience="long",
    ) == EVERYTHING  # fmt: skip


def test_null_is_not_told() -> None:
    assert told(weight_kg=None, conditions=None, sex="male") == Profile(sex=Sex.MALE)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("weight_kg", float("nan")),
        ("weight_kg", float("inf")),
        ("weight_kg", "61"),
        ("weight_kg", True),
        ("weight_kg", 10**400),
        ("height_m", 170),
        ("birth_year", 1988.5),
        ("birth_year", float("nan")),
        ("birth_year", float("-inf")),
        ("sex", "f"),
        ("sex", ["female"]),
        ("home_zone", "America"),
        ("home_zone", "Mars/Olympus"),
        ("home_zone", "x" * 3000),
        ("home_zone", 1),
        ("units", "stone"),
        ("diet", {}),
        ("conditions", "asthma"),
        ("conditions", ["asthma", 1]),
        ("medicines", [""]),
        ("medicines", ["iron"]),
        ("conditions", [["asthma"]]),
        ("pregnancy", "no"),
        ("experience", 3),
    ],
)
def test_a_value_that_cannot_be_is_refused_by_name(key: str, value: object) -> None:
    with pytest.raises(BadValueError, match=f"^{key} of profile.json cannot be"):
        told(**{key: value})


def test_of_a_list_the_wrong_word_is_named_with_the_one_that_is_meant() -> None:
    with pytest.raises(BadValueError, match=r"'diabetis' \(did you mean diabetes\?\)"):
        told(conditions=["asthma", "diabetis"])


def test_a_key_that_is_not_the_profiles_is_refused_by_name() -> None:
    with pytest.raises(BadValueError, match=r"A key of profile.json cannot be 'shoe_size'"):
        told(sex="male", units="metric", shoe_size=44)


@pytest.mark.parametrize(
    "content",
    [
        b"{}",
        b"[]",
        b"null",
        b'{"sex": "male"',
        b'{"name": "daily", "kind": "shoe"}',
        b'{"sex": "male", "name": "a"}',
        b"[" * 4000,
        b'{"sex": "\xff"}',
        b'{"weight_kg": ' + b"9" * 5000 + b"}",
    ],
)
def test_what_is_no_profile_is_not_taken_for_one(content: bytes) -> None:
    assert not sniff(content)
    with pytest.raises(UnreadableFileError):
        read_entry(content, "profile.json", ReadContext())


def test_a_profile_that_ends_behind_its_head_is_said_to_be_none() -> None:
    with pytest.raises(UnreadableFileError, match="not a profile in JSON"):
        read(b'{"sex": "male"', ReadContext())
