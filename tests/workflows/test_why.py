"""The whole way to an answer: what is asked of the statistics is what the history holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256

from freshlegs.domain.activity import Activity, Source, Sport
from freshlegs.domain.diary import DiaryEntry, Phase
from freshlegs.domain.explanation import Verdict
from freshlegs.domain.imports import Imported, Kept
from freshlegs.domain.moments import Moment
from freshlegs.domain.run import Recording, recording_key
from freshlegs.store.batches import begin_batch, finish_batch, keep, keep_tables
from freshlegs.store.home import Home
from freshlegs.workflows.known_days import known_days
from freshlegs.workflows.why import why

DAY = date(2026, 3, 20)
LONG_S, SHORT_S = 9600.0, 3000.0


def run_on(day: date, elapsed_s: float) -> Kept:
    digest = sha256(f"{day}".encode()).hexdigest()
    activity = Activity(
        sport=Sport.RUN,
        source=Source.FIT,
        start=Moment(datetime.combine(day, time(17), UTC)),
        elapsed_s=elapsed_s,
        distance_m=elapsed_s * 2.8,
    )
    recording = Recording(key=recording_key(digest, 0), activity=activity)
    return Kept(title=f"{day}", digest=digest, data=digest.encode(), recordings=(recording,))


def rated(day: date, heaviness: float, phase: Phase = Phase.END) -> DiaryEntry:
    return DiaryEntry(day=day, at=time(21), heaviness=heaviness, phase=phase)


def tell(home: Home, runs: list[Kept], diary: list[DiaryEntry]) -> None:
    batch = begin_batch(home, [])
    keep(home, batch, runs)
    keep_tables(home, batch, Imported(diary=tuple(diary)))
    finish_batch(home, batch)


def long_days(heaviness: float) -> tuple[list[Kept], list[DiaryEntry]]:
    """A long run every fortnight that left the legs so heavy, short ones between them."""
    days = [DAY - timedelta(days=14 * number) for number in range(6)]
    between = [day - timedelta(days=7) for day in days]
    runs = [run_on(day, LONG_S) for day in days] + [run_on(day, SHORT_S) for day in between]
    diary = [rated(day, heaviness) for day in days[1:]] + [rated(day, 1.0) for day in between]
    return runs, diary


def test_the_end_of_a_long_run_is_compared_with_own_long_runs(home: Home) -> None:
    runs, diary = long_days(5.0)
    tell(home, runs, [*diary, rated(DAY, 8.0)])
    assert known_days(home, DAY, {}).ending_heaviness == (5.0,) * 5
    assert why(home, DAY).explanation.verdict is Verdict.UNUSUAL


def test_legs_as_heavy_as_own_long_runs_leave_them_are_expected(home: Home) -> None:
    runs, diary = long_days(9.0)
    tell(home, runs, [*diary, rated(DAY, 9.0)])
    assert why(home, DAY).explanation.verdict is Verdict.EXPECTED


def test_the_usual_is_of_the_last_two_months_and_needs_five_ratings(home: Home) -> None:
    tell(home, [], [rated(DAY - timedelta(days=10 * n), 8.0 - (n > 6) * 7) for n in range(30)])
    assert why(home, DAY).explanation.usual == 8.0
    assert len(known_days(home, DAY, {}).ratings) == 29
    assert why(home, DAY - timedelta(days=260)).explanation.usual is None


def test_the_run_after_a_morning_rating_is_no_dose_of_it(home: Home) -> None:
    runs, diary = long_days(5.0)
    morning = replace(rated(DAY, 6.0, Phase.REST), at=time(7))
    tell(home, runs, [*diary, morning])
    known = known_days(home, DAY, {})
    assert "run_today_min" not in known.at_rating
    assert "run_today_min" in known.facts[DAY]
    assert "run_today_min" in known.facts[DAY - timedelta(days=7)]
    assert known.ending_heaviness == ()
