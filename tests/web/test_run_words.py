"""Distances, times, paces and the end of a run, in words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from freshlegs.domain.activity import Activity, Lap, Source, Sport
from freshlegs.domain.moments import Moment
from freshlegs.domain.run import NO_FEATURES, Run
from freshlegs.web.run_card import RunCard, run_card
from freshlegs.web.words.running import clock_text, pace_text, time_text
from freshlegs.web.words.units import distance_text
from freshlegs.workflows.one_run import OneRun
from freshlegs.workflows.run_fading import Fading
from freshlegs.workflows.run_pieces import Piece

MORNING = Moment(datetime(2026, 3, 1, 7, 0, tzinfo=UTC), 3600)


def _card(fading: Fading, **told: object) -> RunCard:
    words = {"sport": Sport.RUN, "source": Source.GARMIN, "start": MORNING, "elapsed_s": 1800.0}
    activity = Activity(**{**words, **told})  # type: ignore[arg-type] # what a test says of it
    run = Run(key="a-0", activity=activity, features=NO_FEATURES, recordings=("a-0",))
    return run_card(
        OneRun(
            run=run,
            files=("a.csv",),
            key_before=None,
            key_after=None,
            curves=None,
            pieces=(Piece(number=1, moving_s=300.0, distance_m=None, means={}),),
            fading=fading,
        )
    )


@pytest.mark.parametrize(
    ("sport", "distance_m", "moving_s", "words"),
    [
        (Sport.RUN, 10_000.0, 3000.0, "5:00 /km"),
        (Sport.SWIM, 1000.0, 1200.0, "2:00 /100 m"),
        (Sport.RIDE, 30_000.0, 3600.0, "30.0 km/h"),
        (Sport.WALK, 10.0, 3600.0, "–"),
        (Sport.RUN, None, 3600.0, ""),
        (Sport.RUN, 0.0, 3600.0, ""),
        (Sport.RUN, 1000.0, 0.0, ""),
    ],
)
def test_each_sport_has_its_own_way_to_say_how_fast(
    sport: Sport, distance_m: float | None, moving_s: float, words: str
) -> None:
    assert pace_text(sport, distance_m, moving_s) == words


def test_times_and_distances_carry_their_units() -> None:
    assert (distance_text(9870.0), distance_text(12_340.0), distance_text(None)) == (
        "9.87 km",
        "12.3 km",
        "",
    )
    assert (clock_text(2527.4), clock_text(4350.0)) == ("42:07", "1:12:30")
    assert (time_text(2520.0), time_text(4320.0)) == ("42 min", "1 h 12 min")


@pytest.mark.parametrize(
    ("fading", "words"),
    [
        (Fading(), "cannot be told"),
        (Fading(speed_fade_percent=-6.2), "6.2\u00a0% faster"),
        (Fading(speed_fade_percent=1.0), "within 3\u00a0%"),
        (
            Fading(speed_fade_percent=8.0, began_s=3000.0),
            "That began about 50 min after the start.",
        ),
        (Fading(heart_rate_rise_percent=-2.0), "The heart beat 2\u00a0% slower"),
        (Fading(heart_rate_rise_percent=0.1), "The heart beat as fast"),
        (Fading(heart_rate_rise_percent=3.21), "The heart beat 3.2\u00a0% faster"),
        (Fading(decoupling_percent=-1.2), "rose by 1.2\u00a0%"),
        (Fading(decoupling_percent=4.0), "fell by 4\u00a0%"),
        (Fading(first_10_min_speed_ratio=0.93), "at 93\u00a0% of the speed of the rest"),
    ],
)
def test_the_end_of_a_run_is_told(fading: Fading, words: str) -> None:
    assert words in " ".join(_card(fading).ending)


def test_a_heart_rate_comes_with_its_highest_and_the_weather_where_it_is_known() -> None:
    card = _card(
        Fading(),
        average_heart_rate_bpm=150.0,
        max_heart_rate_bpm=171.0,
        temperature_c=21.0,
        surface="road",
    )
    assert ("Heart rate", "150 bpm, at most 171") in card.facts
    assert ("Temperature", "21 °C") in card.facts
    assert ("Ground", "road") in card.facts
    assert ("Heart rate", "150 bpm") in _card(Fading(), average_heart_rate_bpm=150.0).facts


def test_stops_are_told_apart_and_laps_keep_only_what_they_say() -> None:
    laps = (
        Lap(start_s=0.0, elapsed_s=600.0, distance_m=2000.0, intensity_name="warm_up"),
        Lap(start_s=600.0, elapsed_s=600.0),
    )
    card = _card(Fading(), moving_s=1500.0, laps=laps)
    assert ("With stops", "30:00") in card.facts
    assert card.laps is not None
    assert card.laps.heads == ["Lap", "Distance", "Time (min:s)", "Pace"]
    assert card.laps.rows == [
        ["1 warm up", "2.00 km", "10:00", "5:00 /km"],
        ["2", "–", "10:00", "–"],
    ]


def test_a_run_without_a_distance_is_told_by_five_minutes() -> None:
    card = _card(Fading())
    assert card.pieces is not None
    assert card.pieces.rows == [["5 min", "5:00"]]
