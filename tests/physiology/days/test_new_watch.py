from __future__ import annotations

from freshlegs.domain.activity import Device, Sport
from freshlegs.domain.history import History
from freshlegs.domain.run import Run
from tests.physiology.days.told import row
from tests.physiology.made import DAY, ago, run


def worn(days_ago: int, serial: int | None, sport: Sport = Sport.RUN) -> Run:
    return run(ago(days_ago), device=Device(serial=serial), sport=sport)


OLD = tuple(worn(days, 1) for days in range(40, 4, -4))


def test_another_watch_is_new_for_two_weeks() -> None:
    assert row(History(runs=(*OLD, worn(3, 2), worn(0, 2))))["new_watch"] is True
    late = History(runs=(*OLD[:5], worn(16, 2), worn(0, 2)))
    assert row(late, ago(16))["new_watch"] is True
    assert row(late)["new_watch"] is None


def test_the_old_watch_and_the_first_of_all_are_not_new() -> None:
    assert row(History(runs=(*OLD, worn(0, 1))))["new_watch"] is None
    assert row(History(runs=(worn(2, 1), worn(0, 2))))["new_watch"] is None


def test_a_watch_without_a_number_or_on_a_ride_says_nothing() -> None:
    assert row(History(runs=(*OLD, worn(0, None))))["new_watch"] is None
    assert row(History(runs=(*OLD, worn(0, 2, Sport.RIDE))))["new_watch"] is None
    assert row(History(runs=(*OLD, run(DAY))))["new_watch"] is None
