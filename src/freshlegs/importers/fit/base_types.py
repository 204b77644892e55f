"""How FIT files store numbers: the base types, their sizes and what stands for "missing"."""

from typing import NamedTuple


class BaseType(NamedTuple):
    """A way of storing a value: its size [bytes], codes for NumPy and struct, the mark of a gap."""

    size: int
    numpy_code: str
    struct_code: str
    missing_value: float | None


STRING = BaseType(1, "u1", "s", None)
BYTE = BaseType(1, "u1", "B", None)
MISSING_BYTE = 0xFF
"""Bytes are missing only when all bytes of the field are; so are fields of odd size."""

BASE_TYPES: dict[int, BaseType] = {
    0x00: BaseType(1, "u1", "B", 0xFF),
    0x01: BaseType(1, "i1", "b", 0x7F),
    0x02: BaseType(1, "u1", "B", 0xFF),
    0x83: BaseType(2, "i2", "h", 0x7FFF),
    0x84: BaseType(2, "u2", "H", 0xFFFF),
    0x85: BaseType(4, "i4", "i", 0x7FFFFFFF),
    0x86: BaseType(4, "u4", "I", 0xFFFFFFFF),
    0x07: STRING,
    0x88: BaseType(4, "f4", "f", None),
    0x89: BaseType(8, "f8", "d", None),
    0x0A: BaseType(1, "u1", "B", 0),
    0x8B: BaseType(2, "u2", "H", 0),
    0x8C: BaseType(4, "u4", "I", 0),
    0x0D: BYTE,
    0x8E: BaseType(8, "i8", "q", 0x7FFFFFFFFFFFFFFF),
    0x8F: BaseType(8, "u8", "Q", 0xFFFFFFFFFFFFFFFF),
    0x90: BaseType(8, "u8", "Q", 0),
}


def base_type(type_code: int, size: int) -> BaseType:
    """Give the base type for a field of `size` [bytes]; one that does not fit is read as bytes."""
    base = BASE_TYPES.get(type_code, BYTE)
    return base if size % base.size == 0 else BYTE
