from __future__ import annotations

import re

import numpy as np
import pytest

from freshlegs.physiology.formulas import clinic
from freshlegs.physiology.formulas.clinic import ClotSigns
from tests.architecture.source import modules
from tests.physiology.vectors import close, expected, inputs


def test_three_signs_of_a_clot_are_three_points() -> None:
    given, wanted = dict(inputs("wells_dvt")), expected("wells_dvt")
    alternative = given.pop("alternative")
    points = clinic.wells_score(ClotSigns(**given), alternative_as_likely=alternative)
    assert points == wanted["points"]
    assert clinic.wells_likely(points) is wanted["likely"]


def test_another_explanation_takes_two_points_and_clears_nothing() -> None:
    points = clinic.wells_score(ClotSigns(clot_before=True), alternative_as_likely=True)
    assert points == -1
    assert clinic.wells_likely(points) is False


def test_no_answer_to_a_runner_uses_a_clinical_score() -> None:
    clinical = re.compile(r"formulas(?:\.| import .*\b)clinic\b")
    users = [module.name for module in modules() if clinical.search(module.text)]
    assert users == []


def test_arteries_are_judged_at_rest_and_after_effort() -> None:
    given, wanted = inputs("abi"), expected("abi")
    assert [clinic.narrowed_at_rest(rest) for rest in given["rest"]] == wanted["narrowed"]
    pairs = zip(given["rest"], given["after"], strict=True)
    assert [clinic.index_fall(*pair) for pair in pairs] == close(wanted["fall"])


def test_the_index_is_ankle_over_arm() -> None:
    assert clinic.ankle_brachial_index(96.0, 120.0) == close(0.8)
    assert np.isnan(clinic.ankle_brachial_index(96.0, 0.0))
    assert np.isnan(clinic.ankle_brachial_index(-1.0, 120.0))
    assert clinic.narrowed_at_rest(float("nan")) is None


@pytest.mark.parametrize(
    ("pressures", "raised"),
    [((15, 0, 0), True), ((10, 29, 20), True), ((10, 29, 19), False), ((np.nan, 34, 0), True)],
)
def test_one_raised_pressure_is_enough(
    pressures: tuple[float, float, float], *, raised: bool
) -> None:
    assert clinic.pressure_raised(*pressures) is raised


def test_the_published_pressures_are_raised() -> None:
    given = inputs("cecs_pressure")
    found = clinic.pressure_raised(given["rest"], given["after_1_min"], given["after_5_min"])
    assert found is expected("cecs_pressure")
