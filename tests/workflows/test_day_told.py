"""A day is told once, and anew as soon as anything changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from freshlegs.domain.safety_page import PageKind
from freshlegs.store.home import Home
from freshlegs.store.opening_to_read import open_to_read
from freshlegs.workflows import remembered
from freshlegs.workflows.answers import keep_answers
from freshlegs.workflows.day_told import _told, day_told
from freshlegs.workflows.diary import delete, keep
from freshlegs.workflows.import_files import import_paths
from freshlegs.workflows.profile import set_profile
from freshlegs.workflows.remembered import Remembered
from freshlegs.workflows.why import why
from tests.workflows.made import fit_files

DAY = date(2026, 3, 20)


def test_the_same_day_is_told_at_once_until_something_changes(home: Home) -> None:
    (entry,) = keep(home, [{"date": DAY.isoformat(), "heaviness": 7}])
    first = day_told(home, DAY)
    assert day_told(home, DAY) is first
    keep_answers(home, {"fever": "no"}, DAY)
    second = day_told(home, DAY)
    assert second is not first
    assert second.answer.facts["fever"].value is False
    delete(home, str(entry["key"]))
    third = day_told(home, DAY)
    assert third.answer.explanation.heaviness is None
    set_profile(home, {"sex": "female"})
    assert day_told(home, DAY) is not third


def test_a_day_stays_told_when_only_later_days_change(home: Home) -> None:
    before = DAY - timedelta(days=1)
    keep(home, [{"date": before.isoformat(), "heaviness": 7}])
    first = day_told(home, before)
    keep(home, [{"date": DAY.isoformat(), "heaviness": 2}])
    assert day_told(home, before) is first
    keep(home, [{"date": (before - timedelta(days=3)).isoformat(), "heaviness": 5}])
    second = day_told(home, before)
    assert second is not first
    assert len(second.ratings) == 2


@pytest.mark.parametrize(
    "change",
    [
        lambda home: keep(home, [{"date": DAY.isoformat(), "heaviness": 9, "sleep_h": 4}]),
        lambda home: keep(home, [{"date": "2026-03-01", "heaviness": 1, "shoe": "new"}]),
        lambda home: keep_answers(home, {"heaviness": 6, "cramps": "yes"}, DAY),
        lambda home: delete(home, str(keep(home, [{"date": "2026-03-19", "mood": 3}])[0]["key"])),
        lambda home: set_profile(home, {"sex": "male", "birth_year": "1970"}),
        lambda home: import_old(home, 5),
    ],
    ids=["check-in", "late entry", "answers", "deleted", "profile", "import"],
)
def test_what_is_remembered_is_what_would_be_made_anew(
    home: Home, change: Callable[[Home], object]
) -> None:
    rows = [{"date": (DAY - timedelta(days=n)).isoformat(), "heaviness": n % 9} for n in range(20)]
    keep(home, rows)
    import_old(home, 3)
    for day in (DAY, DAY - timedelta(days=4)):
        day_told(home, day)
    change(home)
    reading = open_to_read(home.path)
    for day in (DAY, DAY - timedelta(days=4)):
        anew = _told(home, day)
        assert day_told(reading, day) == anew
        assert _told(reading, day) == anew


def import_old(home: Home, count: int) -> None:
    """Import runs of the days from 1 March on."""
    files = sorted(fit_files(home.path.parent / f"files {count}", count).iterdir())
    import_paths(home, files, lambda *_: None)


def test_it_is_the_answer_of_why(home: Home) -> None:
    rows = [
        {"date": (DAY - timedelta(days=back)).isoformat(), "heaviness": 3} for back in range(1, 20)
    ]
    keep(home, [*rows, {"date": DAY.isoformat(), "heaviness": 8, "sleep_h": 4}])
    told = day_told(home, DAY)
    assert told.answer.explanation == why(home, DAY).explanation
    assert len(told.ratings) == 14
    assert told.ratings[DAY] == 8
    assert {one.key for one in told.sources} >= {"craven2022"}


def test_a_new_runner_is_known_by_nothing_being_said(home: Home) -> None:
    set_profile(home, {"sex": "female", "weight_kg": "60", "birth_year": "1990"})
    told = day_told(home, DAY)
    assert told.is_new
    assert told.page is not None
    assert told.page.kind is PageKind.FULL
    keep(home, [{"date": DAY.isoformat(), "heaviness": 3}])
    assert not day_told(home, DAY).is_new


def test_a_question_beside_check_in_and_safety_is_enough_for_a_day(home: Home) -> None:
    keep_answers(home, {"onset": "all_day", "fever": "no", "no_warning_signs": "yes"}, DAY)
    assert not day_told(home, DAY).is_asked_enough
    keep_answers(home, {"smoker": "never"}, DAY)
    assert day_told(home, DAY).is_asked_enough


def test_only_so_much_is_remembered(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "MOST_ANSWERS_COUNT", 2)
    asked: list[int] = []
    answers: Remembered[int] = Remembered()

    def compute(number: int) -> int:
        asked.append(number)
        return number

    def ask(number: int) -> int:
        return answers.get(home, number, lambda: compute(number))

    assert [ask(number) for number in (1, 2, 1, 3, 1, 2)] == [1, 2, 1, 3, 1, 2]
    assert asked == [1, 2, 3, 2]
