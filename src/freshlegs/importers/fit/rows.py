"""Read single messages, such as laps and sessions, as rows of named values."""

import math
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from struct import Struct
from typing import NamedTuple

from freshlegs.importers.fit.base_types import BYTE, MISSING_BYTE, STRING, BaseType
from freshlegs.importers.fit.definition import Definition
from freshlegs.importers.fit.developer import Description, Descriptions
from freshlegs.importers.fit.group import Group
from freshlegs.importers.fit.model import (
    DEVICE_TIME_BELOW_S,
    DeveloperKey,
    DeveloperValue,
    Row,
    Value,
)
from freshlegs.importers.fit.profile import EPOCH_S, Component, Field, fields_of, variants_of
from freshlegs.importers.fit.scaling import DEGREES_PER_SEMICIRCLE

type Stored = int | float | bytes | None
type StoredValue = Stored | tuple[Stored, ...]


class Cell(NamedTuple):
    """One field's values in the tuple that `struct` gives: `value_count` from `first_index` on.

    `is_plain` is a single whole number or text, which is missing when it equals `missing_value`.
    """

    number: int
    first_index: int
    value_count: int
    base: BaseType
    is_plain: bool
    missing_value: float | None


class Layout(NamedTuple):
    """How to take a message apart: its struct, its known fields, those that mean one thing."""

    struct: Struct
    cells: tuple[Cell, ...]
    settled: Mapping[int, Field]


@lru_cache(maxsize=1024)
def _layout(definition: Definition) -> Layout:
    known = fields_of(definition.message_number)
    code, cells, first_index = [definition.byte_order, "x"], [], 0
    for slot in definition.slots:
        if slot.number not in known:
            code.append(f"{slot.size}x")
            continue
        count = 1 if slot.base is STRING else slot.size // slot.base.size
        code.append(f"{slot.size if slot.base is STRING else count}{slot.base.struct_code}")
        cells.append(_cell(slot.number, first_index, count, slot.base))
        first_index += count
    numbers = {cell.number for cell in cells}
    settled = {n: known[n] for n in numbers if not variants_of(definition.message_number, n)}
    return Layout(Struct("".join(code)), tuple(cells), settled)


def _cell(number: int, first_index: int, value_count: int, base: BaseType) -> Cell:
    is_plain = value_count == 1 and not base.numpy_code.startswith("f")
    missing_value = MISSING_BYTE if base is BYTE else base.missing_value
    return Cell(number, first_index, value_count, base, is_plain, missing_value)


def rows_of(
    data: bytes, groups: Iterable[Group], descriptions: Descriptions, times: Mapping[int, int]
) -> tuple[Row, ...]:
    """Read all messages of the groups in file order.

    `times` gives the time [s in the file's own count] of messages that only hinted at it.
    """
    rows = [row for group in groups for row in _group_rows(data, group, descriptions, times)]
    return tuple(sorted(rows, key=lambda row: row.offset))


def _group_rows(
    data: bytes, group: Group, descriptions: Descriptions, times: Mapping[int, int]
) -> Iterator[Row]:
    layout = _layout(group.definition)
    for offset in group.offsets().tolist():
        stored = _stored_values(layout, data, offset)
        values = _named_values(group.message_number, layout.settled, stored)
        if offset in times and values.get("timestamp") is None:
            values["timestamp"] = _time(times[offset])
        developer = dict(_developer_values(data, group, offset, descriptions))
        yield Row(values, developer, offset, group.part)


def _stored_values(layout: Layout, data: bytes, offset: int) -> dict[int, StoredValue]:
    raw = layout.struct.unpack_from(data, offset)
    stored: dict[int, StoredValue] = {}
    for number, first, count, base, is_plain, missing_value in layout.cells:
        if is_plain:
            stored[number] = None if raw[first] == missing_value else raw[first]
        else:
            stored[number] = _stored(raw[first : first + count], base)
    return stored


