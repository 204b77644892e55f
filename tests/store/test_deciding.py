"""The runner has the last word on which recordings are one run."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from freshlegs.domain.errors import BadValueError, NotFoundError
from freshlegs.domain.moments import Moment
from freshlegs.domain.run import Run
from freshlegs.domain.run_edit import RunField
from freshlegs.store.batches import undo_batch
from freshlegs.store.deciding import (
    delete_run,
    edit_run,
    join_runs,
    joined_by,
    part_run,
    restore_run,
    undo_change,
)
from freshlegs.store.history import history
from freshlegs.store.home import Home
from freshlegs.store.rebuild import rebuild
from freshlegs.store.recordings import recordings_light, whereabouts
from freshlegs.store.runs import deleted_runs
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


def test_a_deleted_run_stays_so_when_another_file_of_it_comes(home: Home) -> None:
    keep_all(home, [kept(1)])
    delete_run(home, runs(home)[0].key)
    keep_all(home, [kept(2, **TWIN), kept(3)])
    assert [run.key for run in runs(home)] == [kept(3).recordings[0].key]
    assert [len(run.recordings) for run in deleted_runs(home)] == [2]


def test_a_deleted_run_comes_back_as_it_was(home: Home) -> None:
    keep_all(home, [kept(1), kept(2)])
    before = runs(home)
    delete_run(home, before[0].key)
    assert deleted_runs(home) == (before[0],)
    restore_run(home, before[0].key)
    assert runs(home) == before
    assert deleted_runs(home) == ()
    with pytest.raises(NotFoundError, match="no deleted run"):
        restore_run(home, before[0].key)
    delete_run(home, before[0].key)
    assert runs(home) == before[1:]


def test_what_is_said_of_a_run_outlives_imports_and_a_rebuild(home: Home) -> None:
    keep_all(home, [kept(1), kept(2)])
    key = runs(home)[0].key
    edit_run(home, key, {"rpe": 6.5, "name": "Into the wind"})
    keep_all(home, [kept(3)])
    rebuild(home, redo)
    run = runs(home)[0]
    assert (run.key, run.activity.rpe, run.activity.name) == (key, 6.5, "Into the wind")
    assert [edit.field for edit in run.edits] == [RunField.NAME, RunField.RPE]


def test_what_was_said_is_still_there_after_the_same_file_is_imported_anew(home: Home) -> None:
    batch = keep_all(home, [kept(1)])
    edit_run(home, runs(home)[0].key, {"rpe": 2.0})
    undo_batch(home, batch)
    keep_all(home, [kept(1)])
    assert runs(home)[0].activity.rpe == 2.0


def test_a_value_goes_back_to_what_the_files_say(home: Home) -> None:
    keep_all(home, [kept(1, rpe=7.0)])
    key = runs(home)[0].key
    edit_run(home, key, {"rpe": 3.0, "notes": "warm"})
    edit_run(home, key, {"rpe": None})
    run = runs(home)[0]
    assert (run.activity.rpe, run.activity.notes) == (7.0, "warm")
    assert [edit.field for edit in run.edits] == [RunField.NOTES]


def test_words_follow_the_run_when_it_is_joined_and_parted(home: Home) -> None:
    keep_all(home, [kept(1), kept(2)])
    first, second = runs(home)
    edit_run(home, first.key, {"name": "first"})
    edit_run(home, second.key, {"rpe": 8.0})
    join_runs(home, [first.key, second.key])
    (run,) = runs(home)
    assert (run.activity.name, run.activity.rpe) == ("first", 8.0)
    edit_run(home, run.key, {"surface": "trail"})
    part_run(home, run.key, [second.key])
    told = [(one.activity.name, one.activity.rpe) for one in runs(home)]
    assert told == [("first", None), (None, 8.0)]


def test_every_change_can_be_undone_once(home: Home) -> None:
    keep_all(home, [kept(1), kept(2)])
    before = runs(home)
    keys = [run.key for run in before]
    changes: list[Callable[[], int]] = [
        lambda: edit_run(home, keys[0], {"rpe": 9.0}),
        lambda: delete_run(home, keys[0]),
        lambda: join_runs(home, keys),
    ]
    for change in changes:
        number = change()
        assert runs(home) != before
        assert keys[0] in undo_change(home, number)
        assert runs(home) == before
        with pytest.raises(NotFoundError, match="could be undone"):
            undo_change(home, number)


def test_a_run_that_was_joined_by_hand_knows_by_what(home: Home) -> None:
    keep_all(home, [kept(1), kept(2), kept(4, **TWIN)])
    assert all(joined_by(home, run) is None for run in runs(home))
    number = join_runs(home, [run.key for run in runs(home)])
    (run,) = runs(home)
    assert joined_by(home, run) == number
    undo_change(home, number)
    assert sorted(len(run.recordings) for run in runs(home)) == [1, 2]


def test_a_change_that_is_refused_changes_nothing(home: Home) -> None:
    keep_all(home, [kept(1)])
    before = runs(home)
    key = before[0].key
    for values in ({"rpe": 14.0, "name": "no"}, {"sport": "chess"}, {}):
        with pytest.raises(BadValueError):
            edit_run(home, key, values)
    with pytest.raises(BadValueError, match="made of several"):
        part_run(home, key)
    with pytest.raises(NotFoundError):
        edit_run(home, "nothing", {"rpe": 1.0})
    assert runs(home) == before
    keep_all(home, [kept(2, **TWIN)])
    with pytest.raises(NotFoundError, match="recording"):
        part_run(home, key, ["nothing"])
