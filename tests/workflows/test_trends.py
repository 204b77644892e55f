"""Trends reach back as far as is asked, and show days, weeks or months."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from freshlegs.domain.trends import Span, Step
from freshlegs.store.home import Home
from freshlegs.workflows import trends as module
from freshlegs.workflows.diary import keep
from freshlegs.workflows.trends import trends, trends_told

LAST = date(2026, 3, 20)


def live(home: Home, days_count: int, every_days: int = 1) -> None:
    """Log a rating and a night every so many days, the last one on the last day."""
    days = [LAST - timedelta(days=back) for back in range(0, days_count, every_days)]
    keep(home, [{"date": day.isoformat(), "heaviness": 3, "sleep_h": 7.5} for day in days])


def test_ninety_days_are_shown_day_by_day_and_distance_by_weeks(home: Home) -> None:
    live(home, 200)
    found = trends(home, Span.QUARTER, LAST)
    assert found.step is Step.DAY
    assert len(found.periods) == 90
    assert found.periods[-1].heaviness == 3.0
    assert found.weeks[-1].last_day == LAST
    assert len(found.weeks) == 14


def test_a_year_is_shown_week_by_week(home: Home) -> None:
    live(home, 500, every_days=5)
    found = trends(home, Span.YEAR, LAST)
    assert found.step is Step.WEEK
    assert len(found.periods) == 53
    assert found.periods[0].first_day.weekday() == 0


@pytest.mark.parametrize(
    ("days_count", "step"), [(60, Step.DAY), (400, Step.WEEK), (1300, Step.MONTH)]
)
def test_everything_is_shown_in_steps_that_can_be_read(
    home: Home, days_count: int, step: Step
) -> None:
    live(home, days_count, every_days=7)
    found = trends(home, Span.ALL, LAST)
    assert found.step is step
    assert found.periods[0].first_day >= LAST - timedelta(days=days_count + 31)


def test_a_span_begins_no_earlier_than_the_history(home: Home) -> None:
    live(home, 10)
    assert len(trends(home, Span.YEAR, LAST).periods) == 10


def test_nothing_known_is_one_empty_day(home: Home) -> None:
    (period,) = trends(home, Span.ALL, LAST).periods
    assert (period.heaviness, period.load_au) == (None, None)


def test_ratings_are_compared_where_there_are_enough(home: Home) -> None:
    days = [LAST - timedelta(days=back) for back in range(60)]
    rows = [
        {"date": day.isoformat(), "heaviness": 2 + 4 * (at % 2), "sleep_h": 8 - 2 * (at % 2)}
        for at, day in enumerate(days)
    ]
    keep(home, rows)
    found = trends(home, Span.QUARTER, LAST).splits
    assert found["sleep_h"].low_heaviness > found["sleep_h"].high_heaviness
    assert "temperature_c" not in found


def test_what_was_told_is_remembered_until_something_changes(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "today", lambda _: LAST)
    live(home, 5)
    first = trends_told(home, Span.QUARTER)
    assert trends_told(home, Span.QUARTER) is first
    keep(home, [{"date": LAST.isoformat(), "heaviness": 9}])
    assert trends_told(home, Span.QUARTER) is not first
