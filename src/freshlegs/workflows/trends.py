"""Show months and years: how heavy the legs were beside load, sleep, strength, shoes and heat."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from freshlegs.domain.trends import Span, Split, Step, Trends
from freshlegs.workflows.remembered import Remembered
from freshlegs.workflows.today import today

if TYPE_CHECKING:
    from freshlegs.domain.history import History
    from freshlegs.physiology.day_table import DayTable
    from freshlegs.store.home import Home

SPAN_DAYS = {Span.QUARTER: 90, Span.YEAR: 364}
LEAD_DAYS, READ_BEFORE_DAYS = 210, 120
"""Days laid out before those shown, until fitness forgot where it began, and read before those."""
MOST_WEEKS, MOST_DAYS = 156, 120
"""A longer whole history is shown by months, a shorter one by days."""
SPLIT_BY = (
    "load_7d_au",
    "sleep_h",
    "leg_strength_sets_72h",
    "weight_kg",
    "shoe_distance_km",
    "temperature_c",
)

_remembered: Remembered[Trends] = Remembered()


def trends_told(home: Home, span: Span) -> Trends:
    """Give the trends up to today; what was told and did not change since is given at once."""
    day = today(home)
    return _remembered.get(home, ("trends", span, day), lambda: trends(home, span, day))


def trends(home: Home, span: Span, day: date) -> Trends:
    """Sum up a span that ends with a day."""
    from freshlegs.physiology.day_table import day_table
    from freshlegs.physiology.periods import periods
    from freshlegs.store.history import history

    read_from = _read_from(span, day)
    known = history(home) if read_from is None else history(home, read_from)
    first = max(_first_day(span, day), _begun(known, day))
    lead = max(first - timedelta(days=LEAD_DAYS), _begun(known, day))
    table = day_table(known, min(lead, first), day)
    step = _step(span, first, day)
    return Trends(
        span=span,
        step=step,
        periods=periods(table, step, first),
        weeks=periods(table, Step.WEEK if step is Step.DAY else step, first),
        splits=_splits(table, first),
    )


def _first_day(span: Span, day: date) -> date:
    return date.min if span is Span.ALL else day - timedelta(days=SPAN_DAYS[span] - 1)


def _read_from(span: Span, day: date) -> date | None:
    if span is Span.ALL:
        return None
    return _first_day(span, day) - timedelta(days=LEAD_DAYS + READ_BEFORE_DAYS)


def _begun(known: History, day: date) -> date:
    told = [run.day for run in known.runs[:1]] + [entry.day for entry in known.diary[:1]]
    return min([day, *told])


def _step(span: Span, first: date, day: date) -> Step:
    days = (day - first).days
    if span is Span.QUARTER or days <= MOST_DAYS:
        return Step.DAY
    return Step.WEEK if days <= MOST_WEEKS * 7 else Step.MONTH


def _splits(table: DayTable, first: date) -> dict[str, Split]:
    from freshlegs.physiology.periods import split

    told = {name: split(table, name, first) for name in SPLIT_BY}
    return {name: one for name, one in told.items() if one is not None}
