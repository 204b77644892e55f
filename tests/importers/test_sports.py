from __future__ import annotations

import pytest

from freshlegs.domain.activity import Sport
from freshlegs.importers.sports import is_indoor, sport_of


@pytest.mark.parametrize(
    ("word", "sport"),
    [
        ("running", Sport.RUN),
        ("TrailRun", Sport.RUN),
        ("treadmill_running", Sport.RUN),
        ("9", Sport.RUN),
        ("Virtual Ride", Sport.RIDE),
        ("e_biking", Sport.RIDE),
        ("Hike", Sport.HIKE),
        ("casual_walking", Sport.WALK),
        ("lap_swimming", Sport.SWIM),
        ("WeightTraining", Sport.STRENGTH),
        ("cross_country_skiing", Sport.SKI),
        ("indoor_rowing", Sport.ROW),
        ("yoga", Sport.MOBILITY),
        ("motorcycling", Sport.OTHER),
        ("wheelchair_push_run", Sport.OTHER),
        ("tennis", Sport.OTHER),
        (None, Sport.OTHER),
    ],
)
def test_a_word_names_a_sport(word: str | None, sport: Sport) -> None:
    assert sport_of(word) is sport


def test_the_second_word_tells_what_the_first_does_not() -> None:
    assert sport_of("training", "strength_training") is Sport.STRENGTH
    assert sport_of("fitness_equipment", "treadmill") is Sport.RUN


def test_a_transition_is_no_ride() -> None:
    assert sport_of("transition", "run_to_bike_transition") is Sport.OTHER


def test_indoors_is_said_or_not_known() -> None:
    assert is_indoor("running", "treadmill") is True
    assert is_indoor("VirtualRide") is True
    assert is_indoor("running", None) is None
