"""Laboratory values are the same in every unit that laboratories use."""

from __future__ import annotations

import pytest

from freshlegs.domain.labs import LABS, LABS_BY_SLUG, LabKind, LabResult
from freshlegs.knowledge.findings import findings_by_slug

EXAMPLES = [
    ("ferritin", 30.0, "ng/mL", 30.0, "µg/L"),
    ("ferritin", 67.4, "pmol/L", 30.0, "µg/L"),
    ("haemoglobin", 13.5, "g/dL", 135.0, "g/L"),
    ("haemoglobin", 8.4, "mmol/L", 135.4, "g/L"),
    ("vitamin_d", 20.0, "ng/mL", 49.9, "nmol/L"),
    ("vitamin_d", 20.0, "µg/L", 49.9, "nmol/L"),
    ("vitamin_b12", 200.0, "pg/mL", 147.6, "pmol/L"),
    ("crp", 0.5, "mg/dL", 5.0, "mg/L"),
    ("creatine_kinase", 3.17, "µkat/L", 190.2, "U/L"),
    ("tsh", 2.5, "µIU/mL", 2.5, "mIU/L"),
    ("potassium", 4.1, "mEq/L", 4.1, "mmol/L"),
    ("magnesium", 1.7, "mg/dL", 0.70, "mmol/L"),
    ("magnesium", 1.4, "mEq/L", 0.70, "mmol/L"),
    ("sodium", 139.0, "mEq/L", 139.0, "mmol/L"),
    ("glucose", 90.0, "mg/dL", 5.0, "mmol/L"),
    ("transferrin_saturation", 22.0, "%", 22.0, "%"),
]


@pytest.mark.parametrize(("lab", "value", "unit", "expected", "to"), EXAMPLES)
def test_a_value_is_the_same_in_another_unit(
    lab: str, value: float, unit: str, expected: float, to: str
) -> None:
    result = LabResult(lab=lab, value=value, unit=unit)
    assert result.value_in(to) == pytest.approx(expected, rel=3e-3)
    back = LabResult(lab=lab, value=result.value_in(to), unit=to)
    assert back.value_in(unit) == pytest.approx(value)


def test_every_unit_has_an_example() -> None:
    shown = {(lab, one) for lab, _, unit, _, to in EXAMPLES for one in (unit, to)}
    others = {("tsh", "mU/L"), ("vitamin_b12", "ng/L")}
    assert {(kind.slug, unit) for kind in LABS for unit in kind.units} == shown | others
    assert LABS_BY_SLUG["vitamin_b12"].units["ng/L"] == LABS_BY_SLUG["vitamin_b12"].units["pg/mL"]


@pytest.mark.parametrize("kind", LABS, ids=lambda kind: kind.slug)
def test_a_kind_is_kept_in_one_of_its_units_and_answers_what_there_is(kind: LabKind) -> None:
    one = kind
    assert one.units[one.unit] == 1.0
    assert one.us_unit is None or one.us_unit in one.units
    for slug in (one.finding, one.low_finding, one.far_above_finding):
        assert slug is None or slug in findings_by_slug()


def test_the_labs_own_limits_decide_what_is_low_or_high() -> None:
    low = LabResult(lab="ferritin", value=18.0, unit="ng/mL", low=30.0, high=300.0)
    assert (low.is_low, low.is_high) == (True, False)
    high = LabResult(lab="crp", value=8.0, unit="mg/L", high=5.0)
    assert (high.is_low, high.is_high) == (False, True)
    without = LabResult(lab="crp", value=8.0, unit="mg/L")
    assert (without.is_low, without.is_high) == (False, False)
