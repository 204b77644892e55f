"""A made-up runner can be written, and shown from empty folder to answer."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from freshlegs.workflows.demo import OnProgress, Shown, demo
from tests.cli.conftest import Run, RunJson


def test_a_season_is_written_with_its_truth(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "season"
    printed = run(
        "simulate", str(out), "--days", "30", "--seed", "3",
        "--cause", "sleep_deprivation:2026-03-10:2026-03-12",
    ).stdout  # fmt: skip
    assert f"`freshlegs import {out}` brings them in" in printed.replace("\n", " ")
    truth = json.loads((out / "truth.json").read_text())
    assert len(truth) == 30
    assert {"day", "causes", "heaviness"} <= truth[0].keys()


def test_a_folder_with_something_in_it_is_refused(
    fail: Callable[..., tuple[int, str]], tmp_path: Path
) -> None:
    (tmp_path / "note.txt").write_text("mine")
    code, said = fail("simulate", str(tmp_path), "--days", "14")
    assert code == 1
    assert "a new or empty folder" in said


def test_the_demo_explains_a_simulated_day_to_people_and_programs(
    run: Run, run_json: RunJson, monkeypatch: pytest.MonkeyPatch
) -> None:
    lived: list[Shown] = []

    def demo_once(seed: int, on_progress: OnProgress) -> Shown:
        if not lived:
            lived.append(demo(seed, on_progress))
        return lived[0]

    monkeypatch.setattr("freshlegs.workflows.demo.demo", demo_once)
    printed = run("demo").stdout
    assert "A simulated runner (seed 8)" in printed
    assert "Supports your decision; it is not a diagnosis." in printed
    assert run_json("demo")["verdict"] in {"unusual", "expected", "light"}


def test_a_season_is_described_in_json(run_json: RunJson, tmp_path: Path) -> None:
    season = run_json("simulate", str(tmp_path / "season"), "--days", "14")
    assert season["last_day"] == "2026-06-30"
    assert season["activities_count"] > 3
