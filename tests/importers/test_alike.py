from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from benchmarks.mutate_text import damaged
from freshlegs.domain.activity import Activity
from freshlegs.domain.errors import FreshlegsError
from freshlegs.domain.imports import Imported, ReadContext
from freshlegs.domain.streams import Streams
from freshlegs.importers import gpx, tcx
from freshlegs.importers.alike import Alike, alike_in

CONTEXT = ReadContext(title="run")
READERS = {".gpx": gpx, ".tcx": tcx}
COUNT = 300
LARGEST_BYTES = 100_000


def trkpt(second: int, inner: str = "<hr>140</hr>", attributes: str = "") -> str:
    return (
        f'<trkpt lat="47.{second:04}" lon="-0.{second:03}"{attributes}>\n'
        f"<ele>{400 + second / 7}</ele><time>2024-05-01T06:00:{second:02}Z</time>{inner}</trkpt>"
    )


def segment(first: int, last: int) -> str:
    return f"<trkseg>{' '.join(trkpt(second) for second in range(first, last))}</trkseg>\n"


def track(*segments: str) -> str:
    return f"<trk><name>Lake &amp; hill</name>{''.join(segments)}</trk>"


def gpx_of(*tracks: str, before: str = '<?xml version="1.0"?>') -> bytes:
    return f'{before}<gpx creator="a">{"".join(tracks)}</gpx>'.encode()


def trackpoint(second: int) -> str:
    return (
        f"<Trackpoint><Time>2024-05-01T06:00:{second:02}Z</Time><DistanceMeters>{3 * second}"
        "</DistanceMeters><HeartRateBpm><Value>140</Value></HeartRateBpm>"
        f'<Extensions><x:TPX xmlns:x="urn:x"><x:Speed>3.{second}</x:Speed></x:TPX></Extensions>'
        "</Trackpoint>"
    )


def lap(first: int, last: int) -> str:
    points = "\n".join(trackpoint(second) for second in range(first, last))
    return (
        f'<Lap StartTime="2024-05-01T06:00:{first:02}Z"><DistanceMeters>9</DistanceMeters>'
        f"<Track>{points}</Track></Lap>"
    )


TCX = (
    "<TrainingCenterDatabase><Activities><Activity Sport='Running'>"
    f"{lap(0, 9)}{lap(9, 10)}{lap(20, 40)}</Activity></Activities></TrainingCenterDatabase>"
).encode()
GPX = gpx_of(track(segment(0, 9), segment(9, 10)), track(segment(20, 40)))


def asked_in(raw: bytes) -> Alike | None:
    return alike_in(raw, "trkpt", gpx.ASKED)


def told(read: Callable[[bytes, ReadContext], Imported], raw: bytes) -> object:
    """Give all that a reader says of a file, its columns as bytes."""
    try:
        activities = read(raw, CONTEXT).activities
    except FreshlegsError as error:
        return type(error), str(error)
    return [(repr(replace(one, streams=Streams({}))), columns(one)) for one in activities]


def columns(activity: Activity) -> list[tuple[str, bytes]]:
    return [(name, values.tobytes()) for name, values in activity.streams.columns.items()]


def both(kind: str, raw: bytes, monkeypatch: pytest.MonkeyPatch) -> tuple[object, object]:
    """Read a file as it is read and as it would be if its samples were not alike."""
    module = READERS[kind]
    quick = told(module.read, raw)
    with monkeypatch.context() as patched:
        patched.setattr(module, "alike_in", lambda *_: None)
        return quick, told(module.read, raw)


@pytest.mark.parametrize(
    ("kind", "raw", "sample", "names"),
    [(".gpx", GPX, "trkpt", gpx.ASKED), (".tcx", TCX, "Trackpoint", tcx.ASKED)],
)
def test_samples_that_are_alike_are_read_as_any_others(
    kind: str, raw: bytes, sample: str, names: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = alike_in(raw, sample, names)
    assert found is not None
    assert [run.stop - run.start for run in found.runs.values()] == [9, 1, 20]
    quick, slow = both(kind, raw, monkeypatch)
    assert quick == slow


@pytest.mark.parametrize(
    "raw",
    [
        gpx_of(),
        gpx_of(track(segment(0, 1))),
        gpx_of(track(segment(0, 9))).replace(b"<hr>140</hr>", b"", 1),
        gpx_of(track(segment(0, 9))).replace(b"</hr>", b"</hr><!-- a -->"),
        gpx_of(track(segment(0, 9), "<trkseg><trkpt/></trkseg>")),
        gpx_of(track(segment(0, 9), "<trkseg><ele>1</ele></trkseg>")),
        gpx_of(track(segment(0, 9))) + b"<gpx/>",
        gpx_of(track(segment(0, 9))).replace(b"hr>", b"x:hr>"),
        gpx_of(track(segment(0, 9))).replace(b"<hr>", b'<hr unit="1">'),
        gpx_of(track(segment(0, 9)))
        .replace(b' lat="47.', b" lat='47.")
        .replace(b'" lon', b"' lon"),
        gpx_of(track(segment(0, 9)), before='<?xml version="1.0" encoding="UTF-7"?>'),
        gpx_of(track(segment(0, 9)), before="<!DOCTYPE gpx>"),
        gpx_of(track(segment(0, 9)), before='<?xml version="1.0"?><?a b?>'),
    ],
)
def test_what_is_not_alike_is_read_the_usual_way(
    raw: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert asked_in(raw) is None
    quick, slow = both(".gpx", raw, monkeypatch)
    assert quick == slow


def test_a_sample_may_say_a_thing_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = gpx_of(track(segment(0, 9))).replace(b"<hr>140</hr>", b"<hr>140</hr><hr>150</hr>")
    assert asked_in(raw) is not None
    quick, slow = both(".gpx", raw, monkeypatch)
    assert quick == slow


@pytest.mark.parametrize("text", ["-0", "1,2", "nan", "1e999", "007", "1_0", "[1]", "null"])
def test_an_odd_number_means_the_same(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = gpx_of(track(segment(0, 9))).replace(b"<ele>400.0<", f"<ele>{text}<".encode())
    assert asked_in(raw) is not None
    quick, slow = both(".gpx", raw, monkeypatch)
    assert quick == slow


@pytest.mark.parametrize("kind", sorted(READERS))
def test_real_files_and_damaged_ones_are_read_the_same_either_way(
    kind: str, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = sorted((shared / "data" / "activity_files").rglob(f"*{kind}"))
    files = [path.read_bytes() for path in paths]
    rng = np.random.default_rng(41)
    small = [GPX if kind == ".gpx" else TCX, *(one for one in files if len(one) <= LARGEST_BYTES)]
    for raw in (*files, *(damaged(small, rng) for _ in range(COUNT))):
        quick, slow = both(kind, raw, monkeypatch)
        assert quick == slow
