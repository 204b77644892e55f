"""How to take a single message apart, worked out once for all messages that share a definition."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, lru_cache, partial
from struct import Struct
from typing import NamedTuple

from freshlegs.importers.fit.base_types import BYTE, MISSING_BYTE, STRING, BaseType
from freshlegs.importers.fit.definition import Definition
from freshlegs.importers.fit.profile import Field, fields_of, variants_of
from freshlegs.importers.fit.profile_table import VARIANTS
from freshlegs.importers.fit.values import Stored, single_value


class Cell(NamedTuple):
    """One field's values in the tuple that `struct` gives: `value_count` from `first_index` on."""

    number: int
    first_index: int
    value_count: int
    base: BaseType


class PlainCell(NamedTuple):
    """A single value that means the same in every message; missing when it is `missing_value`."""

    name: str
    place_index: int
    missing_value: float | None
    read: Callable[[Stored], float | str | None]


class Layout(NamedTuple):
    """A message's struct, its plain cells, and those that need a look at the others.

    `settled` holds the fields that mean one thing, by number.
    """

    struct: Struct
    plain: tuple[PlainCell, ...]
    others: tuple[Cell, ...]
    settled: Mapping[int, Field]


@lru_cache(maxsize=1024)
def layout_of(definition: Definition, names: frozenset[str] | None) -> Layout:
    """Plan how to read the known fields of a message; those that give no one of `names` may lack.

    Without `names` all are read.
    """
    message_number = definition.message_number
    struct, cells = _cells(definition, _needed(message_number, names))
    known, numbers = fields_of(message_number), [cell.number for cell in cells]
    settled = {n: known[n] for n in numbers if not variants_of(message_number, n)}
    plain = [cell for cell in cells if numbers.count(cell.number) == 1 and _is_plain(cell, settled)]
    others = [cell for cell in cells if cell not in plain]
    if others:
        others += [cell for cell in plain if cell.number in _telling(message_number)]
    reading = tuple(_plain(cell, settled[cell.number]) for cell in plain)
    return Layout(struct, reading, tuple(others), settled)


def _cells(definition: Definition, needed: frozenset[int]) -> tuple[Struct, list[Cell]]:
    code, cells, first_index = [definition.byte_order, "x"], [], 0
    for slot in definition.slots:
        if slot.number not in needed:
            code.append(f"{slot.size}x")
            continue
        count = 1 if slot.base is STRING else slot.size // slot.base.size
        code.append(f"{slot.size if slot.base is STRING else count}{slot.base.struct_code}")
        cells.append(Cell(slot.number, first_index, count, slot.base))
        first_index += count
    return Struct("".join(code)), cells


@cache
def _needed(message_number: int, names: frozenset[str] | None) -> frozenset[int]:
    """Give the fields of a message that may give one of the names, or tell what others mean."""
    known = frozenset(fields_of(message_number))
    if names is None:
        return known
    giving = {number for number in known if names & _names_of(message_number, number)}
    return known & (giving | _telling(message_number))


def _names_of(message_number: int, number: int) -> frozenset[str]:
    """Give all names under which the values of a field may go, those packed in it included."""
    meanings = (fields_of(message_number)[number], *variants_of(message_number, number))
    packed = [component.number for meaning in meanings for component in meaning.components]
    own = frozenset(meaning.name for meaning in meanings)
    return own.union(*(_names_of(message_number, inner) for inner in packed))


@cache
def _telling(message_number: int) -> frozenset[int]:
    """Give the fields of a message that tell what others mean."""
    variants = [rows for (message, _), rows in VARIANTS.items() if message == message_number]
    return frozenset(number for rows in variants for row in rows for number, _ in row[5])


def _is_plain(cell: Cell, settled: Mapping[int, Field]) -> bool:
    field, is_float = settled.get(cell.number), cell.base.numpy_code.startswith("f")
    return field is not None and not field.components and cell.value_count == 1 and not is_float


def _plain(cell: Cell, field: Field) -> PlainCell:
    missing_value = MISSING_BYTE if cell.base is BYTE else cell.base.missing_value
    return PlainCell(field.name, cell.first_index, missing_value, partial(single_value, field))
