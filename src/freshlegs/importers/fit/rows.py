"""Read single messages, such as laps and sessions, as rows of named values."""

import math
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import repeat
from struct import Struct

import numpy as np

from freshlegs.importers.fit.base_types import BYTE, MISSING_BYTE, BaseType
from freshlegs.importers.fit.compressed_time import StoredTimes
from freshlegs.importers.fit.developer import Description, Descriptions
from freshlegs.importers.fit.group import Group, Offsets
from freshlegs.importers.fit.model import DeveloperKey, DeveloperValue, Row, Value
from freshlegs.importers.fit.profile import Component, Field, fields_of, variants_of
from freshlegs.importers.fit.row_layout import Layout, layout_of
from freshlegs.importers.fit.values import Stored, StoredValue, unix_s, value_of


def rows_of(
    data: bytes,
    groups: Iterable[Group],
    descriptions: Descriptions,
    times: StoredTimes,
    names: frozenset[str] | None = None,
) -> tuple[Row, ...]:
    """Read all messages of the groups in file order.

    `times` gives the time [s in the file's own count] of messages that only hinted at it. With
    `names`, native fields of other names may be left out, and developer fields are.
    """
    described = descriptions if names is None else {}
    rows = [row for group in groups for row in _group_rows(data, group, described, times, names)]
    return tuple(sorted(rows, key=lambda row: row.offset))


def _group_rows(
    data: bytes,
    group: Group,
    descriptions: Descriptions,
    times: StoredTimes,
    names: frozenset[str] | None,
) -> Iterator[Row]:
    layout, offsets = layout_of(group.definition, names), group.offsets()
    for offset, counted_s in zip(offsets.tolist(), _hinted_s(group, offsets, times), strict=False):
        values = _values(layout, group.message_number, layout.struct.unpack_from(data, offset))
        if counted_s is not None and values.get("timestamp") is None:
            values["timestamp"] = unix_s(counted_s)
        developer = dict(_developer_values(data, group, offset, descriptions))
        yield Row(values, developer, offset, group.part)


def _hinted_s(group: Group, offsets: Offsets, times: StoredTimes) -> Iterable[int | None]:
    if not group.packed:
        return repeat(None)
    hinted_s: list[int] = times.seconds[np.searchsorted(times.offsets, offsets)].tolist()
    return hinted_s


def _values(
    layout: Layout, message_number: int, raw: tuple[int | float | bytes, ...]
) -> dict[str, Value]:
    values: dict[str, Value] = {
        name: None if raw[place] == missing_value else read(raw[place])
        for name, place, missing_value, read in layout.plain
    }
    if layout.others:
        stored = {
            number: _stored(raw[first : first + count], base)
            for number, first, count, base in layout.others
        }
        _add_others(values, message_number, layout.settled, stored)
    return values


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


def _add_others(
    values: dict[str, Value],
    message_number: int,
    settled: Mapping[int, Field],
    stored: Mapping[int, StoredValue],
) -> None:
    """Name and scale the rest; fields that are packed in others fill what is missing."""
    packed: list[tuple[Field, StoredValue]] = []
    for number, value in stored.items():
        field = settled.get(number) or _meaning(message_number, number, stored)
        values[field.name] = None if value is None else value_of(field, value)
        if field.components and value is not None:
            packed.extend(_components(message_number, field, value, stored))
    for field, value in packed:
        if values.get(field.name) is None:
            values[field.name] = value_of(field, value)


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


def _developer_values(
    data: bytes, group: Group, offset: int, descriptions: Descriptions
) -> Iterator[tuple[DeveloperKey, DeveloperValue]]:
    if not descriptions:
        return
    definition = group.definition
    for slot in definition.developer_slots:
        key = (slot.developer_data_index, slot.number)
        description = descriptions.get((group.part, key))
        if description is not None:
            raw = data[offset + slot.start_offset : offset + slot.start_offset + slot.size]
            value = _developer_value(raw, definition.byte_order, description)
            yield key, DeveloperValue(description.name, description.unit, value)


def _developer_value(raw: bytes, byte_order: str, description: Description) -> Value:
    struct, base, field = _developer_layout(description, len(raw), byte_order)
    return value_of(field, _stored(struct.unpack(raw), base))


@lru_cache(maxsize=1024)
def _developer_layout(
    description: Description, size: int, byte_order: str
) -> tuple[Struct, BaseType, Field]:
    base = description.base(size)
    field = Field(description.name, "number", description.scale, description.offset, "")
    return Struct(f"{byte_order}{size // base.size}{base.struct_code}"), base, field
