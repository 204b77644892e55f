"""The program as a runner starts it, with a folder of its own."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from freshlegs.cli import ending, freshlegs, main
from freshlegs.store.opening import close_home
from freshlegs.workflows.opening import open_at

type Run = Callable[..., Result]
type RunJson = Callable[..., Any]


@pytest.fixture(scope="session")
def empty_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty history on disk, to be copied: making one anew takes a second."""
    folder = tmp_path_factory.mktemp("template") / "home"
    close_home(open_at(folder))
    return folder


@pytest.fixture
def place(tmp_path: Path, empty_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that FRESHLEGS_HOME names in this test."""
    folder = tmp_path / "home"
    shutil.copytree(empty_folder, folder)
    monkeypatch.setenv("FRESHLEGS_HOME", str(folder))
    return folder


@pytest.fixture
def run(place: Path) -> Run:
    """Run a command that must succeed; gives what it printed."""
    assert place.is_dir()

    def start(*words: str, said: str | None = None) -> Result:
        result = CliRunner().invoke(freshlegs, list(words), input=said, catch_exceptions=False)
        assert result.exit_code == 0, result.output
        return result

    return start


@pytest.fixture
def run_json(run: Run) -> RunJson:
    """Run a command with --json and read what it printed."""

    def start(*words: str, said: str | None = None) -> Any:  # noqa: ANN401 - JSON is anything
        return json.loads(run(*words, "--json", said=said).stdout)

    return start


@pytest.fixture
def fail(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str]]:
    """Run a command that must fail; gives the exit code and stderr."""
    assert place.is_dir()
    monkeypatch.setattr(ending, "_prepare", lambda: None)

    def start(*words: str) -> tuple[int, str]:
        monkeypatch.setattr(sys, "argv", ["freshlegs", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        code = ended.value.code
        assert isinstance(code, int)
        return code, capsys.readouterr().err

    return start
