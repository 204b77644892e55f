from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest

from freshlegs.domain.activity import Activity, Source, Sport
from freshlegs.domain.errors import NotAnActivityError, UnreadableFileError
from freshlegs.domain.imports import Annotation, ReadContext
from freshlegs.domain.moments import Moment, OffsetSource
from freshlegs.importers.gpx import read, sniff

CONTEXT = ReadContext(title="run.gpx")
START = datetime(2024, 5, 1, 6, tzinfo=UTC)
STEP_DEG = 3.0 / 111_195.0
"""About 3 m along a meridian."""


def point(second: int, inner: str = "", *, time: str | None = "2024-05-01T06:{}Z") -> str:
    clock = f"{second // 60:02}:{second % 60:02}"
    said = "" if time is None else f"<time>{time.format(clock)}</time>"
    return (
        f'<trkpt lat="{47 + second * STEP_DEG:.7f}" lon="8.5"><ele>400</ele>{said}{inner}</trkpt>'
    )


def track(*segments: list[str], inner: str = "") -> str:
    parts = "".join(f"<trkseg>{''.join(points)}</trkseg>" for points in segments)
    return f"<trk>{inner}{parts}</trk>"


def gpx(*tracks: str, attributes: str = 'xmlns="http://www.topografix.com/GPX/1/1"') -> bytes:
    return f'<?xml version="1.0"?><gpx {attributes}>{"".join(tracks)}</gpx>'.encode()


def steady(first: int, last: int) -> list[str]:
    return [point(second) for second in range(first, last)]


def one_in(raw: bytes, context: ReadContext = CONTEXT) -> Activity:
    (found,) = read(raw, context).activities
    return found


def test_distance_and_speed_follow_from_the_positions() -> None:
    run = one_in(gpx(track(steady(0, 61), inner="<type>running</type>")))
    assert (run.sport, run.source, run.start.utc) == (Sport.RUN, Source.GPX, START)
    assert run.distance_m == pytest.approx(180.0, rel=1e-3)
    assert run.streams.columns["speed_mps"][30] == pytest.approx(3.0, rel=1e-3)
    assert (run.start.offset_s, run.start.offset_source) == (7200, OffsetSource.POSITION)
    assert run.indoor is False


def test_names_notes_and_the_logger_are_kept() -> None:
    run = one_in(
        gpx(
            track(steady(0, 9), inner="<name>Lake</name><desc>windy</desc><type>9</type>"),
            attributes='creator="StravaGPX"',
        )
    )
    assert (run.sport, run.name, run.notes) == (Sport.RUN, "Lake", "windy")
    assert run.device is not None
    assert run.device.product == "StravaGPX"


@pytest.mark.parametrize("prefix", ["gpxtpx:", "ns3:", ""])
def test_heart_rate_is_found_under_any_prefix_defined_or_not(prefix: str) -> None:
    inner = (
        f"<extensions><{prefix}TrackPointExtension><{prefix}hr>140</{prefix}hr>"
        f"<{prefix}cad>85</{prefix}cad><{prefix}atemp>21</{prefix}atemp>"
        f"</{prefix}TrackPointExtension></extensions>"
    )
    run = one_in(gpx(track([point(0, inner), point(1, inner)], inner="<type>running</type>")))
    assert (run.average_heart_rate_bpm, run.average_cadence_spm) == (140.0, 170.0)
    assert run.temperature_c == 21.0


def test_a_bare_heart_rate_is_found_and_nonsense_is_missing() -> None:
    inner = "<extensions><heartrate>{}</heartrate></extensions>"
    points = [point(0, inner.format(140)), point(1, inner.format("?")), point(2)]
    values = one_in(gpx(track(points))).streams.columns["heart_rate_bpm"]
    assert values[0] == 140.0
    assert np.isnan(values[1:]).all()


