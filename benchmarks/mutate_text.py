"""Read many damaged copies of texts and archives: only errors that a runner can read may come.

Run `python -m benchmarks.mutate_text ../shared/data --count 3000 --seed 1`. Of every kind (TCX,
GPX, FIT, diary, gear, profile, and the tables of Strava, Garmin and Apple Health) so many copies
are made: cut, with bytes flipped, inserted or deleted, lines copied, numbers replaced by what no
one expects.
"""

from __future__ import annotations

import argparse
import math
import re
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from zipfile import ZipFile

import numpy as np

from benchmarks.mutate import DAMAGES
from freshlegs import importers
from freshlegs.domain.errors import FreshlegsError
from freshlegs.domain.imports import Imported, ReadContext
from freshlegs.domain.streams import Streams
from freshlegs.physiology.features import features

SLOW_S = 0.5
LARGEST_BYTES = 100_000
NUMBER = re.compile(rb"\d[\d.,:TZ+-]*")
NASTY = (
    b"", b"-1", b"0", b"nan", b"NaN", b"inf", b"-Infinity", b"1e999", b"9" * 30, b"9" * 400,
    b"9" * 5000, b"1e308", b"0000-00-00", b"0001-01-01T00:00:00+14:00", b"9999-12-31T23:59:59Z",
    b"2026-13-45T99:99:99Z", b"253402300800000", b"-62135596800001", b"null", b"true", b"[]",
    b"{}", b'"', b"'", b"\0", b"\xff\xfe", "٣".encode(), "²".encode(), b"<!--", b"]]>", b"&x;",
    b",,,,", b"\n", b"[" * 2000, b"<a>" * 500,
)  # fmt: skip
DIARY = b"""date,time,heaviness,phase,onset_min,soreness_calves,sleep_h,did,strength,cycle_day,note
2026-03-01,07:30,6,start,12,3,7.5,ice;heat,"legs:3 x 7 (8 repetitions, 40 kg)",4,"tired, cold"
2026-03-02,,4,end,,,8,,core:2,5,
"""
GEAR = b"""name,kind,brand,model,begun,retired,start_distance_m,max_distance_m,mass_g,drop_mm
daily,shoe,Brooks,Ghost 15,2026-01-01,,120000,800000,283,12
tempo,shoe,Saucony,Endorphin,2026-02-01,2026-06-01,0,500000,213,8
"""
PROFILE = b"""{"birth_year": 1988, "sex": "female", "height_m": 1.7, "weight_kg": 61.5,
 "home_zone": "Europe/Berlin", "conditions": ["asthma"], "pregnancy": false}
"""
GPX = b"""<?xml version="1.0"?>
<gpx version="1.1" creator="a"><trk><name>Evening</name><type>running</type><trkseg>
<trkpt lat="50.0" lon="8.0"><ele>100.0</ele><time>2026-03-01T07:00:00Z</time></trkpt>
<trkpt lat="50.001" lon="8.0"><ele>101.5</ele><time>2026-03-01T07:00:40Z</time></trkpt>
<trkpt lat="50.002" lon="8.001"><ele>99.5</ele><time>2026-03-01T07:01:20.5Z</time></trkpt>
</trkseg></trk></gpx>
"""
TCX = b"""<?xml version="1.0"?>
<TrainingCenterDatabase><Activities><Activity Sport="Running"><Id>2026-03-01T07:00:00Z</Id>
<Lap StartTime="2026-03-01T07:00:00Z"><TotalTimeSeconds>80</TotalTimeSeconds>
<DistanceMeters>240</DistanceMeters><Calories>20</Calories><Intensity>Active</Intensity><Track>
<Trackpoint><Time>2026-03-01T07:00:00Z</Time><DistanceMeters>0</DistanceMeters>
<HeartRateBpm><Value>120</Value></HeartRateBpm><Cadence>80</Cadence></Trackpoint>
<Trackpoint><Time>2026-03-01T07:01:20Z</Time><DistanceMeters>240</DistanceMeters>
<HeartRateBpm><Value>150</Value></HeartRateBpm><Cadence>85</Cadence></Trackpoint>
</Track></Lap></Activity></Activities></TrainingCenterDatabase>
"""
APPLE = b"""<?xml version="1.0" encoding="UTF-8"?>
<HealthData locale="de_DE"><ExportDate value="2024-06-01 10:00:00 +0200"/>
<Me HKCharacteristicTypeIdentifierDateOfBirth="1988-05-01"
 HKCharacteristicTypeIdentifierBiologicalSex="HKBiologicalSexFemale"/>
<Record type="HKQuantityTypeIdentifierBodyMass" sourceName="Scale" unit="kg" value="61.5"
 startDate="2024-05-10 07:00:00 +0200" endDate="2024-05-10 07:00:00 +0200"/>
<Record type="HKQuantityTypeIdentifierRestingHeartRate" unit="count/min" value="48"
 startDate="2024-05-10 07:00:00 +0200" endDate="2024-05-10 07:00:00 +0200"/>
<Record type="HKQuantityTypeIdentifierHeartRateVariabilitySDNN" unit="ms" value="55"
 startDate="2024-05-10 03:00:00 +0200" endDate="2024-05-10 03:01:00 +0200"/>
<Record type="HKCategoryTypeIdentifierSleepAnalysis" sourceName="Watch"
 startDate="2024-05-09 23:00:00 +0200" endDate="2024-05-10 06:30:00 +0200"
 value="HKCategoryValueSleepAnalysisAsleepCore"/>
<Record type="HKQuantityTypeIdentifierRunningGroundContactTime" sourceName="Watch" unit="ms"
 value="251" startDate="2024-05-10 19:10:00 +0200" endDate="2024-05-10 19:10:03 +0200"/>
<Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="58.5" durationUnit="min"
 startDate="2024-05-10 19:00:00 +0200" endDate="2024-05-10 20:00:00 +0200">
<MetadataEntry key="HKIndoorWorkout" value="0"/>
<MetadataEntry key="HKTimeZone" value="Europe/Berlin"/>
<MetadataEntry key="HKWeatherTemperature" value="59 degF"/>
<MetadataEntry key="HKWeatherHumidity" value="7100 %"/>
<WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="10.2" unit="km"/>
<WorkoutStatistics type="HKQuantityTypeIdentifierHeartRate" average="150" maximum="171"
 unit="count/min"/></Workout></HealthData>
"""
type Reader = Callable[[bytes], None]
type Kinds = Mapping[str, tuple[list[bytes], Reader]]


