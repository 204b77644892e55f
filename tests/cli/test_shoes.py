"""Shoes in the terminal."""

from __future__ import annotations

from collections.abc import Callable

from tests.cli.conftest import Run, RunJson


def test_a_pair_is_added_changed_and_listed(run: Run, run_json: RunJson) -> None:
    assert "No shoes yet" in run("shoes").output
    run("shoes", "Grey Fly", "--new", "--set", "mass_g=240", "--set", "start_km=512")
    shown = run("shoes").output
    assert "Grey Fly  512.0" in shown
    assert "past 500 km, worth a look" in shown
    (row,) = run_json("shoes", "Grey Fly", "--set", "default=yes")
    assert (row["is_default"], row["is_due"], row["mass_g"]) == (True, True, 240.0)
    run("shoes", "Grey Fly", "--set", "retired=2026-03-07")
    (row,) = run_json("shoes")
    assert (row["retired"], row["is_due"]) == ("2026-03-07", False)


def test_what_is_told_needs_a_pair(fail: Callable[..., tuple[int, str]]) -> None:
    code, told = fail("shoes", "--set", "mass_g=240")
    assert code == 2
    assert "Name the pair" in told
