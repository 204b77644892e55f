"""Runs are said anew, joined, parted, deleted and brought back from the terminal."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from freshlegs.cli import freshlegs
from freshlegs.domain.errors import BadValueError
from tests.cli.conftest import Run, RunJson
from tests.workflows.made import fit_files


@pytest.fixture
def keys(run: Run, run_json: RunJson, tmp_path: Path) -> list[str]:
    """The keys of two runs."""
    run("import", str(fit_files(tmp_path / "files", 2)))
    return [row["key"] for row in run_json("runs")]


def test_a_run_is_said_anew_and_goes_back(run: Run, run_json: RunJson, keys: list[str]) -> None:
    told = run_json("runs", "edit", keys[0], "--rpe", "6", "--km", "2", "--note", "warm")
    assert told["run"] == keys[0]
    row = run_json("runs")[0]
    assert (row["rpe"], row["km"]) == (6.0, 2.0)
    assert set(row["own"]) == {"rpe", "distance_m", "notes"}
    assert "runs undo" in run("runs", "edit", keys[0], "--clear", "rpe").stdout
    assert run_json("runs")[0]["rpe"] is None
    assert "Taken back." in run("runs", "undo", str(told["change"])).stdout
    assert run_json("runs")[0]["own"] == {}


def test_runs_are_joined_and_parted(run_json: RunJson, keys: list[str]) -> None:
    joined = run_json("runs", "join", *keys)["run"]
    assert len(run_json("runs")) == 1
    run_json("runs", "part", joined, "--recording", keys[1])
    assert len(run_json("runs")) == 2


def test_a_deleted_run_is_listed_and_brought_back(
    run: Run, run_json: RunJson, keys: list[str]
) -> None:
    assert "Nothing is deleted." in run("runs", "deleted").stdout
    number = run_json("runs", "delete", keys[0])["change"]
    assert [row["key"] for row in run_json("runs", "deleted")] == keys[:1]
    assert keys[0] in run("runs", "deleted").stdout
    assert run_json("runs", "restore", keys[0])["run"] == keys[0]
    assert run_json("runs", "undo", str(number))["run"] == keys[0]


def test_what_cannot_be_is_refused(keys: list[str]) -> None:
    nothing = CliRunner().invoke(freshlegs, ["runs", "edit", keys[0]])
    assert nothing.exit_code == 2
    assert "Say what to change" in nothing.output
    hard = CliRunner().invoke(freshlegs, ["runs", "edit", keys[0], "--rpe", "14"])
    assert isinstance(hard.exception, BadValueError)
