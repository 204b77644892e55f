"""Small exports of the Health app, made for tests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

from freshlegs.importers.bundle import Bundle, open_bundle

DOCTYPE = """<!DOCTYPE HealthData [
<!-- HealthKit Export Version: 11 -->
<!ELEMENT HealthData (ExportDate,Me,(Record|Correlation|Workout|ActivitySummary)*)>
<!ATTLIST HealthData locale CDATA #REQUIRED>
]>"""
NAME = "apple_health_export/export.xml"
ROUTE = "apple_health_export/workout-routes/route_2024-05-10_7.00pm.gpx"


def document(*entries: str, doctype: str = DOCTYPE) -> bytes:
    """An export as bytes."""
    inside = "\n".join(entries)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n{doctype}\n'
        f'<HealthData locale="de_DE">\n<ExportDate value="2024-06-01 10:00:00 +0200"/>\n'
        f"{inside}\n</HealthData>\n"
    ).encode()


def record(kind: str, value: str, unit: str, start: str = "2024-05-10 07:00:00 +0200") -> str:
    """One record of a quantity."""
    return (
        f'<Record type="HKQuantityTypeIdentifier{kind}" sourceName="Watch" unit="{unit}"'
        f' startDate="{start}" endDate="{start}" value="{value}"><MetadataEntry key="a"'
        ' value="b"/></Record>'
    )


def sleep(stage: str, start: str, end: str, source: str = "Watch") -> str:
    """One stretch of sleep, times as "09 23:00"."""
    return (
        f'<Record type="HKCategoryTypeIdentifierSleepAnalysis" sourceName="{source}"'
        f' startDate="2024-05-{start}:00 +0200" endDate="2024-05-{end}:00 +0200"'
        f' value="HKCategoryValueSleepAnalysis{stage}"/>'
    )


def workout(inside: str = "", **attributes: str) -> str:
    """One run of an hour, seven in the evening."""
    told = {
        "workoutActivityType": "HKWorkoutActivityTypeRunning", "duration": "58.5",
        "durationUnit": "min", "startDate": "2024-05-10 19:00:00 +0200",
        "endDate": "2024-05-10 20:00:00 +0200", **attributes,
    }  # fmt: skip
    text = " ".join(f'{key}="{value}"' for key, value in told.items())
    return f"<Workout {text}>{inside}</Workout>"


def statistics(kind: str, **attributes: str) -> str:
    """One of the sums and means that newer exports give."""
    text = " ".join(f'{key}="{value}"' for key, value in attributes.items())
    return f'<WorkoutStatistics type="HKQuantityTypeIdentifier{kind}" {text}/>'


def note(key: str, value: str) -> str:
    """One note on a workout."""
    return f'<MetadataEntry key="{key}" value="{value}"/>'


def element(text: str) -> etree._Element:
    """One entry, parsed."""
    return etree.fromstring(text)


def elements(*texts: str) -> Iterator[etree._Element]:
    """Several entries, parsed."""
    return map(element, texts)


def export(folder: Path, files: Mapping[str, bytes]) -> Bundle:
    """An export with these files, opened."""
    path = folder / "export.zip"
    with ZipFile(path, "w") as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return open_bundle(path)
