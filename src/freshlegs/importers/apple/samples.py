"""Heart rate and running form as the watch sampled them, kept until the runs are known."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np

from freshlegs.domain.streams import NO_STREAMS, FloatArray, Streams
from freshlegs.importers.apple.stream import moment
from freshlegs.importers.apple.units import BPM, MPS, M, S, converted

if TYPE_CHECKING:
    from lxml.etree import _Element

PREFIX = "HKQuantityTypeIdentifier"
SAMPLED: dict[str, tuple[str, dict[str, float]]] = {
    "HeartRate": ("heart_rate_bpm", BPM),
    "RunningSpeed": ("speed_mps", MPS),
    "RunningStrideLength": ("step_length_m", M),
    "RunningVerticalOscillation": ("vertical_oscillation_m", M),
    "RunningGroundContactTime": ("ground_contact_s", S),
}
"""Which column each kind of sample becomes. Apple's stride is one step (from memory)."""


@dataclass(slots=True)
class Samples:
    """Times [Unix s] and values of every sampled kind, in the order of the file."""

    times_s: dict[str, array[float]] = field(default_factory=dict)
    values: dict[str, array[float]] = field(default_factory=dict)

    def add(self, record: _Element) -> bool:
        """Keep a record if it is a sample of a kind that matters."""
        kind = (record.get("type") or "").removeprefix(PREFIX)
        if kind not in SAMPLED:
            return False
        column, table = SAMPLED[kind]
        start = moment(record.get("startDate"))
        value = converted(record.get("value"), record.get("unit"), table)
        if start is not None and value is not None:
            self.times_s.setdefault(column, array("d")).append(start.timestamp())
            self.values.setdefault(column, array("d")).append(value)
        return True

    def sort(self) -> None:
        """Bring the samples of every kind in order of time."""
        for column, times_s in self.times_s.items():
            order = np.argsort(np.asarray(times_s), kind="stable")
            self.values[column] = array("d", np.asarray(self.values[column])[order].tobytes())
            self.times_s[column] = array("d", np.asarray(times_s)[order].tobytes())

    def between(self, start: datetime, end: datetime) -> Streams:
        """Give the samples of one run as columns; those of one second share a row."""
        found = {column: self._slice(column, start, end) for column in self.times_s}
        found = {column: pair for column, pair in found.items() if pair[0].size}
        if not found:
            return NO_STREAMS
        seconds = np.unique(np.concatenate([times_s for times_s, _ in found.values()]))
        columns = {"time_s": seconds}
        for column, (times_s, values) in found.items():
            columns[column] = np.full(seconds.size, np.nan)
            columns[column][np.searchsorted(seconds, times_s)] = values
        return Streams(columns)

    def _slice(self, column: str, start: datetime, end: datetime) -> tuple[FloatArray, FloatArray]:
        times_s = np.asarray(self.times_s[column])
        first, last = np.searchsorted(times_s, [start.timestamp(), end.timestamp() + 1])
        since_start_s = np.floor(times_s[first:last] - start.timestamp())
        return since_start_s, np.asarray(self.values[column])[first:last]
