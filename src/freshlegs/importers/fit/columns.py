"""Turn all messages of one kind into columns of numbers."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from freshlegs.importers.fit.components import counted_on, unpacked
from freshlegs.importers.fit.compressed_time import StoredTimes
from freshlegs.importers.fit.group import Group, Offsets
from freshlegs.importers.fit.merge import Places, filled, merged, places_of
from freshlegs.importers.fit.model import Column, Columns, Problem
from freshlegs.importers.fit.plan import copies_of, plan_of
from freshlegs.importers.fit.profile import Component, Field, fields_of
from freshlegs.importers.fit.scaling import present, scaled

CELLS_PER_BYTE = 8
SPARE_CELLS = 1_000_000
"""A column cell needs a stored byte, save where layouts alternate; real files stay far below."""


class Layout(NamedTuple):
    """Messages of one group: their offsets in the data and their rows among all messages."""

    group: Group
    offsets: Offsets
    places: Places


@dataclass(slots=True)
class Piece:
    """The columns of one layout: numbers [rows], arrays [rows, values], counters [rows]."""

    places: Places
    numbers: dict[str, Column] = field(default_factory=dict)
    arrays: dict[str, Column] = field(default_factory=dict)
    counters: dict[Component, Column] = field(default_factory=dict)


def layouts_of(groups: Sequence[Group]) -> list[Layout]:
    """Place the messages of all groups that hold anything readable in the order of the file."""
    useful = [group for group in groups if group.packed or _has_fields(group)]
    offsets = [group.offsets() for group in useful]
    places = places_of(offsets)
    return [Layout(*parts) for parts in zip(useful, offsets, places, strict=True)]


def _has_fields(group: Group) -> bool:
    return bool(plan_of(group.definition).takes or group.definition.developer_slots)


def cell_limit(data: bytes) -> int:
    """Give how many cells the columns of one kind of message may have in these data."""
    return CELLS_PER_BYTE * len(data) + SPARE_CELLS


@np.errstate(invalid="ignore", over="ignore")
def columns_of(
    data: bytes, layouts: Sequence[Layout], times: StoredTimes
) -> tuple[Columns, tuple[Problem, ...]]:
    """Give the columns of one kind of message; `times` are those hinted at in header bytes."""
    row_count = sum(len(layout.offsets) for layout in layouts)
    offsets, parts = np.zeros(row_count, np.int64), np.zeros(row_count, np.int64)
    for layout in layouts:
        offsets[layout.places], parts[layout.places] = layout.offsets, layout.group.part
    pieces = [_piece(data, layout) for layout in layouts]
    limit = cell_limit(data)
    numbers, lost = merged([(p.places, p.numbers) for p in pieces], row_count, limit)
    arrays, lost_arrays = merged([(p.places, p.arrays) for p in pieces], row_count, limit)
    counters, _ = merged([(p.places, p.counters) for p in pieces], row_count, limit)
    if layouts:
        message_number = layouts[0].group.message_number
        _add_counters(numbers, counters, fields_of(message_number), parts)
        _add_times(numbers, offsets, times)
        _add_copies(numbers, message_number)
    for column in (*numbers.values(), *arrays.values(), offsets, parts):
        column.flags.writeable = False
    problems = [Problem(0, f"{name} is left out: too sparse") for name in (*lost, *lost_arrays)]
    return Columns(numbers, arrays, offsets, parts), tuple(problems)


def _piece(data: bytes, layout: Layout) -> Piece:
    """Read the native fields of one layout; components fill what is not there by itself."""
    piece, definition = Piece(layout.places), layout.group.definition
    plan, fields = plan_of(definition), fields_of(definition.message_number)
    if not plan.takes:
        return piece
    rows = layout.group.raw_rows(data, layout.offsets).view(plan.dtype)
    expanded: dict[str, Column] = {}
    for key, base, meaning in plan.takes:
        raw = rows[key]
        values = present(raw, base)
        for component, bits in unpacked(meaning, base, raw, values):
            if component.accumulates:
                piece.counters[component] = bits
            else:
                target = fields[component.number]
                expanded[target.name] = _rescaled(bits, target, component)
        scaled(values, meaning.kind, meaning.scale, meaning.offset)
        columns = piece.numbers if values.ndim == 1 else piece.arrays
        columns.setdefault(meaning.name, values)
    for name, values in expanded.items():
        piece.numbers[name] = filled(piece.numbers.get(name), values)
    return piece


def _rescaled(values: Column, target: Field, component: Component) -> Column:
    return scaled(values, target.kind, component.scale, component.offset)


def _add_counters(
    numbers: dict[str, Column],
    counters: dict[Component, Column],
    fields: dict[int, Field],
    parts: Offsets,
) -> None:
    for component, values in counters.items():
        target = fields[component.number]
        total = _rescaled(counted_on(values, component.bits, parts), target, component)
        numbers[target.name] = filled(numbers.get(target.name), total)


def _add_times(numbers: dict[str, Column], offsets: Offsets, times: StoredTimes) -> None:
    """Give the messages without a time of their own the one of their header byte."""
    if not len(times.offsets):
        return
    found = np.searchsorted(times.offsets, offsets).clip(max=len(times.offsets) - 1)
    hinted = times.offsets[found] == offsets
    if hinted.any():
        seconds = np.where(hinted, times.seconds[found].astype(np.float64), np.nan)
        seconds = scaled(seconds, "time", 0.0, 0.0)
        numbers["timestamp"] = filled(numbers.get("timestamp"), seconds)


def _add_copies(numbers: dict[str, Column], message_number: int) -> None:
    """Give every field that also has a newer name that name too."""
    for older, newer in copies_of(message_number):
        if older in numbers:
            numbers[newer] = filled(numbers.get(newer), numbers[older])
