"""However a command ends, it says so in one sentence and leaves the history whole and private."""

from __future__ import annotations

import gc
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from freshlegs import cli
from freshlegs.cli import ending, freshlegs
from freshlegs.store.opening import close_home
from freshlegs.workflows.import_files import import_paths
from freshlegs.workflows.opening import open_at
from tests.workflows.made import fit_files

START = "from freshlegs.cli import main; main()"


def program(home: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program as a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", START, *words],
        env={**os.environ, "FRESHLEGS_HOME": str(home), **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )


def ended_by(error: BaseException, capsys: pytest.CaptureFixture[str]) -> tuple[object, str]:
    """Run a command that raises."""

    @click.command()
    def command() -> None:
        raise error

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ending, "_prepare", lambda: None)
        patch.setattr(sys, "argv", ["freshlegs"])
        with pytest.raises(SystemExit) as ended:
            ending.run(command)
    return ended.value.code, capsys.readouterr().err


def test_what_the_system_refuses_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    full = OSError(28, "No space left on device")
    assert ended_by(full, capsys) == (1, "The system refused: No space left on device.\n")
    named = PermissionError(13, "Permission denied", "/data/legs")
    assert ended_by(named, capsys) == (1, "/data/legs: Permission denied.\n")


def test_ctrl_c_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    code, said = ended_by(KeyboardInterrupt(), capsys)
    assert (code, said.strip()) == (130, "Stopped; whatever was kept so far is whole.")


def test_a_termination_leaves_as_an_exception_does() -> None:
    with pytest.raises(SystemExit, match="143"):
        ending._terminate(signal.SIGTERM, None)


def test_a_mistake_of_ours_is_a_sentence_and_a_file_without_the_runners_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FRESHLEGS_HOME", str(tmp_path))
    try:
        try:
            int("pregnant")
        except ValueError as error:
            raise KeyError("ferritin 9") from error  # noqa: EM101, TRY003 - what must not leak
    except KeyError as error:
        ending._surprise(KeyError, error, error.__traceback__)
    (file,) = (tmp_path / "mistakes").iterdir()
    told = file.read_text()
    assert "builtins.KeyError" in told
    assert "builtins.ValueError" in told
    assert "test_ending.py" in told
    assert "9" not in told.partition("builtins.KeyError")[2].replace(", line", "\0").split("\0")[0]
    assert capsys.readouterr().err == (
        "freshlegs made a mistake (KeyError); nothing that was kept is lost. Please report the"
        f" particulars: they are in {file}, without your data.\n"
    )


def test_a_mistake_without_a_place_to_write_it_is_still_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("FRESHLEGS_HOME", str(tmp_path / "file"))
    ending._surprise(ValueError, ValueError("x"), None)
    assert "(ValueError)" in (said := capsys.readouterr().err)
    assert "they could not be written" in said


def test_nobody_else_may_read_what_is_kept(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir(mode=0o755)
    report = program(tmp_path / "home", "import", str(fit_files(tmp_path / "runs", 1)))
    assert report.returncode == 0, report.stderr
    kept = [path for path in (tmp_path / "home").rglob("*") if path.stat().st_mode & 0o077]
    assert kept == []
    assert list((tmp_path / "home").rglob("*.parquet"))


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_a_terminal_that_lacks_our_signs_shows_the_rest(tmp_path: Path, encoding: str) -> None:
    shown = program(tmp_path, "days", "--glossary", PYTHONIOENCODING=encoding)
    assert (shown.returncode, shown.stderr) == (0, "")
    told = program(tmp_path, "days", "--glossary", "--json", PYTHONIOENCODING=encoding)
    assert {row["unit"] for row in json.loads(told.stdout)} >= {"m", "h"}


def test_a_damaged_database_is_told_and_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "freshlegs.sqlite3"
    file.write_bytes(bytes(range(256)) * 32)
    ended = program(tmp_path, "runs", "--json")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == f"{file}: the database does not answer (file is not a database).\n"
    assert file.read_bytes() == bytes(range(256)) * 32


def test_a_database_url_that_is_nonsense_is_a_sentence(tmp_path: Path) -> None:
    ended = program(tmp_path, "runs", DATABASE_URL="nonsense")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.startswith("DATABASE_URL cannot be 'nonsense'; allowed: a URL such as")
    assert ended.stderr.count("\n") == 1


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_import_that_is_stopped_is_whole_and_a_second_one_completes_it(
    place: Path, tmp_path: Path, number: signal.Signals
) -> None:
    folder = fit_files(tmp_path / "runs", 96, minutes=1)
    process = subprocess.Popen(
        [sys.executable, "-c", START, "import", str(folder)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while process.poll() is None and not (place / "locks" / "1.lock").exists():
        time.sleep(0.02)
    os.killpg(process.pid, number)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 128 + number
    assert said.strip() in {"", "Stopped; whatever was kept so far is whole."}
    home = open_at(place)
    import_paths(home, [folder], lambda _done, _total: None)
    close_home(home)
    assert len(json.loads(CliRunner().invoke(freshlegs, _all_runs()).stdout)) == 96


def _all_runs() -> list[str]:
    return ["runs", "--from", "2026-01-01", "--json"]


def test_a_command_that_is_done_exits_with_0(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert place.is_dir()
    monkeypatch.setattr(ending, "_prepare", lambda: None)
    for words in (["findings"], ["--help"]):
        monkeypatch.setattr(sys, "argv", ["freshlegs", *words])
        with pytest.raises(SystemExit) as ended:
            ending.run(freshlegs)
        assert ended.value.code == 0
        assert capsys.readouterr().out


def test_a_season_cannot_be_written_where_the_system_says_no(
    fail: Callable[..., tuple[int, str]], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    code, said = fail("simulate", str(tmp_path / "file" / "out"))
    assert code == 1
    assert said.endswith(": Not a directory.\n")


def test_leaving_does_not_look_through_a_whole_history_for_garbage(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def leave(_command: click.Command) -> None:
        raise SystemExit(3)

    monkeypatch.setattr(cli, "run", leave)
    usual, kept_count = gc.get_threshold(), gc.get_freeze_count()
    try:
        with pytest.raises(SystemExit, match="3"):
            cli.main()
        assert gc.get_freeze_count() > kept_count
    finally:
        gc.unfreeze()
        gc.set_threshold(*usual)
