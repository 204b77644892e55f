"""What a watch writes: FIT messages from plain values, for tests of what is made of them."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from tests.importers.fit.building import (
    ENUM,
    NOON,
    SINT8,
    SINT32,
    UINT8,
    UINT16,
    UINT32,
    UINT32Z,
    definition,
    fit_file,
)

CODES = {
    ENUM: ("B", 0xFF),
    UINT8: ("B", 0xFF),
    SINT8: ("b", 0x7F),
    UINT16: ("H", 0xFFFF),
    SINT32: ("i", 0x7FFFFFFF),
    UINT32: ("I", 0xFFFFFFFF),
    UINT32Z: ("I", 0),
}
FILE_ID, USER_PROFILE, SPORT, SESSION, LAP, RECORD, EVENT, ACTIVITY, SET = (
    0, 3, 12, 18, 19, 20, 21, 34, 225,
)  # fmt: skip
TIME = (253, UINT32)
RUNNING, CYCLING, SWIMMING, TRANSITION, TRAINING = 1, 2, 5, 3, 10
SEMICIRCLES = 2**31 / 180

type Field = tuple[int, int]


def table(message: int, fields: Sequence[Field], *rows: Sequence[float | None]) -> bytes:
    """Define a message and give its rows; None is the value that means missing."""
    sizes = [struct.calcsize(CODES[base][0]) for _, base in fields]
    triples = [(n, size, base) for (n, base), size in zip(fields, sizes, strict=True)]
    layout = "<" + "".join(CODES[base][0] for _, base in fields)
    packed = [
        b"\0"
        + struct.pack(
            layout,
            *(
                CODES[base][1] if value is None else int(value)
                for value, (_, base) in zip(row, fields, strict=True)
            ),
        )
        for row in rows
    ]
    return definition(0, message, triples) + b"".join(packed)


def identity(kind: int = 4, created: int = NOON, serial: int = 4711) -> bytes:
    """Say what the file is and which watch wrote it."""
    fields = ((0, ENUM), (1, UINT16), (2, UINT16), (3, UINT32Z), (4, UINT32))
    return table(FILE_ID, fields, (kind, 1, 2691, serial, created))


def session(
    start: int = NOON,
    elapsed_s: float = 60,
    sport: int = RUNNING,
    sub_sport: int | None = 0,
    extra: Sequence[tuple[int, int, float | None]] = (),
) -> bytes:
    """Sum one activity up; `extra` holds (field number, base type, stored value)."""
    fields: list[Field] = [TIME, (2, UINT32), (7, UINT32), (5, ENUM), (6, ENUM)]
    fields += [(number, base) for number, base, _ in extra]
    values: list[float | None] = [start + elapsed_s, start, elapsed_s * 1000, sport, sub_sport]
    return table(SESSION, fields, [*values, *(value for _, _, value in extra)])


def records(fields: Sequence[Field], *rows: Sequence[float | None]) -> bytes:
    """Give samples, the time [s] first."""
    return table(RECORD, (TIME, *fields), *rows)


def steady(count: int = 60, start: int = NOON, rate: int = 140, cadence: int = 80) -> bytes:
    """Give one sample a second: heart rate [bpm], strides a minute, 3 m/s."""
    fields = ((3, UINT8), (4, UINT8), (5, UINT32), (6, UINT16))
    return records(fields, *((start + i, rate, cadence, 300 * i, 3000) for i in range(count)))


def timer(*events: tuple[int, int]) -> bytes:
    """Give timer events as (time [s], kind): 0 start, 1 stop, 4 stop all."""
    return table(EVENT, (TIME, (0, ENUM), (1, ENUM)), *((when, 0, kind) for when, kind in events))


def summary(local: int | None, when: int = NOON + 60) -> bytes:
    """Close the activity; `local` is the watch's own time [s]."""
    return table(ACTIVITY, (TIME, (5, UINT32)), (when, local))


def watch_file(*parts: bytes) -> bytes:
    """Give a whole activity file."""
    return fit_file(identity(), *parts)


def degrees(position_deg: float) -> int:
    """Give a position as it is stored."""
    return round(position_deg * SEMICIRCLES)
