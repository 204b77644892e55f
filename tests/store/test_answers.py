"""Answers are kept by day, and "I don't know" is an answer."""

from __future__ import annotations

from datetime import timedelta

import pytest

from freshlegs.domain.errors import NotFoundError
from freshlegs.domain.findings import Value
from freshlegs.store.answers import answers, log_answers, undo_answers
from freshlegs.store.home import Home
from tests.store.making import DAY

GIVEN: dict[str, Value | None] = {
    "fever": False,
    "sleep_h": 6.5,
    "side": "left",
    "sites": ("calves", "shins"),
    "splits_s": (61.5, 62.0),
    "dark_urine": None,
}


def test_every_kind_of_answer_comes_back(home: Home) -> None:
    log_answers(home, DAY, GIVEN)
    ((day, found),) = answers(home)
    assert (day, dict(found)) == (DAY, GIVEN)


def test_a_later_answer_to_the_same_question_counts(home: Home) -> None:
    log_answers(home, DAY, GIVEN)
    log_answers(home, DAY - timedelta(days=1), {"fever": True})
    log_answers(home, DAY, {"fever": True})
    (first, second) = answers(home)
    assert (first[0], dict(first[1])) == (DAY - timedelta(days=1), {"fever": True})
    assert second[1]["fever"] is True
    assert second[1]["sleep_h"] == 6.5


def test_answers_taken_back_give_way_to_those_before(home: Home) -> None:
    log_answers(home, DAY, {"fever": False, "limp": True})
    later = log_answers(home, DAY, {"fever": True})
    undo_answers(home, later)
    ((_, found),) = answers(home)
    assert dict(found) == {"fever": False, "limp": True}


def test_answers_are_taken_back_once(home: Home) -> None:
    number = log_answers(home, DAY, {"fever": False})
    undo_answers(home, number)
    assert answers(home) == ()
    for unknown in (number, number + 100):
        with pytest.raises(NotFoundError):
            undo_answers(home, unknown)
