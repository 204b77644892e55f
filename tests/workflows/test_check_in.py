"""A check-in is kept whole or not at all, and can be taken back."""

from __future__ import annotations

from datetime import date

import pytest

from freshlegs.domain.errors import BadValueError, NotFoundError
from freshlegs.store.answers import answers
from freshlegs.store.home import Home
from freshlegs.workflows.check_in import CheckedIn, check_in, take_back
from freshlegs.workflows.diary import entries

DAY = date(2026, 3, 7)


def test_an_entry_and_answers_are_kept_together_and_taken_back_together(home: Home) -> None:
    kept = check_in(home, DAY, {"heaviness": "7", "note": ""}, {"fever": "no"})
    assert kept is not None
    (entry,) = entries(home, DAY, DAY)
    assert entry["heaviness"] == 7.0
    assert dict(answers(home)) == {DAY: {"fever": False}}
    take_back(home, kept)
    assert entries(home, DAY, DAY) == []
    assert answers(home) == ()


@pytest.mark.parametrize(
    ("row", "given"),
    [({"heaviness": "7"}, {"fever": "perhaps"}), ({"heaviness": "70"}, {"fever": "no"})],
)
def test_a_mistake_in_either_keeps_neither(
    home: Home, row: dict[str, object], given: dict[str, object]
) -> None:
    with pytest.raises(BadValueError):
        check_in(home, DAY, row, given)
    assert entries(home, DAY, DAY) == []
    assert answers(home) == ()


def test_each_half_may_be_empty(home: Home) -> None:
    only_answers = check_in(home, DAY, {}, {"fever": "no"})
    assert only_answers is not None
    assert only_answers.entry is None
    only_entry = check_in(home, DAY, {"heaviness": "3"}, {})
    assert only_entry is not None
    assert only_entry.answers_number is None
    take_back(home, only_entry)
    assert entries(home, DAY, DAY) == []


def test_what_is_not_there_is_not_taken_back(home: Home) -> None:
    with pytest.raises(NotFoundError):
        take_back(home, CheckedIn(entry=None, answers_number=77))


def test_what_is_sent_again_by_its_code_is_kept_once(home: Home) -> None:
    assert check_in(home, DAY, {"heaviness": "7"}, {}, "a code") is not None
    assert check_in(home, DAY, {"heaviness": "7"}, {}, "a code") is None
    assert len(entries(home, DAY, DAY)) == 1
