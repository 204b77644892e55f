"""What a file announces about its messages: which fields follow, where, and how they are stored."""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from freshlegs.importers.fit.base_types import BASE_TYPES, BaseType, base_type

FIXED_SIZE = 5
"""Bytes of a definition before its fields: reserved, byte order, message number, field count."""

FIELD_SIZE = 3


class Slot(NamedTuple):
    """One native field's place in a message: offset and size [bytes], header byte included."""

    number: int
    start_offset: int
    size: int
    base: BaseType


class DeveloperSlot(NamedTuple):
    """One developer field's place in a message: `start_offset` and `size` [bytes]."""

    developer_data_index: int
    number: int
    start_offset: int
    size: int


class Announced(NamedTuple):
    """What a definition says of its messages as a whole; sizes [bytes] include the header byte.

    `misfits` are the (number, size) of the fields whose size does not fit their type.
    """

    message_number: int
    message_size: int
    misfits: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Definition:
    """The layout of one kind of message as a file announced it; `size` [bytes] with its header."""

    message_number: int
    byte_order: str
    size: int
    slots: tuple[Slot, ...]
    developer_slots: tuple[DeveloperSlot, ...]


def definition_end(
    data: bytes, start_offset: int, limit_offset: int, *, has_developer: bool
) -> int | None:
    """Give the offset after the definition whose fixed part begins at `start_offset`.

    None when the definition does not end by `limit_offset`, which is within the data.
    """
    if start_offset + FIXED_SIZE > limit_offset:
        return None
    end = start_offset + FIXED_SIZE + FIELD_SIZE * data[start_offset + 4]
    if has_developer:
        if end >= limit_offset:
            return None
        end += 1 + FIELD_SIZE * data[end]
    return end if end <= limit_offset else None


@lru_cache(maxsize=1024)
def announced(content: bytes) -> Announced:
    """Give what must be known of a definition (without header byte) to step over its messages."""
    number = int.from_bytes(content[2:4], "big" if content[1] == 1 else "little")
    end = FIXED_SIZE + FIELD_SIZE * content[4]
    numbers, sizes, codes = (content[FIXED_SIZE + i : end : FIELD_SIZE] for i in range(3))
    misfits = tuple(
        (number, size)
        for number, size, code in zip(numbers, sizes, codes, strict=True)
        if code in BASE_TYPES and size % BASE_TYPES[code].size
    )
    return Announced(number, 1 + sum(sizes) + sum(content[end + 2 :: FIELD_SIZE]), misfits)


@lru_cache(maxsize=1024)
def parse_definition(content: bytes) -> Definition:
    """Decode a definition's bytes (without header byte); fields of size 0 are left out."""
    native_end = FIXED_SIZE + FIELD_SIZE * content[4]
    slots, start_offset = [], 1
    for at in range(FIXED_SIZE, native_end, FIELD_SIZE):
        number, size, code = content[at : at + FIELD_SIZE]
        if size:
            slots.append(Slot(number, start_offset, size, base_type(code, size)))
        start_offset += size
    developer = []
    for at in range(native_end + 1, len(content), FIELD_SIZE):
        number, size, index = content[at : at + FIELD_SIZE]
        if size:
            developer.append(DeveloperSlot(index, number, start_offset, size))
        start_offset += size
    order = ">" if content[1] == 1 else "<"
    return Definition(
        announced(content).message_number, order, start_offset, tuple(slots), tuple(developer)
    )
