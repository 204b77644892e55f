"""The history is everything, in the order the day table takes it."""

from __future__ import annotations

from datetime import date, timedelta

from freshlegs.domain.activity import Sport
from freshlegs.domain.earlier import NO_EARLIER
from freshlegs.domain.history import NO_HISTORY
from freshlegs.domain.imports import Imported
from freshlegs.domain.streams import NO_STREAMS
from freshlegs.domain.wellness import Measure, Measurement, Night
from freshlegs.store.batches import begin_batch, finish_batch, keep
from freshlegs.store.diary import log_diary
from freshlegs.store.history import history
from freshlegs.store.home import Home
from freshlegs.store.profile import set_profile
from tests.store.making import DAY, keep_all, kept
from tests.store.test_diary import FULL

BEFORE = DAY - timedelta(days=1)


def test_an_empty_home_has_an_empty_history(home: Home) -> None:
    assert history(home) == NO_HISTORY


def test_everything_comes_by_day(home: Home) -> None:
    measurements = (
        Measurement(day=DAY, measure=Measure.WEIGHT, value=61.2, source="scale"),
        Measurement(day=BEFORE, measure=Measure.WEIGHT, value=61.0, source="scale"),
    )
    nights = (Night(day=DAY, sleep_h=7.0), Night(day=BEFORE, sleep_h=8.0))
    tables = Imported(nights=nights, measurements=measurements)
    keep_all(home, [kept(3), kept(1), kept(2)], tables=tables)
    log_diary(home, FULL)
    set_profile(home, {"weight_kg": 61})
    found = history(home)
    assert [run.key for run in found.runs] == [
        kept(number).recordings[0].key for number in (1, 2, 3)
    ]
    assert found.nights == nights[::-1]
    assert found.measurements == measurements[::-1]
    assert len(found.diary) == 1
    assert found.profile.weight_kg == 61.0


def test_a_night_told_again_counts_as_told_last(home: Home) -> None:
    keep_all(home, [], tables=Imported(nights=(Night(day=DAY, sleep_h=5.0, source="watch"),)))
    keep_all(home, [], tables=Imported(nights=(Night(day=DAY, sleep_h=7.5, source="watch"),)))
    assert [night.sleep_h for night in history(home).nights] == [7.5]


def test_hundreds_of_runs_at_once_keep_their_features(home: Home) -> None:
    batch = begin_batch(home, [])
    keep(home, batch, [kept(number, streams=NO_STREAMS) for number in range(501)])
    finish_batch(home, batch)
    runs = history(home).runs
    assert [run.features.moving_s for run in runs] == [1700.0 + number for number in range(501)]


def test_a_cut_history_sums_up_what_came_before(home: Home) -> None:
    keep_all(
        home, [kept(number, gear="daily") for number in range(6)] + [kept(9, sport=Sport.RIDE)]
    )
    log_diary(home, FULL)
    whole = history(home)
    since = whole.runs[3].day
    parted = history(home, since)
    assert parted.runs == tuple(run for run in whole.runs if run.day >= since)
    assert parted.earlier.first_run == whole.runs[0].day
    assert parted.earlier.last_run == whole.runs[2].day
    assert parted.earlier.shoes["daily"].runs_count == 3
    assert whole.earlier == NO_EARLIER
    assert history(home, date.max).diary == ()
    assert history(home, date.max).earlier.shoes["daily"].runs_count == 6
