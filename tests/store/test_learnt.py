"""What was learnt is kept until something changes of the days that it was learnt from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.imports import Imported
from freshlegs.store.answers import log_answers
from freshlegs.store.batches import undo_batch
from freshlegs.store.diary import delete_diary, diary, edit_diary, log_diary
from freshlegs.store.dump import dump
from freshlegs.store.home import Home
from freshlegs.store.learnt import (
    KEPT_COUNT,
    Grid,
    LearntModel,
    entries_at_most,
    forget_learnt,
    keep_learnt,
    learnt,
    learnt_days,
    standing,
    standing_models,
)
from freshlegs.store.profile import set_profile
from tests.store.making import DAY, keep_all, kept

BEFORE = DAY - timedelta(days=2)
MONDAY = DAY


def model(home: Home, number: int = 0) -> LearntModel:
    day = MONDAY + timedelta(days=7 * number)
    grid = Grid((1,), "<f8", bytes(8))
    return LearntModel(
        day=day, maker="m", ratings_count=20, grids={"a": grid}, standing=standing(home, day)
    )


def entry(home: Home) -> str:
    return log_diary(home, DiaryEntry(day=BEFORE, heaviness=3.0)).key or ""


def test_what_was_kept_is_given_back_to_its_maker_alone(home: Home) -> None:
    assert learnt(home, MONDAY, "m") is None
    told = model(home)
    assert keep_learnt(home, told)
    assert learnt(home, MONDAY, "m") == told
    assert learnt(home, MONDAY, "another version") is None
    assert standing_models(home) == (told,)


@pytest.mark.parametrize(
    "change",
    [
        lambda home: log_diary(home, DiaryEntry(day=BEFORE, heaviness=9.0)),
        lambda home: log_answers(home, BEFORE, {"fever": True}),
        lambda home: edit_diary(home, entry(home), DiaryEntry(day=BEFORE, heaviness=1.0)),
        lambda home: delete_diary(home, diary(home)[0].key or ""),
        lambda home: set_profile(home, {"weight_kg": 70}),
        lambda home: keep_all(home, [kept(2)]),
        lambda home: undo_batch(home, "b1"),
        lambda home: keep_all(
            home, [], tables=Imported(diary=(DiaryEntry(day=BEFORE, heaviness=2.0),))
        ),
    ],
    ids=["rating", "answer", "edit", "deletion", "profile", "run", "import undone", "diary file"],
)
def test_a_change_of_the_days_before_makes_it_stale(
    home: Home, change: Callable[[Home], object]
) -> None:
    keep_all(home, [kept(1)])
    entry(home)
    keep_learnt(home, model(home))
    assert learnt(home, MONDAY, "m") is not None
    change(home)
    assert learnt(home, MONDAY, "m") is None
    assert standing_models(home) == ()


def test_the_week_itself_changes_nothing(home: Home) -> None:
    entry(home)
    keep_learnt(home, model(home))
    log_diary(home, DiaryEntry(day=MONDAY, heaviness=9.0))
    log_answers(home, MONDAY + timedelta(days=1), {"fever": True})
    later = Imported(diary=(DiaryEntry(day=MONDAY, heaviness=2.0, note="imported"),))
    keep_all(home, [kept(40)], tables=later)
    assert learnt(home, MONDAY, "m") is not None


def test_only_a_few_mondays_are_kept_the_new_one_always(home: Home) -> None:
    for number in (3, 4, 5, 6, 7):
        keep_learnt(home, model(home, number))
    assert len(learnt_days(home)) == KEPT_COUNT
    keep_learnt(home, model(home, 0))
    assert learnt_days(home)[0] == MONDAY
    assert len(learnt_days(home)) == KEPT_COUNT
    forget_learnt(home)
    assert learnt_days(home) == ()


def test_a_folder_that_cannot_be_written_is_no_mistake(home: Home) -> None:
    home.learnt.parent.mkdir(parents=True)
    home.learnt.write_text("a file where the folder should be")
    assert not keep_learnt(home, model(home))
    assert learnt(home, MONDAY, "m") is None


def test_a_damaged_file_is_learnt_again(home: Home) -> None:
    keep_learnt(home, model(home))
    (file,) = home.learnt.glob("*.json")
    for damaged in (b"{", b"\xff\xfe", b"{}"):
        file.write_bytes(damaged)
        assert learnt(home, MONDAY, "m") is None


def test_a_log_that_was_put_back_to_an_earlier_state_makes_it_stale(home: Home) -> None:
    told = model(home)
    ahead = replace(told, standing=replace(told.standing, log_number=10_000))
    keep_learnt(home, ahead)
    assert learnt(home, MONDAY, "m") is None


def test_the_dump_names_what_was_learnt(home: Home) -> None:
    before = dump(home)
    keep_learnt(home, model(home))
    assert set(dump(home).splitlines()) - set(before.splitlines()) != set()


def test_what_was_said_is_counted_at_most(home: Home) -> None:
    assert entries_at_most(home, MONDAY) == 0
    entry(home)
    log_answers(home, BEFORE, {"fever": True})
    told = Imported(diary=(DiaryEntry(day=BEFORE, heaviness=2.0, note="imported"),))
    keep_all(home, [], tables=told)
    assert entries_at_most(home, MONDAY) == 3
    assert entries_at_most(home, BEFORE) == 2
