"""What a watch wrote down moment by moment, as one column a quantity."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

type FloatArray = NDArray[np.float64]

STREAM_NAMES: tuple[str, ...] = (
    "time_s",
    "latitude_deg",
    "longitude_deg",
    "altitude_m",
    "distance_m",
    "speed_mps",
    "heart_rate_bpm",
    "cadence_spm",
    "power_w",
    "temperature_c",
    "ground_contact_s",
    "ground_contact_left_percent",
    "vertical_oscillation_m",
    "step_length_m",
    "developer_power_w",
    "developer_cadence_spm",
    "developer_ground_contact_s",
    "developer_vertical_oscillation_m",
)
"""Every column that can be kept. `time_s` is seconds since the activity's start, increasing.

`developer_` columns come from an app or a foreign sensor and are never mixed into the watch's own;
where the watch has none of its own, the plain column is theirs as a whole.
"""


@dataclass(frozen=True, slots=True)
class Streams:
    """Columns of one length, by name (STREAM_NAMES); NaN is missing; an absent column too."""

    columns: Mapping[str, FloatArray] = field(default_factory=lambda: MappingProxyType({}))

    def __reduce__(self) -> tuple[type[Streams], tuple[dict[str, FloatArray]]]:
        """Travel between processes, which a read-only mapping by itself cannot."""
        return Streams, (dict(self.columns),)

    def __len__(self) -> int:
        """Count the samples."""
        return len(self.columns["time_s"]) if "time_s" in self.columns else 0

    def column(self, name: str) -> FloatArray | None:
        """Give one column, or None where nothing of it was recorded."""
        values = self.columns.get(name)
        if values is None or not len(values):
            return None
        # The first sample mostly tells; looking at all of them takes far longer.
        return None if np.isnan(values[0]) and np.isnan(values).all() else values


NO_STREAMS = Streams()
