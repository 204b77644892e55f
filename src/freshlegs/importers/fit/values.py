"""Turn one stored number or text into a quantity, a word or a text."""

from __future__ import annotations

from freshlegs.importers.fit.model import DEVICE_TIME_BELOW_S, Value
from freshlegs.importers.fit.profile import EPOCH_S, Field
from freshlegs.importers.fit.scaling import DEGREES_PER_SEMICIRCLE

type Stored = int | float | bytes | None
type StoredValue = Stored | tuple[Stored, ...]


def value_of(field: Field, stored: StoredValue) -> Value:
    """Give a field's value; a field that holds several values gives a tuple."""
    if isinstance(stored, tuple):
        return tuple(single_value(field, value) for value in stored)
    return single_value(field, stored)


def single_value(field: Field, stored: Stored) -> float | str | None:
    """Give one value in our units, a choice as a word."""
    if stored is None:
        return None
    if isinstance(stored, bytes):
        return stored.partition(b"\0")[0].decode("utf-8", "replace") or None
    if field.choices is not None and stored in field.choices:
        return field.choices[int(stored)]
    if field.kind == "time":
        return unix_s(stored)
    if field.kind == "position":
        return stored * DEGREES_PER_SEMICIRCLE
    value = float(stored) / field.scale if field.scale else float(stored)
    return value - field.offset


def unix_s(counted_s: float) -> float:
    """Give the Unix time of a time [s] in the file's own count, where its clock was set."""
    return float(counted_s + EPOCH_S if counted_s >= DEVICE_TIME_BELOW_S else counted_s)
