"""Months and years as Trends shows them: charts that have something to show, each with a table."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.utils.formats import date_format, number_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from freshlegs.domain.preferences import Topic
from freshlegs.domain.trends import Period, Split, Step, Trends
from freshlegs.web.charts import ALL
from freshlegs.web.charts.chart import Chart, Drawn, Series
from freshlegs.web.charts.told import UNKNOWN

MOST_HEAVINESS = 10
ONE_DAY = timedelta(days=1)

type Row = dict[str, Drawn]
type TableRow = tuple[str, list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """How heavy the legs were on one side of a comparison, and how wide its bar is [%]."""

    edge: str
    heaviness: str
    width_percent: str
    days_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartCard:
    """One chart: what it is called and shows, what a screen reader says of it, and its table."""

    slug: str
    title: str | Promise
    about: str | Promise
    unit: str
    data: str
    heard: str
    latest: str
    headings: list[str | Promise]
    rows: list[TableRow]
    split_name: str | Promise
    sides: list[Side]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendsCard:
    """All charts with their data, and the names of those of which nothing is known."""

    told: Trends
    charts: list[ChartCard]
    unknown: str
    data: dict[str, list[Row]]
    is_rated: bool


def trends_card(told: Trends, shown: Collection[Topic]) -> TrendsCard:
    """Shape the trends for their page; a topic that is not turned on is not there at all."""
    wanted = [one for one in ALL if one.topic is None or one.topic in shown]
    known = [one for one in wanted if _is_known(one, told)]
    missing = [str(one.title) for one in wanted if one not in known]
    days, weeks = _whens(told.periods, told.step), _whens(told.weeks, _step_of_weeks(told))
    return TrendsCard(
        told=told,
        charts=[_chart(one, told, weeks if one.by_weeks else days) for one in known],
        unknown=", ".join(missing),
        data={
            "periods": _rows(known, told.periods),
            "weeks": _rows([one for one in known if one.by_weeks], told.weeks),
        },
        is_rated=any(one.heaviness is not None for one in told.periods),
    )


def _is_known(chart: Chart, told: Trends) -> bool:
    first = chart.series[0]
    return any(first.drawn(one) is not None for one in _periods(chart, told))


def _periods(chart: Chart, told: Trends) -> Sequence[Period]:
    return told.weeks if chart.by_weeks else told.periods


def _step_of_weeks(told: Trends) -> Step:
    return Step.WEEK if told.step is Step.DAY else told.step


def _whens(periods: Sequence[Period], step: Step) -> list[str]:
    """When the periods were, written once for all charts."""
    return [period_text(one, step) for one in periods]


def _chart(chart: Chart, told: Trends, whens: Sequence[str]) -> ChartCard:
    periods = _periods(chart, told)
    step = _step_of_weeks(told) if chart.by_weeks else told.step
    split = None if chart.split_by is None else told.splits.get(chart.split_by)
    cells = [[series.told(one) for series in chart.series] for one in periods]
    rows = list(zip(whens, cells, strict=True))
    return ChartCard(
        slug=chart.slug,
        title=chart.title,
        about=chart.about,
        unit=chart.unit(step),
        data="weeks" if chart.by_weeks else "periods",
        heard=_heard(chart, periods),
        latest=_latest(chart, periods, rows),
        headings=[one.heading for one in chart.series],
        rows=rows,
        split_name=chart.split_name,
        sides=[] if split is None else sides(split, chart),
    )


def period_text(period: Period, step: Step) -> str:
    """Write when a period was: a day, the days of a week, a month."""
    match step:
        case Step.DAY:
            return date_format(period.first_day, "D j M Y")
        case Step.WEEK:
            words = {
                "first": date_format(period.first_day, "j M"),
                "last": date_format(period.last_day, "j M Y"),
            }
            return _("%(first)s to %(last)s") % words
        case Step.MONTH:
            return date_format(period.first_day, "F Y")


def _heard(chart: Chart, periods: Sequence[Period]) -> str:
    """Sum a chart up in a sentence: how much is known, the least, the most."""
    first = chart.series[0]
    told = [(value, one) for one in periods if (value := _number(first, one)) is not None]
    least, most = min(told, key=lambda pair: pair[0])[1], max(told, key=lambda pair: pair[0])[1]
    words = {
        "title": chart.title,
        "known": len(told),
        "all": len(periods),
        "least": first.told(least),
        "most": first.told(most),
    }
    return (
        _("%(title)s: %(known)s of %(all)s known, from %(least)s to %(most)s. The table says all.")
        % words
    )


def _number(series: Series, period: Period) -> float | None:
    value = series.drawn(period)
    return None if value is None else float(value)


def _latest(chart: Chart, periods: Sequence[Period], rows: Sequence[TableRow]) -> str:
    """What is known last, as a line of the table says it."""
    first = chart.series[0]
    known = [at for at, one in enumerate(periods) if first.drawn(one) is not None]
    when, cells = rows[known[-1]]
    return " · ".join([when, *(one for one in cells if one != UNKNOWN)])


def sides(split: Split, chart: Chart) -> list[Side]:
    """Put a comparison of days with little and with much of something into words."""
    least = {"edge": chart.edge(split.low_value)}
    low = _("at most %(edge)s") % least if split.low_value else _("none")
    high = _("at least %(edge)s") % {"edge": chart.edge(split.high_value)}
    return [
        _side(low, split.low_heaviness, split.low_days_count),
        _side(high, split.high_heaviness, split.high_days_count),
    ]


def _side(edge: str, heaviness: float, days_count: int) -> Side:
    return Side(
        edge=edge,
        heaviness=_("%(heavy)s of 10") % {"heavy": number_format(heaviness, 1, use_l10n=True)},
        width_percent=f"{100 * heaviness / MOST_HEAVINESS:.0f}%",
        days_count=days_count,
    )


def _rows(charts: Sequence[Chart], periods: Sequence[Period]) -> list[Row]:
    """Each period as the drawing takes it: when it was [ms], and its known numbers."""
    series = {one.key: one for chart in charts for one in chart.series} if charts else {}
    return [{**_times(one), **_numbers(series.values(), one)} for one in periods]


def _numbers(series: Collection[Series], period: Period) -> Row:
    drawn = ((one.key, one.drawn(period)) for one in series)
    return {key: _short(value) for key, value in drawn if value is not None}


def _short(value: float | bool) -> float | bool:  # noqa: FBT001 - a value, not a switch
    return value if isinstance(value, bool) else round(value, 3)


def _times(period: Period) -> Row:
    begins_ms, ends_ms = milliseconds(period.first_day), milliseconds(period.last_day + ONE_DAY)
    return {"day": begins_ms, "after": ends_ms, "middle": (begins_ms + ends_ms) / 2}


def milliseconds(day: date) -> float:
    """Give where a day begins on the axis of a chart [ms since 1970]."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000
