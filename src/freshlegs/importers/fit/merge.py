"""Put the columns of several layouts of one kind of message back into the order of the file."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from math import prod

import numpy as np

from freshlegs.importers.fit.group import Offsets
from freshlegs.importers.fit.model import Column

type Places = slice | Offsets


def places_of(offsets: Sequence[Offsets]) -> list[Places]:
    """Give for each list of message offsets the rows that it takes when all are sorted."""
    if not offsets:
        return []
    every = np.concatenate(offsets)
    if len(offsets) == 1:
        return [slice(0, len(every))]
    row = np.empty(len(every), np.int64)
    row[np.argsort(every)] = np.arange(len(every))
    ends = np.cumsum([len(some) for some in offsets])
    return [_as_slice(rows) for rows in np.split(row, ends[:-1])]


def _as_slice(rows: Offsets) -> Places:
    adjacent = len(rows) and rows[-1] - rows[0] == len(rows) - 1
    return slice(int(rows[0]), int(rows[-1]) + 1) if adjacent else rows


def merged[Key: Hashable](
    pieces: Iterable[tuple[Places, Mapping[Key, Column]]], row_count: int, most_cell_count: int
) -> tuple[dict[Key, Column], tuple[Key, ...]]:
    """Merge columns [rows] or [rows, values]; give them and the keys beyond `most_cell_count`.

    The limit keeps a hostile file of a few kilobytes from filling the memory.
    """
    by_key: dict[Key, list[tuple[Places, Column]]] = {}
    for places, columns in pieces:
        for key, values in columns.items():
            by_key.setdefault(key, []).append((places, values))
    result, dropped, cells = {}, [], 0
    for key, parts in by_key.items():
        shape = (row_count, *max(values.shape[1:] for _, values in parts))
        cells += prod(shape)
        if cells > most_cell_count:
            dropped.append(key)
        else:
            result[key] = _one_column(parts, shape)
    return result, tuple(dropped)


def _one_column(parts: Sequence[tuple[Places, Column]], shape: tuple[int, ...]) -> Column:
    first = parts[0][1]
    if first.shape == shape:
        return first
    column = np.full(shape, np.nan)
    for places, values in parts:
        if values.ndim == 1:
            column[places] = values
        else:
            column[places, : values.shape[1]] = values
    return column


def filled(first_choice: Column | None, second_choice: Column) -> Column:
    """Fill the gaps of a column [rows] from another one."""
    if first_choice is None:
        return second_choice
    return np.where(np.isnan(first_choice), second_choice, first_choice)
