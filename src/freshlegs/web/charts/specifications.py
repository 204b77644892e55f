"""Charts as Vega-Lite specifications without data, and the words of dates and numbers for them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from django.utils import dates, formats
from django.utils.translation import get_language

from freshlegs.domain.preferences import Units
from freshlegs.domain.trends import Step
from freshlegs.web.charts import ALL
from freshlegs.web.charts.chart import Chart
from freshlegs.web.charts.theme import CONFIG, HEIGHT_PX
from freshlegs.web.words.scales import units

type Told = dict[str, object]

DATASETS = ("points", "shifts", "cursor")


def specifications(step: Step) -> Told:
    """Give all charts for a step in the language and the units of the request."""
    return _made(step, get_language(), units())


@lru_cache(maxsize=32)
def _made(step: Step, _language: str | None, _units: Units) -> Told:
    return {
        "charts": {chart.slug: _specification(chart, step) for chart in ALL},
        "numbers": _numbers(),
        "times": _times(),
    }


def _specification(chart: Chart, step: Step) -> Told:
    """Build one chart; that it is valid is checked once, by a test."""
    shown = Step.WEEK if chart.by_weeks and step is Step.DAY else step
    marks = chart.marks(chart.unit(shown)).properties(width="container", height=HEIGHT_PX)
    told: Told = marks.to_dict(validate=False)
    return {**told, "config": CONFIG, "datasets": {name: [] for name in DATASETS}}


def _numbers() -> Told:
    return {
        "decimal": formats.get_format("DECIMAL_SEPARATOR"),
        "thousands": formats.get_format("THOUSAND_SEPARATOR"),
        "grouping": [3],
        "currency": ["", ""],
    }


def _times() -> Told:
    """The words of a calendar as Vega takes them; weeks begin with Sunday there."""
    return {
        "dateTime": "%x %X",
        "date": "%d.%m.%Y",
        "time": "%H:%M:%S",
        "periods": ["AM", "PM"],
        "days": _sunday_first(map(str, dates.WEEKDAYS.values())),
        "shortDays": _sunday_first(map(str, dates.WEEKDAYS_ABBR.values())),
        "months": [str(name) for name in dates.MONTHS.values()],
        "shortMonths": [str(name).capitalize() for name in dates.MONTHS_3.values()],
    }


def _sunday_first(names: Iterable[str]) -> list[str]:
    told = list(names)
    return [told[-1], *told[:-1]]
