"""The runner has the last word on which recordings are one run."""

from __future__ import annotations

import pytest

from freshlegs.domain.errors import BadValueError, NotFoundError
from freshlegs.domain.moments import Moment
from freshlegs.domain.run import Run
from freshlegs.store.batches import undo_batch
from freshlegs.store.deciding import delete_run, join_runs, part_run
from freshlegs.store.history import history
from freshlegs.store.home import Home
from freshlegs.store.rebuild import rebuild
from freshlegs.store.recordings import recordings_light, whereabouts
from tests.store.making import keep_all, kept, redo, start_of

TWIN = {"start": Moment(start_of(1)), "elapsed_s": 1813.0, "distance_m": 5031.0}


def runs(home: Home) -> tuple[Run, ...]:
    return history(home).runs


def test_a_deleted_run_is_gone_and_its_file_is_kept(home: Home) -> None:
    keep_all(home, [kept(1), kept(2)])
    delete_run(home, runs(home)[0].key)
    assert [run.key for run in runs(home)] == [kept(2).recordings[0].key]
    assert len(recordings_light(home)) == 2


def test_a_decision_outlives_the_next_import_and_a_rebuild(home: Home) -> None:
    keep_all(home, [kept(1), kept(2)])
    delete_run(home, runs(home)[0].key)
    keep_all(home, [kept(3)])
    rebuild(home, redo)
    assert len(runs(home)) == 2


def test_joined_runs_are_one(home: Home) -> None:
    keep_all(home, [kept(1), kept(2), kept(3)])
    join_runs(home, [run.key for run in runs(home)[:2]])
    assert [len(run.recordings) for run in runs(home)] == [2, 1]


def test_a_parted_run_is_several(home: Home) -> None:
    keep_all(home, [kept(1), kept(2, **TWIN)])
    part_run(home, runs(home)[0].key)
    assert [len(run.recordings) for run in runs(home)] == [1, 1]


def test_a_decision_about_what_was_undone_does_nothing(home: Home) -> None:
    batch = keep_all(home, [kept(1), kept(2)])
    join_runs(home, [run.key for run in runs(home)])
    undo_batch(home, batch)
    assert runs(home) == ()


def test_decisions_need_runs_that_exist(home: Home) -> None:
    keep_all(home, [kept(1)])
    with pytest.raises(NotFoundError):
        delete_run(home, "nothing")
    with pytest.raises(BadValueError, match="two or more"):
        join_runs(home, [runs(home)[0].key])


def test_the_file_of_a_deleted_run_is_part_of_none(home: Home) -> None:
    keep_all(home, [kept(1), kept(2)])
    delete_run(home, kept(1).recordings[0].key)
    assert list(whereabouts(home)) == [kept(2).digest]
