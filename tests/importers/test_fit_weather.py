"""The weather that a watch fetched, against what it felt on the wrist."""

from __future__ import annotations

from dataclasses import replace

import pytest

from freshlegs.domain.activity import Activity, Source, Sport
from freshlegs.domain.moments import Moment
from freshlegs.exporters.fit import write_activity
from tests.importers.fit.building import ENUM, NOON, SINT8, UINT8
from tests.importers.reading import START, all_in, one_in
from tests.importers.watch import CYCLING, TIME, session, steady, table, watch_file

WEATHER = 128
CURRENT, HOURLY = 0, 1
WRIST_26 = (57, SINT8, 26)


def report(*rows: tuple[int | None, ...]) -> bytes:
    """Give (time, report, temperature, feels like, humidity) of each weather message."""
    return table(WEATHER, (TIME, (0, ENUM), (1, SINT8), (6, SINT8), (7, UINT8)), *rows)


def air(activity: Activity) -> tuple[float | None, float | None, float | None]:
    return activity.temperature_c, activity.apparent_temperature_c, activity.humidity_percent


def test_the_weather_is_believed_before_the_warm_wrist() -> None:
    run = one_in(report((NOON, CURRENT, 14, 12, 81)), steady(), session(extra=[WRIST_26]))
    assert air(run) == (14.0, 12.0, 81.0)


def test_a_report_without_a_temperature_leaves_the_watchs() -> None:
    run = one_in(report((NOON, None, None, None, 81)), steady(), session(extra=[WRIST_26]))
    assert air(run) == (26.0, None, 81.0)


def test_a_forecast_is_not_the_weather() -> None:
    run = one_in(report((NOON, HOURLY, 14, 12, 81)), steady(), session(extra=[WRIST_26]))
    assert air(run) == (26.0, None, None)


def test_impossible_weather_is_left_out() -> None:
    run = one_in(report((NOON, CURRENT, 99, -99, 180)), steady(), session(extra=[WRIST_26]))
    assert air(run) == (26.0, None, None)


def test_indoors_the_weather_does_not_hold() -> None:
    treadmill = session(sub_sport=1, extra=[WRIST_26])
    assert air(one_in(report((NOON, CURRENT, 2, 0, 90)), steady(), treadmill)) == (26.0, None, None)


def test_each_part_of_a_duathlon_has_the_report_nearest_to_its_start() -> None:
    reports = report(
        (None, CURRENT, 1, 1, 1), (NOON, CURRENT, 14, 12, 80), (NOON + 3600, CURRENT, 20, 21, 60)
    )
    parts = session(elapsed_s=3000), session(NOON + 3500, 600, CYCLING)
    run, ride = all_in(watch_file(reports, steady(), *parts))
    assert air(run) == (14.0, 12.0, 80.0)
    assert air(ride) == (20.0, 21.0, 60.0)


@pytest.mark.parametrize("told", [(-4.0, -9.0, 88.0), (30.0, None, 40.0), (None, 31.0, None)])
def test_what_we_write_of_the_weather_is_read_again(
    told: tuple[float | None, float | None, float | None],
) -> None:
    plain = Activity(sport=Sport.RUN, source=Source.FIT, start=Moment(START), elapsed_s=1800.0)
    warm, felt, wet = told
    run = replace(plain, temperature_c=warm, apparent_temperature_c=felt, humidity_percent=wet)
    (back,) = all_in(write_activity(run))
    assert air(back) == told
