"""Small Strava archives, made for tests."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from zipfile import ZipFile

from freshlegs.importers.bundle import Bundle, open_bundle

ENGLISH = [
    "Activity ID",
    "Activity Date",
    "Activity Name",
    "Activity Type",
    "Activity Description",
    "Elapsed Time",
    "Distance",
    "Max Heart Rate",
    "Relative Effort",
    "Commute",
    "Activity Private Note",
    "Activity Gear",
    "Filename",
    "Athlete Weight",
    "Bike Weight",
    "Elapsed Time",
    "Moving Time",
    "Distance",
    "Max Speed",
    "Average Speed",
    "Elevation Gain",
    "Elevation Loss",
    "Elevation Low",
    "Elevation High",
    "Max Grade",
    "Average Grade",
    "Average Positive Grade",
    "Average Negative Grade",
    "Max Cadence",
    "Average Cadence",
    "Max Heart Rate",
    "Average Heart Rate",
    "Max Watts",
    "Average Watts",
    "Calories",
    "Max Temperature",
    "Average Temperature",
    "Relative Effort",
    "Total Work",
    "Number of Runs",
    "Uphill Time",
    "Downhill Time",
    "Other Time",
    "Perceived Exertion",
    "Type",
    "Start Time",
    "Weighted Average Power",
    "Power Count",
    "Prefer Perceived Exertion",
    "Perceived Relative Effort",
    "Commute",
    "Total Weight Lifted",
    "From Upload",
    "Grade Adjusted Distance",
    "Weather Observation Time",
    "Weather Condition",
    "Weather Temperature",
    "Apparent Temperature",
    "Dewpoint",
    "Humidity",
    "Weather Pressure",
    "Media",
]
DUTCH = [f"kolom {place}" for place in range(len(ENGLISH))]
for _first, _second in ((5, 15), (6, 17), (7, 30), (8, 37), (9, 50)):
    DUTCH[_second] = DUTCH[_first]
"""Titles that nobody knows, of which five come twice, as in every language."""

RUN = {
    0: "101", 1: "Sep 12, 2018, 3:02:23 PM", 2: "Morning", 3: "Run", 5: "3600", 6: "10.05",
    7: "171", 9: "false", 12: "activities/1.fit.gz", 13: "68.5", 15: "3600.4", 16: "3550.0",
    17: "10052.3", 20: "120", 21: "118", 30: "171.0", 31: "150.0", 34: "700.0", 43: "6",
    50: "0.0", 51: "0.0", 56: "18.5", 57: "17.9", 59: "0.81",
}  # fmt: skip


def row(changes: Mapping[int, str] | None = None, width: int = len(ENGLISH)) -> list[str]:
    """A good row with some cells changed."""
    cells = {**RUN, **(changes or {})}
    return [cells.get(place, "") for place in range(width)]


def table(titles: Iterable[str], *rows: Iterable[str]) -> bytes:
    """A table as bytes."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows([titles, *rows])
    return text.getvalue().encode()


def archive(folder: Path, files: Mapping[str, bytes], name: str = "export_1.zip") -> Bundle:
    """A zip with these files, opened."""
    path = folder / name
    with ZipFile(path, "w") as packed:
        for file, content in files.items():
            packed.writestr(file, content)
    return open_bundle(path)
