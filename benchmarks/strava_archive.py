"""Build a Strava-like archive of many runs out of a few real files, their times moved.

Run `python benchmarks/strava_archive.py OUT.zip --activities 3000`. The files come from
FRESHLEGS_SHARED, else ../shared: 90 % .fit.gz, 5 % .gpx, 5 % .tcx, half of them longer than 45
minutes, spread over ten years with starts of their own, and Strava's table of them.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import os
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from freshlegs import importers
from freshlegs.domain.activity import Activity
from freshlegs.domain.imports import ReadContext
from freshlegs.importers.fit.checksum import checksum
from freshlegs.importers.fit.profile import TIMESTAMP, fields_of
from freshlegs.importers.fit.profile_table import MESSAGES

FIRST_DAY = datetime(2015, 1, 1, tzinfo=UTC)
DAYS_COUNT = 3650
LONGEST_S = 2700
"""GPX and TCX are cut to 45 minutes, the median of the FIT files."""
CLOCK_SET_FROM = 0x10000000
STEP_S = 32
"""Compressed FIT times keep the last five bits only, so times move by a multiple of this."""
ISO_TIME = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")

FIT_SOURCES = (
    ("dtcooper__python-fitparse/activity-small-fenix2-run.fit", 4),
    ("dtcooper__python-fitparse/developer-types-sample.fit", 3),
    ("dtcooper__python-fitparse/2013-02-06-12-11-14.fit", 4),
    ("dtcooper__python-fitparse/20170518-191602-1740899583.fit", 3),
    ("dtcooper__python-fitparse/null_compressed_speed_dist.fit", 3),
    ("martin-ueding__geo-activity-playground/2022-05-29-15-53-35_Laufen_Landal_Park.fit", 1),
    ("GoldenCheetah__sweatpy/4801048867.fit", 1),
    ("tormoder__fit/mornindew-broken.fit", 1),
)
"""Files and how often each stands among twenty."""
GPX_SOURCES = (
    ("GoldenCheetah__sweatpy/4801048867_strava.gpx", 1),
    ("GoldenCheetah__sweatpy/4078723797_strava.gpx", 1),
)
TCX_SOURCES = (
    ("GoldenCheetah__sweatpy/3173437224.tcx", 1),
    ("GoldenCheetah__sweatpy/activity_4801048867.tcx", 1),
)
KINDS = (("fit.gz", 18, FIT_SOURCES), ("gpx", 1, GPX_SOURCES), ("tcx", 1, TCX_SOURCES))
TYPE_NAMES = {"run": "Run", "ride": "Ride", "row": "Rowing"}

type Bytes = NDArray[np.uint8]
type Places = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Source:
    """A real file, what it tells, and where in it every time stands with its value [s]."""

    ending: str
    content: Bytes
    activity: Activity
    places: Places
    times_s: NDArray[np.int64]

    def moved(self, by_s: int) -> bytes:
        """Give the file as if it had been recorded later."""
        copy, times_s = self.content.copy(), self.times_s + by_s
        if self.ending == "fit.gz":
            written = times_s.astype("<u4").view(np.uint8).reshape(-1, 4)
            copy[self.places[:, None] + np.arange(4)] = written
            end = int(copy[0]) + int(copy[4:8].view("<u4")[0])
            copy[end : end + 2] = [*checksum(copy[:end].tobytes()).to_bytes(2, "little")]
            return gzip.compress(copy.tobytes(), compresslevel=6, mtime=0)
        words = np.datetime_as_string(times_s.astype("datetime64[s]")).astype("S19")
        copy[self.places[:, None] + np.arange(19)] = words.view(np.uint8).reshape(-1, 19)
        return copy.tobytes()


def fit_time_places(data: bytes) -> Iterator[int]:
    """Walk one little-endian FIT file and give where every date and time stands."""
    layouts: dict[int, tuple[int, list[int]]] = {}
    at, end = data[0], min(len(data) - 2, data[0] + int.from_bytes(data[4:8], "little"))
    while at < end:
        head = data[at]
        if head & 0xC0 == 0x40:
            at, layouts[head & 15] = _layout(data, at + 1, has_more=bool(head & 0x20))
            continue
        size, inside = layouts[(head >> 5) & 3 if head & 0x80 else head & 15]
        yield from (at + 1 + place for place in inside)
        at += 1 + size


def _layout(data: bytes, at: int, *, has_more: bool) -> tuple[int, tuple[int, list[int]]]:
    message, count = int.from_bytes(data[at + 2 : at + 4], "little"), data[at + 4]
    known = fields_of(message) if message in MESSAGES else {}
    size, places = 0, []
    for start in range(at + 5, at + 5 + 3 * count, 3):
        number, width = data[start], data[start + 1]
        is_time = number in known and known[number].kind in {"time", "local_time"}
        if width == 4 and (number == TIMESTAMP or is_time):
            places.append(size)
        size += width
    at += 5 + 3 * count
    if has_more:
        size += sum(data[at + 2 : at + 1 + 3 * data[at] : 3])
        at += 1 + 3 * data[at]
    return at, (size, places)


def cut(content: bytes) -> bytes:
    """Leave out the points of a GPX or TCX after 45 minutes; what closes the file stays."""
    found = list(re.finditer(rb"<(trkpt|Trackpoint)[ >].*?</\1>", content, re.DOTALL))
    times = [ISO_TIME.search(point.group()) for point in found]
    seconds = [datetime.fromisoformat(t.group().decode()).timestamp() if t else 0 for t in times]
    late = (p for p, s in zip(found, seconds, strict=True) if s - seconds[0] > LONGEST_S)
    first_late = next(late, None)
    if first_late is None:
        return content
    return content[: first_late.start()] + content[found[-1].end() :]


def source(file: Path, ending: str) -> Source:
    """Read a real file and find its times."""
    content = file.read_bytes() if ending == "fit.gz" else cut(file.read_bytes())
    activity = importers.read_entry(content, file.name, ReadContext()).activities[0]
    data = np.frombuffer(content, np.uint8)
    if ending == "fit.gz":
        places = np.array([*fit_time_places(content)])
        times_s = data[places[:, None] + np.arange(4)].copy().view("<u4").ravel().astype(np.int64)
        is_set = (times_s >= CLOCK_SET_FROM) & (times_s < 0xFFFFFFFF)
        return Source(ending, data, activity, places[is_set], times_s[is_set])
    found = [(match.start(), match.group()) for match in ISO_TIME.finditer(content)]
    times = np.array([text.decode() for _, text in found], "datetime64[s]")
    return Source(ending, data, activity, np.array([p for p, _ in found]), times.astype(np.int64))


def sources(shared: Path) -> list[list[Source]]:
    """Read all sources, one list for each kind, each as often as it stands among twenty."""
    folder = shared / "data" / "activity_files"
    return [
        [one for name, times in files for one in [source(folder / name, ending)] * times]
        for ending, _, files in KINDS
    ]


def build(target: Path, count: int, shared: Path) -> None:
    """Write the archive: files on distinct days over ten years, and Strava's table of them."""
    rng = np.random.default_rng(7)
    by_kind = sources(shared)
    kinds = np.array([kind for kind, (_, share, _) in enumerate(KINDS) for _ in range(share)])
    titles = _titles(shared)
    rows: list[list[str]] = []
    unfinished = target.with_suffix(".unfinished")
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, kind in enumerate(rng.permutation(np.resize(kinds, count)).tolist()):
            one = by_kind[kind][rng.integers(len(by_kind[kind]))]
            day = FIRST_DAY + timedelta(days=DAYS_COUNT * number / count)
            wanted = day.timestamp() + rng.integers(0, 3600 * 12)
            by_s = int((wanted - one.activity.start.utc.timestamp()) // STEP_S) * STEP_S
            name = f"activities/{9_000_000_000 + number}.{one.ending}"
            archive.writestr(name, one.moved(by_s))
            rows.append(_row(titles, one.activity, by_s, name))
        archive.writestr("activities.csv", _table([titles, *rows]))
    unfinished.replace(target)


def _titles(shared: Path) -> list[str]:
    real = shared / "data" / "archives" / "strava_export_en.zip"
    with zipfile.ZipFile(real) as archive:
        return next(csv.reader(io.StringIO(archive.read("activities.csv").decode())))


def _row(titles: list[str], activity: Activity, by_s: int, name: str) -> list[str]:
    start = activity.start.utc + timedelta(seconds=by_s)
    distance_m, kind = activity.distance_m or 0.0, TYPE_NAMES.get(activity.sport.value, "Workout")
    clock = f"{start:%b} {start.day}, {start.year}, {start.hour % 12 or 12}:{start:%M:%S %p}"
    first = {
        "Activity ID": str(8_000_000_000 + int(name[11:21]) % 1_000_000),
        "Activity Date": clock,
        "Activity Name": f"{kind} of {start:%A}",
        "Activity Type": kind,
        "Elapsed Time": f"{activity.elapsed_s:.0f}",
        "Distance": f"{distance_m / 1000:.2f}",
        "Filename": name,
        "Athlete Weight": "68.5",
    }
    last = {"Elapsed Time": f"{activity.elapsed_s:.1f}", "Distance": f"{distance_m:.6f}"}
    cells = [""] * len(titles)
    for title, cell in first.items():
        cells[titles.index(title)] = cell
    for title, cell in last.items():
        cells[len(titles) - 1 - titles[::-1].index(title)] = cell
    return cells


def _table(rows: list[list[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", type=Path)
    parser.add_argument("--activities", type=int, default=3000)
    arguments = parser.parse_args()
    beside = Path(__file__).parents[2] / "shared"
    build(
        arguments.target,
        arguments.activities,
        Path(os.environ.get("FRESHLEGS_SHARED", beside)),
    )
