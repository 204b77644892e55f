"""The checksum that tells whether a FIT file arrived whole."""

from functools import cache

import numpy as np
import numpy.typing as npt

type Table = npt.NDArray[np.uint16]

POLYNOMIAL = 0xA001
"""CRC-16 with reflected polynomial 0x8005. Source: FIT protocol, section CRC."""

LANES = (4096, 512, 64)
"""Words that are folded at once [16-bit words]: a long file first wide, then ever narrower."""


def _one_bit_at_a_time(words: list[int]) -> int:
    crc = 0
    for word in words:
        crc ^= word
        for _ in range(16):
            crc = (crc >> 1) ^ (POLYNOMIAL if crc & 1 else 0)
    return crc


@cache
def _shift_table(word_count: int) -> Table:
    """Give what every 16-bit remainder becomes after `word_count` (a power of two) zero words."""
    if word_count > 1:
        half = _shift_table(word_count // 2)
        return half[half]
    table = np.zeros(1 << 16, np.uint16)
    for bit in range(16):
        table[1 << bit : 2 << bit] = table[: 1 << bit] ^ _one_bit_at_a_time([1 << bit])
    return table


def _fold(words: Table, lane_count: int) -> Table:
    """Shorten a message to `lane_count` words with the same checksum, padding it in front."""
    padding = -len(words) % lane_count
    rows = np.concatenate((np.zeros(padding, np.uint16), words)).reshape(-1, lane_count)
    table = _shift_table(lane_count)
    folded: Table = rows[0]
    for row in rows[1:]:
        folded = np.bitwise_xor(table.take(folded), row)
    return folded


def checksum(data: bytes | memoryview) -> int:
    """Compute the FIT checksum (CRC-16) of the bytes; 0 when they end in their own checksum."""
    padded = bytes(len(data) % 2) + data
    words: Table = np.frombuffer(padded, "<u2").astype(np.uint16, copy=False)
    for lane_count in LANES:
        if len(words) > lane_count:
            words = _fold(words, lane_count)
    table, crc = _shift_table(1), 0
    for word in words.tolist():
        crc = int(table[crc ^ word])
    return crc
