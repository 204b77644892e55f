"""The checksum with which a FIT file tells that it arrived whole."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

POLYNOMIAL = 0xA001
"""CRC-16 with reflected polynomial 0x8005. Source: FIT protocol, section CRC."""

STRIPES = 1024


@cache
def _byte_table() -> NDArray[np.uint16]:
    remainders: NDArray[np.uint16] = np.arange(256, dtype=np.uint16)
    polynomial = np.uint16(POLYNOMIAL)
    for _ in range(8):
        remainders = np.where(remainders & 1, (remainders >> 1) ^ polynomial, remainders >> 1)
    return remainders


def _advance(remainders: NDArray[np.uint16], byte: NDArray[np.uint8]) -> NDArray[np.uint16]:
    """Take one byte more into each remainder."""
    advanced: NDArray[np.uint16] = (remainders >> 8) ^ _byte_table()[(remainders ^ byte) & 0xFF]
    return advanced


def _shift_tables(bytes_count: int) -> tuple[list[int], list[int]]:
    """Give what a remainder's low and high byte become after so many zero bytes."""
    low_and_high: NDArray[np.uint16] = np.concatenate(
        (np.arange(256, dtype=np.uint16), np.arange(256, dtype=np.uint16) << 8)
    )
    zeros = np.zeros(512, np.uint8)
    for _ in range(bytes_count):
        low_and_high = _advance(low_and_high, zeros)
    return low_and_high[:256].tolist(), low_and_high[256:].tolist()


def checksum(data: bytes) -> int:
    """Give the FIT checksum (CRC-16) of the bytes.

    The remainder is linear: stripes of the data are worked through side by side and then
    joined; zero bytes put before the data change nothing.
    """
    padded = bytes(-len(data) % STRIPES) + data
    stripes = np.frombuffer(padded, np.uint8).reshape(STRIPES, -1)
    remainders: NDArray[np.uint16] = np.zeros(STRIPES, np.uint16)
    for column in stripes.T:
        remainders = _advance(remainders, column)
    low, high = _shift_tables(stripes.shape[1])
    total = 0
    for remainder in remainders.tolist():
        total = low[total & 0xFF] ^ high[total >> 8] ^ remainder
    return total
