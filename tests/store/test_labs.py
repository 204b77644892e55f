"""A laboratory value is one line of the log together with what it answers."""

from __future__ import annotations

from datetime import timedelta

import pytest

from freshlegs.domain.errors import NotFoundError
from freshlegs.domain.labs import LabResult
from freshlegs.store.answers import answers, log_answers
from freshlegs.store.home import Home
from freshlegs.store.labs import delete_lab, labs
from tests.store.making import DAY

FERRITIN = LabResult(lab="ferritin", value=18.0, unit="ng/mL", low=30.0)


def test_values_come_newest_first_and_plain_answers_are_none(home: Home) -> None:
    log_answers(home, DAY, {"fever": False})
    log_answers(home, DAY, {"ferritin": 18.0}, FERRITIN)
    log_answers(home, DAY + timedelta(days=1), {}, LabResult(lab="tsh", value=2.0, unit="mIU/L"))
    assert [one.result.lab for one in labs(home)] == ["tsh", "ferritin"]
    assert labs(home)[1].result == FERRITIN


def test_a_value_taken_back_answers_nothing_any_more(home: Home) -> None:
    log_answers(home, DAY, {"ferritin": 18.0}, FERRITIN)
    delete_lab(home, labs(home)[0].key)
    assert labs(home) == ()
    assert answers(home) == ()
    with pytest.raises(NotFoundError):
        delete_lab(home, "l99")
