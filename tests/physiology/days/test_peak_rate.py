from __future__ import annotations

import pytest

from freshlegs.domain.history import History
from freshlegs.domain.run import Features, Run
from tests.physiology.days.told import row
from tests.physiology.made import ago, rates, run


def all_out(days_ago: int, bpm: int, rpe: float = 9.0) -> Run:
    found = Features(heart_rate_s=rates({bpm: 5.0, 140: 40.0}))
    return run(ago(days_ago), features=found, rpe=rpe)


BEFORE = tuple(all_out(days, 190) for days in (100, 80, 60))


def test_a_heart_that_no_longer_reaches_its_highest_rate_is_seen() -> None:
    now = (all_out(20, 176), all_out(6, 178))
    assert row(History(runs=(*BEFORE, *now)))["max_heart_rate_drop_bpm"] == pytest.approx(12.0)


def test_easy_running_asks_for_no_highest_rate() -> None:
    now = (all_out(20, 176, rpe=4.0), all_out(6, 178, rpe=4.0))
    assert row(History(runs=(*BEFORE, *now)))["max_heart_rate_drop_bpm"] is None


def test_one_all_out_run_is_not_enough() -> None:
    assert row(History(runs=(*BEFORE, all_out(6, 178))))["max_heart_rate_drop_bpm"] is None
    few = (*BEFORE[:2], all_out(20, 176), all_out(6, 178))
    assert row(History(runs=few))["max_heart_rate_drop_bpm"] is None


def test_effort_without_heart_rate_says_nothing() -> None:
    blind = tuple(run(ago(n), rpe=9.0) for n in (100, 80, 60, 20, 6))
    assert row(History(runs=blind))["max_heart_rate_drop_bpm"] is None
