"""A history comes in whole, once, and can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from freshlegs.domain.imports import ImportReport, Outcome
from freshlegs.exporters.fit import write_activity
from freshlegs.store.dump import dump
from freshlegs.store.history import history
from freshlegs.store.home import Home
from freshlegs.workflows import import_files
from freshlegs.workflows.import_files import import_paths, list_batches, preview_paths, undo
from freshlegs.workflows.rebuild import rebuild
from tests.workflows.made import fit_files, run


def quietly(_done: int, _total: int) -> None:
    return


def bring_in(home: Home, *paths: Path) -> ImportReport:
    return import_paths(home, paths, quietly)


def parquet(home: Home) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(home.streams.glob("*.parquet"))}


def test_a_folder_of_runs_becomes_a_history(home: Home, tmp_path: Path) -> None:
    report = bring_in(home, fit_files(tmp_path / "runs", 3))
    assert report.count(Outcome.IMPORTED) == 3
    runs = history(home).runs
    assert [one.day.isoformat() for one in runs] == ["2026-03-01", "2026-03-02", "2026-03-03"]
    assert runs[0].features.steady_heart_rate_bpm is None
    assert runs[0].activity.distance_m == 897.0


def test_for_a_large_archive_readers_are_called_before_looking_into_it(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[str] = []
    monkeypatch.setattr(import_files, "LARGE_BYTES", 1000)
    monkeypatch.setattr(import_files, "make_ready", lambda: called.append("readers"))
    preview_paths(home, [fit_files(tmp_path / "runs", 1)], quietly)
    assert called == []
    (tmp_path / "large.txt").write_text("x" * 1000)
    preview_paths(home, [tmp_path / "large.txt"], quietly)
    assert called == ["readers"]


def test_importing_again_changes_nothing(home: Home, tmp_path: Path) -> None:
    folder = fit_files(tmp_path / "runs", 3)
    bring_in(home, folder)
    before = dump(home)
    report = bring_in(home, folder)
    assert report.count(Outcome.DUPLICATE) == 3
    assert dump(home) == before
    assert [batch.code for batch in list_batches(home)] == ["b1"]


def test_one_bad_file_never_stops_the_rest(home: Home, tmp_path: Path) -> None:
    folder = fit_files(tmp_path / "runs", 2)
    (folder / "000-bad.fit").write_bytes(b"\x0e\x10\xd9\x07\xff\xff\xff\xff.FIT")
    (folder / "note.txt").write_text("not a run")
    report = bring_in(home, folder)
    outcomes = {detail.entry: detail.outcome for detail in report.details}
    assert outcomes == {
        "000.fit": Outcome.IMPORTED,
        "001.fit": Outcome.IMPORTED,
        "000-bad.fit": Outcome.FAILED,
        "note.txt": Outcome.SKIPPED,
    }
    assert all(one.reason for one in report.details if one.outcome is not Outcome.IMPORTED)


def test_the_same_content_under_another_name_is_a_duplicate(home: Home, tmp_path: Path) -> None:
    folder = fit_files(tmp_path / "runs", 1)
    (folder / "copy.dat").write_bytes((folder / "000.fit").read_bytes())
    report = bring_in(home, folder)
    assert (report.count(Outcome.IMPORTED), report.count(Outcome.DUPLICATE)) == (1, 1)


def test_many_files_are_read_by_several_processes(home: Home, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    report = import_paths(
        home,
        [fit_files(tmp_path / "runs", 50, minutes=1)],
        lambda done, total: seen.append((done, total)),
    )
    assert report.count(Outcome.IMPORTED) == 50
    assert seen[0] == (0, 50)
    assert seen[-1] == (50, 50)


def test_a_preview_says_what_would_happen_and_keeps_nothing(home: Home, tmp_path: Path) -> None:
    first, second = fit_files(tmp_path / "a", 2), fit_files(tmp_path / "b", 3)
    bring_in(home, first)
    before = dump(home)
    report = preview_paths(home, [second], quietly)
    assert (report.count(Outcome.IMPORTED), report.count(Outcome.DUPLICATE)) == (1, 2)
    assert report.batch is None
    assert dump(home) == before


def test_a_batch_is_taken_back_exactly(home: Home, tmp_path: Path) -> None:
    bring_in(home, fit_files(tmp_path / "a", 2))
    before, streams = dump(home), parquet(home)
    report = bring_in(home, fit_files(tmp_path / "b", 4))
    assert report.batch is not None
    assert undo(home, report.batch) == 2
    assert dump(home) == before
    assert parquet(home) == streams


def test_a_rebuild_gives_the_same_history_byte_for_byte(home: Home, tmp_path: Path) -> None:
    bring_in(home, fit_files(tmp_path / "a", 5))
    before, streams = dump(home), parquet(home)
    assert rebuild(home, quietly) == 5
    assert dump(home) == before
    assert parquet(home) == streams


def test_a_file_with_nothing_new_about_a_run_is_a_duplicate(home: Home, tmp_path: Path) -> None:
    folder = fit_files(tmp_path / "runs", 1)
    bring_in(home, folder)
    trailing = tmp_path / "again.fit"
    trailing.write_bytes(write_activity(run(0)) + b"\x00" * 3)
    report = bring_in(home, trailing)
    (detail,) = report.details
    assert detail.outcome in {Outcome.DUPLICATE, Outcome.MERGED}
    assert detail.reason is not None
    assert "the same run as 000.fit" in detail.reason
    assert len(history(home).runs) == 1
