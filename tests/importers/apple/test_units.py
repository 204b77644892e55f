"""Apple's units become ours."""

from __future__ import annotations

import pytest

from freshlegs.importers.apple.units import (
    KCAL,
    KG,
    MPS,
    M,
    converted,
    humidity_percent,
    quantity,
    temperature_c,
)


@pytest.mark.parametrize(
    ("text", "unit", "table", "expected"),
    [
        ("10", "km", M, 10_000.0),
        ("6.2137", "mi", M, 10_000.0),
        ("150", "lb", KG, 68.0389),
        ("11", "st", KG, 69.853),
        ("500", "Cal", KCAL, 500.0),
        ("2092", "kJ", KCAL, 500.0),
        ("12", "km/hr", MPS, 3.3333),
    ],
)
def test_every_unit_becomes_ours(
    text: str, unit: str, table: dict[str, float], expected: float
) -> None:
    assert converted(text, unit, table) == pytest.approx(expected, rel=1e-4)


def test_what_is_not_understood_is_none() -> None:
    assert converted("10", "furlong", M) is None
    assert converted("ten", "km", M) is None
    assert converted("nan", "km", M) is None
    assert converted(None, None, M) is None
    assert quantity(None, M) is None


def test_notes_hold_number_and_unit_in_one_text() -> None:
    assert quantity("1234 cm", M) == pytest.approx(12.34)
    assert temperature_c("59 degF") == pytest.approx(15.0)
    assert temperature_c("15 degC") == 15.0
    assert temperature_c("288 K") is None
    assert temperature_c(None) is None


def test_humidity_is_written_in_hundredths_of_a_percent_or_in_percent() -> None:
    assert humidity_percent("8100 %") == 81.0
    assert humidity_percent("81 %") == 81.0
    assert humidity_percent("-1 %") is None
    assert humidity_percent(None) is None
