"""A history cut after a year and a half gives the same last days as the whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import polars as pl
import pytest
from polars.testing import assert_frame_equal

from benchmarks.day_table import DAYS_COUNT, FIRST_DAY, synthetic
from freshlegs.domain.activity import Sport
from freshlegs.domain.earlier import NO_EARLIER, PlainRun, earlier_of
from freshlegs.domain.gear import Gear
from freshlegs.domain.history import History
from freshlegs.domain.run import Run
from freshlegs.physiology.day_table import day_table, usuals, usuals_by_day
from tests.physiology.made import DAY, ago, run

LAST_DAY = FIRST_DAY + timedelta(days=DAYS_COUNT - 1)
CUT_DAYS, SHOWN_DAYS = 540, 15


def cut(history: History, since: date) -> History:
    """Cut a history as the store does when it reads one."""
    before = [one for one in history.runs if one.day < since and one.activity.sport is Sport.RUN]
    return replace(
        history,
        runs=tuple(one for one in history.runs if one.day >= since),
        nights=tuple(one for one in history.nights if one.day >= since),
        measurements=tuple(one for one in history.measurements if one.day >= since),
        diary=tuple(one for one in history.diary if one.day >= since),
        earlier=earlier_of([plain(one) for one in before], history.diary),
    )


def plain(told: Run) -> PlainRun:
    return PlainRun(told.day, told.activity.gear, told.activity.distance_m)


@pytest.fixture(scope="module")
def history() -> History:
    """Four years of a runner who keeps two pairs of shoes for ever."""
    whole = synthetic(np.random.default_rng(3))
    begin = LAST_DAY - timedelta(days=1460)
    pairs = ("old", "older", None)
    runs = tuple(
        replace(one, activity=replace(one.activity, gear=pairs[place % 3]))
        for place, one in enumerate(whole.runs)
        if one.day >= begin
    )
    diary = tuple(
        replace(one, shoe="said", surface="trail") for one in whole.diary if one.day >= begin
    )
    return replace(
        cut(whole, begin),
        runs=runs,
        diary=diary,
        gear=(Gear(name="old", start_distance_m=5000.0), Gear(name="older", start_distance_m=0.0)),
        earlier=NO_EARLIER,
    )


def test_the_last_days_are_the_same_in_every_column(history: History) -> None:
    first = LAST_DAY - timedelta(days=SHOWN_DAYS - 1)
    whole = day_table(history, first, LAST_DAY)
    parted = day_table(cut(history, LAST_DAY - timedelta(days=CUT_DAYS)), first, LAST_DAY)
    assert_frame_equal(parted, whole, rel_tol=1e-6)
    assert whole["months_running"].max() > 24  # type: ignore[operator] # it is a number
    assert whole["shoe_distance_km"].max() > 1000  # type: ignore[operator] # it is a number
    assert whole["shoe_runs_count"].max() > 300  # type: ignore[operator] # it is a number


def test_a_break_that_the_cut_falls_into_is_known() -> None:
    history = History(runs=(run(ago(900)), run(DAY)))
    found = day_table(cut(history, ago(100)), DAY, DAY).row(0, named=True)
    assert found["layoff_days"] == 899.0
    assert found["months_running"] is None


def test_without_runs_since_the_cut_running_goes_on_from_before() -> None:
    history = History(runs=tuple(run(ago(days)) for days in range(500, 100, -1)))
    begin = ago(101)
    whole = day_table(history, begin, ago(95)).select("months_running", "layoff_days")
    parted = day_table(cut(history, begin), begin, ago(95)).select("months_running", "layoff_days")
    assert_frame_equal(parted, whole)
    assert isinstance(parted, pl.DataFrame)


def test_usuals_of_many_days_are_those_of_each(history: History) -> None:
    table = day_table(history, LAST_DAY - timedelta(days=80), LAST_DAY)
    found = usuals_by_day(table)
    for back in range(15):
        day = LAST_DAY - timedelta(days=back)
        assert found[day] == pytest.approx(usuals(table, day))
