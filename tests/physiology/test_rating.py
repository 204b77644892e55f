"""Only doses from before the rating count."""

from __future__ import annotations

from datetime import date, time

import pytest

from freshlegs.domain.activity import Sport
from freshlegs.domain.diary import DiaryEntry, Phase
from freshlegs.domain.findings import Fact, Facts, Origin
from freshlegs.domain.history import History
from freshlegs.knowledge.findings import findings
from freshlegs.physiology.rating import (
    OF_THE_RUN,
    OF_THE_RUNNING,
    before_the_rating,
    not_yet_by_day,
)
from tests.physiology.made import DAY, ago, run

SAID = {"above_critical_speed_min": 20.0, "temperature_c": 30.0, "sleep_h": 5.0}
SIGN = "heart_rate_at_speed_above_normal_bpm"


def facts(phase: Phase | None = None, **more: float) -> Facts:
    known = {**SAID, SIGN: 6.0, **more}
    told = {slug: Fact(finding=slug, value=value) for slug, value in known.items()}
    return told if phase is None else {**told, "phase": Fact(finding="phase", value=phase.value)}


def history(at: time | None, phase: Phase | None = None, sport: Sport = Sport.RUN) -> History:
    entry = DiaryEntry(day=DAY, at=at, heaviness=6.0, phase=phase)
    return History(runs=(run(ago(1)), run(DAY, 18, sport=sport)), diary=(entry,))


def left(known: History, told: Facts, day: date = DAY) -> set[str]:
    return set(before_the_rating(known, day, told, findings()))


def test_a_morning_rating_knows_nothing_of_the_evenings_run() -> None:
    assert left(history(time(7)), facts()) == {"sleep_h", SIGN}
    assert left(history(time(7), Phase.REST), facts(Phase.REST)) == {"sleep_h", SIGN, "phase"}


@pytest.mark.parametrize(
    "known", [history(time(21)), history(None), history(time(7), sport=Sport.RIDE), History()]
)
def test_a_rating_after_the_run_or_at_no_time_or_without_a_run_keeps_all(known: History) -> None:
    assert left(known, facts()) == set(facts())


def test_at_the_start_of_a_run_its_strain_is_still_to_come_but_not_its_heat() -> None:
    found = left(history(time(18), Phase.START), facts(Phase.START))
    assert found == {"temperature_c", "sleep_h", SIGN, "phase"}


def test_at_the_end_of_a_run_all_of_it_counts() -> None:
    told = facts(Phase.END)
    assert left(history(time(7), Phase.END), told) == set(told)


def test_an_answer_always_stays() -> None:
    told = {slug: Fact(finding=slug, value=20.0, origin=Origin.ANSWER) for slug in SAID}
    assert left(history(time(7)), told) == set(SAID)


def test_every_column_that_is_left_out_is_one_that_a_finding_names() -> None:
    assert {one.column for one in findings()} >= OF_THE_RUN


@pytest.mark.parametrize(
    ("at", "phase", "sport", "gone"),
    [
        (time(7), None, Sport.RUN, OF_THE_RUN),
        (time(7), Phase.REST, Sport.RUN, OF_THE_RUN),
        (time(18), Phase.START, Sport.RUN, OF_THE_RUNNING),
        (time(7), Phase.END, Sport.RUN, None),
        (time(21), None, Sport.RUN, None),
        (None, None, Sport.RUN, None),
        (time(7), None, Sport.RIDE, None),
    ],
)
def test_a_whole_history_follows_the_same_rule(
    at: time | None, phase: Phase | None, sport: Sport, gone: frozenset[str] | None
) -> None:
    known = history(at, phase, sport)
    assert not_yet_by_day(known, DAY) == ({} if gone is None else {DAY: gone})
    assert not_yet_by_day(known, ago(-1)) == {}


def test_an_entry_without_a_rating_rates_nothing() -> None:
    told = History(runs=(run(DAY, 18),), diary=(DiaryEntry(day=DAY, at=time(7), sleep_h=7.0),))
    assert not_yet_by_day(told, DAY) == {}
