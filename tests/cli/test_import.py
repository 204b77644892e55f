"""Importing says what became of every file, and can be previewed and taken back."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run, RunJson
from tests.workflows.made import fit_files


def test_a_folder_comes_in_and_goes_out_again(run: Run, run_json: RunJson, tmp_path: Path) -> None:
    folder = fit_files(tmp_path / "runs", 2)
    report = run_json("import", str(folder))
    assert (report["batch"], report["files"], report["imported"]) == ("b1", 2, 2)
    assert report["details"][0]["entry"] == "000.fit"
    assert [one["batch"] for one in run_json("batches")] == ["b1"]
    assert len(run_json("runs")) == 2
    assert "2 recordings removed" in run("import", "--undo", "b1").stdout
    assert run_json("runs") == []


def test_a_preview_changes_nothing(run: Run, run_json: RunJson, tmp_path: Path) -> None:
    printed = run("import", "--preview", str(fit_files(tmp_path / "runs", 2))).stdout
    assert printed.startswith("Would be: 2 files: 2 imported")
    assert run_json("runs") == []
    assert "Nothing imported yet" in run("batches").stdout


def test_failures_and_skips_are_told_with_their_reasons(run: Run, tmp_path: Path) -> None:
    folder = fit_files(tmp_path / "runs", 1)
    (folder / "bad.gpx").write_text(
        "<gpx><trk><trkseg><trkpt lat='1' lon='2'/></trkseg></trk></gpx>"
    )
    (folder / "note.txt").write_text("not a run")
    printed = run("import", str(folder)).stdout
    assert "failed: bad.gpx: it has no times" in printed
    assert "skipped: 1 × not a kind of file that freshlegs reads" in printed
    assert "`freshlegs import --undo b1` takes it back" in printed


def test_something_to_import_must_be_named(fail: Callable[..., tuple[int, str]]) -> None:
    code, said = fail("import")
    assert code == 2
    assert "Say what to import" in said


def test_runs_can_be_read_by_people_and_by_day(run: Run, run_json: RunJson, tmp_path: Path) -> None:
    run("import", str(fit_files(tmp_path / "runs", 3)))
    assert "2026-03-02" in run("runs").stdout
    assert len(run_json("runs", "--from", "2026-03-02", "--to", "2026-03-02")) == 1
    assert "2026-" in run("batches").stdout


def test_an_empty_history_says_how_to_begin(run: Run) -> None:
    assert "`freshlegs import FILE` brings them in" in run("runs").stdout
    assert "takes five seconds" in run("diary").stdout


def test_the_batch_can_be_taken_back_with_json(run_json: RunJson, tmp_path: Path) -> None:
    run_json("import", str(fit_files(tmp_path / "runs", 1)))
    assert run_json("import", "--undo", "b1") == {
        "batch": "b1",
        "removed": 1,
        "rows": {},
    }


def test_what_went_with_an_import_is_said(run: Run, run_json: RunJson, tmp_path: Path) -> None:
    file = tmp_path / "diary.csv"
    file.write_text("date,heaviness\n2026-03-01,5\n2026-03-02,6\n")
    assert run("import", str(file)).stdout.startswith("1 file: 1 imported")
    assert run("import", "--undo", "b1").stdout == (
        "Batch b1 is taken back: 2 diary entries removed.\n"
    )
    run("import", str(file))
    assert run_json("import", "--undo", "b2") == {"batch": "b2", "removed": 0, "rows": {"diary": 2}}


def test_a_file_that_failed_is_named_once(run: Run, tmp_path: Path) -> None:
    folder = fit_files(tmp_path / "runs", 1)
    (folder / "diary.csv").write_text("date,surface\n2026-03-01,roat\n")
    assert "failed: diary.csv, row 2, surface cannot be 'roat'" in run("import", str(folder)).stdout


def test_rebuilding_says_how_much_there_was(run: Run, run_json: RunJson, tmp_path: Path) -> None:
    run("import", str(fit_files(tmp_path / "runs", 2)))
    assert run_json("rebuild") == {"recordings": 2}
    assert "2 recordings" in run("rebuild").stdout


def test_watching_once_imports_what_is_there_and_answers(
    run: Run, run_json: RunJson, tmp_path: Path
) -> None:
    folder = str(fit_files(tmp_path / "runs", 1))
    arrival = run_json("watch", folder, "--once")
    assert arrival["import"]["imported"] == 1
    assert arrival["why"]["verdict"] == "cannot_tell"
    assert run("watch", folder, "--once").stdout.split() == ["Watching", folder]
    (tmp_path / "runs" / "other.fit").write_bytes(
        (fit_files(tmp_path / "more", 2) / "001.fit").read_bytes()
    )
    assert "2 files: 1 imported, 1 duplicate" in run("watch", folder, "--once").stdout


def test_a_refused_archive_does_not_stop_the_others(
    fail: Callable[..., tuple[int, str]], run: Run, tmp_path: Path
) -> None:
    (tmp_path / "cut.zip").write_bytes(b"PK\x03\x04 and no more")
    code, said = fail("import", str(tmp_path / "cut.zip"), str(fit_files(tmp_path / "runs", 1)))
    assert code == 1
    assert said.startswith("cut.zip: it is not a readable zip")
    assert said.count("\n") == 1
    assert "2026-03-01" in run("runs").stdout


def test_a_refused_archive_alone_is_one_sentence_and_leaves_no_batch(
    fail: Callable[..., tuple[int, str]], run: Run, tmp_path: Path
) -> None:
    (tmp_path / "cut.zip").write_bytes(b"PK\x03\x04 and no more")
    for words in ([], ["--preview"]):
        code, said = fail("import", *words, str(tmp_path / "cut.zip"))
        assert (code, said.count("\n")) == (1, 1)
    assert "Nothing imported yet" in run("batches").stdout


def test_nothing_readable_exits_with_1_after_the_reasons(
    fail: Callable[..., tuple[int, str]], tmp_path: Path
) -> None:
    (tmp_path / "noise.fit").write_bytes(b"noise")
    code, said = fail("import", str(tmp_path / "noise.fit"))
    assert (code, said) == (1, "Nothing could be imported.\n")


def test_a_pipe_is_refused_instead_of_waited_for(
    fail: Callable[..., tuple[int, str]], tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "pipe")
    code, said = fail("import", str(tmp_path / "pipe"))
    assert (code, said) == (1, "pipe: it is neither a file nor a folder.\n")


@pytest.mark.parametrize("words", [["--preview"], ["."]])
def test_taking_back_stands_alone(
    fail: Callable[..., tuple[int, str]], run: Run, tmp_path: Path, words: list[str]
) -> None:
    run("import", str(fit_files(tmp_path / "runs", 1)))
    code, said = fail("import", "--undo", "b1", *words)
    assert code == 2
    assert "--undo stands alone" in said
    assert "b1" in run("batches").stdout


def test_a_batch_cannot_be_taken_back_twice(
    fail: Callable[..., tuple[int, str]], run: Run, tmp_path: Path
) -> None:
    run("import", str(fit_files(tmp_path / "runs", 1)))
    run("import", "--undo", "b1")
    assert fail("import", "--undo", "b1") == (1, "There is no import b1.\n")


def test_an_edited_entry_outlives_the_batch_it_came_in(
    run: Run, run_json: RunJson, tmp_path: Path
) -> None:
    (tmp_path / "diary.csv").write_text("date,heaviness\n2026-03-01,5\n2026-03-02,6\n")
    run("import", str(tmp_path / "diary.csv"))
    first, _ = run_json("diary", "--from", "2026-03-01")
    run("log", "--edit", first["key"], "--heaviness", "9")
    run("import", "--undo", "b1")
    (left,) = run_json("diary", "--from", "2026-03-01")
    assert (left["date"], left["heaviness"]) == ("2026-03-01", 9.0)


def test_many_failures_are_counted_not_listed(run: Run, tmp_path: Path) -> None:
    folder = fit_files(tmp_path / "runs", 1)
    bad = "<gpx><trk><trkseg><trkpt lat='1' lon='2'/></trkseg></trk></gpx>"
    for number in range(23):
        (folder / f"bad{number}.gpx").write_text(bad)
    printed = run("import", str(folder)).stdout
    assert printed.count("it has no times") == 20
    assert "failed: 3 more; --json names them all" in printed


def test_watching_goes_on_after_an_archive_that_cannot_be_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "activities.csv").write_text("," * 60 + "\n" + "," * 60 + "\n")
    watched = run("watch", str(tmp_path), "--once")
    assert "1 failed" in watched.stdout
    assert watched.stderr.startswith("activities.csv: column ")
