"""Columns of the fields that apps and foreign sensors added to the records."""

from collections.abc import Iterator, Sequence

import numpy as np

from freshlegs.importers.fit.base_types import STRING
from freshlegs.importers.fit.columns import Layout, cell_limit
from freshlegs.importers.fit.definition import DeveloperSlot
from freshlegs.importers.fit.developer import Description, Descriptions
from freshlegs.importers.fit.group import Group
from freshlegs.importers.fit.merge import merged
from freshlegs.importers.fit.model import Column, DeveloperField, DeveloperKey, Problem
from freshlegs.importers.fit.plan import storage
from freshlegs.importers.fit.scaling import present, scaled

type Developer = dict[DeveloperKey, DeveloperField]
type KeyedField = tuple[DeveloperKey, Description, int]
"""Key, meaning and number of dimensions: fields that differ in any are never mixed."""


@np.errstate(invalid="ignore", over="ignore")
def developer_columns(
    data: bytes, layouts: Sequence[Layout], descriptions: Descriptions
) -> tuple[Developer, tuple[Problem, ...]]:
    """Give the records' developer fields by (developer data index, field number).

    A field whose meaning changes within the file is kept as it was first, and the rest reported.
    """
    row_count = sum(len(layout.offsets) for layout in layouts)
    pieces = [(lay.places, dict(_piece(data, lay, descriptions))) for lay in layouts]
    columns, lost = merged(pieces, row_count, cell_limit(data))
    developer: Developer = {}
    problems = [_left_out(key, about) for key, about, _ in lost]
    for (key, about, _), values in columns.items():
        if key in developer:
            problems.append(_left_out(key, about))
            continue
        values.flags.writeable = False
        developer[key] = DeveloperField(about.name, about.unit, values, about.native_field)
    return developer, tuple(problems)


def _left_out(key: DeveloperKey, about: Description) -> Problem:
    return Problem(
        0, f'developer field {key} "{about.name}" is left out: it clashes or is too sparse'
    )


def _piece(
    data: bytes, layout: Layout, descriptions: Descriptions
) -> Iterator[tuple[KeyedField, Column]]:
    slots = layout.group.definition.developer_slots
    if not slots:
        return
    rows = layout.group.raw_rows(data, layout.offsets)
    for slot in slots:
        key = (slot.developer_data_index, slot.number)
        about = descriptions.get((layout.group.part, key))
        if about is not None and about.base(slot.size) is not STRING:
            values = _values(rows, layout.group, slot, about)
            yield (key, about, values.ndim), values


def _values(
    rows: np.ndarray[tuple[int], np.dtype[np.void]],
    group: Group,
    slot: DeveloperSlot,
    about: Description,
) -> Column:
    base = about.base(slot.size)
    dtype = np.dtype(
        {
            "names": ["value"],
            "formats": [storage(base, slot.size, group.definition.byte_order)],
            "offsets": [slot.start_offset],
            "itemsize": group.size,
        }
    )
    return scaled(present(rows.view(dtype)["value"], base), "number", about.scale, about.offset)
