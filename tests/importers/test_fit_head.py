from __future__ import annotations

from freshlegs.importers.fit_head import created_s
from tests.importers.fit.building import (
    NOON,
    NOON_UNIX,
    UINT8,
    UINT32,
    definition,
    fit_file,
    heart_rates,
    message,
)
from tests.importers.watch import identity


def test_the_head_tells_when_a_file_was_begun() -> None:
    assert created_s(fit_file(identity())) == NOON_UNIX


def test_both_byte_orders_are_read() -> None:
    head = definition(0, 0, ((4, 4, UINT32),), byte_order=1) + message(0, ">I", NOON)
    assert created_s(fit_file(head)) == NOON_UNIX


def test_a_clock_that_was_not_set_tells_nothing() -> None:
    assert created_s(fit_file(identity(created=5000))) is None
    assert created_s(fit_file(identity(created=0xFFFFFFFF))) is None


def test_another_first_message_tells_nothing() -> None:
    assert created_s(fit_file(heart_rates(140))) is None
    assert created_s(fit_file(definition(0, 0, ((4, 4, UINT32),)), b"\x40")) is None
    assert created_s(fit_file(definition(0, 0, ((0, 1, UINT8),)), b"\0\4")) is None


def test_a_file_cut_off_in_its_head_tells_nothing() -> None:
    assert created_s(fit_file(identity())[:20]) is None
    assert created_s(b"") is None