def _stored(raw: tuple[float | bytes, ...], base: BaseType) -> StoredValue:
    """Mark what is missing as None; a single value is no tuple."""
    if base is BYTE and all(value == MISSING_BYTE for value in raw):
        return None
    values = tuple(
        None if value == base.missing_value or _is_nan(value) else value for value in raw
    )
    if len(values) == 1:
        return values[0]
    return None if all(value is None for value in values) else values


def _is_nan(value: Stored) -> bool:
    return isinstance(value, float) and math.isnan(value)


def _named_values(
    message_number: int, settled: Mapping[int, Field], stored: Mapping[int, StoredValue]
) -> dict[str, Value]:
    """Name and scale the values; fields that are packed in others fill what is missing."""
    values: dict[str, Value] = {}
    packed: list[tuple[Field, StoredValue]] = []
    for number, value in stored.items():
        field = settled.get(number) or _meaning(message_number, number, stored)
        values[field.name] = None if value is None else _value(field, value)
        if field.components and value is not None:
            packed.extend(_components(message_number, field, value, stored))
    for field, value in packed:
        if values.get(field.name) is None:
            values[field.name] = _value(field, value)
    return values


def _meaning(message_number: int, number: int, stored: Mapping[int, StoredValue]) -> Field:
    for variant in variants_of(message_number, number):
        if any(other in stored and stored[other] == value for other, value in variant.when):
            return variant
    return fields_of(message_number)[number]


def _components(
    message_number: int, field: Field, value: StoredValue, stored: Mapping[int, StoredValue]
) -> Iterator[tuple[Field, StoredValue]]:
    """Unpack a field's components, and theirs; what adds up over messages is for the columns."""
    bits = _as_bits(value)
    for component in field.components:
        if bits is None or component.accumulates:
            continue
        part = bits >> component.first_bit_index & (1 << component.bits) - 1
        meaning = _meaning(message_number, component.number, stored)
        yield _rescaled(meaning, component), part
        yield from _components(message_number, meaning, part, stored)


def _as_bits(value: StoredValue) -> int | None:
    if isinstance(value, tuple):
        return sum(int(v) << 8 * i for i, v in enumerate(value) if isinstance(v, int))
    return value if isinstance(value, int) else None


def _rescaled(field: Field, component: Component) -> Field:
    return field._replace(scale=component.scale, offset=component.offset)


def _value(field: Field, stored: StoredValue) -> Value:
    if isinstance(stored, tuple):
        return tuple(_single_value(field, value) for value in stored)
    return _single_value(field, stored)


def _single_value(field: Field, stored: Stored) -> float | str | None:
    if stored is None:
        return None
    if isinstance(stored, bytes):
        return stored.partition(b"\0")[0].decode("utf-8", "replace") or None
    if field.choices is not None and stored in field.choices:
        return field.choices[int(stored)]
    if field.kind == "time":
        return _time(stored)
    if field.kind == "position":
        return stored * DEGREES_PER_SEMICIRCLE
    value = float(stored) / field.scale if field.scale else float(stored)
    return value - field.offset


def _time(stored_value: float) -> float:
    return float(stored_value + EPOCH_S if stored_value >= DEVICE_TIME_BELOW_S else stored_value)


def _developer_values(
    data: bytes, group: Group, offset: int, descriptions: Descriptions
) -> Iterator[tuple[DeveloperKey, DeveloperValue]]:
    definition = group.definition
    for slot in definition.developer_slots:
        key = (slot.developer_data_index, slot.number)
        description = descriptions.get((group.part, key))
        if description is not None:
            raw = data[offset + slot.start_offset : offset + slot.start_offset + slot.size]
            value = _developer_value(raw, definition.byte_order, description)
            yield key, DeveloperValue(description.name, description.unit, value)


def _developer_value(raw: bytes, byte_order: str, description: Description) -> Value:
    base = description.base(len(raw))
    code = f"{byte_order}{len(raw) // base.size}{base.struct_code}"
    field = Field(description.name, "number", description.scale, description.offset, "")
    return _value(field, _stored(Struct(code).unpack(raw), base))
