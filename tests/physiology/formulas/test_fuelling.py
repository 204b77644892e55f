from __future__ import annotations

import numpy as np
import pytest

from freshlegs.physiology.formulas import fuelling, stores
from freshlegs.physiology.formulas.fuelling import ProteinGuide, TrainingDay
from freshlegs.physiology.formulas.oxygen import net_running_energy
from tests.physiology.vectors import close, expected, inputs, numbers, unknown


def test_an_hour_of_training_asks_for_five_to_seven_grams() -> None:
    given = inputs("carb_target")
    day = TrainingDay[given["day"].upper()]
    found = fuelling.carbohydrate_target(numbers(given["weight_kg"]), day)
    assert found.tolist() == close(expected("carb_target"))


@pytest.mark.parametrize(
    ("minutes", "day"),
    [
        (0, TrainingDay.LIGHT),
        (60, TrainingDay.MODERATE),
        (120, TrainingDay.HIGH),
        (300, TrainingDay.VERY_HIGH),
        (-1, None),
        (np.nan, None),
    ],
)
def test_training_names_the_day(minutes: float, day: TrainingDay | None) -> None:
    assert fuelling.training_day(minutes) is day


def test_long_runs_ask_for_carbohydrate_on_the_way() -> None:
    wanted = expected("carb_during")
    found = [fuelling.carbohydrate_in_run(hours * 60.0) for hours in inputs("carb_during")["hours"]]
    assert [one.low_g_per_h for one in found if one] == wanted["low"]
    assert [one.high_g_per_h for one in found if one] == wanted["high"]
    assert [one.a_little for one in found if one] == wanted["a_little"]


@pytest.mark.parametrize("minutes", [-1.0, np.nan])
def test_a_run_of_unknown_time_asks_for_nothing_known(minutes: float) -> None:
    assert fuelling.carbohydrate_in_run(minutes) is None


def test_after_a_run_stores_fill_fastest() -> None:
    weight = numbers(inputs("carb_recovery")["weight_kg"])
    assert fuelling.carbohydrate_after_run(weight).tolist() == close(expected("carb_recovery"))


@pytest.mark.parametrize("guide", ProteinGuide)
def test_protein_by_who_recommends_it(guide: ProteinGuide) -> None:
    weight = numbers(inputs("protein_target")["weight_kg"])
    wanted = expected("protein_target")[guide.name.lower()]
    assert fuelling.protein_target(weight, guide).tolist() == close(wanted)


def test_no_weight_has_no_target() -> None:
    bad = numbers([0, -70, np.nan])
    assert unknown(fuelling.carbohydrate_target(bad, TrainingDay.HIGH))
    assert unknown(fuelling.carbohydrate_after_run(bad))
    assert unknown(fuelling.protein_target(bad, ProteinGuide.ENDURANCE))


def test_a_marathon_burns_more_than_the_stores_hold() -> None:
    given, wanted = inputs("glycogen_budget"), expected("glycogen_budget")
    energy = net_running_energy(numbers(given["distance_m"]), numbers(given["weight_kg"]))
    assert energy == close(wanted["energy_kcal"])
    share = stores.carbohydrate_share(numbers(0.8))
    assert share == close(given["fraction"])
    used = stores.carbohydrate_used(energy, share)
    assert used == close(wanted["used_g"])
    left = stores.glycogen_left(numbers(given["store_g"]), numbers(given["eaten_g"]), used)
    assert left == close(wanted["left_g"])


def test_harder_running_burns_more_carbohydrate() -> None:
    shares = stores.carbohydrate_share(numbers([0.3, 0.65, 1.0]))
    assert shares.tolist() == close([0.5, 0.575, 0.9])


def test_budgets_of_what_cannot_be_are_unknown() -> None:
    assert unknown(stores.carbohydrate_share(numbers([-0.1, 1.5, np.nan])))
    assert unknown(stores.carbohydrate_used(numbers([-1, 500]), numbers([0.5, 1.5])))
    assert unknown(stores.glycogen_left(numbers([-1, 5]), numbers([0, -1]), numbers(0)))
