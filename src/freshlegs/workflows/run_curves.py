"""What the watch wrote moment by moment, on one time axis and coarse enough to be drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from freshlegs.domain.activity import Pause
from freshlegs.domain.streams import FloatArray

if TYPE_CHECKING:
    from freshlegs.physiology.features.track import Track

MOST_POINTS_COUNT = 300
USUAL_SHARE_PERCENT = 95
"""So many of the steps between samples are no longer than a point, or curves would have holes."""
SHORTEST_CONTACT_S, LONGEST_CONTACT_S = 0.1, 0.6
"""What else a sensor says of the ground contact is an error; elicited."""


class Quantity(StrEnum):
    """What can be drawn, in the order of the page."""

    SPEED = "speed_mps"
    HEART_RATE = "heart_rate_bpm"
    CADENCE = "cadence_spm"
    CONTACT = "ground_contact_s"
    GRADE = "grade_percent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Curves:
    """Means over equal spans of time, NaN where nothing is known; `length_s` is all of the axis.

    `values` holds one column of the same length for each quantity that was recorded; the first
    point begins at `begin_s` [s since the start].
    """

    begin_s: float
    length_s: float
    values: Mapping[Quantity, FloatArray]
    pauses: tuple[Pause, ...]

    @property
    def missing(self) -> tuple[Quantity, ...]:
        """What was not recorded."""
        return tuple(quantity for quantity in Quantity if quantity not in self.values)


def curves_of(track: Track) -> Curves | None:
    """Average a run's streams over at most 300 equal spans; None where it has no length."""
    time_s = track.time_s
    length_s = float(time_s[-1] - time_s[0])
    if length_s <= 0.0:
        return None
    count = _points_count(time_s, length_s)
    places = np.minimum((time_s - time_s[0]) * (count / length_s), count - 1).astype(np.intp)
    means = {name: _means(values, places, count) for name, values in columns_of(track).items()}
    return Curves(
        begin_s=float(time_s[0]),
        length_s=length_s,
        values={name: values for name, values in means.items() if not np.isnan(values).all()},
        pauses=track.activity.pauses,
    )


def columns_of(track: Track) -> Mapping[Quantity, FloatArray]:
    """Give each quantity that was recorded, sample by sample; standing has neither speed nor steps.

    In the units of `Quantity`; NaN is missing.
    """
    grade = None if track.slope is None else track.slope.grade * 100.0
    contact_s = track.streams.column("ground_contact_s")
    found = {
        Quantity.SPEED: _moving(track, track.speed_mps),
        Quantity.HEART_RATE: track.heart_rate_bpm,
        Quantity.CADENCE: _moving(track, track.cadence_spm),
        Quantity.CONTACT: None if contact_s is None else _plausible_s(contact_s),
        Quantity.GRADE: grade,
    }
    return {name: values for name, values in found.items() if values is not None}


def _points_count(time_s: FloatArray, length_s: float) -> int:
    step_s = float(np.percentile(np.diff(time_s), USUAL_SHARE_PERCENT))
    return max(min(MOST_POINTS_COUNT, int(length_s / max(step_s, 1.0))), 1)


def _means(values: FloatArray, places: np.ndarray, count: int) -> FloatArray:
    known = ~np.isnan(values)
    sums = np.bincount(places[known], values[known], minlength=count)
    counts = np.bincount(places[known], minlength=count)
    means: FloatArray = np.full(count, np.nan)
    np.divide(sums, counts, out=means, where=counts > 0)
    return means


def _moving(track: Track, values: FloatArray | None) -> FloatArray | None:
    if values is None:
        return None
    return np.where(track.moving & (values > 0.0), values, np.nan)


def _plausible_s(contact_s: FloatArray) -> FloatArray:
    is_likely = (contact_s >= SHORTEST_CONTACT_S) & (contact_s <= LONGEST_CONTACT_S)
    return np.where(is_likely, contact_s, np.nan)
