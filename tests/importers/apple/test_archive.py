"""What is read of an export of the Health app, and what never is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile, ZipInfo

import pytest

from freshlegs.domain.errors import UnreadableFileError
from freshlegs.domain.imports import ReadContext
from freshlegs.domain.profile import Profile, Sex
from freshlegs.domain.wellness import Measure
from freshlegs.importers import read_bytes, read_entry
from freshlegs.importers.apple import archive as apple
from tests.importers.apple.exports import NAME, ROUTE, document, export, record, sleep, workout

ROUTED = (
    '<WorkoutRoute><FileReference path="/workout-routes/route_2024-05-10_7.00pm.gpx"/>'
    "</WorkoutRoute>"
)
ME = (
    '<Me HKCharacteristicTypeIdentifierDateOfBirth="1980-02-03"'
    ' HKCharacteristicTypeIdentifierBiologicalSex="HKBiologicalSexFemale"/>'
)
GPX = (
    '<gpx version="1.1"><trk><trkseg>'
    + "".join(
        f'<trkpt lat="52.{at:04d}" lon="13.0"><ele>40</ele>'
        f"<time>2024-05-10T17:00:{at:02d}Z</time></trkpt>"
        for at in range(60)
    )
    + "</trkseg></trk></gpx>"
).encode()
FULL = document(
    ME,
    record("RestingHeartRate", "47", "count/min"),
    record("HeartRate", "150", "count/min", "2024-05-10 19:00:10 +0200"),
    record("RunningGroundContactTime", "240", "ms", "2024-05-10 19:00:12 +0200"),
    sleep("Asleep", "09 23:00", "10 06:00"),
    sleep("InBed", "09 23:00", "10 06:00"),
    workout(ROUTED),
    workout(startDate="soon"),
    '<ActivitySummary dateComponents="2024-05-10"/>',
)


def test_a_workout_goes_with_its_route(tmp_path: Path) -> None:
    found = apple.survey(export(tmp_path, {NAME: FULL, ROUTE: GPX}))
    (entry,) = found.entries
    assert entry.inside == (ROUTE,)
    assert entry.annotation is not None
    assert entry.annotation.start == datetime(2024, 5, 10, 17, tzinfo=UTC)
    assert found.tables.activities == ()
    assert not found.failed


def test_the_route_is_read_as_that_workout_with_its_running_form(tmp_path: Path) -> None:
    (entry,) = apple.survey(export(tmp_path, {NAME: FULL, ROUTE: GPX})).entries
    context = ReadContext(annotation=entry.annotation)
    (activity,) = read_entry(read_bytes(entry), entry.title, context).activities
    heart_rate = activity.streams.column("heart_rate_bpm")
    contact = activity.streams.column("ground_contact_s")
    assert heart_rate is not None
    assert contact is not None
    assert heart_rate[10] == 150.0
    assert contact[12] == pytest.approx(0.24)
    assert activity.timer_s == 3510.0


def test_nights_mornings_and_the_runner_are_read(tmp_path: Path) -> None:
    tables = apple.survey(export(tmp_path, {NAME: FULL, ROUTE: GPX})).tables
    assert [night.sleep_h for night in tables.nights] == [7.0]
    assert [(each.measure, each.value) for each in tables.measurements] == [
        (Measure.RESTING_HEART_RATE, 47.0)
    ]
    assert tables.profile == Profile(birth_year=1980, sex=Sex.FEMALE)


def test_a_workout_without_a_route_is_an_activity_with_its_samples(tmp_path: Path) -> None:
    inside = record("HeartRate", "150", "count/min", "2024-05-10 19:00:10 +0200")
    found = apple.survey(export(tmp_path, {NAME: document(inside, workout(), "<Me/>")}))
    (activity,) = found.tables.activities
    assert activity.streams.column("heart_rate_bpm") is not None
    assert found.tables.profile is None


def test_a_route_that_is_not_there_leaves_the_workout(tmp_path: Path) -> None:
    found = apple.survey(export(tmp_path, {NAME: document(workout(ROUTED))}))
    assert [(skip.entry, skip.reason) for skip in found.failed] == [
        ("workout-routes/route_2024-05-10_7.00pm.gpx", apple.ABSENT)
    ]
    assert found.tables.activities[0].problems == (apple.ABSENT,)


def test_a_route_of_no_workout_is_read_all_the_same(tmp_path: Path) -> None:
    (entry,) = apple.survey(export(tmp_path, {NAME: document(), ROUTE: GPX})).entries
    assert entry.annotation is None


def test_a_translated_name_is_known_by_its_content(tmp_path: Path) -> None:
    bundle = export(
        tmp_path,
        {
            "apple_health_export/export_cda.xml": b"<ClinicalDocument/>",
            "apple_health_export/Exportación.xml": FULL,
            "apple_health_export/workout-routes/route_2024-05-10_7.00pm.gpx": GPX,
        },
    )
    assert apple.recognises(bundle)
    assert len(apple.survey(bundle).entries) == 1


def test_electrocardiograms_are_never_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    private = "apple_health_export/electrocardiograms/ecg_2024-05-10.csv"
    bundle = export(tmp_path, {NAME: FULL, ROUTE: GPX, private: b"CANARY"})
    opened: list[str] = []
    original = ZipFile.open

    def spy(self: ZipFile, name: str | ZipInfo, *rest: object, **more: object) -> object:
        opened.append(name if isinstance(name, str) else name.filename)
        call: Callable[..., object] = original
        return call(self, name, *rest, **more)

    monkeypatch.setattr(ZipFile, "open", spy)
    assert apple.recognises(bundle)
    apple.survey(bundle)
    assert set(opened) == {NAME}


def test_other_archives_are_not_recognised(tmp_path: Path) -> None:
    bundle = export(tmp_path, {"a/b/c/export.xml": FULL, "a.xml": b"<gpx/>"})
    assert not apple.recognises(bundle)
    with pytest.raises(UnreadableFileError, match="no export"):
        apple.survey(bundle)
