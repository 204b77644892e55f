"""A simulated season on disk is what a runner could have brought, with the truth beside it."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from freshlegs.causes import ALL as CAUSES
from freshlegs.domain.errors import BadValueError, NotFoundError
from freshlegs.domain.imports import ReadContext, Skip
from freshlegs.importers import read_entry, survey
from freshlegs.importers.diary_csv import read as read_diary
from freshlegs.importers.fit_activity import read as read_fit
from freshlegs.simulation.living import live
from freshlegs.simulation.plants import Planting
from freshlegs.workflows.simulate import SimulatedSeason, planned_season, plantings, simulate

SHORT_NIGHTS = plantings(["sleep_deprivation:2026-03-01:2026-03-10"])


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, SimulatedSeason]:
    """A season with ten short nights in it."""
    out = tmp_path_factory.mktemp("simulated") / "season"
    return out, simulate(out, 105, 7, SHORT_NIGHTS)


def test_the_folder_holds_runs_diary_gear_profile_and_truth(
    written: tuple[Path, SimulatedSeason],
) -> None:
    out, season = written
    assert {path.name for path in out.iterdir()} == {
        "activities", "diary.csv", "gear.csv", "profile.json", "truth.json",
    }  # fmt: skip
    assert len(list((out / "activities").glob("*.fit"))) == season.activities_count > 50


def test_the_runs_and_the_diary_can_be_read_by_our_own_importers(
    written: tuple[Path, SimulatedSeason],
) -> None:
    out, season = written
    first = min((out / "activities").iterdir())
    run = read_fit(first.read_bytes(), ReadContext(title=first.name)).activities[0]
    assert run.start.local.strftime("%Y-%m-%d-%H%M.fit") == first.name
    assert not run.problems
    diary = read_diary((out / "diary.csv").read_bytes(), ReadContext(title="diary.csv")).diary
    assert len(diary) == season.entries_count
    assert all(entry.heaviness is not None for entry in diary)
    nights = [entry.sleep_h for entry in diary if SHORT_NIGHTS[0].covers(entry.day)]
    assert len(nights) == 10
    assert max(night for night in nights if night is not None) < 5


def test_gear_and_profile_are_written_in_our_own_words(
    written: tuple[Path, SimulatedSeason],
) -> None:
    out, _ = written
    with (out / "gear.csv").open(encoding="utf-8", newline="") as lines:
        pairs = {row["name"]: row for row in csv.DictReader(lines)}
    assert set(pairs) == {"daily", "tempo"}
    assert float(pairs["daily"]["start_distance_m"]) > 0
    profile = json.loads((out / "profile.json").read_text())
    assert profile["home_zone"] == "Europe/Zurich"
    assert profile["sex"] in {"female", "male"}


def test_gear_and_profile_are_read_as_they_were_lived(
    written: tuple[Path, SimulatedSeason],
) -> None:
    out, season = written
    planned, rng = planned_season(105, 7, SHORT_NIGHTS)
    lived = live(planned, CAUSES, rng, lambda _activity: None)
    gear = read_entry((out / "gear.csv").read_bytes(), "gear.csv", ReadContext()).gear
    assert gear == tuple(replace(pair, activity_ids=()) for pair in lived.history.gear)
    profile = read_entry((out / "profile.json").read_bytes(), "profile.json", ReadContext())
    assert profile.profile == lived.history.profile
    assert season.first_day == planned.dates[0]


def test_the_answer_key_of_a_season_is_left_alone(written: tuple[Path, SimulatedSeason]) -> None:
    out, season = written
    found = survey(out)
    assert len(found.entries) == season.activities_count + 3
    assert found.skipped == (
        Skip(entry="truth.json", reason="the answer key of a simulated season"),
    )


def test_the_truth_names_the_planted_cause_on_its_days(
    written: tuple[Path, SimulatedSeason],
) -> None:
    out, season = written
    truth = json.loads((out / "truth.json").read_text())
    assert [truth[0]["day"], truth[-1]["day"]] == [str(season.first_day), str(season.last_day)]
    for row in truth:
        assert sum(cause["share"] for cause in row["causes"]) < 1
    planted = [row for row in truth if SHORT_NIGHTS[0].covers(date.fromisoformat(row["day"]))]
    shares = {
        row["day"]: {cause["slug"]: cause["share"] for cause in row["causes"]} for row in planted
    }
    assert all(day["sleep_deprivation"] > 0.1 for day in shares.values())


def test_the_same_seed_writes_the_same_bytes(tmp_path: Path) -> None:
    for name in ("once", "again"):
        simulate(tmp_path / name, 20, 3)
    for path in sorted((tmp_path / "once").rglob("*.*")):
        if path.is_file():
            other = tmp_path / "again" / path.relative_to(tmp_path / "once")
            assert path.read_bytes() == other.read_bytes()


def test_a_season_covers_what_is_planted_after_three_months_of_ordinary_life() -> None:
    season, _ = planned_season(180, 7, SHORT_NIGHTS)
    assert season.first_day == date(2025, 12, 1)
    assert season.dates[-1] == date(2026, 5, 29)


def test_a_short_season_begins_later_to_cover_what_is_planted() -> None:
    season, _ = planned_season(30, 7, SHORT_NIGHTS)
    assert season.dates[-1] == date(2026, 3, 10)


def test_a_plain_season_ends_in_june() -> None:
    season, _ = planned_season(180, 7, ())
    assert season.dates[-1] == date(2026, 6, 30)


def test_a_season_can_begin_on_a_day_of_choice() -> None:
    season, _ = planned_season(14, 7, (), date(2024, 2, 29))
    assert season.dates[0] == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("days_count", "first_day"), [(8, None), (60, date(2026, 3, 2)), (5, date(2026, 3, 1))]
)
def test_a_planted_day_outside_the_season_is_refused(
    days_count: int, first_day: date | None
) -> None:
    with pytest.raises(BadValueError, match="A planted day"):
        planned_season(days_count, 7, SHORT_NIGHTS, first_day)


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(BadValueError, match="new or empty folder"):
        simulate(tmp_path, 14, 1)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
    with pytest.raises(BadValueError, match="new or empty folder"):
        simulate(tmp_path / "mine.txt", 14, 1)


def test_plantings_are_read_from_words() -> None:
    day = date(2026, 3, 1)
    assert plantings(["heat:2026-03-01:2026-03-01"]) == (Planting("heat", day, day),)
    assert plantings([]) == ()


@pytest.mark.parametrize(
    "word", ["heat", "heat:2026-03-01", "heat:yesterday:today", "heat:2026-03-02:2026-03-01"]
)
def test_other_words_are_refused_with_an_example(word: str) -> None:
    with pytest.raises(BadValueError, match="SLUG:FROM:TO"):
        plantings([word])


def test_an_unknown_cause_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        simulate(tmp_path / "season", 30, 1, plantings(["moonlight:2026-03-01:2026-03-02"]))
    assert not (tmp_path / "season").exists()
