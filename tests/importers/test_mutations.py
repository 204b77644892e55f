"""Damaged copies of texts and tables give what a runner can read, or an error that says why."""

from __future__ import annotations

import json
import zlib
from pathlib import Path

import numpy as np
import pytest

from benchmarks.mutate_text import (
    APPLE,
    GPX,
    archive_kinds,
    damaged,
    failures,
    made_kinds,
    read_in,
)
from tests.importers.garmin.exports import FITNESS, WELLNESS
from tests.importers.strava.tables import ENGLISH, row, table

COPIES = 200
STRAVA = table(ENGLISH, row(), row({0: "102", 12: "", 43: ""}))
SHOES = b"Shoe Name,Shoe Brand,Shoe Model,Shoe Default Sport Types\ndaily,Brooks,Ghost 15,Run\n"
SUMMARY = {
    "activityId": 5000000000, "name": "Evening", "activityType": "running", "duration": 3.6e6,
    "startTimeGmt": 1715360400000.0, "startTimeLocal": 1715367600000.0, "distance": 1005230.0,
    "avgHr": 150.0, "workoutRpe": 60, "workoutFeel": 75, "elevationGain": 12000.0,
}  # fmt: skip
NIGHT = {
    "calendarDate": "2024-05-10", "sleepStartTimestampGMT": "2024-05-09T21:00:00.0",
    "sleepEndTimestampGMT": "2024-05-10T05:00:00.0", "deepSleepSeconds": 3600,
}  # fmt: skip
GEAR = {
    "gearDTOS": [{"gearPk": 11, "gearTypeName": "Shoes", "customMakeModel": "Brooks Ghost 15"}],
    "gearActivityDTOs": {"11": [{"activityId": 5000000000, "gearPk": 11}]},
}
TABLES: dict[str, bytes] = {
    "activities.csv": STRAVA,
    "export.xml": APPLE,
    f"{FITNESS}_summarizedActivities.json": json.dumps(
        [{"summarizedActivitiesExport": [SUMMARY]}]
    ).encode(),
    f"{FITNESS}_gear.json": json.dumps([GEAR]).encode(),
    f"{WELLNESS}/1_sleepData.json": json.dumps([NIGHT]).encode(),
}


def seeded(name: str) -> np.random.Generator:
    return np.random.default_rng(zlib.crc32(name.encode()))


@pytest.mark.parametrize("kind", made_kinds())
def test_damaged_files_raise_nothing_but_our_own_errors(kind: str) -> None:
    samples, read = made_kinds()[kind]
    assert failures(samples, read, COPIES, seeded(kind))[0] == {}


@pytest.mark.parametrize("name", TABLES)
def test_damaged_tables_raise_nothing_but_our_own_errors(name: str, tmp_path: Path) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    if name == "activities.csv":
        (tmp_path / "shoes.csv").write_bytes(SHOES)
        (tmp_path / "activities").mkdir()
        (tmp_path / "activities" / "1.fit.gz").write_bytes(GPX)
    read = read_in(tmp_path, name)
    read(TABLES[name])
    assert failures([TABLES[name]], read, COPIES, seeded(name))[0] == {}


def test_damaged_real_archives_raise_nothing_but_our_own_errors(
    shared: Path, tmp_path: Path
) -> None:
    for kind, (samples, read) in archive_kinds(tmp_path, shared / "data"):
        assert failures(samples, read, COPIES // 10, seeded(kind))[0] == {}, kind


def test_damage_leaves_what_is_empty_alone() -> None:
    assert damaged([b""], seeded("")) == b""
