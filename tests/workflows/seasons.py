"""A made-up runner's weeks, kept as if they had been imported: runs, nights, ratings."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256

import numpy as np

from freshlegs.domain.activity import Activity, Device, Source, Sport, StrengthSet
from freshlegs.domain.diary import DiaryEntry, Phase
from freshlegs.domain.imports import Imported, Kept
from freshlegs.domain.moments import Moment
from freshlegs.domain.run import Features, Recording, recording_key
from freshlegs.store.batches import begin_batch, finish_batch, keep, keep_tables
from freshlegs.store.home import Home

TODAY = date(2026, 3, 20)
"""A Friday."""
EASY_MIN, LONG_MIN, HARD_MIN = 50.0, 110.0, 45.0
HARD_BPM, EASY_BPM = 178, 138
REST_WEEKDAYS, STRENGTH_WEEKDAY, HARD_WEEKDAY, LONG_WEEKDAY = (0, 4), 3, 1, 6


def run_on(day: date, minutes: float, rate_bpm: int = EASY_BPM, gear: str = "daily") -> Kept:
    """One steady run in the evening."""
    digest = sha256(f"run of {day}".encode()).hexdigest()
    histogram_s = np.zeros(191)
    histogram_s[rate_bpm - 30] = 60.0 * minutes
    activity = Activity(
        sport=Sport.RUN,
        source=Source.FIT,
        start=Moment(datetime.combine(day, time(17), UTC)),
        elapsed_s=60.0 * minutes,
        timer_s=60.0 * minutes,
        distance_m=60.0 * minutes * 2.8,
        gear=gear,
        device=Device(manufacturer="maker", product="one"),
    )
    features = Features(
        moving_s=60.0 * minutes,
        steady_graded_speed_mps=2.8,
        steady_heart_rate_bpm=float(rate_bpm),
        heart_rate_s=tuple(histogram_s.tolist()),
    )
    key = recording_key(digest, 0)
    recording = Recording(key=key, activity=activity, features=features)
    return Kept(title=f"{day}", digest=digest, data=digest.encode(), recordings=(recording,))


def week_runs(first: date, last: date) -> list[Kept]:
    """Hard on Tuesdays, long on Sundays, easy on Wednesdays and Saturdays."""
    days = (first + timedelta(days=at) for at in range((last - first).days + 1))
    runs = []
    for day in days:
        weekday = day.weekday()
        if weekday == HARD_WEEKDAY:
            runs.append(run_on(day, HARD_MIN, HARD_BPM))
        elif weekday == LONG_WEEKDAY:
            runs.append(run_on(day, LONG_MIN))
        elif weekday not in {*REST_WEEKDAYS, STRENGTH_WEEKDAY}:
            runs.append(run_on(day, EASY_MIN))
    return runs


def diary_of(first: date, last: date, seed: int = 1) -> list[DiaryEntry]:
    """Legs that are three points heavier after a night of five hours, which one in six is."""
    rng = np.random.default_rng(seed)
    entries = []
    for at in range((last - first).days + 1):
        day = first + timedelta(days=at)
        short = rng.random() < 1 / 6
        heaviness = float(np.clip(rng.integers(2, 5) + 3 * short, 0, 10))
        strength = (
            (StrengthSet(group="legs", sets_count=4, effort=7.0),)
            if day.weekday() == STRENGTH_WEEKDAY
            else ()
        )
        entries.append(
            DiaryEntry(
                day=day,
                at=time(21),
                heaviness=heaviness,
                phase=Phase.REST,
                sleep_h=5.0 if short else 7.5,
                stress=3.0,
                strength=strength,
            )
        )
    return entries


def tell(home: Home, runs: list[Kept], diary: list[DiaryEntry]) -> str:
    """Keep runs and entries as one import; gives its name."""
    batch = begin_batch(home, [])
    keep(home, batch, runs)
    keep_tables(home, batch, Imported(diary=tuple(diary)))
    finish_batch(home, batch)
    return batch


def weeks(home: Home, weeks_count: int = 12, last: date = TODAY) -> str:
    """Tell a home of so many ordinary weeks up to a day."""
    first = last - timedelta(days=7 * weeks_count - 1)
    return tell(home, week_runs(first, last), diary_of(first, last))
