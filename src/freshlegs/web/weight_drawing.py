"""The line of weights as numbers for SVG attributes: a dot a day, the trend, holes left open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format

from freshlegs.web.words.units import weight_number
from freshlegs.workflows.body import WeightCourse

LEAST_RANGE_KG = 2.0
"""Drawn at least so high: a day's water is no mountain."""
ROOM_FRACTION = 0.12
RULES_COUNT = 3
TABLE_WORDS = "j M"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """One weight: its place [% of the drawing]."""

    x: str
    y: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """The trend from one day to the next [% of the drawing]."""

    x1: str
    y1: str
    x2: str
    y2: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightDrawing:
    """Dots, trend, rules with their labels and days under them; `rows` say the same in words."""

    dots: list[Dot]
    strokes: list[Stroke]
    rules: list[tuple[str, str]]
    days: list[tuple[str, str, str]]
    rows: list[tuple[str, str, str]]


def weight_drawing(course: WeightCourse, days_count: int) -> WeightDrawing:
    """Lay out a course of weights. Raises ValueError where there is none."""
    frame = _Frame(course, days_count)
    return WeightDrawing(
        dots=[Dot(x=frame.x(day), y=frame.y(value)) for day, value in course.weights_kg.items()],
        strokes=list(_strokes(course, frame)),
        rules=[(frame.y(value), weight_number(value)) for value in frame.rules()],
        days=frame.days(),
        rows=list(_rows(course)),
    )


class _Frame:
    """Where a day and a weight lie in the drawing."""

    def __init__(self, course: WeightCourse, days_count: int) -> None:
        values_kg = [*course.weights_kg.values(), *course.trend_kg.values()]
        low_kg, high_kg = min(values_kg), max(values_kg)
        missing_kg = max(LEAST_RANGE_KG - (high_kg - low_kg), 0.0)
        room_kg = missing_kg / 2 + ROOM_FRACTION * (high_kg - low_kg)
        self._low_kg, self._high_kg = low_kg - room_kg, high_kg + room_kg
        self._last, self._count = course.last_day, days_count

    def x(self, day: date) -> str:
        back_days = (self._last - day).days
        return _percent(1 - (back_days + 0.5) / self._count)

    def y(self, weight_kg: float) -> str:
        return _percent((self._high_kg - weight_kg) / (self._high_kg - self._low_kg))

    def rules(self) -> list[float]:
        step_kg = (self._high_kg - self._low_kg) / (RULES_COUNT + 1)
        return [self._low_kg + step_kg * (at + 1) for at in range(RULES_COUNT)]

    def days(self) -> list[tuple[str, str, str]]:
        backs = ((self._count - 1, "start"), (self._count // 2, "middle"), (0, "end"))
        named = ((self._last - timedelta(days=back), anchor) for back, anchor in backs)
        return [(self.x(day), date_format(day, TABLE_WORDS), anchor) for day, anchor in named]


def _strokes(course: WeightCourse, frame: _Frame) -> Iterator[Stroke]:
    for day, value_kg in course.trend_kg.items():
        before = day - timedelta(days=1)
        if before in course.trend_kg:
            yield Stroke(
                x1=frame.x(before),
                y1=frame.y(course.trend_kg[before]),
                x2=frame.x(day),
                y2=frame.y(value_kg),
            )


def _rows(course: WeightCourse) -> Iterator[tuple[str, str, str]]:
    for day in sorted(course.weights_kg, reverse=True):
        trend = weight_number(course.trend_kg.get(day)) or "–"
        yield date_format(day, "DATE_FORMAT"), weight_number(course.weights_kg[day]), trend


def _percent(fraction: float) -> str:
    return f"{100 * fraction:.2f}%"
