"""One row a day with everything that is known of it; see the glossary for each column."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import polars as pl

from freshlegs.domain.glossary import GLOSSARY
from freshlegs.domain.history import History
from freshlegs.physiology.days.against_own import slowing
from freshlegs.physiology.days.body import body, variability, weight_trends
from freshlegs.physiology.days.cycle import cycle
from freshlegs.physiology.days.distance import distance
from freshlegs.physiology.days.energy import energy
from freshlegs.physiology.days.exercises import exercises
from freshlegs.physiology.days.feeling import diary, feeling, food
from freshlegs.physiology.days.form import against_usual, main_run
from freshlegs.physiology.days.fuel import fuel
from freshlegs.physiology.days.ground import ground
from freshlegs.physiology.days.hard import easy_runs, hard_sessions
from freshlegs.physiology.days.hard_days import hard_days
from freshlegs.physiology.days.hills import hills
from freshlegs.physiology.days.inputs import lay_out
from freshlegs.physiology.days.intensity import critical, intensity, shares
from freshlegs.physiology.days.load import loads, rest_days
from freshlegs.physiology.days.new_watch import new_watch
from freshlegs.physiology.days.peak_rate import peak_rate
from freshlegs.physiology.days.racing import racing
from freshlegs.physiology.days.runner import runner
from freshlegs.physiology.days.shoes import shoes
from freshlegs.physiology.days.sleep import sleep
from freshlegs.physiology.days.spikes import breaks, races, spikes
from freshlegs.physiology.days.strength import strength
from freshlegs.physiology.days.stride import stride
from freshlegs.physiology.days.trained import Step, bodily, trained
from freshlegs.physiology.days.trends import trends
from freshlegs.physiology.days.volume import longest, volume
from freshlegs.physiology.days.weather import weather
from freshlegs.physiology.days.weeks import usual_week, weeks
from freshlegs.physiology.days.weighing import weighing
from freshlegs.physiology.days.windows import USUAL_COUNT, USUAL_DAYS

type DayTable = pl.DataFrame
"""One row a day, `day` and every column of the glossary."""

BEFORE_ACTIVITIES: tuple[Step, ...] = (bodily, runner, body, critical)
"""What judging an activity needs: limits of the heart, critical speed."""
AFTER_ACTIVITIES: tuple[Step, ...] = (
    volume,
    longest,
    spikes,
    races,
    breaks,
    hills,
    intensity,
    shares,
    loads,
    rest_days,
    weeks,
    usual_week,
    main_run,
    against_usual,
    easy_runs,
    slowing,
    weather,
    shoes,
    weight_trends,
    variability,
    distance,
    hard_days,
    racing,
    peak_rate,
    exercises,
    stride,
    new_watch,
    ground,
    weighing,
)
"""What training, body and gear tell of each day."""
WITH_FEELINGS: tuple[Step, ...] = (
    diary,
    strength,
    hard_sessions,
    sleep,
    feeling,
    food,
    energy,
    fuel,
    cycle,
    trends,
)
"""What a check-in may change: feelings, sleep, food, and what came before a day's question."""


def day_table(history: History, first_day: date, last_day: date) -> pl.DataFrame:
    """One row for each local day from first to last: `day` and every column of GLOSSARY.

    Null is unknown. Sums are 0 on days without them between the first and the last entry of
    the history (and three days on), and null outside. Columns that look back (`*_2d`, `*_7d`,
    loads, monotony, `hours_since_*`) never count the day itself, except that `hours_since_*`
    and strength count what ended before the day's moment (see `days.moments`); columns about
    a run describe the longest run of the day. What comes after `last_day` is not looked at.

    Raises ValueError if the last day is before the first.
    """
    if last_day < first_day:
        message = f"last_day {last_day} is before first_day {first_day}"
        raise ValueError(message)
    inputs = lay_out(history, first_day, last_day)
    found = trained(inputs, BEFORE_ACTIVITIES, AFTER_ACTIVITIES)
    table, inputs = found.table, replace(inputs, activities=found.activities)
    for step in WITH_FEELINGS:
        table = step(table, inputs)
    return table.filter(pl.col("day") >= first_day).select("day", *GLOSSARY)


def usuals(table: pl.DataFrame, day: date) -> dict[str, float]:
    """The runner's usual of each column of numbers: its median over the 60 days before.

    Columns with fewer than 5 values are left out; words and yes/no have no usual.
    """
    recent = pl.col("day").is_between(day - timedelta(days=USUAL_DAYS), day, closed="left")
    numbers = pl.selectors.numeric()
    enough = pl.when(numbers.count() >= USUAL_COUNT).then(numbers.cast(pl.Float64).median())
    middles = table.filter(recent).select(enough).to_dicts()
    return {name: middle for row in middles for name, middle in row.items() if middle is not None}


def usuals_by_day(table: pl.DataFrame, since: date = date.min) -> dict[date, dict[str, float]]:
    """The usuals, as `usuals` has them, of every day of a table from `since` on, all at once."""
    numbers = pl.selectors.numeric().cast(pl.Float64)
    rolled = numbers.shift(1).rolling_median(USUAL_DAYS, min_samples=USUAL_COUNT)
    rows = table.select("day", rolled).filter(pl.col("day") >= since).iter_rows(named=True)
    return {
        row["day"]: {
            name: value for name, value in row.items() if value is not None and name != "day"
        }
        for row in rows
    }


def usual(table: pl.DataFrame, column: str, day: date) -> float | None:
    """The usual of one column; None under 5 values and for words and yes/no."""
    return usuals(table.select("day", column), day).get(column)
