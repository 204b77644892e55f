"""Numbers that cannot be are missing, whoever wrote them."""

from __future__ import annotations

import pytest

from freshlegs.importers.plain_numbers import number


@pytest.mark.parametrize("text", [None, "", "12 km", "nan", "-inf", "1e999", "9" * 400, "1e16"])
def test_what_is_no_number_is_missing(text: str | None) -> None:
    assert number(text) is None


@pytest.mark.parametrize(("text", "value"), [("0", 0.0), (" -1.5e3 ", -1500.0), ("1e15", 1e15)])
def test_a_number_is_read(text: str, value: float) -> None:
    assert number(text) == value
