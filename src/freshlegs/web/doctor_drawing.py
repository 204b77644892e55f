"""Heaviness over time for paper: one bar a day, or a week where there are too many days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import mean

from django.utils.formats import date_format

MOST_BARS_COUNT = 100
WEEK_DAYS = 7
MOST_HEAVINESS = 10
LEAST_FRACTION = 0.02
MARKS_COUNT = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperBar:
    """One bar: place, width, top and height [% of the drawing]."""

    x: str
    width: str
    y: str
    height: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The bars, and days under them; `is_weekly` tells that a bar is the mean of a week."""

    bars: list[PaperBar]
    days: list[tuple[str, str, str]]
    is_weekly: bool


def timeline(by_day: Mapping[date, float], first: date, last: date) -> Timeline | None:
    """Draw ratings from the first to the last day; None where there are none."""
    if not by_day:
        return None
    days_count = (last - first).days + 1
    is_weekly = days_count > MOST_BARS_COUNT
    step_days = WEEK_DAYS if is_weekly else 1
    count = -(-days_count // step_days)
    spans = ((at, first + timedelta(days=at * step_days)) for at in range(count))
    known = ((at, _mean(by_day, start, step_days)) for at, start in spans)
    return Timeline(
        bars=[_bar(at, count, rated) for at, rated in known if rated is not None],
        days=_days(first, days_count),
        is_weekly=is_weekly,
    )


def _mean(by_day: Mapping[date, float], start: date, days_count: int) -> float | None:
    days = (start + timedelta(days=at) for at in range(days_count))
    rated = [by_day[day] for day in days if day in by_day]
    return mean(rated) if rated else None


def _bar(index: int, count: int, heaviness: float) -> PaperBar:
    height_fraction = max(heaviness / MOST_HEAVINESS, LEAST_FRACTION)
    return PaperBar(
        x=_percent((index + 0.12) / count),
        width=_percent(0.76 / count),
        y=_percent(1 - height_fraction),
        height=_percent(height_fraction),
    )


def _days(first: date, days_count: int) -> list[tuple[str, str, str]]:
    at = [round(part * (days_count - 1) / MARKS_COUNT) for part in range(MARKS_COUNT + 1)]
    anchors = ("start", *("middle",) * (MARKS_COUNT - 1), "end")
    return [
        (_place(back, days_count), date_format(first + timedelta(days=back), "j M"), anchor)
        for back, anchor in zip(at, anchors, strict=True)
    ]


def _place(index: int, days_count: int) -> str:
    return _percent(index / max(days_count - 1, 1))


def _percent(fraction: float) -> str:
    return f"{100 * fraction:.2f}%"
