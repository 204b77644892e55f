"""Resting heart rate, variability (SDNN, kept apart from RMSSD), weight and fat of each day."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from statistics import fmean
from typing import TYPE_CHECKING

from freshlegs.domain.wellness import Measure, Measurement
from freshlegs.importers.apple.stream import moment
from freshlegs.importers.apple.units import BPM, KG, MS, PERCENT, converted

if TYPE_CHECKING:
    from lxml.etree import _Element

SOURCE = "Apple Health"
_PREFIX = "HKQuantityTypeIdentifier"
_MEASURES: dict[str, tuple[Measure, dict[str, float]]] = {
    "RestingHeartRate": (Measure.RESTING_HEART_RATE, BPM),
    "HeartRateVariabilitySDNN": (Measure.VARIABILITY_SDNN, MS),
    "BodyMass": (Measure.WEIGHT, KG),
    "BodyFatPercentage": (Measure.BODY_FAT, PERCENT),
}
_AVERAGED = {Measure.VARIABILITY_SDNN}


@dataclass(slots=True)
class Mornings:
    """Values by day and measure, each with its time [Unix s]."""

    found: defaultdict[tuple[date, Measure], list[tuple[float, float]]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def add(self, record: _Element) -> None:
        """Keep a record if it is of a measure that matters."""
        known = _MEASURES.get((record.get("type") or "").removeprefix(_PREFIX))
        start = moment(record.get("startDate"))
        if known is None or start is None:
            return
        measure, table = known
        value = converted(record.get("value"), record.get("unit"), table)
        if value is not None and value > 0:
            self.found[start.date(), measure].append((start.timestamp(), value))

    def measurements(self) -> tuple[Measurement, ...]:
        """Give one value a day: the mean of variability, the newest of everything else."""
        return tuple(
            Measurement(day=day, measure=measure, value=_of_day(measure, values), source=SOURCE)
            for (day, measure), values in self.found.items()
        )


def _of_day(measure: Measure, values: list[tuple[float, float]]) -> float:
    return fmean(value for _, value in values) if measure in _AVERAGED else max(values)[1]
