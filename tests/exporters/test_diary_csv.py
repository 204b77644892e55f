"""The diary written as a table, and read back as it was."""

from __future__ import annotations

import csv
import io
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from freshlegs.domain.activity import StrengthSet
from freshlegs.domain.diary import NO_FOOD, Care, DiaryEntry, Food, Phase, Side, Soreness
from freshlegs.domain.diary_columns import NUMBERS, SORENESS_SITES, SURFACES
from freshlegs.domain.errors import BadValueError
from freshlegs.exporters.diary_csv import EXPORTER, write_diary
from freshlegs.importers.diary_csv import read_diary, sniff

ENTRY = DiaryEntry(
    day=date(2026, 3, 1),
    at=time(7, 30),
    heaviness=7.0,
    phase=Phase.START,
    onset_min=12.5,
    side=Side.LEFT,
    soreness=(Soreness("calves", 4.0), Soreness("quads", 0.0)),
    sleep_h=6.5,
    headache=False,
    cramps=True,
    weight_kg=68.5,
    shoe="Ghost, 15",
    did=(Care.ICE, Care.MASSAGE),
    strength=(
        StrengthSet(group="legs", sets_count=3, effort=7.0),
        StrengthSet(group="core", sets_count=2),
        StrengthSet(group="calves", sets_count=3, repetitions_count=10, load_kg=40.0, effort=6.5),
        StrengthSet(group="hips", sets_count=1, load_kg=12.5),
    ),
    food=Food(iron_mg=8.0, drink_ml=1500.0, alcohol_units=0.0),
    cycle_day=3,
    note="stiff,\nthen better",
)


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def test_an_entry_is_written_in_the_columns_of_the_contract() -> None:
    (row,) = rows(write_diary([ENTRY]))
    told = {column: cell for column, cell in row.items() if cell}
    assert told == {
        "date": "2026-03-01",
        "time": "07:30:00",
        "heaviness": "7",
        "phase": "start",
        "onset_min": "12.5",
        "side": "left",
        "soreness_calves": "4",
        "soreness_quads": "0",
        "sleep_h": "6.5",
        "headache": "no",
        "cramps": "yes",
        "weight_kg": "68.5",
        "shoe": "Ghost, 15",
        "did": "ice;massage",
        "strength": "legs:3 x 7; core:2; calves:3 x 6.5 (10 repetitions, 40 kg); hips:1 (12.5 kg)",
        "food_iron_mg": "8",
        "drink_ml": "1500",
        "alcohol_units": "0",
        "cycle_day": "3",
        "note": "stiff,\nthen better",
    }


def test_the_columns_stand_in_the_order_of_the_contract() -> None:
    titles = write_diary([ENTRY]).decode().split("\r\n")[0].split(",")
    contract = [
        "date",
        "time",
        "heaviness",
        "phase",
        "onset_min",
        "side",
        "soreness_calves",
        "soreness_quads",
        "sleep_h",
        "sleep_quality",
        "stress",
        "motivation",
        "mood",
        "headache",
        "insomnia",
        "cramps",
        "illness",
        "weight_kg",
        "resting_heart_rate_bpm",
        "shoe",
        "surface",
        "warm_up_min",
        "stretch_min",
        "did",
        "strength",
        "food_energy_kcal",
        "drink_ml",
        "alcohol_units",
        "note",
    ]
    assert [title for title in titles if title in contract] == contract
    assert titles[-1] == "note"


def test_an_empty_diary_has_titles_that_can_be_read() -> None:
    content = write_diary([])
    assert read_diary("diary.csv", content) == ()
    assert sniff(content)


def test_an_exercise_group_that_would_not_read_back_is_refused() -> None:
    entry = DiaryEntry(day=date(2026, 3, 1), strength=(StrengthSet(group="a:b", sets_count=1),))
    with pytest.raises(BadValueError, match="exercise group"):
        write_diary([entry])


def test_an_exercise_that_would_not_read_back_is_refused() -> None:
    done = StrengthSet(group="legs", sets_count=1, exercise="a, b")
    with pytest.raises(BadValueError, match="the exercise"):
        write_diary([DiaryEntry(day=date(2026, 3, 1), strength=(done,))])


def test_the_exporter_writes_the_diary() -> None:
    assert EXPORTER.write([ENTRY]) == write_diary([ENTRY])
    assert EXPORTER.suffix == ".csv"


def maybe[Value](strategy: st.SearchStrategy[Value]) -> st.SearchStrategy[Value | None]:
    return st.none() | strategy


WORDS = st.text(st.characters(codec="utf-8"), min_size=1).map(str.lstrip).filter(str.strip)
"""A table is read without the blanks in front of a text."""
SITES = st.sampled_from(SORENESS_SITES)
RATING = st.floats(0, 10)
AMOUNT = st.floats(0, 20_000)
SETS = st.builds(
    StrengthSet,
    group=st.sampled_from(["legs", "calf raises", "core-2"]),
    sets_count=st.integers(0, 50),
    repetitions_count=maybe(st.integers(0, 500)),
    load_kg=maybe(st.floats(0, 1000)),
    effort=maybe(RATING),
    exercise=maybe(st.sampled_from(["lunges", "Kettle bell"])),
)
SORE = st.dictionaries(SITES, RATING).map(
    lambda found: tuple(Soreness(site, found[site]) for site in sorted(found))
)
FOOD = st.builds(
    Food,
    energy_kcal=maybe(AMOUNT),
    carbohydrate_g=maybe(AMOUNT),
    protein_g=maybe(AMOUNT),
    iron_mg=maybe(AMOUNT),
    carbohydrate_in_run_g=maybe(AMOUNT),
    drink_ml=maybe(AMOUNT),
    alcohol_units=maybe(AMOUNT),
    caffeine_mg=maybe(AMOUNT),
)
ENTRIES = st.builds(
    DiaryEntry,
    day=st.dates(date(1970, 1, 1), date(2099, 12, 31)),
    at=maybe(st.times()),
    phase=maybe(st.sampled_from(Phase)),
    side=maybe(st.sampled_from(Side)),
    soreness=SORE,
    headache=maybe(st.booleans()),
    insomnia=maybe(st.booleans()),
    cramps=maybe(st.booleans()),
    illness=maybe(st.booleans()),
    cycle_day=maybe(st.integers(1, 200)),
    shoe=maybe(WORDS),
    surface=maybe(st.sampled_from(SURFACES)),
    note=maybe(WORDS),
    did=st.lists(st.sampled_from(Care)).map(tuple),
    strength=st.lists(SETS, max_size=4).map(tuple),
    food=FOOD,
    **{name: maybe(st.floats(low, high)) for name, (low, high) in NUMBERS.items()},
)


@settings(max_examples=50, deadline=None)
@given(st.lists(ENTRIES, max_size=3))
def test_a_diary_that_was_written_reads_back_exactly(entries: list[DiaryEntry]) -> None:
    assert read_diary("diary.csv", write_diary(entries)) == tuple(entries)


def test_an_entry_without_food_has_none() -> None:
    (entry,) = read_diary("diary.csv", write_diary([DiaryEntry(day=date(2026, 3, 1))]))
    assert entry.food is NO_FOOD
