"""Columns of numbers in, the bytes of FIT messages out, all rows of a column at once."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray

from freshlegs.domain.streams import FloatArray
from freshlegs.exporters.fit.checksum import checksum
from freshlegs.exporters.fit.fields import Field, Message

FIT_EPOCH_S = 631_065_600
"""1989-12-31T00:00:00Z as Unix time [s]. Source: FIT protocol, type date_time."""

DEFINITION = 0x40
PROTOCOL_2_0 = 0x20
PROFILE_VERSION = 2132


def fit_time_s(moment: datetime) -> float:
    """Give a moment as seconds since the FIT epoch [s]."""
    return moment.astimezone(UTC).timestamp() - FIT_EPOCH_S


def definition(message: Message, names: list[str]) -> bytes:
    """Give the bytes that announce rows of a message with these fields."""
    kinds = [message.fields[name] for name in names]
    fields = b"".join(
        bytes((kind.number, np.dtype(kind.storage.numpy_code).itemsize, kind.storage.code))
        for kind in kinds
    )
    head = struct.pack(
        "<BBBHB", DEFINITION | message.local_number, 0, 0, message.number, len(names)
    )
    return head + fields


def rows(message: Message, columns: Mapping[str, FloatArray]) -> NDArray[np.void]:
    """Give the rows of a message, header byte included; NaN and what does not fit is missing."""
    layout = [("header", "u1")]
    layout += [(name, message.fields[name].storage.numpy_code) for name in columns]
    table = np.zeros(len(next(iter(columns.values()))), np.dtype(layout))
    table["header"] = message.local_number
    for name, values in columns.items():
        table[name] = _stored(message.fields[name], values)
    return table


def row(message: Message, values: Mapping[str, float | None]) -> bytes:
    """Give one row of a message, announced; what is None is missing."""
    columns = {
        name: np.array([np.nan if value is None else value], np.float64)
        for name, value in values.items()
    }
    return definition(message, list(columns)) + rows(message, columns).tobytes()


def file(body: bytes) -> bytes:
    """Put the header before the messages and the checksum behind them."""
    head = struct.pack("<BBHI4s", 14, PROTOCOL_2_0, PROFILE_VERSION, len(body), b".FIT")
    whole = head + struct.pack("<H", checksum(head)) + body
    return whole + struct.pack("<H", checksum(whole))


def _stored(field: Field, values: FloatArray) -> NDArray[np.int64]:
    limits = np.iinfo(field.storage.numpy_code)
    scaled = np.rint((values + field.offset) * field.scale)
    with np.errstate(invalid="ignore"):
        fits = (scaled >= limits.min) & (scaled <= limits.max)
    return np.where(fits, scaled, field.storage.missing_value).astype(np.int64)
