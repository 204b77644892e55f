"""A trial comes back as it was agreed, with what was logged of it, after anything else."""

from __future__ import annotations

from datetime import date, timedelta

from freshlegs.domain.trial import Counted, Trial, TrialKind
from freshlegs.exporters.diary_csv import write_diary
from freshlegs.store.batches import undo_batch
from freshlegs.store.diary import diary
from freshlegs.store.dump import dump
from freshlegs.store.home import Home
from freshlegs.store.rebuild import rebuild
from freshlegs.store.trials import log_trial, log_trial_day, log_trial_end, trials
from tests.store.making import DAY, keep_all, kept, redo

TRIAL = Trial(
    kind=TrialKind(
        slug="made_up",
        title="Made up",
        change="do it",
        instead="leave it",
        block_days=3,
        counted=Counted.RUN_DAYS,
        mixed_with=("sleep_h",),
    ),
    first_day=DAY,
    last_day=DAY + timedelta(days=5),
    blocks=(True, False),
    smallest_heaviness=1.5,
    seed=7,
)


def lived(home: Home) -> str:
    key = log_trial(home, TRIAL).key
    log_trial_day(home, key, DAY, is_done=False)
    log_trial_day(home, key, DAY, is_done=True)
    log_trial_day(home, key, DAY + timedelta(days=4), is_done=False)
    return key


def test_a_trial_comes_back_with_its_days(home: Home) -> None:
    key = lived(home)
    (found,) = trials(home)
    assert (found.key, found.trial) == (key, TRIAL)
    assert found.done == {DAY: True, DAY + timedelta(days=4): False}
    assert found.ended_day is None
    assert found.last_day == TRIAL.last_day


def test_the_first_end_counts(home: Home) -> None:
    key = lived(home)
    log_trial_end(home, key, DAY + timedelta(days=2))
    log_trial_end(home, key, DAY + timedelta(days=3))
    (found,) = trials(home)
    assert found.last_day == found.ended_day == DAY + timedelta(days=2)


def test_several_trials_stand_in_their_order(home: Home) -> None:
    keys = [lived(home), lived(home)]
    assert [one.key for one in trials(home)] == keys


def test_a_trial_outlives_a_rebuild_and_an_undone_import(home: Home) -> None:
    key = lived(home)
    batch = keep_all(home, [kept(1)])
    log_trial_end(home, key, DAY)
    (before,), written = trials(home), dump(home)
    assert 'trial [{"kind"' in written
    rebuild(home, redo)
    assert dump(home) == written
    undo_batch(home, batch)
    assert trials(home) == (before,)


def test_two_stores_with_other_trials_differ_in_their_dump(home: Home) -> None:
    empty = dump(home)
    lived(home)
    assert dump(home) != empty


def test_the_diary_says_nothing_of_trials(home: Home) -> None:
    lived(home)
    assert diary(home) == ()
    assert b"trial" not in write_diary(diary(home))


def test_a_day_is_with_without_or_outside() -> None:
    days = [DAY + timedelta(days=index) for index in (-1, 0, 2, 3, 5, 6)]
    assert [TRIAL.is_with(day) for day in days] == [None, True, True, False, False, None]
    assert len(TRIAL.days) == 6
    assert isinstance(TRIAL.days[0], date)
