"""Two files of one run are recognised; two runs stay two."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from freshlegs.domain.activity import Activity, Device, Source, Sport
from freshlegs.domain.moments import Moment, OffsetSource
from freshlegs.domain.run import Recording
from freshlegs.domain.sameness import groups, same

DAWN = datetime(2024, 3, 31, 6, 12, 44, tzinfo=UTC)
WATCH = Device(manufacturer="garmin", serial=41, created=DAWN)
SURE = Moment(DAWN, 3600, OffsetSource.FILE)

BASE = Activity(
    sport=Sport.RUN,
    source=Source.GPX,
    start=Moment(DAWN),
    elapsed_s=2711.0,
    distance_m=8013.0,
)


def recording(key: str, later_s: float = 0.0, **changes: object) -> Recording:
    start = replace(BASE.start, utc=DAWN + timedelta(seconds=later_s))
    activity = replace(BASE, start=start)
    return Recording(key=key, activity=replace(activity, **changes))  # type: ignore[arg-type] # a test names its fields


def are_one(*recordings: Recording) -> bool:
    assert same(*recordings) == same(*reversed(recordings))
    return len(groups(recordings)) == 1


def test_one_watch_file_in_two_formats_is_one_run() -> None:
    fit = recording("a-0", device=WATCH, source=Source.FIT)
    tcx = recording("b-0", 2, device=WATCH, source=Source.TCX, elapsed_s=2650.0, distance_m=None)
    assert are_one(fit, tcx)


def test_a_cropped_copy_of_a_watch_file_is_the_same_run() -> None:
    crop = recording("b-0", 400, device=WATCH, elapsed_s=1500.0, distance_m=4000.0)
    assert are_one(recording("a-0", device=WATCH), crop)


def test_legs_of_a_triathlon_are_not_one() -> None:
    run = recording("a-0", device=WATCH)
    transition = recording("b-1", 2711, device=WATCH)
    assert not are_one(run, transition)


def test_equal_content_is_one_run_whatever_the_source() -> None:
    assert are_one(recording("a-0"), recording("b-0", 1, elapsed_s=2710.0, distance_m=8013.9))


def test_a_strength_session_without_distance_is_recognised_by_its_times() -> None:
    fit = recording("a-0", sport=Sport.STRENGTH, distance_m=None)
    row = recording("b-0", sport=Sport.STRENGTH, distance_m=None, source=Source.GARMIN)
    assert are_one(fit, row)


def test_strava_and_garmin_tell_of_one_run() -> None:
    strava = recording("a-0", 3, elapsed_s=2745.0, distance_m=7986.0)
    garmin = recording("b-0", device=WATCH, source=Source.FIT)
    assert are_one(strava, garmin)


def test_a_row_without_distance_needs_nearly_all_of_the_time() -> None:
    row = recording("b-0", 20, distance_m=None, elapsed_s=2690.0)
    assert are_one(recording("a-0"), row)
    assert not are_one(
        recording("a-0"), replace(row, activity=replace(row.activity, elapsed_s=2000.0))
    )


def test_a_part_of_the_run_is_another_activity() -> None:
    assert not are_one(recording("a-0"), recording("b-0", 60, elapsed_s=1200.0, distance_m=8000.0))


def test_the_same_time_with_another_distance_is_another_activity() -> None:
    assert not are_one(recording("a-0"), recording("b-0", 10, distance_m=9000.0))


def test_two_laps_of_the_same_track_are_two_runs() -> None:
    lap = {"elapsed_s": 95.0, "distance_m": 400.0}
    assert not are_one(recording("a-0", **lap), recording("b-0", 100, **lap))


def test_two_short_tests_of_one_day_are_two_runs() -> None:
    first = recording("a-0", elapsed_s=12.0, distance_m=3.0)
    second = recording("b-0", 3600, elapsed_s=12.0, distance_m=3.0)
    assert not are_one(first, second)


def test_two_empty_recordings_close_together_are_two() -> None:
    empty = {"elapsed_s": 0.0, "distance_m": 0.0}
    assert not are_one(recording("a-0", **empty), recording("b-0", 30, **empty))


@pytest.mark.parametrize("shift_s", [3600, -3600, 7200, 900, 20700, -14 * 3600])
def test_a_twin_whose_clock_is_shifted_is_the_same_run(shift_s: int) -> None:
    fit = recording("a-0", device=WATCH, start=SURE)
    twin = recording("b-0", shift_s + 1, elapsed_s=2712.0, distance_m=8030.0)
    assert are_one(fit, twin)


@pytest.mark.parametrize(
    ("shift_s", "changes"),
    [
        (3605, {}),
        (15 * 3600, {}),
        (3600, {"elapsed_s": 2715.0}),
        (3600, {"distance_m": 8100.0}),
        (3600, {"distance_m": None}),
        (3600, {"sport": Sport.RIDE}),
    ],
)
def test_what_only_resembles_a_shifted_twin_is_another_run(
    shift_s: int, changes: dict[str, object]
) -> None:
    assert not are_one(recording("a-0", start=SURE), recording("b-0", shift_s, **changes))


def test_two_clocks_that_are_sure_are_not_shifted() -> None:
    later = Moment(DAWN + timedelta(hours=1), 3600, OffsetSource.FILE)
    other = Device(manufacturer="garmin")
    assert not are_one(
        recording("a-0", device=WATCH, start=SURE), recording("b-0", device=other, start=later)
    )


def test_a_watch_that_did_not_know_the_date_may_be_shifted() -> None:
    lost = recording("b-0", 7200, device=Device(product="old"), clock_is_set=False)
    assert are_one(recording("a-0", device=WATCH, start=SURE), lost)


def test_rounded_rows_prove_nothing_about_a_shift() -> None:
    treadmill = {"elapsed_s": 1800.0, "distance_m": 5000.0}
    assert not are_one(recording("a-0", **treadmill), recording("b-0", 36000, **treadmill))


def test_one_watch_that_began_two_files_recorded_two_runs() -> None:
    second = replace(WATCH, created=DAWN + timedelta(hours=1))
    assert not are_one(recording("a-0", device=WATCH), recording("b-0", 3600, device=second))


def test_two_activities_of_one_file_are_never_one() -> None:
    assert not are_one(recording("abc-0"), recording("abc-1"))


def test_a_walk_and_a_run_may_be_one_but_a_ride_is_not() -> None:
    assert are_one(recording("a-0"), recording("b-0", sport=Sport.WALK))
    assert are_one(recording("a-0"), recording("b-0", sport=Sport.OTHER))
    assert not are_one(recording("a-0"), recording("b-0", 30, sport=Sport.RIDE))


def test_a_source_that_gets_the_sport_wrong_still_tells_of_the_same_activity() -> None:
    ride = recording("a-0", device=WATCH, source=Source.FIT, sport=Sport.RIDE)
    assert are_one(ride, recording("b-0", elapsed_s=2710.4, distance_m=8030.0))
    assert not are_one(ride, recording("b-0", distance_m=9000.0))


def test_two_sports_without_a_distance_are_two() -> None:
    strength = recording("a-0", sport=Sport.STRENGTH, distance_m=None)
    assert not are_one(strength, recording("b-0", sport=Sport.SWIM, distance_m=None))


def test_two_watches_on_one_runner_tell_of_one_run() -> None:
    wrist = recording("a-0", device=WATCH, average_heart_rate_bpm=151.0)
    pod = Device(manufacturer="pod", serial=7, created=DAWN)
    assert are_one(wrist, recording("b-0", 4, device=pod, distance_m=8090.0))


def test_two_friends_side_by_side_ran_two_runs() -> None:
    mine = recording("a-0", device=WATCH, average_heart_rate_bpm=151.0)
    theirs = recording(
        "b-0", 4, device=replace(WATCH, serial=7), distance_m=8020.0, average_heart_rate_bpm=139.0
    )
    assert not are_one(mine, theirs)


def test_two_watches_that_began_minutes_apart_are_two_people() -> None:
    theirs = recording("b-0", 200, device=replace(WATCH, serial=7))
    assert not are_one(recording("a-0", device=WATCH), theirs)


def test_an_archives_row_is_about_its_own_file_whatever_the_clocks_say() -> None:
    file = recording("a-0", -34 * 365 * 86400, clock_is_set=False)
    row = recording("b-0", source=Source.STRAVA, distance_m=None, describes="a-0")
    assert are_one(file, row)
    assert not are_one(recording("c-0", -86400), row)


def test_what_is_the_same_as_the_same_is_the_same() -> None:
    chain = [recording("a-0"), recording("b-0", 200), recording("c-0", 400)]
    assert not same(chain[0], chain[2])
    assert len(groups(chain)) == 1


def test_groups_come_by_their_earliest_start() -> None:
    found = groups([recording("c-0", 86400), recording("b-0", 2), recording("a-0")])
    assert [[each.key for each in group] for group in found] == [["a-0", "b-0"], ["c-0"]]


def test_nothing_has_no_groups() -> None:
    assert groups([]) == ()


MANY = [
    recording(f"{number}-0", later_s, elapsed_s=elapsed_s, distance_m=distance_m, device=device)
    for number, (later_s, elapsed_s, distance_m, device) in enumerate(
        (later_s, elapsed_s, distance_m, device)
        for later_s in (0, 1, 250, 500, 3600, 7201)
        for elapsed_s, distance_m in ((2711.0, 8013.0), (2700.0, 8000.0), (2711.0, None))
        for device in (None, WATCH)
    )
]


@settings(max_examples=50, deadline=None)
@given(st.permutations(MANY), st.integers(0, len(MANY)))
def test_the_order_of_recordings_does_not_matter(shuffled: list[Recording], count: int) -> None:
    some = shuffled[:count]
    assert groups(some) == groups(sorted(some, key=lambda each: each.key))
