from __future__ import annotations

from freshlegs.domain.activity import Sport
from freshlegs.domain.history import History
from freshlegs.domain.run import Features
from tests.physiology.days.told import row, runs_on
from tests.physiology.made import ago, rates, run

HARD = Features(heart_rate_s=rates({185: 20.0, 130: 40.0}))
EASY = Features(heart_rate_s=rates({120: 60.0}))


def test_hard_runs_of_a_week_are_counted_by_heart_rate_effort_or_race() -> None:
    runs = (
        run(ago(9), features=HARD),
        run(ago(6), features=HARD),
        run(ago(4), rpe=8.0),
        run(ago(3), features=EASY),
        run(ago(2), race=True),
    )
    today = row(History(runs=runs))
    assert today["hard_sessions_7d"] == 3
    assert today["hard_days_back_to_back"] is False


def test_two_hard_days_in_a_row_are_seen() -> None:
    runs = (*runs_on(9, rpe=3.0), run(ago(4), rpe=8.0), run(ago(3), rpe=7.0))
    assert row(History(runs=runs))["hard_days_back_to_back"] is True


def test_a_run_that_nothing_tells_of_may_have_been_hard() -> None:
    runs = (*runs_on(9, rpe=3.0), run(ago(4)), run(ago(3), rpe=7.0))
    today = row(History(runs=runs))
    assert today["hard_sessions_7d"] is None
    assert today["hard_days_back_to_back"] is None


def test_other_sports_are_no_hard_runs() -> None:
    gym = run(ago(3), sport=Sport.STRENGTH, rpe=9.0, distance_m=None)
    assert row(History(runs=(*runs_on(9, 5, rpe=3.0), gym)))["hard_sessions_7d"] == 0
