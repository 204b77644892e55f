from __future__ import annotations

from datetime import UTC, datetime

import numpy as np
import pytest

from freshlegs.domain.moments import OffsetSource
from freshlegs.importers.times import (
    first_time,
    moment_at,
    parse_time,
    parse_times,
    plausible_offset_s,
    zone_offset_s,
)

SUMMER_S = datetime(2024, 7, 1, 6, tzinfo=UTC).timestamp()
ZURICH, NEW_YORK, SEA = (47.4, 8.5), (40.7, -74.0), (30.0, -40.0)


@pytest.mark.parametrize(
    ("local_s", "offset_s"),
    [
        (SUMMER_S + 7200, 7200),
        (SUMMER_S + 7217, 7200),
        (SUMMER_S + 20_700, 20_700),
        (SUMMER_S - 34_200, -34_200),
        (SUMMER_S + 7500, None),
        (SUMMER_S + 16 * 3600, None),
        (1746.0, None),
        (None, None),
    ],
)
def test_an_offset_is_within_hours_and_a_multiple_of_a_quarter(
    local_s: float | None, offset_s: int | None
) -> None:
    assert plausible_offset_s(local_s, SUMMER_S) == offset_s


def test_without_a_time_in_utc_there_is_no_offset() -> None:
    assert plausible_offset_s(SUMMER_S, None) is None


@pytest.mark.parametrize(
    ("file_offset_s", "position", "offset_s", "source"),
    [
        (7200, None, 7200, OffsetSource.FILE),
        (7200, ZURICH, 7200, OffsetSource.FILE),
        (3600, ZURICH, 3600, OffsetSource.FILE),
        (0, ZURICH, 7200, OffsetSource.POSITION),
        (14_400, NEW_YORK, -14_400, OffsetSource.POSITION),
        (None, SEA, -10_800, OffsetSource.POSITION),
        (None, None, 28_800, OffsetSource.HOME),
    ],
)
def test_the_watch_counts_before_the_place_and_the_place_before_home(
    file_offset_s: int | None,
    position: tuple[float, float] | None,
    offset_s: int,
    source: OffsetSource,
) -> None:
    moment = moment_at(
        SUMMER_S, file_offset_s=file_offset_s, position=position, home_zone="Asia/Singapore"
    )
    assert (moment.offset_s, moment.offset_source) == (offset_s, source)


def test_nobody_knows_the_clock_of_a_runner_without_zone() -> None:
    assert moment_at(SUMMER_S).offset_source is OffsetSource.UNKNOWN
    assert moment_at(SUMMER_S, home_zone="Nowhere/Land").offset_source is OffsetSource.UNKNOWN


@pytest.mark.parametrize("zone", ["../etc", "No/Where", "", "America", "x" * 5000])
def test_a_zone_that_is_none_has_no_offset(zone: str) -> None:
    assert zone_offset_s(zone, datetime(2024, 7, 1, tzinfo=UTC)) is None


@pytest.mark.parametrize("text", [None, "", "soon", "1989-12-31T00:00:00Z", "2200-01-01T00:00Z"])
def test_what_is_no_believable_time_is_missing(text: str | None) -> None:
    assert parse_time(text) is None


def test_a_time_without_zone_is_in_utc() -> None:
    assert parse_time(" 2024-07-01T06:00:00 ") == datetime(2024, 7, 1, 6, tzinfo=UTC)


def test_times_in_utc_say_nothing_of_the_runners_clock() -> None:
    seconds, offset_s = parse_times(["2024-07-01T06:00:00Z", "2024-07-01T06:00:00.500Z"])
    assert seconds.tolist() == [SUMMER_S, SUMMER_S + 0.5]
    assert offset_s is None


def test_times_with_an_offset_tell_it() -> None:
    seconds, offset_s = parse_times([None, "2024-07-01T08:00:00+02:00", "x"])
    assert seconds[1] == SUMMER_S
    assert np.isnan(seconds[[0, 2]]).all()
    assert offset_s == 7200


def test_one_odd_time_does_not_spoil_the_others() -> None:
    seconds, _ = parse_times(["2024-07-01T06:00:00Z", "noonZ", "1989-01-01T00:00:00Z"])
    assert seconds[0] == SUMMER_S
    assert np.isnan(seconds[1:]).all()
    seconds, _ = parse_times(["2024-07-01T06:00:00Z", "1989-01-01T00:00:00Z"])
    assert np.isnan(seconds[1])
    assert parse_times([])[0].size == 0


def test_many_times_that_are_written_alike_are_read_at_once() -> None:
    texts: list[str | None] = [f"2024-07-01T06:00:{second:02}.250Z" for second in range(60)]
    seconds, offset_s = parse_times(texts)
    assert seconds.tolist() == [SUMMER_S + second + 0.25 for second in range(60)]
    assert offset_s is None


@pytest.mark.parametrize(
    "odd", ["2024-02-30T06:00:00Z", "2024-07-01T0x:00:00Z", "2024-07-01T06:00:0\u00e9Z", None, ""]
)
def test_a_time_that_is_none_among_times_in_utc_is_missing_alone(odd: str | None) -> None:
    seconds, _ = parse_times(["2024-07-01T06:00:00Z", odd, "2024-07-01T06:00:01Z"])
    np.testing.assert_equal(seconds, [SUMMER_S, np.nan, SUMMER_S + 1])


def test_two_times_in_one_place_are_none() -> None:
    seconds, _ = parse_times(["2024-07-01T06:00:00Z", "", "2024-07-01T06:00:00Z" * 2])
    np.testing.assert_equal(seconds, [SUMMER_S, np.nan, np.nan])


def test_the_first_time_in_a_head_is_found() -> None:
    assert first_time(b"<a>2024-07-01T06:00:00.123Z</a>") is not None
    assert first_time(b"<a>2024</a>") is None


@pytest.mark.parametrize("odd", ["2024-05-01T06:00:30+00:00Z", "2024-05-01T06:00:30ZZ"])
def test_a_time_that_names_two_zones_is_missing(odd: str) -> None:
    times_s, _ = parse_times(["2024-05-01T06:00:00Z", odd])
    assert np.isnan(times_s).tolist() == [False, True]
