from __future__ import annotations

import numpy as np

from freshlegs.importers.fit import DeveloperValue, FitFile, decode
from tests.importers.fit.building import (
    FIELD_DESCRIPTION,
    FLOAT32,
    LAP,
    NOON,
    RECORD,
    SINT8,
    STRING,
    TIME_AND_HEART_RATE,
    UINT8,
    UINT16,
    UINT32,
    definition,
    described,
    fit_file,
    message,
)

POWER_FIELD = (0, 2, 0)


def stryd(*rows: bytes, description: bytes | None = None) -> FitFile:
    about = description or described(0, 0, UINT16, b"Power", b"W", 7)
    head = definition(0, RECORD, TIME_AND_HEART_RATE, developer=[POWER_FIELD])
    return decode(fit_file(about, head, *rows))


def test_a_sensors_power_is_kept_apart_from_the_watchs() -> None:
    fit = stryd(message(0, "<IBH", NOON, 120, 251), message(0, "<IBH", NOON + 1, 121, 0xFFFF))
    power = fit.developer[0, 0]
    assert (power.name, power.unit, power.native_field) == ("Power", "W", "power")
    np.testing.assert_equal(power.values, [251, np.nan])
    assert "power" not in fit.records


def test_records_without_the_sensors_field_have_a_gap() -> None:
    plain = definition(1, RECORD, TIME_AND_HEART_RATE) + message(1, "<IB", NOON, 119)
    fit = stryd(plain, message(0, "<IBH", NOON + 1, 120, 251))
    np.testing.assert_equal(fit.developer[0, 0].values, [np.nan, 251])


def test_a_field_may_hold_several_values() -> None:
    head = definition(0, RECORD, TIME_AND_HEART_RATE, developer=[(0, 4, 0)])
    about = described(0, 0, UINT16, b"Both", b"W", 0xFF)
    fit = decode(fit_file(about, head, message(0, "<IBHH", NOON, 120, 1, 2)))
    assert fit.developer[0, 0].values.tolist() == [[1, 2]]
    assert fit.developer[0, 0].native_field is None


def test_the_scale_of_a_description_is_applied() -> None:
    fields = ((0, 1, UINT8), (1, 1, UINT8), (2, 1, UINT8), (6, 1, UINT8), (7, 1, SINT8))
    about = definition(15, FIELD_DESCRIPTION, fields) + message(15, "<BBBBb", 0, 0, UINT16, 10, 5)
    fit = stryd(message(0, "<IBH", NOON, 120, 251), description=about)
    assert fit.developer[0, 0].values.tolist() == [20.1]
    assert fit.developer[0, 0].name == ""


def test_a_field_that_nobody_described_is_left_out() -> None:
    fit = stryd(
        message(0, "<IBH", NOON, 120, 251),
        description=described(0, 9, UINT16, b"Other", b"W", 7),
    )
    assert fit.developer == {}
    assert fit.records["heart_rate"].tolist() == [120]


def test_a_description_of_an_unknown_type_is_left_out() -> None:
    about = described(0, 0, 0x55, b"Odd", b"", 0xFF)
    assert stryd(message(0, "<IBH", NOON, 120, 1), description=about).developer == {}


def test_texts_of_apps_are_left_out_of_the_columns() -> None:
    about = described(0, 0, STRING, b"Note", b"", 0xFF)
    assert stryd(message(0, "<IB2s", NOON, 120, b"ab"), description=about).developer == {}


def test_a_field_without_size_is_no_field() -> None:
    head = definition(0, RECORD, TIME_AND_HEART_RATE, developer=[(0, 0, 0)])
    about = described(0, 0, UINT16, b"Power", b"W", 7)
    assert decode(fit_file(about, head, message(0, "<IB", NOON, 120))).developer == {}


def test_a_field_that_changes_its_meaning_between_chained_files_is_reported() -> None:
    head = definition(0, RECORD, TIME_AND_HEART_RATE, developer=[POWER_FIELD])
    row = message(0, "<IBH", NOON, 120, 251)
    first = fit_file(described(0, 0, UINT16, b"Power", b"W", 7), head, row)
    second = fit_file(described(0, 0, UINT16, b"Sweat", b"ml", 0xFF), head, row)
    fit = decode(first + second)
    assert fit.developer[0, 0].name == "Power"
    np.testing.assert_equal(fit.developer[0, 0].values, [251, np.nan])
    assert any("Sweat" in problem.what for problem in fit.problems)


def test_laps_carry_the_fields_of_apps_beside_their_own() -> None:
    about = described(0, 3, FLOAT32, b"Form", b"W", 0xFF)
    head = definition(0, LAP, ((9, 4, UINT32),), developer=[(3, 4, 0), (4, 1, 0)])
    lap = decode(fit_file(about, head, message(0, "<IfB", 100, 2.5, 1))).rows("lap")[0]
    assert lap.values == {"total_distance": 1.0}
    assert lap.developer == {(0, 3): DeveloperValue("Form", "W", 2.5)}


def test_a_size_that_does_not_fit_the_described_type_is_read_as_bytes() -> None:
    head = definition(0, RECORD, TIME_AND_HEART_RATE, developer=[(0, 1, 0)])
    about = described(0, 0, UINT32, b"Power", b"W", 7)
    fit = decode(fit_file(about, head, message(0, "<IBB", NOON, 120, 77)))
    assert fit.developer[0, 0].values.tolist() == [77]
