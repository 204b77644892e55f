"""Values that a file packs into the bits of others, or counts on from message to message."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from freshlegs.importers.fit.base_types import BaseType
from freshlegs.importers.fit.group import Offsets
from freshlegs.importers.fit.model import Column
from freshlegs.importers.fit.plan import is_copy
from freshlegs.importers.fit.profile import Component, Field
from freshlegs.importers.fit.scaling import Stored

BITS_PER_BYTE = 8
WORD_BYTES = 8


class Unpacked(NamedTuple):
    """One component's stored whole numbers [rows], NaN where the packing field is missing."""

    component: Component
    values: Column


def unpacked(field: Field, base: BaseType, raw: Stored, present: Column) -> Iterator[Unpacked]:
    """Unpack a field's components that are more than a copy of it."""
    if base.numpy_code.startswith("f"):
        return
    bits = None
    for component in field.components:
        if not is_copy(field, component):
            bits = _as_bits(raw, base) if bits is None else bits
            values = (bits >> component.first_bit_index & (1 << component.bits) - 1).astype(
                np.float64
            )
            missing = np.isnan(present if present.ndim == 1 else present.sum(axis=1))
            values[missing] = np.nan
            yield Unpacked(component, values)


def _as_bits(raw: Stored, base: BaseType) -> Offsets:
    """Join a field's values, the first one lowest, as far as 64 bits hold them."""
    if raw.ndim == 1:
        return raw.astype(np.int64)
    width = BITS_PER_BYTE * base.size
    bits = np.zeros(len(raw), np.int64)
    for place in range(min(raw.shape[1], WORD_BYTES // base.size)):
        bits |= raw[:, place].astype(np.int64) << place * width
    return bits


def counted_on(values: Column, bits: int, parts: Offsets) -> Column:
    """Continue a counter of few `bits` past its overflows, anew in each part of the file."""
    known = np.flatnonzero(~np.isnan(values))
    result = np.full(len(values), np.nan)
    for part in np.unique(parts[known]):
        rows = known[parts[known] == part]
        counter = values[rows]
        overflows = np.cumsum(np.diff(counter, prepend=0.0) < 0)
        result[rows] = counter + overflows * float(1 << bits)
    return result
