"""What one row of Strava's table tells."""

# ruff: noqa: RUF001 - the Russian letters are meant

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from freshlegs.domain.activity import Activity, Source, Sport
from freshlegs.domain.moments import Moment
from freshlegs.importers.strava.columns import Column
from freshlegs.importers.strava.dates import order
from freshlegs.importers.strava.row import Row, activity
from freshlegs.importers.strava.table import find_columns, read_rows
from tests.importers.strava.tables import ENGLISH, row, table


def told(changes: dict[int, str] | None = None, titles: list[str] | None = None) -> Activity:
    found = activity(the_row(changes, titles), "Brooks Ghost")
    assert found is not None
    return found


def the_row(changes: dict[int, str] | None = None, titles: list[str] | None = None) -> Row:
    rows = read_rows("activities.csv", table(titles or ENGLISH, row(changes)))
    found = find_columns("activities.csv", rows)
    return Row(found, found.rows[0], order(found.cells(Column.DATE)))


def test_a_row_tells_everything_in_our_units() -> None:
    assert told({4: "hot", 10: "calves tight", 51: "4200.0"}) == Activity(
        sport=Sport.RUN,
        source=Source.STRAVA,
        start=Moment(datetime(2018, 9, 12, 15, 2, 23, tzinfo=UTC)),
        elapsed_s=3600.4,
        moving_s=3550.0,
        distance_m=10052.3,
        ascent_m=120.0,
        descent_m=118.0,
        average_heart_rate_bpm=150.0,
        max_heart_rate_bpm=171.0,
        energy_kcal=700.0,
        temperature_c=18.5,
        apparent_temperature_c=17.9,
        humidity_percent=81.0,
        rpe=6.0,
        lifted_kg=4200.0,
        body_weight_kg=68.5,
        name="Morning",
        notes="hot\n\ncalves tight",
        gear="Brooks Ghost",
        external_id="101",
    )


def test_what_was_not_measured_is_none_and_never_zero() -> None:
    found = told({17: "0.000000", 6: "0.00", 30: "0.0", 31: "0", 34: "0", 43: "0", 13: ""})
    assert found.distance_m is None
    assert found.max_heart_rate_bpm is None
    assert found.average_heart_rate_bpm is None
    assert found.energy_kcal is None
    assert found.rpe is None
    assert found.body_weight_kg is None
    assert told({20: "0"}).ascent_m == 0.0


def test_no_weather_stays_no_weather() -> None:
    found = told({56: "", 57: "", 59: ""})
    assert (found.temperature_c, found.apparent_temperature_c) == (None, None)
    assert found.humidity_percent is None


def test_humidity_in_percent_is_left_as_it_is() -> None:
    assert told({59: "81.0"}).humidity_percent == 81.0


def test_two_distances_that_contradict_each_other_are_a_problem_and_no_distance() -> None:
    found = told({6: "3.00"})
    assert found.distance_m is None
    assert found.problems == ("Strava's table gives two distances: 3.00 and 10052.3",)


@pytest.mark.parametrize(
    ("word", "sport"),
    [
        ("Laufen", Sport.RUN),
        ("Krafttraining", Sport.STRENGTH),
        ("Course à pied", Sport.RUN),
        ("Natación", Sport.SWIM),
        ("Camminata", Sport.WALK),
        ("Fietsrit", Sport.RIDE),
        ("Corrida", Sport.RUN),
        ("Забег", Sport.RUN),
        ("ランニング", Sport.RUN),
        ("Trail Run", Sport.RUN),
        ("Gravel Cycling Of The Future", Sport.RIDE),
        ("Hurjastelu", Sport.OTHER),
    ],
)
def test_the_kind_is_known_in_many_languages_and_else_left_to_the_file(
    word: str, sport: Sport
) -> None:
    assert told({3: word}).sport is sport


def test_a_virtual_run_is_indoors() -> None:
    assert told({3: "Virtual Run"}).indoor is True
    assert told().indoor is None


def test_a_race_is_known_where_the_archive_has_the_column() -> None:
    titles, last = [*ENGLISH[:-1], "Competition"], len(ENGLISH) - 1
    assert told({last: "1.0"}, titles).race is True
    assert told({last: "0.0"}, titles).race is False
    assert told({last: ""}, titles).race is None
    assert told({last: "1.0"}).race is None


def test_without_a_second_elapsed_time_the_first_counts() -> None:
    assert told({15: ""}).elapsed_s == 3600.0


@pytest.mark.parametrize("changes", [{1: "yesterday"}, {5: "", 15: ""}])
def test_a_row_without_date_or_time_tells_nothing(changes: dict[int, str]) -> None:
    assert activity(the_row(changes), None) is None


OLD = ["id", "date", "name", "type", "description", "elapsed_time", "distance", "commute", "gear"]


def old_row(date: str, distance: str) -> Row:
    cells = [
        "7",
        date,
        "Evening",
        "Ride",
        "",
        "783",
        distance,
        "true",
        "Merida",
        "activities/7.gpx",
    ]
    rows = read_rows("activities.csv", table([*OLD, "filename"], cells))
    found = find_columns("activities.csv", rows)
    return Row(found, found.rows[0], order(found.cells(Column.DATE)))


def test_the_table_of_early_2019_counts_in_metres() -> None:
    found = activity(old_row("2018-09-12 15:02:23", "3681.0"), "Merida")
    assert found is not None
    assert (found.distance_m, found.elapsed_s) == (3681.0, 783.0)
    assert found.start.utc == datetime(2018, 9, 12, 15, 2, 23, tzinfo=UTC)


def test_the_table_of_late_2019_does_not_say_whether_it_counts_km_or_miles() -> None:
    found = activity(old_row("Sep 12, 2018, 3:02:23 PM", "3.68"), "Merida")
    assert found is not None
    assert found.distance_m is None
