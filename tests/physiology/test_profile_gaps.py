"""What the profile does not tell is said, with what rests on it."""

from __future__ import annotations

import ast
from dataclasses import replace
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import numpy as np
import pytest

from freshlegs.domain.diary import DiaryEntry, Food
from freshlegs.domain.glossary import GLOSSARY
from freshlegs.domain.history import History
from freshlegs.domain.profile import NO_PROFILE, Profile, ProfileNeed, Sex
from freshlegs.domain.run import Features
from freshlegs.domain.wellness import Measure, Measurement, Night
from freshlegs.physiology import days
from freshlegs.physiology.day_table import day_table
from freshlegs.physiology.profile_gaps import NEEDS, profile_gaps
from tests.physiology.made import DAY, ago, run

TOLD = Profile(
    birth_year=1961, sex=Sex.FEMALE, height_m=1.7, weight_kg=61.5, max_heart_rate_bpm=171,
    resting_heart_rate_bpm=41, sleep_need_h=9, experience="new",
)  # fmt: skip
BEATS = Features(
    heart_rate_s=tuple(np.full(120, 30.0)),
    steady_graded_speed_mps=3.0,
    steady_heart_rate_bpm=140.0,
    running_speed_mps=3.0,
    running_cadence_spm=170.0,
    ground_contact_s=0.25,
)
RUNS = tuple(run(ago(n), features=BEATS, ascent_m=10.0, descent_m=10.0) for n in range(30, -1, -1))
SLEPT = tuple(DiaryEntry(day=ago(n), sleep_h=7.0, food=Food(energy_kcal=2500.0)) for n in range(8))
HISTORY = History(runs=RUNS, diary=SLEPT)
BEGIN = ago(60)
IDS = [f"{need.key}-{'-'.join(need.columns)}" for need in NEEDS]


def gaps(history: History) -> dict[tuple[str, str | None], tuple[str, ...]]:
    table = day_table(history, BEGIN, DAY)
    found: dict[tuple[str, str | None], tuple[str, ...]] = {}
    for gap in profile_gaps(table, history.profile, DAY):
        already = found.get((gap.key, gap.instead), ())
        found[gap.key, gap.instead] = (*already, *gap.quantities)
    return found


def keys(history: History) -> set[str]:
    return {key for key, _ in gaps(history)}


def test_a_runner_who_told_everything_misses_nothing() -> None:
    assert gaps(replace(HISTORY, profile=TOLD)) == {}


def test_what_is_guessed_and_what_is_left_out_are_told_apart() -> None:
    found = gaps(HISTORY)
    assert found["resting_heart_rate_bpm", "60 bpm"] == ("trimp_au", "hard_min")
    assert found["height_m", None] == ("body_mass_index", "leg_stiffness_kn_per_m")
    assert found["weight_kg", None] == (
        "weight_kg",
        "body_mass_index",
        "glycogen_left_1d_g",
        "energy_availability_kcal_per_kg",
        "leg_stiffness_kn_per_m",
    )
    assert found["birth_year", None] == ("age_years",)
    assert found["sleep_need_h", "8 hours a night"] == ("sleep_debt_7d_h",)
    assert found["experience", None] == ("months_running",)


def test_a_watch_without_ground_contact_misses_no_spring() -> None:
    bare = History(runs=tuple(run(ago(n)) for n in range(30)))
    assert gaps(bare)["height_m", None] == ("body_mass_index",)


def test_without_heart_rates_no_load_rests_on_a_guess() -> None:
    bare = History(runs=tuple(run(ago(n)) for n in range(30)))
    guessed = {gap for gap in gaps(bare) if gap[1] is not None}
    assert guessed == set()


def test_mornings_and_nights_of_ones_own_stand_in_for_the_profile() -> None:
    beats = tuple(
        Measurement(day=ago(n), measure=Measure.RESTING_HEART_RATE, value=50) for n in (3,)
    )
    nights = tuple(Night(day=ago(n), sleep_h=7.0) for n in range(20))
    own = replace(HISTORY, measurements=beats, nights=nights)
    assert keys(HISTORY) - keys(own) == {"resting_heart_rate_bpm", "sleep_need_h"}


def test_a_known_maximum_spares_the_age_that_would_guess_it() -> None:
    told = replace(HISTORY, profile=Profile(max_heart_rate_bpm=190))
    assert {instead for key, instead in gaps(told) if key == "birth_year"} == {None}
    assert "max_heart_rate_bpm" not in keys(told)


@pytest.mark.parametrize("need", NEEDS, ids=IDS)
def test_what_a_need_names_changes_with_the_key(need: ProfileNeed[object]) -> None:
    gone: dict[str, Any] = dict.fromkeys(filter(None, (need.key, need.spared_by)))
    there = {need.key: 1900 if need.key == "birth_year" else getattr(TOLD, need.key)}
    rest, told = replace(TOLD, **gone), replace(TOLD, **(gone | there))
    without, with_it = (
        day_table(replace(HISTORY, profile=one), BEGIN, DAY) for one in (rest, told)
    )
    for name in need.columns:
        assert name in GLOSSARY
        assert not without[name].equals(with_it[name]), name


@pytest.mark.parametrize("need", NEEDS, ids=IDS)
def test_a_need_reads_its_own_key(need: ProfileNeed[object]) -> None:
    assert need.read(TOLD) == getattr(TOLD, need.key) is not None
    assert need.read(NO_PROFILE) is None


def test_every_need_that_a_formula_declares_is_listed() -> None:
    modules = [import_module(f"{days.__name__}.{one.name}") for one in iter_modules(days.__path__)]
    declared = [
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, ProfileNeed)
    ]
    assert {id(need) for need in declared} == {id(need) for need in NEEDS}


def test_no_formula_reads_the_profile_past_its_needs() -> None:
    """Only what is passed on as it was told (diet, pregnancy) is read without one."""
    readers = {
        path.stem
        for path in Path(days.__path__[0]).glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "profile"
    }
    assert readers == {"inputs", "runner"}


def test_what_comes_after_the_day_is_not_looked_at() -> None:
    table = day_table(HISTORY, BEGIN, DAY)
    before = DAY - timedelta(days=40)
    assert all(gap.instead is None for gap in profile_gaps(table, NO_PROFILE, before))
