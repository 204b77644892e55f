"""A season is lived through the same table of days as a real runner's history."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np

from freshlegs.domain.activity import Activity
from freshlegs.domain.cause import Cause, Grade, Plant, Ramp
from freshlegs.simulation.living import live
from freshlegs.simulation.plants import Planting
from freshlegs.simulation.simulate import simulate_season

FIRST = date(2026, 2, 2)
NIGHTS = Cause(
    slug="nights", title="", sentence="", mechanism="", strength=0.3, grade=Grade.C, source="",
    ramps=(Ramp(finding="sleep_h", zero=7.0, one=5.5, high="", low="", source=""),),
    plants=(Plant(changes=(("sleep_h", 3.5),)),),
)  # fmt: skip


def test_what_was_planted_is_found_in_the_table_of_days_and_felt() -> None:
    planting = Planting("nights", FIRST + timedelta(days=20), FIRST + timedelta(days=22))
    season = simulate_season(FIRST, 28, [planting], [NIGHTS], np.random.default_rng(1))
    handed_on: list[Activity] = []
    lived = live(season, [NIGHTS], np.random.default_rng(2), handed_on.append)
    assert [run.day for run in lived.history.runs] == [run.start.day for run in handed_on]
    assert all(len(run.streams) for run in handed_on)
    assert not any(len(run.activity.streams) for run in lived.history.runs)
    assert all(run.features.steady_heart_rate_bpm for run in lived.history.runs)
    assert [truth.day for truth in lived.truths] == list(season.dates)
    assert all(truth.shares["nights"] > 0.5 for truth in lived.truths[20:23])
    rated = {entry.day: entry.heaviness for entry in lived.history.diary}
    assert rated == {
        truth.day: truth.heaviness for truth in lived.truths if truth.heaviness is not None
    }
