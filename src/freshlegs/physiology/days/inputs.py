"""What every topic of the table of days starts from, laid out once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from operator import is_

import polars as pl

from freshlegs.domain.activity import Sport
from freshlegs.domain.history import History
from freshlegs.domain.profile import ProfileNeed
from freshlegs.domain.run import Run
from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.days.activities import activity_table
from freshlegs.physiology.days.calendar import calendar
from freshlegs.physiology.days.diary import diary_table
from freshlegs.physiology.days.moments import moments_s
from freshlegs.physiology.days.remembered import Few

TABLES_COUNT = 16
"""Tables kept in memory, of all runners together; one is some hundred kilobytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """A history as tables: one row a day, an activity (by start), or a day with diary.

    `source` in `activities` is the position in `runs`;
    `place` in `activities` and in `calendar` is a row's position on the calendar; `moment_s`
    is when each day's question is asked [s since 1970, UTC].
    """

    history: History
    runs: tuple[Run, ...]
    calendar: pl.DataFrame
    activities: pl.DataFrame
    diary: pl.DataFrame
    moment_s: FloatArray

    def told[Value](self, need: ProfileNeed[Value]) -> Value | None:
        """Give what the profile says; a formula that reads it declares its need beside itself."""
        return need.read(self.history.profile)

    def on_calendar(self, frame: pl.DataFrame) -> pl.DataFrame:
        """Spread a table with a `day` over every day of the calendar."""
        days = self.calendar.select("day")
        return days.join(frame, on="day", how="left", maintain_order="left")


def lay_out(history: History, first_day: date, last_day: date) -> Inputs:
    """Lay a history out up to a day; what comes after it is not looked at."""
    runs = tuple(run for run in history.runs if run.day <= last_day)
    activities = _tables.get(runs, lambda: activity_table(runs))
    entries = [entry for entry in history.diary if entry.day <= last_day]
    known = [*activities["day"].to_list(), *(entry.day for entry in entries)]
    begin = min([first_day, *known, *_measured_days(history)])
    days = calendar(known, begin, last_day, _last_active(history, activities))
    diary = diary_table(entries)
    placed = _with_effort(activities, diary).join(
        days.select("day", "place"), on="day", maintain_order="left"
    )
    return Inputs(
        history=history,
        runs=runs,
        calendar=days,
        activities=placed,
        diary=diary,
        moment_s=moments_s(days, placed, diary),
    )


def are_the_same(some: tuple[Run, ...], others: tuple[Run, ...]) -> bool:
    """Whether runs are the very same: to compare what each holds would take too long."""
    return len(some) == len(others) and all(map(is_, some, others))


_tables: Few[tuple[Run, ...], pl.DataFrame] = Few(TABLES_COUNT, are_the_same)


def _with_effort(activities: pl.DataFrame, diary: pl.DataFrame) -> pl.DataFrame:
    """Give the day's effort in the diary to the runs of the day that have none."""
    said = diary.select("day", pl.col("rpe").alias("said"))
    both = activities.join(said, on="day", how="left", maintain_order="left")
    run = pl.col("sport") == Sport.RUN.value
    effort = pl.when(run).then(pl.coalesce("rpe", "said")).otherwise(pl.col("rpe"))
    return both.with_columns(rpe=effort).drop("said")


def _last_active(history: History, activities: pl.DataFrame) -> date | None:
    days: list[date] = activities["day"].to_list()
    return max(days, default=history.earlier.last_run)


def _measured_days(history: History) -> Iterator[date]:
    yield from (night.day for night in history.nights)
    yield from (measurement.day for measurement in history.measurements)
