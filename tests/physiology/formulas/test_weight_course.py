from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from freshlegs.domain.profile import Sex
from freshlegs.physiology.formulas.weight import static_energy_change
from freshlegs.physiology.formulas.weight_course import Body, steady_energy, weight_course
from tests.physiology.vectors import close, expected, inputs

GIVEN, WANTED = inputs("hall_dynamic_weight"), expected("hall_dynamic_weight")
BODY = Body(
    weight_kg=GIVEN["weight_kg"],
    fat_kg=GIVEN["fat_kg"],
    height_m=GIVEN["height_m"],
    age_years=GIVEN["age_years"],
    sex=Sex.MALE,
    activity_ratio=GIVEN["activity"],
)


def test_weight_falls_ever_more_slowly() -> None:
    assert steady_energy(BODY) == close(WANTED["energy_kcal"])
    course = weight_course(BODY, GIVEN["energy_change_kcal"], 1095)
    assert course[GIVEN["days"]].tolist() == close(WANTED["change_kg"])


def test_the_old_rule_promises_twice_as_much_in_a_year() -> None:
    kcal_per_kg = 7.0 * static_energy_change(1.0)
    promised = GIVEN["energy_change_kcal"] * 365 / kcal_per_kg
    assert promised == pytest.approx(WANTED["old_rule_365_days_kg"], rel=0.003)  # 7,700 a kg there
    assert promised < 1.8 * weight_course(BODY, GIVEN["energy_change_kcal"], 365)[-1]


def test_who_eats_as_before_keeps_the_weight() -> None:
    assert weight_course(BODY, 0.0, 30).tolist() == [0.0] * 31


def test_a_body_without_lean_mass_has_no_course() -> None:
    assert np.isnan(weight_course(replace(BODY, fat_kg=80.0), -500.0, 3)).all()
    assert np.isnan(weight_course(replace(BODY, fat_kg=np.nan), -500.0, 3)).all()


def test_a_course_does_not_run_backwards() -> None:
    with pytest.raises(ValueError, match="-1 days"):
        weight_course(BODY, -500.0, -1)
