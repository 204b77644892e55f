"""The list of runs in words: one line each, and what every month comes to."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from freshlegs.domain.activity import Sport
from freshlegs.domain.listed_run import ListedRun
from freshlegs.web.words.running import pace_text, sport_text, time_text, whole_text
from freshlegs.web.words.units import climb_text, distance_text
from freshlegs.workflows.run_list import Month, RunList, Sums


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRow:
    """One line; what is not known is an empty text.

    `rest` is time, pace, heart rate, climb, effort and gear, in this order.
    """

    key: str
    day: str
    icon: str
    sport: str
    title: str
    distance: str
    rest: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthRows:
    """A month's heading, its sums and its lines."""

    title: str
    sums: str
    rows: list[RunRow]
    is_continued: bool


def months(found: RunList) -> list[MonthRows]:
    """Put a page of the list into words."""
    return [_month(month) for month in found.months]


def _month(month: Month) -> MonthRows:
    return MonthRows(
        title=date_format(month.first_day, "F Y"),
        sums=" · ".join(_sums(month.sums)),
        rows=[_row(run) for run in month.runs],
        is_continued=month.is_continued,
    )


def _sums(sums: Sums) -> list[str]:
    """Say how often, how far in each sport, how long and how high, and what is not in it."""
    count = sums.runs_count
    told = [ngettext("%(count)s activity", "%(count)s activities", count) % {"count": count}]
    told += [_way(sport, way_m, len(sums.distances_m)) for sport, way_m in sums.distances_m.items()]
    told.append(time_text(sums.moving_s))
    if sums.ascent_m is not None:
        told.append(_("%(climb)s climb") % {"climb": climb_text(sums.ascent_m)})
    if sums.without_distance_count:
        told.append(_("%(count)s without a distance") % {"count": sums.without_distance_count})
    return told


def _way(sport: Sport, distance_m: float, sports_count: int) -> str:
    way = distance_text(distance_m)
    return way if sports_count == 1 else f"{sport_text(sport)} {way}"


def _row(run: ListedRun) -> RunRow:
    sport = sport_text(run.sport)
    return RunRow(
        key=run.key,
        day=date_format(run.day, "D j"),
        icon=f"sport-{run.sport.value}",
        sport=sport,
        title=run.name or sport,
        distance=distance_text(run.distance_m),
        rest=[
            time_text(run.moving_s),
            pace_text(run.sport, run.distance_m, run.moving_s),
            whole_text(run.average_heart_rate_bpm, _("%(number)s bpm")),
            "" if run.ascent_m is None else f"↑ {climb_text(run.ascent_m)}",
            "" if run.rpe is None else _("RPE %(number)s") % {"number": rpe_digits(run.rpe)},
            run.gear or "",
        ],
    )


def rpe_digits(rpe: float) -> str:
    """Write an effort, with a decimal only where it has one."""
    return number_format(rpe, 0 if rpe == round(rpe) else 1, use_l10n=True)
