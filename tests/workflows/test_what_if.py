"""A what-if changes the account of a day, and nothing else."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from freshlegs.domain.errors import BadValueError
from freshlegs.domain.explanation import Explanation
from freshlegs.store.home import Home
from freshlegs.workflows.day_told import DayTold, day_told
from freshlegs.workflows.diary import entries, keep
from freshlegs.workflows.what_if import MOST_LEVERS_COUNT, levers, what_if

DAY = date(2026, 3, 20)


@pytest.fixture
def told(home: Home) -> DayTold:
    """A heavy day after a short night with much stress."""
    days = [DAY - timedelta(days=back) for back in range(1, 20)]
    rows = [{"date": one.isoformat(), "heaviness": 3, "sleep_h": 7.5, "stress": 3} for one in days]
    keep(home, [*rows, {"date": DAY.isoformat(), "heaviness": 8, "sleep_h": 3.7, "stress": 6}])
    return day_told(home, DAY)


def share_of(told: Explanation, slug: str) -> float:
    """A cause's share; 0 where it is not named."""
    return next((one.share.middle for one in told.causes if one.slug == slug), 0.0)


def test_the_levers_of_the_greatest_causes_come_first(told: DayTold) -> None:
    found = levers(told)
    assert found[0].finding == "sleep_h"
    assert found[0].value == pytest.approx(3.7)
    assert 2 <= len(found) <= MOST_LEVERS_COUNT


def test_a_longer_night_takes_from_the_share_of_sleep(home: Home, told: DayTold) -> None:
    after = what_if(home, told, {"sleep_h": 8.0})
    before = told.answer.explanation
    assert after is not None
    slug = "sleep_deprivation"
    assert share_of(after, slug) < share_of(before, slug)
    assert sum(one.share.middle for one in after.causes) + after.unexplained.middle == (
        pytest.approx(1.0)
    )


def test_nothing_is_kept(home: Home, told: DayTold) -> None:
    before = entries(home, DAY, DAY)
    what_if(home, told, {"sleep_h": 8.0})
    assert entries(home, DAY, DAY) == before
    assert day_told(home, DAY) is told


def test_a_slider_on_its_nearest_step_moves_nothing(home: Home, told: DayTold) -> None:
    assert what_if(home, told, {"sleep_h": 3.5}) is None
    assert what_if(home, told, {}) is None


def test_the_debt_of_sleep_shrinks_along_but_not_below_nothing(home: Home, told: DayTold) -> None:
    some, most = what_if(home, told, {"sleep_h": 5.0}), what_if(home, told, {"sleep_h": 11.0})
    assert some is not None
    assert most is not None
    assert share_of(most, "sleep_deprivation") <= share_of(some, "sleep_deprivation")


@pytest.mark.parametrize("asked", [{"sleep_h": 24.0}, {"heaviness": 2.0}])
def test_what_cannot_be_otherwise_is_refused(
    home: Home, told: DayTold, asked: dict[str, float]
) -> None:
    with pytest.raises(BadValueError):
        what_if(home, told, asked)


def test_a_warning_stays_whatever_is_supposed(home: Home) -> None:
    keep(home, [{"date": DAY.isoformat(), "heaviness": 8, "sleep_h": 4, "stress": 5}])
    told = day_told(home, DAY)
    after = what_if(home, told, {"sleep_h": 8.0})
    assert after is not None
    assert after.red_flags == ()
    assert day_told(home, DAY).answer.explanation.red_flags == told.answer.explanation.red_flags
