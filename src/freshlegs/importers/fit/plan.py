"""Which fields of a message become columns, and how each is cut out of the message's bytes."""

from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np

from freshlegs.importers.fit.base_types import STRING, BaseType
from freshlegs.importers.fit.definition import Definition
from freshlegs.importers.fit.profile import Component, Field, fields_of


class Take(NamedTuple):
    """One native field to take: its name in the structured dtype, its storage and meaning."""

    key: str
    base: BaseType
    field: Field


class Plan(NamedTuple):
    """The structured dtype of a definition and the fields that it gives."""

    dtype: np.dtype[np.void]
    takes: tuple[Take, ...]


@lru_cache(maxsize=1024)
def plan_of(definition: Definition) -> Plan:
    """Plan the columns of the known fields that hold numbers."""
    known = fields_of(definition.message_number)
    takes, formats, starts = [], [], []
    for place, slot in enumerate(definition.slots):
        if slot.number in known and slot.base is not STRING:
            takes.append(Take(f"f{place}", slot.base, known[slot.number]))
            formats.append(storage(slot.base, slot.size, definition.byte_order))
            starts.append(slot.start_offset)
    dtype = np.dtype(
        {
            "names": [take.key for take in takes],
            "formats": formats,
            "offsets": starts,
            "itemsize": definition.size,
        }
    )
    return Plan(dtype, tuple(takes))


def storage(base: BaseType, size: int, byte_order: str) -> tuple[str, tuple[int, ...]]:
    """Give the NumPy format of a field of `size` [bytes]; the shape is empty for one value."""
    count = size // base.size
    return f"{byte_order}{base.numpy_code}", () if count == 1 else (count,)


def is_copy(field: Field, component: Component) -> bool:
    """Tell whether a component is the field itself under its newer name (speed, altitude)."""
    same_scale = (component.scale, component.offset) == (field.scale, field.offset)
    return same_scale and len(field.components) == 1 and not component.accumulates


@cache
def copies_of(message_number: int) -> tuple[tuple[str, str], ...]:
    """Give the (older name, newer name) of fields that mean the same."""
    fields = fields_of(message_number)
    return tuple(
        (field.name, fields[component.number].name)
        for field in fields.values()
        for component in field.components
        if is_copy(field, component)
    )
