"""How the first ten minutes of a run went against the runner's own runs that began alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from freshlegs.domain.activity import Sport
from freshlegs.domain.run import Features, Run

if TYPE_CHECKING:
    from freshlegs.store.home import Home

LOOKED_AT_COUNT = 150
COMPARED_COUNT, LEAST_COUNT = 20, 5
"""So many runs before are compared, and so many it takes; elicited."""
LIKE_SPEED_RATIO = 0.1
"""Runs whose first ten minutes were this much faster or slower are no comparison; elicited."""
LOW_PERCENT, HIGH_PERCENT = 10.0, 90.0
KM_M, MINUTE_S = 1000.0, 60.0


class StartQuantity(StrEnum):
    """What is compared, in the order of the page."""

    CADENCE = "cadence_spm"
    CONTACT = "ground_contact_s"
    OSCILLATION = "vertical_oscillation_m"
    HEART_RATE = "heart_rate_bpm"
    BEATS = "beats_per_km"


@dataclass(frozen=True, slots=True, kw_only=True)
class StartValue:
    """One quantity: this run's, and the median, 10th and 90th percentile of `count` before it.

    In the units of `StartQuantity`; None where fewer than `LEAST_COUNT` tell it.
    """

    own_value: float
    median_value: float | None
    low: float | None
    high: float | None
    count: int

    @property
    def side(self) -> int:
        """-1 below the usual range, 1 above it, 0 inside or unknown."""
        if self.low is None or self.high is None:
            return 0
        return int(self.own_value > self.high) - int(self.own_value < self.low)


@dataclass(frozen=True, slots=True, kw_only=True)
class RunStart:
    """The first ten minutes: what they were like and how many runs they are compared with."""

    values: Mapping[StartQuantity, StartValue]
    compared_count: int


def run_start(home: Home, run: Run) -> RunStart | None:
    """Compare the first ten minutes; None where nothing is known of them."""
    from freshlegs.store.run_starts import starts_before

    own = _measured(run.features)
    if run.activity.sport is not Sport.RUN or not own:
        return None
    alike = _alike(run.features, starts_before(home, run, LOOKED_AT_COUNT))
    others = [_measured(found) for found in alike]
    values = {
        name: _value(value, [one[name] for one in others if name in one])
        for name, value in own.items()
    }
    return RunStart(values=values, compared_count=len(others))


def _alike(own: Features, before: Iterable[Features]) -> list[Features]:
    speed_mps = own.first_10_min_running_speed_mps
    if not speed_mps:
        return []
    found = (
        one
        for one in before
        if one.first_10_min_running_speed_mps
        and abs(one.first_10_min_running_speed_mps / speed_mps - 1.0) <= LIKE_SPEED_RATIO
    )
    return [one for one, _ in zip(found, range(COMPARED_COUNT), strict=False)]


def _measured(found: Features) -> dict[StartQuantity, float]:
    rate_bpm, speed_mps = found.first_10_min_heart_rate_bpm, found.first_10_min_running_speed_mps
    told = {
        StartQuantity.CADENCE: found.first_10_min_cadence_spm,
        StartQuantity.CONTACT: found.first_10_min_ground_contact_s,
        StartQuantity.OSCILLATION: found.first_10_min_vertical_oscillation_m,
        StartQuantity.HEART_RATE: rate_bpm,
        StartQuantity.BEATS: rate_bpm / MINUTE_S / speed_mps * KM_M
        if rate_bpm and speed_mps
        else None,
    }
    return {name: value for name, value in told.items() if value is not None}


def _value(own_value: float, other_values: Sequence[float]) -> StartValue:
    count = len(other_values)
    if count < LEAST_COUNT:
        return StartValue(own_value=own_value, median_value=None, low=None, high=None, count=count)
    low, median, high = (
        float(each) for each in np.percentile(other_values, (LOW_PERCENT, 50.0, HIGH_PERCENT))
    )
    return StartValue(own_value=own_value, median_value=median, low=low, high=high, count=count)
