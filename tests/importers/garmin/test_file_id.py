"""The kind of a FIT file from its first bytes."""

from __future__ import annotations

import struct

import pytest

from freshlegs.importers.garmin.file_id import ACTIVITY, file_kind
from tests.importers.garmin.exports import fit

HEADER = struct.pack("<BBHI4s", 12, 0x10, 2132, 0, b".FIT")


@pytest.mark.parametrize("kind", [ACTIVITY, 32, 41, 44, 49])
@pytest.mark.parametrize("order", ["<", ">"])
def test_a_file_says_what_kind_it_is(kind: int, order: str) -> None:
    assert file_kind(fit(kind, order=order)) == kind


def test_fields_before_the_kind_and_developer_fields_are_passed_over() -> None:
    definition = bytes((0x60, 0, 0, 0, 0, 2, 4, 4, 0x86, 0, 1, 0, 1, 0, 1, 0))
    assert file_kind(HEADER + definition + bytes((0, 9, 9, 9, 9, ACTIVITY))) == ACTIVITY


@pytest.mark.parametrize(
    "head",
    [
        b"",
        fit(ACTIVITY)[:20],
        fit(0xFF),
        HEADER + bytes((0x00, 4)),
        HEADER + bytes((0xC0, 0, 0, 0, 0, 0, 0)),
        HEADER + bytes((0x40, 0, 0, 20, 0, 0, 0)),
        HEADER + bytes((0x40, 0, 0, 0, 0, 0, 0x40)),
        HEADER + bytes((0x40, 0, 0, 0, 0, 1, 4, 1, 0, 0, 7)),
    ],
)
def test_a_file_that_does_not_say_so_has_no_kind(head: bytes) -> None:
    assert file_kind(head) is None