def test_two_names_of_one_quantity_fill_each_others_gaps() -> None:
    points = [point(0, "<hr>140</hr>"), point(1, "<heartrate>141</heartrate>")]
    assert one_in(gpx(track(points))).streams.columns["heart_rate_bpm"].tolist() == [140.0, 141.0]


def test_nothing_is_counted_between_two_segments() -> None:
    run = one_in(gpx(track(steady(0, 11), steady(100, 111))))
    assert run.distance_m == pytest.approx(60.0, rel=1e-3)
    assert run.elapsed_s == 110.0
    assert run.pauses == ()


def test_tracks_that_follow_each_other_are_one_outing() -> None:
    run = one_in(gpx(track(steady(0, 11)), track(steady(60, 71))))
    assert len(run.streams) == 22


def test_tracks_of_different_days_are_different_outings() -> None:
    later = [point(second, time="2024-05-02T06:{}Z") for second in range(9)]
    first, second = read(gpx(track(steady(0, 9)), track(later)), CONTEXT).activities
    assert (first.start.day.day, second.start.day.day) == (1, 2)


def test_an_empty_segment_is_overlooked() -> None:
    assert len(one_in(gpx(track([], steady(0, 9)), track([]))).streams) == 9


def test_a_time_with_an_offset_says_the_runners_clock() -> None:
    points = [point(second, time="2024-05-01T09:{}+03:00") for second in range(9)]
    run = one_in(gpx(track(points)))
    assert run.start.utc == START
    assert (run.start.offset_s, run.start.offset_source) == (10_800, OffsetSource.FILE)


def test_a_track_without_times_needs_the_archives_date() -> None:
    raw = gpx(track([point(second, time=None) for second in range(11)]))
    with pytest.raises(UnreadableFileError, match="it has no times"):
        read(raw, CONTEXT)
    row = Activity(sport=Sport.RUN, source=Source.STRAVA, start=Moment(START), elapsed_s=600.0)
    run = one_in(raw, replace(CONTEXT, annotation=Annotation(start=START, activity=row)))
    assert (run.start.utc, run.sport, run.elapsed_s) == (START, Sport.RUN, 600.0)
    assert run.distance_m == pytest.approx(30.0, rel=1e-3)
    assert len(run.streams) == 0
    bare = one_in(raw, replace(CONTEXT, annotation=Annotation(start=START)))
    assert bare.elapsed_s == 0.0


def test_points_without_place_and_time_have_no_length() -> None:
    raw = gpx(track(["<trkpt><ele>1</ele></trkpt>"]))
    run = one_in(raw, replace(CONTEXT, annotation=Annotation(start=START)))
    assert run.distance_m is None


def test_a_track_without_times_beside_one_with_times_says_nothing() -> None:
    untimed = [point(second, time=None) for second in range(9)]
    assert len(one_in(gpx(track(untimed), track(steady(0, 9)))).streams) == 9


def test_a_route_is_a_plan() -> None:
    raw = gpx('<rte><rtept lat="47" lon="8"/></rte>')
    with pytest.raises(NotAnActivityError, match="a planned route, not an activity"):
        read(raw, CONTEXT)


def test_waypoints_are_no_track() -> None:
    with pytest.raises(NotAnActivityError, match="a GPX file without a track"):
        read(gpx('<wpt lat="47" lon="8"/>'), CONTEXT)


def test_it_is_known_by_its_content() -> None:
    assert sniff(b"\xef\xbb\xbf \n" + gpx())
    assert sniff(b"<!-- <kml> --><gpx/>")
    assert not sniff(b"<kml/>")
    assert not sniff(b"gpx")


def test_no_entity_is_expanded_and_nothing_is_fetched() -> None:
    bomb = (
        '<!DOCTYPE gpx [<!ENTITY a "lol"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">'
        "]>"
    )
    raw = gpx(track(steady(0, 3), inner="<name>&b;&c;</name>"))
    run = one_in(raw.replace(b"<gpx", f"{bomb}<gpx".encode(), 1))
    assert "lol" not in (run.name or "")
    assert "root" not in (run.name or "")
