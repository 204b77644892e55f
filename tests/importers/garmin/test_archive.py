"""What is read of a Garmin export, and what never is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from zipfile import ZipFile, ZipInfo

import pytest

from freshlegs.domain.activity import Source
from freshlegs.domain.wellness import Measure
from freshlegs.importers.bundle import open_bundle
from freshlegs.importers.garmin import archive as garmin
from tests.importers.garmin.exports import (
    DAYS,
    FITNESS,
    START,
    UPLOADS,
    WELLNESS,
    export,
    fit,
    packed,
    page,
    summary,
)

EMAIL = "runner@example.org"
GEAR = [
    {
        "gearDTOS": [{"gearPk": 11, "customMakeModel": "Brooks Ghost 15"}],
        "gearActivityDTOs": {"11": [{"activityId": 5}]},
    }
]
UPLOADED = packed({f"{EMAIL}_70.fit": fit(4), f"{EMAIL}_71.fit": fit(32)})
FULL = {
    UPLOADS: UPLOADED,
    f"{FITNESS}_0_summarizedActivities.json": page(summary()),
    f"{FITNESS}_1001_summarizedActivities.json": page(
        summary(), summary(6, START + timedelta(days=1))
    ),
    f"{FITNESS}_gear.json": GEAR,
    f"{FITNESS}_personalRecord.json": b"CANARY",
    f"{WELLNESS}/2024_sleepData.json": [
        {"retro": False},
        {"calendarDate": "2024-05-10", "lightSleepSeconds": 25200},
    ],
    f"{WELLNESS}/1_userBioMetrics.json": [
        {"weight": {"weight": 68000.0, "timestampGMT": "2024-05-10T06:00:00.0"}}
    ],
    f"{WELLNESS}/1_healthStatusData.json": [
        {"calendarDate": "2024-05-10", "metrics": [{"type": "HRV", "value": 61.0}]}
    ],
    DAYS: [{"calendarDate": "2024-05-10", "currentDayRestingHeartRate": 47}],
    "customer_data/customer.json": b"CANARY",
}


def test_files_summaries_and_gear_come_together(tmp_path: Path) -> None:
    found = garmin.survey(export(tmp_path, FULL))
    (entry,) = found.entries
    assert entry.title == "70.fit"
    assert entry.annotation is not None
    assert entry.annotation.activity is not None
    assert entry.annotation.activity.rpe == 6.0
    assert entry.annotation.activity.gear == "Brooks Ghost 15"
    assert [gear.activity_ids for gear in found.tables.gear] == [("5",)]
    assert not found.failed


def test_a_summary_without_a_file_is_an_activity_of_its_own(tmp_path: Path) -> None:
    (activity,) = garmin.survey(export(tmp_path, FULL)).tables.activities
    assert (activity.external_id, activity.source) == ("6", Source.GARMIN)


def test_nights_weights_and_mornings_are_read(tmp_path: Path) -> None:
    tables = garmin.survey(export(tmp_path, FULL)).tables
    assert [night.sleep_h for night in tables.nights] == [7.0]
    assert {each.measure: each.value for each in tables.measurements} == {
        Measure.WEIGHT: 68.0,
        Measure.RESTING_HEART_RATE: 47.0,
        Measure.VARIABILITY_RMSSD: 61.0,
    }


def test_files_that_are_no_activities_are_skipped_in_one_line(tmp_path: Path) -> None:
    (skip,) = garmin.survey(export(tmp_path, FULL)).skipped
    assert skip.entry == UPLOADS
    assert skip.reason == "1 files are no activities: 1 all-day monitoring"


def test_personal_data_are_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bundle = export(tmp_path, FULL)
    opened: list[str] = []
    original = ZipFile.open

    def spy(self: ZipFile, name: str | ZipInfo, *rest: object, **more: object) -> object:
        opened.append(name if isinstance(name, str) else name.filename)
        call: Callable[..., object] = original
        return call(self, name, *rest, **more)

    monkeypatch.setattr(ZipFile, "open", spy)
    assert garmin.recognises(bundle)
    found = garmin.survey(bundle)
    assert "customer_data/customer.json" not in opened
    assert f"{FITNESS}_personalRecord.json" not in opened
    assert UPLOADS in opened
    assert "CANARY" not in repr(found)


def test_the_address_in_file_names_reaches_no_report(tmp_path: Path) -> None:
    broken = {**FULL, f"{FITNESS}_gear.json": b"CANARY", UPLOADS: b"no zip"}
    found = garmin.survey(export(tmp_path, broken))
    reports = [*found.skipped, *found.failed]
    assert len(reports) == 2
    assert EMAIL not in repr(reports)
    assert EMAIL not in repr([entry.title for entry in found.entries])
    assert len(found.tables.activities) == 2


def test_an_unpacked_export_with_loose_files_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "export" / "DI_CONNECT" / "DI-Connect-Uploaded-Files"
    folder.mkdir(parents=True)
    (folder / f"{EMAIL}_70.fit").write_bytes(fit(4))
    (folder / "UploadedFiles_0-_Part2.zip").write_bytes(packed({f"{EMAIL}_72.fit": fit(4)}))
    bundle = open_bundle(tmp_path / "export")
    assert garmin.recognises(bundle)
    titles = [entry.title for entry in garmin.survey(bundle).entries]
    assert sorted(titles) == ["70.fit", "72.fit"]


def test_other_archives_are_not_recognised(tmp_path: Path) -> None:
    assert not garmin.recognises(export(tmp_path, {"activities.csv": b"", "a.fit": fit(4)}))


def test_the_real_export_finds_every_activity_and_its_summary(shared: Path) -> None:
    found = garmin.survey(open_bundle(shared / "data" / "archives" / "garmin_export.zip"))
    assert len(found.entries) == 42
    assert all(entry.annotation for entry in found.entries)
    assert not found.tables.activities
    assert not found.failed
    assert found.skipped[0].reason.startswith("120 files are no activities")
    assert len(found.tables.nights) == 30
    assert len(found.tables.measurements) == 90
    assert "CANARY" not in repr(found)
    assert all("@" not in entry.title for entry in found.entries)
