"""What was written down is never overwritten silently."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from freshlegs.domain.activity import StrengthSet
from freshlegs.domain.diary import Care, DiaryEntry, Food, Phase, Side, Soreness
from freshlegs.domain.errors import NotFoundError
from freshlegs.domain.imports import Imported
from freshlegs.store.batches import batches, undo_batch
from freshlegs.store.diary import delete_diary, diary, edit_diary, log_diary
from freshlegs.store.home import Home
from freshlegs.store.log import LogKind, entries
from tests.store.making import DAY, keep_all

FULL = DiaryEntry(
    day=DAY,
    at=time(18, 30),
    heaviness=6.5,
    phase=Phase.MIDDLE,
    side=Side.LEFT,
    soreness=(Soreness("calves", 4.0),),
    sleep_h=7.25,
    cramps=False,
    did=(Care.ICE, Care.MASSAGE),
    strength=(StrengthSet(group="legs", sets_count=3, effort=7.0),),
    food=Food(drink_ml=1800.0),
    note="uphill",
)


def test_an_entry_comes_back_as_it_was_said(home: Home) -> None:
    logged = log_diary(home, FULL)
    assert diary(home) == (logged,)
    assert replace(logged, key=None) == FULL


def test_an_edit_counts_and_the_first_words_stay_in_the_log(home: Home) -> None:
    logged = log_diary(home, FULL)
    edited = edit_diary(home, logged.key or "", replace(FULL, heaviness=3.0))
    assert diary(home) == (edited,)
    assert edited.key == logged.key
    (first,) = entries(home, [LogKind.DIARY_ADDED])
    assert '"heaviness":6.5' in first.told


def test_a_deleted_entry_is_gone_but_for_the_log(home: Home) -> None:
    logged = log_diary(home, FULL)
    assert delete_diary(home, logged.key or "") == logged
    assert diary(home) == ()
    assert len(entries(home, LogKind)) == 2


def test_what_is_not_there_cannot_be_changed(home: Home) -> None:
    with pytest.raises(NotFoundError):
        edit_diary(home, "d0", FULL)
    with pytest.raises(NotFoundError):
        delete_diary(home, "d0")


def test_entries_come_by_day_and_time(home: Home) -> None:
    for entry in (FULL, replace(FULL, at=None), replace(FULL, day=DAY - timedelta(days=1))):
        log_diary(home, entry)
    assert [(entry.day, entry.at) for entry in diary(home)] == [
        (DAY - timedelta(days=1), time(18, 30)),
        (DAY, None),
        (DAY, time(18, 30)),
    ]


def test_days_can_be_chosen(home: Home) -> None:
    for day in range(1, 6):
        log_diary(home, DiaryEntry(day=date(2024, 3, day), heaviness=1.0))
    chosen = diary(home, date(2024, 3, 2), date(2024, 3, 3))
    assert [entry.day.day for entry in chosen] == [2, 3]


def test_an_imported_entry_can_be_edited_and_deleted(home: Home) -> None:
    other = replace(FULL, day=DAY + timedelta(days=1))
    keep_all(home, [], tables=Imported(diary=(FULL, other)))
    first, second = diary(home)
    edit_diary(home, first.key or "", replace(FULL, heaviness=1.0))
    delete_diary(home, second.key or "")
    (left,) = diary(home)
    assert (left.heaviness, left.key) == (1.0, first.key)


def test_the_runners_own_edit_outlives_the_undo_of_what_it_edits(home: Home) -> None:
    keep_all(home, [], tables=Imported(diary=(FULL,)))
    (entry,) = diary(home)
    edit_diary(home, entry.key or "", replace(FULL, note="my words"))
    undo_batch(home, batches(home)[0].code)
    assert [entry.note for entry in diary(home)] == ["my words"]


def test_an_entry_that_was_logged_and_imported_is_one(home: Home) -> None:
    log_diary(home, FULL)
    keep_all(home, [], tables=Imported(diary=(FULL,)))
    assert len(diary(home)) == 1