def damaged(samples: list[bytes], rng: np.random.Generator) -> bytes:
    """Give a copy of one of the samples with one to four damages."""
    data = samples[rng.integers(len(samples))]
    for _ in range(rng.integers(1, 5)):
        damage = (*DAMAGES, _nasty, _nasty, _nasty, _other_lines)[rng.integers(len(DAMAGES) + 4)]
        data = damage(data, rng) if data else data
    return data


def _nasty(data: bytes, rng: np.random.Generator) -> bytes:
    """Put something in the place of a number or a date."""
    found = list(NUMBER.finditer(data))
    if not found:
        return data
    place = found[rng.integers(len(found))]
    return data[: place.start()] + NASTY[rng.integers(len(NASTY))] + data[place.end() :]


def _other_lines(data: bytes, rng: np.random.Generator) -> bytes:
    """Copy one line over another."""
    lines = data.split(b"\n")
    lines[rng.integers(len(lines))] = lines[rng.integers(len(lines))]
    return b"\n".join(lines)


def read_file(data: bytes) -> None:
    """Read a file by itself, as an import does."""
    _look(importers.read_entry(data, "copy", ReadContext()))


def read_in(folder: Path, name: str) -> Reader:
    """Make a reader of one file inside an unpacked archive, whose other files are whole."""

    def read(data: bytes) -> None:
        (folder / name).write_bytes(data)
        survey = importers.survey(folder)
        _look(survey.tables)
        for ref in survey.entries:
            context = ReadContext(annotation=ref.annotation)
            _look(importers.read_entry(importers.read_bytes(ref), ref.title, context))

    return read


def _look(found: Imported) -> None:
    for activity in found.activities:
        features(activity)
        _ = activity.start.local, activity.start.day
    for name, number in _numbers("", found):
        if not math.isfinite(number):
            message = f"{name} is {number}"
            raise ArithmeticError(message)


