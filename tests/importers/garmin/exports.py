"""Small Garmin exports, made for tests."""

from __future__ import annotations

import io
import json
import struct
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

from freshlegs.importers.bundle import Bundle, open_bundle

FIT_EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
START = datetime(2024, 5, 10, 17, 0, tzinfo=UTC)
ROOT = "DI_CONNECT"
UPLOADS = f"{ROOT}/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip"
FITNESS = f"{ROOT}/DI-Connect-Fitness/runner@example.org"
WELLNESS = f"{ROOT}/DI-Connect-Wellness"
DAYS = f"{ROOT}/DI-Connect-Aggregator/UDSFile_2024.json"


def fit(
    kind: int, created: datetime | None = START, first: datetime | None = None, order: str = "<"
) -> bytes:
    """The start of a FIT file: what it is, when it was made, and perhaps one record."""
    definition = struct.pack(f"{order}BBBHB", 0x40, 0, order == ">", 0, 2)
    fields = bytes((0, 1, 0x00, 4, 4, 0x86))
    file_id = struct.pack(f"{order}BBI", 0x00, kind, seconds(created))
    body = definition + fields + file_id
    if first is not None:
        body += struct.pack("<BBBHB", 0x41, 0, 0, 20, 1) + bytes((253, 4, 0x86))
        body += struct.pack("<BI", 0x01, seconds(first))
    return struct.pack("<BBHI4s", 12, 0x10, 2132, len(body), b".FIT") + body + b"\0\0"


def seconds(when: datetime | None) -> int:
    """FIT's own count; "no value" where none is given."""
    return 0xFFFFFFFF if when is None else int((when - FIT_EPOCH).total_seconds())


def packed(files: Mapping[str, bytes]) -> bytes:
    """A zip as bytes."""
    content = io.BytesIO()
    with ZipFile(content, "w") as zipped:
        for name, data in files.items():
            zipped.writestr(name, data)
    return content.getvalue()


def export(folder: Path, files: Mapping[str, bytes | object]) -> Bundle:
    """An export with these files, objects written as JSON, opened."""
    path = folder / "garmin.zip"
    contents = {
        name: data if isinstance(data, bytes) else json.dumps(data).encode()
        for name, data in files.items()
    }
    path.write_bytes(packed(contents))
    return open_bundle(path)


def summary(identity: int = 5, start: datetime = START, **more: object) -> dict[str, object]:
    """One summary as Garmin writes it."""
    start_ms = start.timestamp() * 1000
    return {
        "activityId": identity, "name": "Evening", "activityType": "running",
        "startTimeGmt": start_ms, "beginTimestamp": start_ms,
        "startTimeLocal": start_ms + 7_200_000, "duration": 3_600_000.0,
        "elapsedDuration": 3_700_000.0, "movingDuration": 3_550_000.0, "distance": 1_000_000.0,
        "elevationGain": 12_300.0, "avgHr": 150, "maxHr": 171, "workoutRpe": 60, "workoutFeel": 75,
        **more,
    }  # fmt: skip


def page(*summaries: dict[str, object]) -> list[object]:
    """A page of summaries."""
    return [{"summarizedActivitiesExport": list(summaries)}]
