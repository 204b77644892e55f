"""A week's answers rest on one fit of all ratings before its Monday, and nothing else."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields
from datetime import time, timedelta

import numpy as np
import pytest

from freshlegs.domain.diary import DiaryEntry
from freshlegs.inference.fit import Learnt, elicited_prior
from freshlegs.store.answers import log_answers
from freshlegs.store.diary import log_diary
from freshlegs.store.dump import dump
from freshlegs.store.home import Home
from freshlegs.store.learnt import learnt_days
from freshlegs.store.opening_to_read import open_to_read
from freshlegs.workflows import diary, learning
from freshlegs.workflows.answers import keep_answers
from freshlegs.workflows.dose_history import BODILY
from freshlegs.workflows.learning import learn_again, learnt_mondays, learnt_of
from freshlegs.workflows.learnt_form import from_grids, to_grids
from freshlegs.workflows.rebuild import rebuild
from tests.workflows.seasons import TODAY, diary_of, tell, weeks

MONDAY = TODAY - timedelta(days=TODAY.weekday())


def learnt(home: Home) -> Learnt:
    found = learnt_of(home, TODAY).learnt
    assert found is not None
    return found


def same(one: Learnt, other: Learnt) -> bool:
    return all(grid == to_grids(other)[name] for name, grid in to_grids(one).items()) and len(
        fields(one)
    ) == len(fields(other))


def test_short_nights_are_learnt_to_weigh_more(home: Home) -> None:
    weeks(home)
    taught = learnt_of(home, TODAY)
    assert (taught.monday, taught.ratings_count) == (MONDAY, 79)
    at = [cause.slug for cause in BODILY].index("sleep_deprivation")
    found = learnt(home)
    assert found.exposures_count[at] >= 10
    others = [cause.slug for cause in BODILY].index("heat")
    prior = elicited_prior(BODILY, 3)
    assert found.hazard[at] > 1.3 * prior.hazard[at]
    assert found.exposures_count[others] == 0


def test_the_same_truth_gives_the_same_fit_all_week(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    weeks(home)
    first = learnt(home)
    monkeypatch.setattr(learning, "_learn", lambda *_: pytest.fail("it was learnt again"))
    assert same(first, learnt(home))
    log_diary(home, DiaryEntry(day=MONDAY, heaviness=9.0))
    for back in range(TODAY.weekday() + 1):
        again = learnt_of(home, TODAY - timedelta(days=back)).learnt
        assert again is not None
        assert same(first, again)


def test_what_is_said_of_an_earlier_week_is_learnt_from(home: Home) -> None:
    weeks(home)
    first = learnt(home)
    changed = DiaryEntry(day=MONDAY - timedelta(days=9), at=time(6), heaviness=10.0)
    log_diary(home, changed)
    assert not same(first, learnt(home))


def test_what_was_said_this_week_or_twice_of_a_day_is_not_counted(home: Home) -> None:
    for day in (MONDAY - timedelta(days=1), MONDAY - timedelta(days=1), MONDAY):
        log_diary(home, DiaryEntry(day=day, heaviness=3.0))
    log_diary(home, DiaryEntry(day=MONDAY - timedelta(days=2), sleep_h=7.0))
    log_answers(home, MONDAY - timedelta(days=3), {"heaviness": 4.0})
    assert learnt_of(home, TODAY).ratings_count == 2


def test_too_few_ratings_teach_nothing(home: Home) -> None:
    tell(home, [], diary_of(MONDAY - timedelta(days=13), MONDAY - timedelta(days=1))[:13])
    taught = learnt_of(home, TODAY)
    assert (taught.learnt, taught.ratings_count) == (None, 13)
    assert learnt_days(home) == ()
    for hour in range(3):
        log_diary(home, DiaryEntry(day=MONDAY - timedelta(days=3), heaviness=3.0, note=f"{hour}"))
    taught = learnt_of(home, TODAY)
    assert (taught.learnt, taught.ratings_count) == (None, 13)
    assert learnt_days(home) == (MONDAY,)
    assert learnt_of(home, TODAY) == taught


def test_a_diary_of_one_value_can_be_learnt_from(home: Home) -> None:
    days = diary_of(MONDAY - timedelta(days=40), MONDAY - timedelta(days=1))
    tell(home, [], [DiaryEntry(day=one.day, heaviness=3.0) for one in days])
    found = learnt(home)
    assert np.isfinite(found.hazard).all()
    assert np.isfinite(found.covariance).all()


def test_a_question_learns_without_the_database_being_written(home: Home) -> None:
    weeks(home)
    before = learnt(home)
    reading = open_to_read(home.path)
    assert reading.reading is not None
    again = learnt_of(reading, TODAY).learnt
    assert again is not None
    assert same(before, again)
    earlier = learnt_of(reading, TODAY - timedelta(days=14)).learnt
    assert earlier is not None
    assert not same(before, earlier)


def test_what_is_kept_is_read_back_as_it_was(home: Home) -> None:
    weeks(home, 6)
    found = learnt(home)
    again = from_grids(to_grids(found))
    assert same(found, again)
    assert again.layout == found.layout
    assert again.exposures_count.dtype == found.exposures_count.dtype
    np.testing.assert_equal(again.covariance, found.covariance)


def test_a_rebuild_learns_the_same_again(home: Home) -> None:
    tell(home, [], diary_of(MONDAY - timedelta(days=60), TODAY))
    first = learnt(home)
    told = dump(home)
    assert "learnt" in told
    rebuild(home, lambda _done, _total: None)
    assert learnt_mondays(home) == (MONDAY,)
    assert dump(home) == told
    assert same(first, learnt(home))
    learn_again(home, ())
    assert learnt_days(home) == ()


def test_logging_keeps_the_fit_ready(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    tell(home, [], diary_of(MONDAY - timedelta(days=60), TODAY))
    monkeypatch.setattr(learning, "today", lambda _: TODAY)
    (entry,) = diary.keep(home, [{"date": f"{MONDAY - timedelta(days=2)}", "heaviness": 4}])
    assert learnt_mondays(home) == (MONDAY,)
    log_diary(home, DiaryEntry(day=MONDAY - timedelta(days=5), heaviness=4.0))
    assert learnt_mondays(home) == ()
    diary.edit(home, str(entry["key"]), {"heaviness": 5})
    assert learnt_mondays(home) == (MONDAY,)
    log_diary(home, DiaryEntry(day=MONDAY - timedelta(days=6), heaviness=4.0))
    keep_answers(home, {"fever": "no"}, TODAY)
    assert learnt_mondays(home) == (MONDAY,)
    diary.delete(home, str(entry["key"]))
    assert learnt_mondays(home) == (MONDAY,)


def test_reading_what_was_learnt_imports_no_solver(home: Home) -> None:
    weeks(home, 6)
    learnt(home)
    program = (
        "import sys; from datetime import date; from pathlib import Path\n"
        "from freshlegs.store.opening_to_read import open_to_read\n"
        "from freshlegs.workflows.learning import learnt_of\n"
        f"taught = learnt_of(open_to_read(Path({str(home.path)!r})), date(2026, 3, 20))\n"
        "assert taught.learnt is not None\n"
        "assert 'scipy' not in sys.modules and 'django' not in sys.modules\n"
        "assert 'polars' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
