"""The real archives come in once, in any language, and nothing private is ever kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from freshlegs.domain.imports import ImportReport, Outcome
from freshlegs.store.dump import dump
from freshlegs.store.history import history
from freshlegs.store.home import Home
from freshlegs.store.opening import close_home
from freshlegs.workflows.import_files import import_paths
from freshlegs.workflows.opening import open_at

CANARY = b"CANARY"
ARCHIVES = ("strava_export_en.zip", "strava_export_de.zip", "garmin_export.zip")


def quietly(_done: int, _total: int) -> None:
    return


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    """One history for all of these tests, none of which changes it."""
    opened = open_at(tmp_path_factory.mktemp("archives") / "home")
    yield opened
    close_home(opened)


@pytest.fixture(scope="module")
def reports(home: Home, shared: Path) -> dict[str, ImportReport]:
    archives = shared / "data" / "archives"
    return {name: import_paths(home, [archives / name], quietly) for name in ARCHIVES}


def test_the_second_language_and_the_second_platform_find_the_duplicates(
    home: Home, reports: dict[str, ImportReport]
) -> None:
    english, german, garmin = reports.values()
    assert english.count(Outcome.FAILED) == german.count(Outcome.FAILED) == 0
    assert german.count(Outcome.IMPORTED) == german.count(Outcome.MERGED) == 0
    assert garmin.count(Outcome.IMPORTED) == 0
    assert garmin.count(Outcome.DUPLICATE) >= 42
    assert garmin.count(Outcome.MERGED) >= 30
    runs = history(home).runs
    assert any(run.activity.name == "Treadmill, typed in by hand" for run in runs)
    assert any(run.activity.rpe == 6.0 for run in runs)
    assert len(history(home).nights) == 30


def test_both_languages_give_the_same_history(home: Home, reports: dict[str, ImportReport]) -> None:
    assert reports["strava_export_de.zip"].batch is None
    assert len(dump(home)) > 0


def test_canaries_reach_neither_disk_nor_output(
    home: Home, reports: dict[str, ImportReport]
) -> None:
    kept = [file for file in home.path.rglob("*") if file.is_file()]
    assert len(kept) > 5
    for file in kept:
        assert CANARY not in file.read_bytes(), file
        assert b"runner@example.org" not in file.read_bytes(), file
    assert CANARY.decode() not in repr(reports)
    assert "runner@example.org" not in repr(reports)
