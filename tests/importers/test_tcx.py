from __future__ import annotations

from datetime import UTC, datetime

import numpy as np
import pytest

from freshlegs.domain.activity import Activity, CadenceSource, Sport
from freshlegs.domain.errors import NotAnActivityError, UnreadableFileError
from freshlegs.domain.imports import ReadContext
from freshlegs.importers import read_entry
from freshlegs.importers.tcx import read, sniff

CONTEXT = ReadContext(title="run.tcx")
SPACE = 'xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"'
EXTENSION = "http://www.garmin.com/xmlschemas/ActivityExtension/v2"


def point(second: int, inner: str = "") -> str:
    return (
        f"<Trackpoint><Time>2024-05-01T06:00:{second:02}Z</Time>"
        f"<DistanceMeters>{3 * second}</DistanceMeters>{inner}</Trackpoint>"
    )


def heart(rate: int) -> str:
    return f"<HeartRateBpm><Value>{rate}</Value></HeartRateBpm>"


def lap(*points: str, start: str = "2024-05-01T06:00:00Z", inner: str = "") -> str:
    return f'<Lap StartTime="{start}">{inner}<Track>{"".join(points)}</Track></Lap>'


def activity(*laps: str, sport: str = "Running", inner: str = "") -> str:
    return (
        f'<Activity Sport="{sport}"><Id>2024-05-01T06:00:00Z</Id>{"".join(laps)}{inner}</Activity>'
    )


def tcx(*activities: str, attributes: str = SPACE) -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><TrainingCenterDatabase {attributes}><Activities>'
        f"{''.join(activities)}</Activities></TrainingCenterDatabase>"
    ).encode()


def one_in(raw: bytes) -> Activity:
    (found,) = read(raw, CONTEXT).activities
    return found


def test_a_run_keeps_its_laps_and_heart_rate() -> None:
    said = (
        "<TotalTimeSeconds>20</TotalTimeSeconds><DistanceMeters>59</DistanceMeters>"
        "<Calories>7</Calories><AverageHeartRateBpm><Value>140</Value></AverageHeartRateBpm>"
        "<MaximumHeartRateBpm><Value>150</Value></MaximumHeartRateBpm>"
        "<Intensity>Active</Intensity><Cadence>85</Cadence>"
    )
    points = [point(second, heart(140)) for second in range(20)]
    later = [point(second, heart(140)) for second in range(30, 40)]
    run = one_in(
        tcx(
            activity(
                lap(*points, inner=said),
                lap(*later, start="2024-05-01T06:00:30Z"),
                inner="<Notes>easy</Notes>",
            )
        )
    )
    assert (run.sport, run.timer_s, run.elapsed_s) == (Sport.RUN, 20.0, 39.0)
    assert (run.distance_m, run.energy_kcal, run.notes) == (59.0, 7.0, "easy")
    first, second = run.laps
    assert (first.elapsed_s, first.timer_s, first.average_cadence_spm) == (30.0, 20.0, 170.0)
    assert (first.average_heart_rate_bpm, first.max_heart_rate_bpm) == (140.0, 150.0)
    assert (first.intensity_name, second.start_s) == ("active", 30.0)
    assert run.average_heart_rate_bpm == 140.0


def test_a_stretch_without_samples_is_a_gap_and_no_pause() -> None:
    run = one_in(tcx(activity(lap(point(0), point(1)), lap(point(40), start="-"))))
    assert run.pauses == ()
    assert run.streams.columns["time_s"].tolist() == [0.0, 1.0, 40.0]
    assert len(run.laps) == 1


def test_strides_in_the_extension_become_steps() -> None:
    inner = (
        f'<Extensions><ns3:TPX xmlns:ns3="{EXTENSION}"><ns3:Speed>3.1</ns3:Speed>'
        "<ns3:RunCadence>86</ns3:RunCadence><ns3:Watts>240</ns3:Watts></ns3:TPX></Extensions>"
    )
    run = one_in(tcx(activity(lap(point(0, inner), point(1, inner)))))
    assert run.streams.columns["cadence_spm"].tolist() == [172.0, 172.0]
    assert run.streams.columns["power_w"][0] == 240.0
    assert run.streams.columns["speed_mps"][0] == 3.1
    assert run.cadence_source is CadenceSource.STRIDES


def test_steps_are_not_doubled() -> None:
    run = one_in(tcx(activity(lap(point(0, "<Cadence>172</Cadence>")))))
    assert run.cadence_source is CadenceSource.STEPS


@pytest.mark.parametrize(
    "attributes",
    [
        SPACE,
        "",
        'xmlns="urn:other"',
        f'xmlns="urn:other" xmlns:ns3="{EXTENSION}" xmlns:ns2="urn:nothing"',
    ],
)
def test_any_namespace_will_do(attributes: str) -> None:
    raw = tcx(activity(lap(point(0, heart(140)), point(1, heart(141)))), attributes=attributes)
    assert one_in(raw).max_heart_rate_bpm == 141.0


def test_an_undefined_prefix_is_overlooked() -> None:
    inner = "<Extensions><ns3:TPX><ns3:RunCadence>86</ns3:RunCadence></ns3:TPX></Extensions>"
    run = one_in(tcx(activity(lap(point(0, inner), point(1, inner)))))
    assert run.streams.columns["cadence_spm"].tolist() == [172.0, 172.0]


