"""The end of a hard session is expected to be heavy, but not however heavy."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from freshlegs.causes import ALL
from freshlegs.domain.explanation import Verdict
from freshlegs.domain.findings import Facts
from freshlegs.inference import Ending, Question, ending_of, explain
from freshlegs.inference.endings import ENDING_FINDINGS, most_expected, something_else
from freshlegs.knowledge.findings import findings_by_slug
from tests.inference.build import DAY, SUNSPOTS, cause, facts, ramp

FAST = facts(phase="end", above_critical_speed_min=12.0)


def verdict(known: Facts, heaviness: float | None, **changes: object) -> Verdict:
    asked = Question(
        day=DAY, facts=known, findings=findings_by_slug(), heaviness=heaviness, usual=3.0
    )
    asked = replace(asked, **changes)  # type: ignore[arg-type]  # a test gives only what matters
    return explain(asked, ALL, np.random.default_rng(1)).verdict


@pytest.mark.parametrize(
    ("known", "ending"),
    [
        (FAST, Ending.FAST),
        (facts(phase="rest", above_critical_speed_min=12.0), None),
        (facts(phase="end", above_critical_speed_min=7.0), None),
        (facts(phase="end", run_today_min=155.0), Ending.LONG),
        (facts(phase="end", run_over_4_h=True), Ending.LONG),
        (facts(last_repetition=True), Ending.REPETITION),
        ({}, None),
    ],
)
def test_the_kind_of_ending(known: Facts, ending: Ending | None) -> None:
    assert ending_of(known) is ending
    assert set(known) <= ENDING_FINDINGS


def test_after_a_fast_session_legs_up_to_seven_are_expected() -> None:
    assert verdict(FAST, 7.0) is Verdict.EXPECTED
    assert verdict(FAST, 8.0) is Verdict.UNUSUAL


def test_in_the_last_repetition_a_nine_is_expected_and_a_ten_is_not() -> None:
    known = facts(last_repetition=True)
    assert verdict(known, 9.0) is Verdict.EXPECTED
    assert verdict(known, None) is Verdict.EXPECTED
    assert verdict(known, 10.0) is not Verdict.EXPECTED


def test_own_endings_say_what_is_usual() -> None:
    assert most_expected(Ending.FAST, (3.0, 4.0, 4.0, 5.0)) == 5.0
    assert most_expected(Ending.FAST, (3.0, 4.0, 4.0, 5.0, 9.0)) == 5.0
    assert most_expected(Ending.FAST, (9.0, 9.0, 9.0)) == 7.0
    assert verdict(FAST, 6.0, ending_heaviness=(3.0, 4.0, 4.0, 5.0)) is Verdict.UNUSUAL
    assert verdict(FAST, 9.0, ending_heaviness=(8.0, 9.0, 9.0, 9.0)) is Verdict.EXPECTED


@pytest.mark.parametrize("known", [facts(fever=True), facts(sleep_h=3.0, sleep_debt_7d_h=20.0)])
def test_a_strong_cause_apart_from_the_session_is_not_passed_over(known: Facts) -> None:
    assert verdict({**FAST, **known}, 6.0) is Verdict.UNUSUAL


def test_what_is_left_of_short_nights_counts_too() -> None:
    nights = (facts(sleep_h=3.0),) * 3
    assert verdict({**FAST, **facts(sleep_h=5.0)}, 6.0, earlier=nights) is Verdict.UNUSUAL
    assert verdict({**FAST, **facts(sleep_h=5.0)}, 6.0) is Verdict.EXPECTED


def test_what_the_session_brings_about_is_no_other_cause() -> None:
    fast = cause("fast", strength=0.5, ramps=(ramp("above_critical_speed_min"),))
    assert not something_else((fast,), (FAST,))
    both = replace(fast, ramps=(*fast.ramps, ramp("sunspots")))
    assert not something_else((both,), ({**FAST, **facts(sunspots=1.0)},))
    assert something_else((both,), ({**FAST, **facts(sunspots=2.0)},))


def test_a_strong_dose_of_what_matters_little_is_passed_over() -> None:
    assert something_else((SUNSPOTS,), (facts(sunspots=2.0),))
    assert not something_else((replace(SUNSPOTS, strength=0.02),), (facts(sunspots=3.0),))
    assert not something_else((cause("unseen"),), (FAST,))
