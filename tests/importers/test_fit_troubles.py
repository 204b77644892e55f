from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from freshlegs.domain.activity import Sport
from freshlegs.domain.errors import NotAnActivityError, UnreadableFileError
from freshlegs.domain.moments import OffsetSource
from tests.importers.fit.building import (
    ENUM,
    NOON,
    SINT32,
    UINT8,
    UINT32,
    fit_file,
)
from tests.importers.reading import CONTEXT, START, UNSET, all_in, one_in, said_on
from tests.importers.watch import (
    RUNNING,
    SPORT,
    degrees,
    identity,
    records,
    session,
    steady,
    summary,
    table,
    watch_file,
)


def test_a_crashed_watch_leaves_a_run_rebuilt_from_its_samples() -> None:
    activity = one_in(table(SPORT, ((0, ENUM),), (RUNNING,)), steady())
    assert (activity.sport, activity.elapsed_s, activity.distance_m) == (Sport.RUN, 59.0, 177.0)
    assert activity.average_heart_rate_bpm == 140.0
    assert activity.timer_s is None


def test_a_run_without_samples_is_what_its_session_says() -> None:
    activity = one_in(session(extra=[(9, UINT32, 18_000)]))
    assert (activity.elapsed_s, activity.distance_m, len(activity.streams)) == (60.0, 180.0, 0)


def test_a_session_that_lasts_years_is_as_long_as_its_samples() -> None:
    assert one_in(steady(), session(elapsed_s=4_000_000)).elapsed_s == 59.0


def test_a_session_that_starts_on_another_day_begins_with_its_samples() -> None:
    assert one_in(steady(), session(NOON - 200_000)).start.utc == START


def test_rows_of_one_second_are_merged_column_by_column() -> None:
    fields = ((3, UINT8), (0, SINT32), (1, SINT32))
    rows = [
        (NOON, 140, None, None),
        (NOON, None, degrees(47.0), degrees(8.0)),
        (NOON + 1, 141, degrees(47.0), degrees(8.0)),
    ]
    activity = one_in(records(fields, *rows), session())
    columns = activity.streams.columns
    assert columns["heart_rate_bpm"].tolist() == [140.0, 141.0]
    assert columns["latitude_deg"] == pytest.approx([47.0, 47.0])
    assert activity.indoor is False


def test_time_that_runs_backwards_is_sorted_and_reported() -> None:
    rows = [(NOON + 1, 141), (NOON, 140), (NOON + 2, 142)]
    activity = one_in(records(((3, UINT8),), *rows), session())
    assert activity.streams.columns["heart_rate_bpm"].tolist() == [140.0, 141.0, 142.0]
    assert "time runs backwards 1 times; sorted" in activity.problems


def test_a_sample_years_away_is_left_out_and_reported() -> None:
    rows = [*((NOON + i, 140) for i in range(5)), (NOON + 40_000_000, 140)]
    activity = one_in(records(((3, UINT8),), *rows), session())
    assert len(activity.streams) == 5
    assert "1 samples have no believable time; left out" in activity.problems


def test_no_position_is_invented() -> None:
    fields = ((0, SINT32), (1, SINT32))
    rows = [
        (NOON, 0, 0),
        (NOON + 1, degrees(47.0), 0x7FFFFFFE),
        (NOON + 2, degrees(51.48), 0),
    ]
    columns = one_in(records(fields, *rows), session()).streams.columns
    assert np.isnan(columns["latitude_deg"]).tolist() == [True, True, False]
    assert columns["longitude_deg"][2] == 0.0


def test_a_clock_that_was_never_set_is_dated_by_the_archive() -> None:
    raw = fit_file(identity(created=UNSET), steady(start=UNSET), session(UNSET))
    context = replace(CONTEXT, annotation=said_on(START))
    (activity,) = all_in(raw, context)
    assert activity.start.utc == START
    assert not activity.clock_is_set
    assert len(activity.streams) == 60
    assert activity.device is not None
    assert activity.device.created is None
    assert any("clock was not set" in problem for problem in activity.problems)


def test_a_clock_that_was_never_set_is_dated_by_the_file_when_it_can() -> None:
    raw = watch_file(steady(start=UNSET))
    (activity,) = all_in(raw)
    assert activity.start.utc == START
    assert not activity.clock_is_set


def test_a_run_whose_day_nothing_tells_is_refused_and_never_put_in_1989() -> None:
    raw = fit_file(identity(created=UNSET), steady(start=UNSET), session(UNSET))
    with pytest.raises(UnreadableFileError, match=r"run\.fit: the watch's clock was not set"):
        all_in(raw)


def test_a_clock_set_on_the_way_dates_what_precedes_it() -> None:
    activity = one_in(steady(10, UNSET), steady(50, NOON + 10), session(UNSET))
    assert activity.start.utc == START
    assert len(activity.streams) == 60
    assert activity.streams.columns["time_s"][-1] == 59.0


def test_the_watchs_own_clock_gives_the_offset() -> None:
    activity = one_in(steady(), session(), summary(NOON + 60 + 7200))
    assert activity.start.offset_s == 7200
    assert activity.start.offset_source is OffsetSource.FILE


def test_elapsed_seconds_in_the_local_time_do_not_lead_to_1989() -> None:
    context = replace(CONTEXT, home_zone="Europe/Zurich")
    activity = one_in(steady(), session(), summary(1746), context=context)
    assert activity.start.offset_s == 7200
    assert activity.start.offset_source is OffsetSource.HOME


def test_the_archives_sport_counts_where_the_file_names_none() -> None:
    context = replace(CONTEXT, annotation=said_on(START, Sport.RUN))
    activity = one_in(steady(), session(sport=0), context=context)
    assert activity.sport is Sport.RUN
    assert activity.average_cadence_spm == 160.0


def test_a_file_of_another_type_is_named_and_not_called_broken() -> None:
    with pytest.raises(NotAnActivityError, match="a FIT file of type settings, not an activity"):
        all_in(fit_file(identity(kind=2)))


def test_a_course_is_a_plan_although_it_has_samples() -> None:
    with pytest.raises(NotAnActivityError, match="type course"):
        all_in(fit_file(identity(kind=6), steady()))


def test_a_file_that_only_claims_another_type_is_read() -> None:
    assert len(all_in(fit_file(identity(kind=2), steady()))) == 1


def test_a_file_without_any_time_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match="it holds no activity"):
        all_in(fit_file(identity()))


def test_many_problems_are_counted_and_not_all_told() -> None:
    broken = b"".join(watch_file(steady())[:-2] + b"xx" for _ in range(7))
    (activity,) = all_in(broken + watch_file(session()))
    assert any(problem.startswith("and ") for problem in activity.problems)
