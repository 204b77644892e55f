"""One row of Strava's table as the activity it tells of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from freshlegs.domain.activity import Activity, Source, Sport
from freshlegs.domain.moments import Moment
from freshlegs.importers.plain_numbers import number
from freshlegs.importers.sports import sport_of
from freshlegs.importers.strava.columns import RANGES, Column
from freshlegs.importers.strava.dates import Order, moment
from freshlegs.importers.strava.numbers import readings
from freshlegs.importers.strava.shape import same_distance
from freshlegs.importers.strava.sport_names import SPORTS
from freshlegs.importers.strava.table import LOST_FILE, Table

_INDOOR_WORDS = ("virtual", "virtuel", "treadmill", "laufband", "tapis roulant")
_WHOLE_FRACTION = 1.0
_YES = {"true", "1", "1.0"}


@dataclass(frozen=True, slots=True)
class Row:
    """One row with the table that explains it; numbers outside what is possible are None."""

    table: Table
    row: tuple[str, ...]
    dates: Order

    def text(self, column: Column) -> str | None:
        """Give a cell's text, or None where it is empty."""
        return self.table.cell(self.row, column) or None

    def value(self, column: Column) -> float | None:
        """Give a cell's number, in the unit of RANGES."""
        found = number(self.table.cell(self.row, column))
        lowest, highest = RANGES.get(column, (0.0, float("inf")))
        return found if found is not None and lowest <= found <= highest else None

    def amount(self, column: Column) -> float | None:
        """Give a cell's number where 0 means that it was not measured."""
        return self.value(column) or None

    @property
    def start(self) -> datetime | None:
        """The start [UTC], or None where the date cannot be read."""
        return moment(self.table.cell(self.row, Column.DATE), self.dates)

    @property
    def filename(self) -> str | None:
        """The file that the row names; None for what was typed in by hand or lost by Strava."""
        name = self.text(Column.FILENAME)
        return None if name == LOST_FILE else name

    @property
    def has_lost_its_file(self) -> bool:
        """There was a file, and Strava cannot give it back."""
        return self.text(Column.FILENAME) == LOST_FILE

    @property
    def elapsed_s(self) -> float | None:
        """The elapsed time [s], the finer of the two."""
        first = readings(self.table.cell(self.row, Column.ELAPSED_FIRST))
        finer_s = self.value(Column.ELAPSED)
        return finer_s if finer_s is not None else (first[0] if first else None)


def activity(row: Row, gear: str | None) -> Activity | None:
    """Tell what the row tells, or None where it has no date or no elapsed time."""
    start, elapsed_s = row.start, row.elapsed_s
    if start is None or elapsed_s is None:
        return None
    return replace(
        _measured(row, start, elapsed_s),
        rpe=row.amount(Column.PERCEIVED_EXERTION),
        indoor=is_indoor(row),
        race=is_race(row),
        name=row.text(Column.NAME),
        notes=notes(row),
        gear=gear,
        external_id=row.text(Column.ID),
        problems=problems(row),
    )


def _measured(row: Row, start: datetime, elapsed_s: float) -> Activity:
    return Activity(
        sport=sport(row),
        source=Source.STRAVA,
        start=Moment(start),
        elapsed_s=elapsed_s,
        moving_s=row.amount(Column.MOVING),
        distance_m=distance_m(row),
        ascent_m=row.value(Column.ASCENT),
        descent_m=row.value(Column.DESCENT),
        average_heart_rate_bpm=row.amount(Column.AVERAGE_HEART_RATE),
        max_heart_rate_bpm=row.amount(Column.MAX_HEART_RATE),
        energy_kcal=row.amount(Column.CALORIES),
        temperature_c=row.value(Column.TEMPERATURE),
        apparent_temperature_c=row.value(Column.APPARENT_TEMPERATURE),
        humidity_percent=humidity_percent(row),
        lifted_kg=row.amount(Column.LIFTED),
        body_weight_kg=row.amount(Column.BODY_WEIGHT),
    )


def sport(row: Row) -> Sport:
    """Give the kind of activity; OTHER where the word is not known, so that the file decides."""
    word = row.table.cell(row.row, Column.SPORT)
    return SPORTS.get(word.casefold()) or sport_of(word)


def is_indoor(row: Row) -> bool | None:
    """Virtual runs and rides are indoors; of the others Strava's table does not tell."""
    word = row.table.cell(row.row, Column.SPORT).casefold()
    return True if any(mark in word for mark in _INDOOR_WORDS) else None


def is_race(row: Row) -> bool | None:
    """Whether the runner marked a race, in archives new enough to have the column."""
    mark = row.text(Column.COMPETITION)
    return None if mark is None else mark.casefold() in _YES


def notes(row: Row) -> str | None:
    """Give the description and the private note below it."""
    found = (row.text(Column.DESCRIPTION), row.text(Column.PRIVATE_NOTE))
    return "\n\n".join(text for text in found if text) or None


def distance_m(row: Row) -> float | None:
    """Give the distance [m]; None where it is 0, unknown in its unit, or told in two ways."""
    if Column.DISTANCE in row.table.positions:
        return None if problems(row) else row.amount(Column.DISTANCE)
    if not is_in_metres(row):
        return None
    return number(row.table.cell(row.row, Column.DISTANCE_FIRST)) or None


def is_in_metres(row: Row) -> bool:
    """The table of early 2019, known by dates such as 2019-06-24, counts in metres."""
    return row.table.cell(row.row, Column.DATE)[4:5] == "-"


def problems(row: Row) -> tuple[str, ...]:
    """Say where the row contradicts itself."""
    first, second = row.text(Column.DISTANCE_FIRST), row.text(Column.DISTANCE)
    if first and second and not same_distance(first, second):
        return (f"Strava's table gives two distances: {first} and {second}",)
    return ()


def humidity_percent(row: Row) -> float | None:
    """Give the relative humidity [%]; archives write it as a fraction or in percent."""
    value = row.value(Column.HUMIDITY)
    if value is None:
        return None
    return value * 100 if value <= _WHOLE_FRACTION else value