def _numbers(name: str, told: object) -> Iterator[tuple[str, float]]:
    """Give every number in what was read, by its name; streams may have gaps."""
    if isinstance(told, float):
        yield name, told
    elif isinstance(told, tuple):
        for one in told:
            yield from _numbers(name, one)
    elif is_dataclass(told) and not isinstance(told, Streams):
        for each in fields(told):
            yield from _numbers(each.name, getattr(told, each.name))


def made_kinds() -> dict[str, tuple[list[bytes], Reader]]:
    """Give the kinds whose samples are made here."""
    made = {"TCX": TCX, "GPX": GPX, "diary": DIARY, "gear": GEAR, "profile": PROFILE}
    return {kind: ([sample], read_file) for kind, sample in made.items()}


def archive_kinds(folder: Path, data: Path) -> Iterable[tuple[str, tuple[list[bytes], Reader]]]:
    """Unpack the tables of the real archives and give a reader for each."""
    for archive in sorted((data / "archives").glob("*.zip")):
        root = folder / archive.stem
        with ZipFile(archive) as packed:
            names = [name for name in packed.namelist() if name.endswith((".csv", ".json"))]
            tables = {name: packed.read(name) for name in names}
        for name in tables if "garmin" in archive.name else ["activities.csv"]:
            own = root / Path(name).stem
            for other, content in tables.items():
                if other in {name, "shoes.csv", "profile.csv"}:
                    (own / other).parent.mkdir(parents=True, exist_ok=True)
                    (own / other).write_bytes(content)
            if "strava" in archive.name:
                (own / "activities").mkdir()
                (own / "activities" / "9200000007.gpx").write_bytes(GPX)
            yield f"{archive.stem}: {Path(name).name}", ([tables[name]], read_in(own, name))


def kinds(folder: Path, data: Path) -> Kinds:
    """Give every kind: samples, and how they are read."""
    found = made_kinds()
    for kind in ("TCX", "GPX"):
        paths = sorted((data / "activity_files").rglob(f"*.{kind.lower()}"))
        real = [path.read_bytes() for path in paths if path.stat().st_size <= LARGEST_BYTES]
        found[kind] = ([*found[kind][0], *real], read_file)
    fit = [path.read_bytes() for path in sorted((data / "activity_files").rglob("*.fit"))]
    found["FIT"] = ([one for one in fit if len(one) <= LARGEST_BYTES], read_file)
    (folder / "apple").mkdir()
    found["Apple Health"] = ([APPLE], read_in(folder / "apple", "export.xml"))
    return found | dict(archive_kinds(folder, data))


def failures(
    samples: list[bytes], read: Reader, count: int, rng: np.random.Generator
) -> tuple[Counter[str], float]:
    """Read damaged copies; give what was raised that must not be, and the slowest [s]."""
    raised: Counter[str] = Counter()
    slowest_s = 0.0
    for _ in range(count):
        data = damaged(samples, rng)
        began_s = time.perf_counter()
        try:
            read(data)
        except FreshlegsError:
            pass
        except Exception as error:  # noqa: BLE001 - any other exception is what is looked for
            frames = traceback.extract_tb(error.__traceback__)[-3:]
            where = ", ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames)
            raised[f"{error!r:.100} at {where}"] += 1
        slowest_s = max(slowest_s, time.perf_counter() - began_s)
    return raised, slowest_s


def main(data: Path, count: int, seed: int) -> int:
    """Print for every kind what was raised and the slowest; fail where something was raised."""
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for number, (kind, (samples, read)) in enumerate(kinds(Path(folder), data).items()):
            rng = np.random.default_rng([seed, number])
            raised, slowest_s = failures(samples, read, count, rng)
            failed += raised.total()
            print(
                f"{kind}: {count} copies of {len(samples)} files, {raised.total()} raised;"
                f" slowest {slowest_s:.3f} s",
                flush=True,
            )
            for what, times_count in raised.most_common(20):
                print(f"  {times_count} x {what}")
    return 1 if failed else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--count", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    sys.exit(main(arguments.data, arguments.count, arguments.seed))
