"""Times of messages that carry only the last five bits of their time in the header byte."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from freshlegs.importers.fit.group import Group, Offsets
from freshlegs.importers.fit.profile import TIMESTAMP
from freshlegs.importers.fit.walk import Walk

TIME_BITS = 5
TIME_MASK = (1 << TIME_BITS) - 1
UNKNOWN_TIME = 0xFFFFFFFF
FULL_TIME_SIZE = 4


class StoredTimes(NamedTuple):
    """Offsets [bytes] of messages, sorted, with their times [s in the file's own count]."""

    offsets: Offsets
    seconds: npt.NDArray[np.int64]


def compressed_times(found: Walk) -> StoredTimes:
    """Work out the full time of every message whose header holds only its last five bits."""
    packed = [_packed_times(found.data, group) for group in found.groups if group.packed]
    if not packed:
        return StoredTimes(np.empty(0, np.int64), np.empty(0, np.int64))
    full = [_full_times(found.data, group) for group in found.groups if not group.packed]
    return unrolled(_joined(packed), _joined(full), TIME_BITS)


def _joined(times: list[StoredTimes]) -> StoredTimes:
    offsets = np.concatenate([np.empty(0, np.int64), *(some.offsets for some in times)])
    seconds = np.concatenate([np.empty(0, np.int64), *(some.seconds for some in times)])
    order = np.argsort(offsets)
    return StoredTimes(offsets[order], seconds[order])


def _packed_times(data: bytes, group: Group) -> StoredTimes:
    offsets = group.offsets()
    heads = np.frombuffer(data, np.uint8)[offsets]
    return StoredTimes(offsets, heads.astype(np.int64) & TIME_MASK)


def _full_times(data: bytes, group: Group) -> StoredTimes:
    """Read the times that a group's messages spell out."""
    offsets = group.offsets()
    for slot in group.definition.slots:
        if slot.number == TIMESTAMP and slot.size == FULL_TIME_SIZE:
            order = group.definition.byte_order
            view = np.ndarray((len(data) - 3,), f"{order}u4", data, strides=(1,))
            seconds = view[offsets + slot.start_offset].astype(np.int64)
            known = seconds != UNKNOWN_TIME
            return StoredTimes(offsets[known], seconds[known])
    return StoredTimes(np.empty(0, np.int64), np.empty(0, np.int64))


def unrolled(packed: StoredTimes, full: StoredTimes, bits: int) -> StoredTimes:
    """Complete times of which only the last `bits` are known by counting on from full times.

    Bits that fall back mean that the counter ran over. Without a full time before, it began at 0.
    """
    mask = (1 << bits) - 1
    last = np.searchsorted(full.offsets, packed.offsets) - 1
    bases = np.concatenate((full.seconds, [0]))[last]
    first = np.diff(last, prepend=-2) != 0
    before = np.where(first, bases & mask, np.roll(packed.seconds, 1))
    fell_back = packed.seconds < before
    rounds = np.cumsum(fell_back)
    earlier = np.maximum.accumulate(np.where(first, rounds - fell_back, 0))
    seconds = (bases & ~mask) + packed.seconds + (rounds - earlier << bits)
    return StoredTimes(packed.offsets, seconds)
