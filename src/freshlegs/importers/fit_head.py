"""When a FIT file was begun, from its first bytes and without decoding it."""

from __future__ import annotations

from typing import Literal

FIT_EPOCH_S = 631_065_600
"""Midnight of 31 December 1989 in UTC [Unix s], from which FIT counts."""
CLOCK_SET_FROM = 0x10000000
FILE_ID_MESSAGE = 0
TIME_CREATED_FIELD = 4
DEFINITION_FLAG = 0x40
BIG_ENDIAN = 1
TIME_BYTES = 4
NO_TIME = 0xFFFFFFFF


def created_s(head: bytes) -> float | None:
    """Give `file_id.time_created` [Unix s] when file_id comes first and the clock was set."""
    try:
        start = head[0]
        order: Literal["big", "little"] = "big" if head[start + 2] == BIG_ENDIAN else "little"
        message = int.from_bytes(head[start + 3 : start + 5], order)
        data = start + 6 + 3 * head[start + 5] + 1
        fields = [(head[at], head[at + 1]) for at in range(start + 6, data - 1, 3)]
        is_defined = head[start] & DEFINITION_FLAG and not head[data - 1] & DEFINITION_FLAG
    except IndexError:
        return None
    if message != FILE_ID_MESSAGE or not is_defined:
        return None
    at = data
    for number, size_bytes in fields:
        if number == TIME_CREATED_FIELD and size_bytes == TIME_BYTES:
            counted_s = int.from_bytes(head[at : at + TIME_BYTES], order)
            is_set = CLOCK_SET_FROM <= counted_s < NO_TIME
            return float(counted_s + FIT_EPOCH_S) if is_set else None
        at += size_bytes
    return None
