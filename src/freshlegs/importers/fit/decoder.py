"""Decode a whole FIT file: the records as columns at once, every other message when asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from freshlegs.importers.fit.columns import columns_of, layouts_of
from freshlegs.importers.fit.compressed_time import StoredTimes, compressed_times
from freshlegs.importers.fit.developer import Descriptions, descriptions_of
from freshlegs.importers.fit.developer_columns import developer_columns
from freshlegs.importers.fit.group import Group, Offsets
from freshlegs.importers.fit.model import (
    DEVICE_TIME_BELOW_S,
    Column,
    Columns,
    DeveloperField,
    DeveloperKey,
    Problem,
    Row,
)
from freshlegs.importers.fit.profile import DEVELOPER_DESCRIPTION, MESSAGE_NUMBERS, RECORD
from freshlegs.importers.fit.rows import rows_of
from freshlegs.importers.fit.walk import walk


@dataclass(frozen=True, slots=True)
class Index:
    """The data and where in them every message is."""

    data: bytes
    groups: Mapping[int, Sequence[Group]]
    descriptions: Descriptions
    times: StoredTimes


@dataclass(frozen=True, slots=True)
class FitFile:
    """A decoded FIT file; `Columns` says what the columns hold and in which units.

    `records` are 1-D [records], `record_arrays` 2-D [records, values]; `record_offsets` [bytes]
    and `record_parts` say where each record is. `developer` holds the fields that apps added to
    the records, by (developer data index, field number). `parts` is how many files were chained.
    """

    records: Mapping[str, Column]
    record_arrays: Mapping[str, Column]
    record_offsets: Offsets
    record_parts: Offsets
    developer: Mapping[DeveloperKey, DeveloperField]
    problems: tuple[Problem, ...]
    parts: int
    index: Index = field(repr=False, compare=False)

    def rows(self, message: str, names: frozenset[str] | None = None) -> tuple[Row, ...]:
        """Give all messages of one kind ("session", "lap", "event"...) in file order.

        They are decoded anew at each call. An unknown kind has no rows. Naming the native fields
        that are needed is several times as fast as reading all of them.
        """
        index = self.index
        groups = index.groups.get(MESSAGE_NUMBERS.get(message, -1), ())
        return rows_of(index.data, groups, index.descriptions, index.times, names)

    def holds(self, message: str) -> bool:
        """Tell whether there are messages of one kind, without decoding them."""
        return MESSAGE_NUMBERS.get(message, -1) in self.index.groups

    def columns(self, message: str) -> Columns:
        """Give all messages of one kind ("length", "hrv", "monitoring"...) as columns of numbers.

        Fields keep their general name here (`total_cycles`), where rows use the special one
        (`total_strides`). They are decoded anew at each call.
        """
        index = self.index
        groups = index.groups.get(MESSAGE_NUMBERS.get(message, -1), ())
        return columns_of(index.data, layouts_of(groups), index.times)[0]


def decode(data: bytes) -> FitFile:
    """Decode the bytes of a FIT file (not compressed).

    Bad bytes never raise: what precedes them is kept, and `problems` say what was wrong.
    """
    found = walk(data)
    groups: dict[int, list[Group]] = {}
    for group in found.groups:
        groups.setdefault(group.message_number, []).append(group)
    times = compressed_times(found)
    described = rows_of(data, groups.get(DEVELOPER_DESCRIPTION, ()), {}, times)
    index = Index(data, groups, descriptions_of(described), times)
    layouts = layouts_of(groups.get(RECORD, ()))
    columns, left_out = columns_of(data, layouts, index.times)
    developer, clashes = developer_columns(data, layouts, index.descriptions)
    return FitFile(
        records=columns.numbers,
        record_arrays=columns.arrays,
        record_offsets=columns.offsets,
        record_parts=columns.parts,
        developer=developer,
        problems=(*found.problems, *left_out, *clashes, *_clock_problems(columns)),
        parts=found.parts,
        index=index,
    )


def _clock_problems(records: Columns) -> tuple[Problem, ...]:
    times = records.numbers.get("timestamp")
    if times is None:
        return ()
    unset = np.flatnonzero(times < DEVICE_TIME_BELOW_S)
    if not len(unset):
        return ()
    what = f"{len(unset)} records count their time from when the device was switched on"
    return (Problem(int(records.offsets[unset[0]]), what),)
