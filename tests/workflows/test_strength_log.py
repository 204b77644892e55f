"""Strength work is kept as diary entries, counted once, changed and taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from freshlegs.domain.activity import StrengthSet
from freshlegs.domain.errors import BadValueError, NotFoundError
from freshlegs.exporters.diary_csv import write_diary
from freshlegs.importers.diary_csv import read_diary
from freshlegs.knowledge.routines import routines_by_slug
from freshlegs.store.history import history
from freshlegs.store.home import Home
from freshlegs.workflows import check_in, routine_log, strength_log
from freshlegs.workflows.diary import edit, entries, keep
from freshlegs.workflows.routine_log import log_routine, to_log
from freshlegs.workflows.strength_log import (
    change_session,
    courses,
    delete_session,
    log_session,
    session,
    sessions,
    take_back,
)
from freshlegs.workflows.strength_sets import group_of, read_times, sets_of, told_set

DAY = date(2026, 3, 20)
SQUATS = StrengthSet(
    group="legs", sets_count=3, repetitions_count=6, load_kg=40.0, effort=8.0,
    exercise="weighted_squats",
)  # fmt: skip
CALVES = StrengthSet(group="calves", sets_count=3, repetitions_count=12, exercise="calf_raises")


@pytest.fixture(autouse=True)
def _a_friday(monkeypatch: pytest.MonkeyPatch) -> None:
    moment = datetime(2026, 3, 20, 18, 30, 12, tzinfo=UTC)
    for module in (strength_log, check_in):
        monkeypatch.setattr(module, "now", lambda _: moment)
    monkeypatch.setattr(routine_log, "today", lambda _: DAY)
    monkeypatch.setattr("freshlegs.workflows.diary.today", lambda _: DAY)


def test_a_session_is_one_diary_entry_of_now(home: Home) -> None:
    key = log_session(home, [SQUATS, CALVES])
    (kept,) = sessions(home)
    assert (kept.key, kept.day, kept.at, kept.sets) == (key, DAY, time(18, 30), (SQUATS, CALVES))
    told = history(home, DAY, DAY).diary
    assert [entry.strength for entry in told] == [(SQUATS, CALVES)]


def test_a_session_survives_the_diary_as_a_table(home: Home) -> None:
    key = log_session(home, [SQUATS, CALVES])
    edit(home, key, {"note": "felt good"})
    kept = session(home, key)
    assert kept.sets == (SQUATS, CALVES)
    assert not kept.is_whole
    entry = replace(history(home, DAY, DAY).diary[0], key=None)
    assert read_diary("diary", write_diary([entry])) == (entry,)


def test_a_change_and_a_deletion_are_taken_back_one_by_one(home: Home) -> None:
    key = log_session(home, [SQUATS])
    change_session(home, key, [CALVES], DAY - timedelta(days=1))
    assert (session(home, key).sets, session(home, key).at) == ((CALVES,), None)
    assert delete_session(home, key).sets == (CALVES,)
    assert sessions(home) == ()
    assert take_back(home, key)
    assert session(home, key).sets == (CALVES,)
    with pytest.raises(NotFoundError):
        take_back(home, "d999")


def test_logging_is_taken_back(home: Home) -> None:
    key = log_session(home, [SQUATS])
    assert not take_back(home, key)
    assert sessions(home) == ()


def test_deleting_strength_leaves_the_rest_of_its_entry(home: Home) -> None:
    (row,) = keep(home, [{"date": f"{DAY}", "heaviness": 4, "strength": "legs:3 x 7"}])
    key = str(row["key"])
    delete_session(home, key)
    (left,) = entries(home, DAY, DAY)
    assert (left["heaviness"], left.get("strength")) == (4.0, None)
    take_back(home, key)
    assert session(home, key).sets == (StrengthSet(group="legs", sets_count=3, effort=7.0),)


def test_each_exercise_has_its_best_its_latest_and_its_course(home: Home) -> None:
    for back, load_kg in ((9, 40.0), (6, 45.0), (3, 42.5)):
        lighter = replace(SQUATS, load_kg=load_kg - 10)
        day = DAY - timedelta(days=back)
        log_session(home, [replace(SQUATS, load_kg=load_kg), lighter, CALVES], day)
    squats, calves = courses(sessions(home))
    assert (squats.best.load_kg, squats.best_day) == (45.0, DAY - timedelta(days=6))
    assert (squats.latest.load_kg, squats.latest_day) == (42.5, DAY - timedelta(days=3))
    assert [value for _, value in squats.points] == [40.0, 45.0, 42.5]
    assert (squats.is_loaded, calves.is_loaded) == (True, False)
    assert [value for _, value in calves.points] == [12.0, 12.0, 12.0]


@pytest.mark.parametrize(
    "wrong",
    [
        replace(SQUATS, exercise="a:b"),
        replace(SQUATS, group="nose"),
        replace(SQUATS, sets_count=0),
        replace(SQUATS, repetitions_count=0),
        replace(SQUATS, load_kg=float("nan")),
        replace(SQUATS, effort=11.0),
    ],
)
def test_what_cannot_be_is_refused(home: Home, wrong: StrengthSet) -> None:
    with pytest.raises(BadValueError):
        log_session(home, [wrong])
    assert sessions(home) == ()


def test_nothing_too_much_and_tomorrow_are_refused(home: Home) -> None:
    for sets, day in (([], DAY), ([SQUATS] * 31, DAY), ([SQUATS], DAY + timedelta(days=1))):
        with pytest.raises(BadValueError):
            log_session(home, sets, day)


def test_an_entry_without_strength_is_no_session(home: Home) -> None:
    (row,) = keep(home, [{"date": f"{DAY}", "heaviness": 4}])
    with pytest.raises(NotFoundError):
        session(home, str(row["key"]))


def test_sets_are_read_as_they_are_typed() -> None:
    assert read_times("3 x 10") == (3, 10)
    assert read_times("4") == (4, None)
    with pytest.raises(BadValueError):
        read_times("many")
    assert told_set("Squats with weights", "3x6", {"load_kg": 40.0, "effort": 8.0}) == SQUATS
    assert told_set("core", "2", {}) == StrengthSet(group="core", sets_count=2)
    assert told_set("Deadlift", "2x5", {"works": "legs"}).exercise == "Deadlift"
    with pytest.raises(BadValueError):
        told_set("Deadlift", "2x5", {})


def test_the_muscles_of_our_exercises_are_known() -> None:
    told = {one: group_of(one) for one in ("lunges", "core", "box_jumps", "hip_abductors", "x")}
    assert told == {
        "lunges": "legs",
        "core": "core",
        "box_jumps": "plyometrics",
        "hip_abductors": "glutes",
        "x": None,
    }


def test_a_routine_leaves_minutes_or_sets_or_nothing(home: Home) -> None:
    known = routines_by_slug()
    assert (to_log(known["warm_up"]).column, to_log(known["warm_up"]).minutes_min) == (
        "warm_up_min",
        18.0,
    )
    assert to_log(known["sprint_session"]).minutes_min == 18.0
    assert to_log(known["post_run_stretch"]).column == "stretch_min"
    assert not to_log(known["run_walk_run"]).sets
    assert [one.sets_count for one in sets_of(known["strength_start"])] == [2, 2, 2, 2, 1]
    log_routine(home, known["post_run_stretch"], 9.5, [])
    log_routine(home, known["strength_start"], None, [CALVES])
    told = history(home, DAY, DAY).diary
    assert {entry.stretch_min for entry in told} == {9.5, None}
    assert sum(len(entry.strength) for entry in told) == 1
    with pytest.raises(BadValueError):
        log_routine(home, known["warm_up"], None, [])
