"""Of the table of days, what a check-in cannot change is remembered; what it can is made anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta

import numpy as np
import polars as pl
import pytest
from polars.testing import assert_frame_equal

from benchmarks.day_table import DAYS_COUNT, FIRST_DAY, synthetic
from freshlegs.domain.activity import StrengthSet
from freshlegs.domain.diary import DiaryEntry, Phase
from freshlegs.domain.gear import Gear
from freshlegs.domain.history import History
from freshlegs.domain.profile import Profile
from freshlegs.domain.wellness import Measure, Measurement, Night
from freshlegs.physiology.day_table import AFTER_ACTIVITIES, BEFORE_ACTIVITIES, day_table
from freshlegs.physiology.days import inputs as laying_out
from freshlegs.physiology.days import trained as remembering
from freshlegs.physiology.days.inputs import lay_out
from freshlegs.physiology.days.trained import trained
from tests.physiology.made import run

LAST_DAY = FIRST_DAY + timedelta(days=DAYS_COUNT - 1)
SHOWN_DAYS = 60
SETS = (StrengthSet(exercise="squat", group="legs", sets_count=3),)


@pytest.fixture(scope="module")
def known() -> History:
    """Half a year of a runner, cut out of ten; on the last day a run that nothing is said of."""
    whole = synthetic(np.random.default_rng(5))
    since = LAST_DAY - timedelta(days=180)
    return History(
        runs=(*(one for one in whole.runs if since <= one.day < LAST_DAY), run(LAST_DAY)),
        nights=tuple(one for one in whole.nights if since <= one.day < LAST_DAY),
        measurements=tuple(one for one in whole.measurements if one.day >= since),
        diary=tuple(one for one in whole.diary if since <= one.day < LAST_DAY),
        gear=whole.gear,
        profile=whole.profile,
    )


def told(known: History, **more: object) -> History:
    """The history with one more entry, on the last day."""
    entry = replace(DiaryEntry(day=LAST_DAY), **more)  # type: ignore[arg-type]  # any field
    return replace(known, diary=(*known.diary, entry))


CHANGED: dict[str, Callable[[History], History]] = {
    "how the legs feel": lambda known: told(known, heaviness=8.0, at=time(6), side="left"),
    "when they felt so": lambda known: told(known, heaviness=8.0, phase=Phase.START),
    "sleep": lambda known: told(known, sleep_h=3.0),
    "a weight": lambda known: told(known, weight_kg=91.0, at=time(7)),
    "a pulse at rest": lambda known: told(known, resting_heart_rate_bpm=77.0),
    "an effort": lambda known: told(known, rpe=10.0),
    "shoes": lambda known: told(known, shoe="new", surface="sand"),
    "strength": lambda known: told(known, strength=SETS, at=time(5)),
    "a run": lambda known: replace(known, runs=(*known.runs, run(LAST_DAY, hour=4))),
    "a run less": lambda known: replace(known, runs=known.runs[:-1]),
    "a night": lambda known: replace(
        known, nights=(*known.nights, Night(day=LAST_DAY, source="watch", sleep_h=2.0))
    ),
    "a measurement": lambda known: replace(
        known, measurements=(*known.measurements, measured(LAST_DAY))
    ),
    "gear": lambda known: replace(
        known, gear=(*known.gear, Gear(name="new", default_from=LAST_DAY))
    ),
    "who runs": lambda known: replace(known, profile=Profile(birth_year=1950, height_m=1.5)),
}


def measured(day: date) -> Measurement:
    return Measurement(day=day, source="scale", measure=Measure.WEIGHT, value=44.0)


def forget() -> None:
    remembering._kept._found.clear()
    laying_out._tables._found.clear()


def table_of(history: History) -> pl.DataFrame:
    return day_table(history, LAST_DAY - timedelta(days=SHOWN_DAYS), LAST_DAY)


@pytest.mark.parametrize("what", CHANGED)
def test_a_change_is_seen_at_once(known: History, what: str) -> None:
    changed = CHANGED[what](known)
    forget()
    anew = table_of(changed)
    forget()
    before = table_of(known)
    after = table_of(changed)
    assert_frame_equal(after, anew, check_exact=True)
    assert not after.equals(before)


def test_another_first_day_shows_the_same_days(known: History) -> None:
    forget()
    long = table_of(known)
    short = day_table(known, LAST_DAY, LAST_DAY)
    assert_frame_equal(short, long.tail(1), check_exact=True)


@pytest.mark.parametrize("what", ["how the legs feel", "when they felt so", "sleep"])
def test_a_feeling_leaves_what_training_tells_as_it_is(known: History, what: str) -> None:
    forget()
    assert made_of(known) is made_of(CHANGED[what](known))


def made_of(history: History) -> pl.DataFrame:
    laid_out = lay_out(history, LAST_DAY, LAST_DAY)
    return trained(laid_out, BEFORE_ACTIVITIES, AFTER_ACTIVITIES).table
