"""What shifted for good in a history is told with its date, its size and what began then."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest

from freshlegs.domain.activity import Device
from freshlegs.domain.change import Quantity
from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.history import History
from freshlegs.domain.run import Run
from freshlegs.store.home import Home
from freshlegs.workflows.beginnings import beginnings
from freshlegs.workflows.changes import changes
from tests.workflows.seasons import TODAY, run_on, tell, week_runs

FIRST = TODAY - timedelta(days=7 * 40 - 1)
SHIFT = FIRST + timedelta(days=7 * 22)


def ratings(before: float, after: float, seed: int = 3) -> list[DiaryEntry]:
    rng = np.random.default_rng(seed)
    days = [FIRST + timedelta(days=at) for at in range(7 * 40)]
    return [
        DiaryEntry(
            day=day,
            heaviness=float(np.clip(round((after if day >= SHIFT else before) + drawn), 0, 10)),
        )
        for day, drawn in zip(days, rng.normal(0.0, 1.0, len(days)), strict=True)
    ]


def test_heavier_legs_since_a_week_are_found_with_the_shoes_of_then(home: Home) -> None:
    runs = [run_on(FIRST + timedelta(days=at), 50.0) for at in range(0, 7 * 40, 3)]
    new_shoes = run_on(SHIFT + timedelta(days=1), 50.0, gear="light")
    tell(home, [*runs, new_shoes], ratings(3.0, 5.0))
    found = changes(home, TODAY)
    (point,) = [one for one in found.points if one.quantity is Quantity.HEAVINESS]
    assert abs((point.day - SHIFT).days) <= 7
    assert point.day.weekday() == 0
    assert point.first_day <= point.day <= point.last_day
    assert point.size.low < 2.0 < point.size.high
    assert (point.before_level, point.after_level) == (3.0, 5.0)
    assert "shoes" in point.question
    assert f"{new_shoes_day()}: the shoes light worn for the first time" in point.around


def new_shoes_day() -> date:
    return SHIFT + timedelta(days=1)


def test_a_heart_rate_that_rose_and_more_running_are_found(home: Home) -> None:
    early = week_runs(FIRST, SHIFT - timedelta(days=1))
    days = [SHIFT + timedelta(days=at) for at in range((TODAY - SHIFT).days + 1)]
    late = [run_on(day, 90.0, 150) for day in days if day.weekday() != 0]
    tell(home, [*early, *late], [])
    found = {one.quantity: one for one in changes(home, TODAY).points}
    rate, load = found[Quantity.HEART_RATE], found[Quantity.LOAD]
    assert abs((rate.day - SHIFT).days) <= 7
    assert rate.unit == "bpm"
    assert load.size.low > 0.0
    assert abs((load.day - SHIFT).days) <= 7


def test_nothing_is_made_of_chance_of_one_value_or_of_a_few_weeks(home: Home) -> None:
    assert changes(home, TODAY).points == ()
    tell(home, [], ratings(3.0, 3.0))
    assert changes(home, TODAY).points == ()
    early = changes(home, FIRST + timedelta(days=40))
    assert early.points == ()
    told = {one.quantity: one for one in early.watched}
    assert told[Quantity.HEAVINESS].weeks_count in {5, 6, 7}
    assert not told[Quantity.HEAVINESS].enough
    assert early.needed_weeks_count == 16


def test_one_value_throughout_is_no_shift(home: Home) -> None:
    tell(home, [], [replace(one, heaviness=3.0) for one in ratings(3.0, 3.0)])
    assert changes(home, TODAY).points == ()


def as_run(day: date, device: str | None = None, gear: str | None = None) -> Run:
    (recording,) = run_on(day, 50.0).recordings
    told = Device(manufacturer="maker", product=device) if device else Device()
    activity = replace(recording.activity, gear=gear, device=None if device == "" else told)
    return Run(key=f"{day}", activity=activity, features=recording.features, recordings=())


def test_what_began_is_told_once_and_the_first_watch_is_no_change() -> None:
    days = [date(2026, 1, 1) + timedelta(days=at) for at in (0, 1, 2, 30, 31)]
    watches = ("one", "", "one", "two", None)
    history = History(
        runs=tuple(
            as_run(day, watch, gear="old") for day, watch in zip(days, watches, strict=True)
        ),
        diary=(
            DiaryEntry(day=date(2026, 1, 5), illness=True),
            DiaryEntry(day=date(2026, 1, 6), illness=True, shoe="new"),
            DiaryEntry(day=date(2026, 2, 20), illness=True),
        ),
    )
    found = list(beginnings(history, date(2026, 1, 1), date(2026, 2, 20)))
    assert found == [
        "2026-01-01: the shoes old worn for the first time",
        "2026-01-05: you noted an illness",
        "2026-01-06: the shoes new worn for the first time",
        "2026-01-31: a run recorded by maker two for the first time",
        "2026-01-31: running again after 28 days without",
        "2026-02-20: you noted an illness",
    ]
    assert list(beginnings(history, date(2026, 1, 7), date(2026, 1, 30))) == []


@pytest.mark.parametrize("quantity", list(Quantity))
def test_every_quantity_has_its_question(quantity: Quantity) -> None:
    from freshlegs.workflows.changes import QUESTIONS, UNITS

    assert QUESTIONS[quantity].endswith("?")
    assert UNITS[quantity]
