"""Small FIT files built by hand, byte by byte."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from freshlegs.importers.fit.checksum import checksum

ENUM, SINT8, UINT8, STRING, UINT8Z, BYTE = 0x00, 0x01, 0x02, 0x07, 0x0A, 0x0D
SINT16, UINT16, SINT32, UINT32 = 0x83, 0x84, 0x85, 0x86
FLOAT32, FLOAT64, UINT32Z = 0x88, 0x89, 0x8C

RECORD, SESSION, LAP, EVENT, HR, HRV = 20, 18, 19, 21, 132, 78
FIELD_DESCRIPTION = 206
UNKNOWN_MESSAGE = 0xFF01

NOON = 1_000_000_000
"""A time [s] in the file's own count."""

NOON_UNIX = NOON + 631_065_600

type FieldDefinition = tuple[int, int, int]

TIME_AND_HEART_RATE = ((253, 4, UINT32), (3, 1, UINT8))


def definition(
    local: int,
    message: int,
    fields: Sequence[FieldDefinition],
    *,
    developer: Sequence[FieldDefinition] = (),
    byte_order: int = 0,
) -> bytes:
    """Define a message: fields as (number, size, base type), developer ones as (n, size, index)."""
    endian = ">" if byte_order == 1 else "<"
    head = struct.pack(
        f"{endian}BBBHB",
        0x40 | local | (0x20 if developer else 0),
        0,
        byte_order,
        message,
        len(fields),
    )
    tail = bytes([len(developer)]) if developer else b""
    triples = b"".join(bytes(f) for f in fields)
    return head + triples + tail + b"".join(bytes(f) for f in developer)


def message(local: int, layout: str, *values: float | bytes) -> bytes:
    """Give a data message with values packed by `struct`."""
    return bytes([local]) + struct.pack(layout, *values)


def packed(local: int, seconds: int, layout: str, *values: float) -> bytes:
    """Give a data message whose header carries the last five bits of the time."""
    return bytes([0x80 | local << 5 | seconds]) + struct.pack(layout, *values)


def heart_rates(*rates: int, start: int = NOON) -> bytes:
    """Give a definition and one record per second."""
    rows = [message(0, "<IB", start + i, rate) for i, rate in enumerate(rates)]
    return definition(0, RECORD, TIME_AND_HEART_RATE) + b"".join(rows)


def described(index: int, number: int, base: int, name: bytes, unit: bytes, native: int) -> bytes:
    """Give the definition and description of one developer field."""
    fields = ((0, 1, UINT8), (1, 1, UINT8), (2, 1, UINT8), (3, 8, STRING), (8, 4, STRING))
    head = definition(15, FIELD_DESCRIPTION, (*fields, (15, 1, UINT8)))
    return head + message(15, "<BBB8s4sB", index, number, base, name, unit, native)


def fit_file(*body: bytes, header_size: int = 14, data_size: int | None = None) -> bytes:
    """Give a whole file with header and checksum around the messages."""
    data = b"".join(body)
    size = len(data) if data_size is None else data_size
    header = struct.pack("<BBHI4s", header_size, 0x20, 2141, size, b".FIT")
    if header_size == 14:
        header += checksum(header).to_bytes(2, "little")
    return header + data + checksum(header + data).to_bytes(2, "little")
