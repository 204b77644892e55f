"""What a watch's FIT file holds once it is read: columns, rows, and what was wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

type Column = npt.NDArray[np.float64]
type Value = float | str | tuple[float | str | None, ...] | None
type DeveloperKey = tuple[int, int]

DEVICE_TIME_BELOW_S = 0x10000000
"""Times below this [s] count from the moment the device was switched on: its clock was not set.

Source: FIT protocol, type date_time. Every Unix time of a FIT file is far above it.
"""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that was wrong at one place of a file; what precedes it was kept.

    `offset` counts bytes from the start of the data; `what` says the fact in a runner's words.
    """

    offset: int
    what: str

    def __str__(self) -> str:
        """Say what was wrong and where."""
        return f"{self.what} (at byte {self.offset})"


@dataclass(frozen=True, slots=True)
class Columns:
    """All messages of one kind as columns, in file order; NaN means missing.

    `numbers` are 1-D [rows]; `arrays` are 2-D [rows, values], for fields that hold several values;
    `offsets` [bytes] say where in the data each row begins; `parts` to which of the chained files
    it belongs (0-based). Values are scaled: m, m/s, beats/min, rpm (strides/min on foot), W, °C;
    `stance_time` ms, `vertical_oscillation` and `step_length` mm; positions in degrees; times in
    Unix seconds, or, below `DEVICE_TIME_BELOW_S`, in seconds since the device was switched on.
    Choices (`activity_type`, `sport`) are the profile's numbers. The columns cannot be written to.
    """

    numbers: Mapping[str, Column]
    arrays: Mapping[str, Column]
    offsets: npt.NDArray[np.int64]
    parts: npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class DeveloperField:
    """One field that an app or a foreign sensor added to the records, apart from native ones.

    `values` is 1-D [rows of the records] or 2-D [rows, values], NaN where missing; texts are left
    out. `native_field` is the name of the record field that it says it replaces, if any.
    """

    name: str
    unit: str
    values: Column
    native_field: str | None = None


class DeveloperValue(NamedTuple):
    """The value in one message of a field that an app or a foreign sensor added."""

    name: str
    unit: str
    value: Value


@dataclass(frozen=True, slots=True)
class Row:
    """One message, such as a lap: its fields by name, choices as words (`sport` is "running").

    A value is a number (scaled as in `Columns`), a text, a tuple for a field that holds several
    values, or None when missing; fields that the message does not have are absent. `developer`
    holds the fields that apps added, by (developer data index, field number). `offset` [bytes]
    says where in the data the message begins, `part` in which of the chained files (0-based).
    """

    values: Mapping[str, Value]
    developer: Mapping[DeveloperKey, DeveloperValue] = field(default_factory=dict)
    offset: int = 0
    part: int = 0

    def number(self, name: str) -> float | None:
        """Give the field when it is a single number, else None."""
        value = self.values.get(name)
        return value if isinstance(value, float) else None

    def text(self, name: str) -> str | None:
        """Give the field when it is a text or a choice in words, else None."""
        value = self.values.get(name)
        return value if isinstance(value, str) else None