def test_stravas_ten_leading_blanks_and_a_byte_order_mark_are_overlooked() -> None:
    raw = tcx(activity(lap(point(0), point(1))))
    for before in (b" " * 10, b"\xef\xbb\xbf", b"\xef\xbb\xbf \r\n"):
        assert sniff(before + raw)
        assert len(read(before + raw, CONTEXT).activities) == 1
    assert len(read_entry(raw.decode().encode("utf-16"), "x", CONTEXT).activities) == 1


def test_a_file_cut_off_in_the_middle_keeps_what_it_holds() -> None:
    raw = tcx(activity(lap(*(point(second) for second in range(30)))))
    assert len(one_in(raw[: len(raw) * 2 // 3]).streams) > 10


def test_every_activity_of_a_file_is_read() -> None:
    raw = tcx(
        activity(lap(point(0), point(1))), activity(lap(point(30), point(31)), sport="Biking")
    )
    run, ride = read(raw, CONTEXT).activities
    assert (run.sport, ride.sport) == (Sport.RUN, Sport.RIDE)


def test_samples_without_a_time_are_left_out() -> None:
    untimed = "<Trackpoint><DistanceMeters>99</DistanceMeters></Trackpoint>"
    run = one_in(tcx(activity(lap(point(0), untimed, point(2)))))
    assert len(run.streams) == 2
    assert run.problems == ("1 samples have no believable time; left out",)


def test_a_treadmill_file_without_samples_is_what_its_laps_say() -> None:
    said = (
        "<TotalTimeSeconds>1800</TotalTimeSeconds><DistanceMeters>5000</DistanceMeters>"
        "<AverageHeartRateBpm><Value>140</Value></AverageHeartRateBpm>"
        "<MaximumHeartRateBpm><Value>150</Value></MaximumHeartRateBpm>"
    )
    run = one_in(tcx(activity(lap(inner=said))))
    assert run.start.utc == datetime(2024, 5, 1, 6, tzinfo=UTC)
    assert (run.elapsed_s, run.distance_m, run.indoor) == (1800.0, 5000.0, None)
    assert (run.average_heart_rate_bpm, run.max_heart_rate_bpm) == (140.0, 150.0)


def test_the_first_samples_may_follow_the_start() -> None:
    run = one_in(tcx(activity(lap(point(10), point(20)))))
    assert run.start.utc.second == 0
    assert run.streams.columns["time_s"].tolist() == [10.0, 20.0]


def test_a_file_without_any_time_is_refused() -> None:
    raw = tcx('<Activity Sport="Running"><Lap><Track/></Lap></Activity>')
    with pytest.raises(UnreadableFileError, match=r"run\.tcx: it has no times"):
        read(raw, CONTEXT)


def test_a_course_is_not_an_activity() -> None:
    with pytest.raises(NotAnActivityError):
        read(tcx(), CONTEXT)


@pytest.mark.parametrize(("unit", "serial"), [("3907354759", 3907354759), ("0", None), ("", None)])
def test_the_watch_is_named(unit: str, serial: int | None) -> None:
    inner = f"<Creator><Name>Forerunner</Name><UnitId>{unit}</UnitId></Creator>"
    run = one_in(tcx(activity(lap(point(0), point(1)), inner=inner)))
    assert run.device is not None
    assert (run.device.product, run.device.serial) == ("Forerunner", serial)


def test_a_swims_strokes_are_no_steps() -> None:
    said = "<Cadence>30</Cadence><TotalTimeSeconds>1</TotalTimeSeconds>"
    swim = one_in(tcx(activity(lap(point(0), point(1), inner=said), sport="Swimming")))
    assert swim.laps[0].average_cadence_spm is None


def test_a_rides_laps_keep_their_revolutions() -> None:
    ride = one_in(
        tcx(activity(lap(point(0), point(1), inner="<Cadence>90</Cadence>"), sport="Biking"))
    )
    assert ride.laps[0].average_cadence_spm == 90.0


def test_positions_place_the_run_on_its_own_clock() -> None:
    inner = (
        "<Position><LatitudeDegrees>47.4</LatitudeDegrees>"
        "<LongitudeDegrees>8.5</LongitudeDegrees></Position>"
    )
    run = one_in(tcx(activity(lap(point(0, inner), point(1)))))
    assert run.start.offset_s == 7200
    assert np.isnan(run.streams.columns["latitude_deg"][1])
    assert run.indoor is False


def test_an_activity_without_laps_is_a_single_moment() -> None:
    with pytest.raises(UnreadableFileError, match="a single moment"):
        read_entry(tcx(activity()), "run.tcx", ReadContext())


def test_numbers_that_cannot_be_are_missing() -> None:
    inner = "<TotalTimeSeconds>1e999</TotalTimeSeconds><Calories>nan</Calories>"
    points = point(0, heart(140)), point(30, "<AltitudeMeters>1e308</AltitudeMeters>")
    (run,) = read_entry(tcx(activity(lap(*points, inner=inner))), "a", ReadContext()).activities
    assert (run.timer_s, run.energy_kcal, run.ascent_m) == (None, None, None)


def test_two_samples_years_apart_are_a_single_moment() -> None:
    late = point(1).replace("2024-05-01", "2031-05-01")
    with pytest.raises(UnreadableFileError, match="a single moment"):
        read_entry(tcx(activity(lap(point(0), late))), "run.tcx", ReadContext())
