"""A simulated runner writes down the day, and owns the shoes they wear."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from freshlegs.domain.diary import DiaryEntry, Phase, Side
from freshlegs.domain.simulated import SimulatedDay
from freshlegs.simulation.diary import entry_of, shoes_of
from freshlegs.simulation.runner import draw_runner

DAY = date(2026, 3, 4)
RUNNER = draw_runner(DAY, np.random.default_rng(1))


def entry(day: SimulatedDay) -> DiaryEntry:
    """What is written in the evening of a day."""
    return entry_of(RUNNER, DAY, day, np.random.default_rng(2))


def test_the_entry_says_how_the_day_was() -> None:
    written = entry(
        SimulatedDay(
            sleep_h=4.52, stress=8.2, soreness=5.0, side="left", onset_min=12.0, cramps=True,
            illness=True, alcohol_units=4.0, drink_ml=1234.0, cycle_day=3,
        )
    )  # fmt: skip
    assert written.sleep_h == 4.5
    assert written.stress == 8
    assert written.soreness[0].soreness == 5
    assert (written.side, written.onset_min) == (Side.LEFT, 12)
    assert (written.cramps, written.illness, written.headache) == (True, True, False)
    assert (written.food.alcohol_units, written.food.drink_ml) == (4, 1200)
    assert written.cycle_day == 3
    assert written.stretch_min is None
    assert entry(SimulatedDay(stretch_min=0.0)).stretch_min == 0
    assert written.heaviness is None


def test_a_rest_day_has_no_shoes_and_no_warm_up() -> None:
    written = entry(SimulatedDay(run_km=0.0))
    assert written.phase is Phase.REST
    assert (written.shoe, written.surface, written.warm_up_min) == (None, None, None)
    assert written.food.carbohydrate_in_run_g is None


def test_food_is_counted_in_grams_for_the_whole_body() -> None:
    food = entry(SimulatedDay(carbohydrate_g_per_kg=5.0, protein_g_per_kg=1.5)).food
    assert food.carbohydrate_g == pytest.approx(5 * RUNNER.weight_kg, abs=0.5)
    assert food.protein_g == pytest.approx(1.5 * RUNNER.weight_kg, abs=0.5)
    assert 25 < (food.energy_kcal or 0) / RUNNER.weight_kg < 50
    assert entry(SimulatedDay(energy_kcal=1500.0)).food.energy_kcal == 1500


def test_leg_strength_is_written_as_sets_with_their_effort() -> None:
    written = entry(SimulatedDay(leg_strength_sets_count=12, leg_strength_effort=9.0))
    assert [(part.group, part.sets_count, part.effort) for part in written.strength] == [
        ("legs", 12, 9.0)
    ]
    assert entry(SimulatedDay()).strength == ()


def test_every_pair_that_was_worn_is_owned_with_its_distance() -> None:
    days = (
        SimulatedDay(),
        SimulatedDay(shoe="tempo"),
        SimulatedDay(shoe="old", shoe_distance_m=950_000.0),
        SimulatedDay(shoe="new"),
        SimulatedDay(shoe="unworn", run_km=0.0),
    )
    pairs = {pair.name: pair.start_distance_m for pair in shoes_of(days, DAY)}
    assert pairs == {"daily": 180_000, "new": 0, "old": 950_000, "tempo": 60_000}
