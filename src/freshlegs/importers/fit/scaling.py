"""Turn stored whole numbers into quantities; what is missing becomes NaN."""

import numpy as np
import numpy.typing as npt

from freshlegs.importers.fit.base_types import BYTE, MISSING_BYTE, BaseType
from freshlegs.importers.fit.model import DEVICE_TIME_BELOW_S, Column
from freshlegs.importers.fit.profile import EPOCH_S

type Stored = npt.NDArray[np.generic]

DEGREES_PER_SEMICIRCLE = 180.0 / 2**31
"""Positions are stored as fractions of half a turn. Source: FIT protocol."""


def present(raw: Stored, base: BaseType) -> Column:
    """Give raw values [rows] or [rows, values] as numbers with NaN where the file marks a gap."""
    values: Column = raw.astype(np.float64)
    if base is not BYTE:
        if base.missing_value is not None:
            values[values == base.missing_value] = np.nan
        return values
    empty = values == MISSING_BYTE
    values[empty if raw.ndim == 1 else empty.all(axis=1)] = np.nan
    return values


def scaled(values: Column, kind: str, scale: float, offset: float) -> Column:
    """Scale present values in place to the unit of their field; give them back."""
    if kind == "time":
        values += (values >= DEVICE_TIME_BELOW_S) * EPOCH_S
    elif kind == "position":
        values *= DEGREES_PER_SEMICIRCLE
    if scale:
        values /= scale
    if offset:
        values -= offset
    return values
