"""The laps of a TCX file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from freshlegs.domain.activity import Activity, CadenceSource, Lap
from freshlegs.importers.cadence import ON_FOOT, TURNING, counting
from freshlegs.importers.times import parse_time
from freshlegs.importers.xml_tree import Leaves, leaves, local, maybe, number

if TYPE_CHECKING:
    from lxml.etree import _Element


def time_s(text: str | None) -> float | None:
    """Read an ISO time as Unix seconds."""
    when = parse_time(text)
    return None if when is None else when.timestamp()


def laps_of(
    elements: list[_Element], activity: Activity, start_s: float
) -> tuple[tuple[Lap, ...], float | None]:
    """Read the laps of an activity that began at `start_s` [Unix s], and its energy [kcal]."""
    texts = [_texts(element) for element in elements]
    starts_s = [time_s(str(element.get("StartTime"))) for element in elements]
    ends_s = [*starts_s, start_s + activity.elapsed_s][1:]
    energy_kcal = float(np.nansum([number(text, "calories") for text in texts]))
    laps = tuple(
        _lap(text, activity, begin_s - start_s, None if end_s is None else end_s - begin_s)
        for text, begin_s, end_s in zip(texts, starts_s, ends_s, strict=True)
        if begin_s is not None
    )
    return laps, energy_kcal or None


def _lap(texts: Leaves, activity: Activity, start_s: float, lasted_s: float | None) -> Lap:
    timer_s = maybe(number(texts, "totaltimeseconds"))
    return Lap(
        start_s=max(start_s, 0.0),
        elapsed_s=max(lasted_s or 0.0, timer_s or 0.0),
        timer_s=timer_s,
        distance_m=maybe(number(texts, "distancemeters")),
        average_heart_rate_bpm=maybe(number(texts, "averageheartratebpm")) or None,
        max_heart_rate_bpm=maybe(number(texts, "maximumheartratebpm")) or None,
        average_cadence_spm=_cadence_spm(texts, activity),
        intensity_name=texts.get("intensity", "").lower() or None,
    )


def _cadence_spm(texts: Leaves, activity: Activity) -> float | None:
    counted_per_min = number(texts, "avgruncadence", "cadence")
    if activity.sport in ON_FOOT and counted_per_min > 0:
        source = activity.cadence_source or counting(np.array([counted_per_min]), activity.sport)
        return counted_per_min * (2.0 if source is CadenceSource.STRIDES else 1.0)
    return maybe(counted_per_min) if activity.sport in TURNING else None


def _texts(element: _Element) -> Leaves:
    """Read a lap's own texts, not those of its thousands of samples."""
    texts: Leaves = {}
    for child in element.iterchildren("*"):
        if local(child) != "Track":
            texts |= leaves(child)
    return texts
