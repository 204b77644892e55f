"""Whether a run grew slower towards its end, and where that began."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from freshlegs.domain.run import Features
from freshlegs.domain.streams import FloatArray

if TYPE_CHECKING:
    from freshlegs.physiology.features.track import Track

LEAST_FADE_PERCENT = 3.0
"""A smaller fade is within what any run does; elicited."""
PARTS_COUNT = 60
EARLIEST_FRACTION, LATEST_FRACTION = 0.25, 0.9
"""A fade is looked for between these parts of the run; elicited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fading:
    """The last quarter against the middle half, hills taken out; None where that cannot be told.

    `began_s` [s since the start] is the cut that leaves the least unexplained when a run is taken
    as one even speed before it and a slower one after it; `began_m` is how far the runner was then.
    """

    speed_fade_percent: float | None = None
    heart_rate_rise_percent: float | None = None
    decoupling_percent: float | None = None
    first_10_min_speed_ratio: float | None = None
    began_s: float | None = None
    began_m: float | None = None

    @property
    def is_faded(self) -> bool:
        """Tell whether the run grew slower by more than any run does."""
        return (self.speed_fade_percent or 0.0) >= LEAST_FADE_PERCENT


def fading_of(features: Features, track: Track | None) -> Fading:
    """Say how a run changed towards its end."""
    told = Fading(
        speed_fade_percent=features.late_speed_fade_percent,
        heart_rate_rise_percent=features.late_heart_rate_rise_percent,
        decoupling_percent=features.decoupling_percent,
        first_10_min_speed_ratio=features.first_10_min_speed_ratio,
    )
    place = None if track is None or not told.is_faded else _place(track)
    if track is None or place is None:
        return told
    return replace(
        told,
        began_s=float(track.time_s[place]),
        began_m=None if track.distance_m is None else float(track.distance_m[place]),
    )


def _place(track: Track) -> int | None:
    """Give the sample at which the slower part begins; None where no part is slower."""
    speed_mps = track.graded_speed_mps
    if speed_mps is None or track.timer_s[-1] <= 0.0:
        return None
    known = track.moving & ~np.isnan(speed_mps)
    parts = np.minimum(track.timer_s / track.timer_s[-1] * PARTS_COUNT, PARTS_COUNT - 1)
    places = parts.astype(np.intp)
    known_s = np.bincount(places[known], track.span_s[known], minlength=PARTS_COUNT)
    way_m = np.bincount(places[known], (speed_mps * track.span_s)[known], minlength=PARTS_COUNT)
    cut = _cut(way_m, known_s)
    return None if cut is None else int(np.searchsorted(places, cut))


def _cut(way_m: FloatArray, known_s: FloatArray) -> int | None:
    """Give the part where one mean before and a lower one after fit best, by sums of squares."""
    cuts = np.arange(int(EARLIEST_FRACTION * PARTS_COUNT), int(LATEST_FRACTION * PARTS_COUNT) + 1)
    way_before_m, before_s = np.cumsum(way_m)[cuts - 1], np.cumsum(known_s)[cuts - 1]
    way_after_m, after_s = way_m.sum() - way_before_m, known_s.sum() - before_s
    both = (before_s > 0.0) & (after_s > 0.0)
    means_before = np.divide(way_before_m, before_s, out=np.zeros(len(cuts)), where=both)
    means_after = np.divide(way_after_m, after_s, out=np.zeros(len(cuts)), where=both)
    gains = np.where(both, before_s * means_before**2 + after_s * means_after**2, -np.inf)
    best = int(np.argmax(np.where(means_after < means_before, gains, -np.inf)))
    return int(cuts[best]) if means_after[best] < means_before[best] and both[best] else None
