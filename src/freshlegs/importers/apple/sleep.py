"""Sleep from phone, watch and apps at once: each stretch of a night is counted from one of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from freshlegs.domain.wellness import Night
from freshlegs.importers.apple.stream import moment

if TYPE_CHECKING:
    from lxml.etree import _Element

SLEEP = "HKCategoryTypeIdentifierSleepAnalysis"
_PREFIX = "HKCategoryValueSleepAnalysis"
_STAGES = ("AsleepDeep", "AsleepREM", "AsleepCore", "AsleepUnspecified", "Asleep")
_AWAKE = "Awake"
_EVENING = timedelta(hours=6)
"""Sleep that ends after 18:00 belongs to the next day's night."""
S_PER_H = 3600.0
type Stretch = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One stretch [Unix s] of sleep or waking, as one source tells it; `day` is that of waking."""

    day: date
    source: str
    stage: str
    start_s: float
    end_s: float


def read_segment(record: _Element) -> Segment | None:
    """Read a stretch of sleep; lying in bed is no sleep."""
    start, end = moment(record.get("startDate")), moment(record.get("endDate"))
    stage = (record.get("value") or "").removeprefix(_PREFIX)
    if start is None or end is None or end <= start or stage not in {*_STAGES, _AWAKE}:
        return None
    return Segment(
        day=(end + _EVENING).date(),
        source=record.get("sourceName") or "",
        stage=stage,
        start_s=start.timestamp(),
        end_s=end.timestamp(),
    )


def nights(segments: list[Segment]) -> tuple[Night, ...]:
    """Add up each night."""
    by_day: defaultdict[date, list[Segment]] = defaultdict(list)
    for segment in segments:
        by_day[segment.day].append(segment)
    found = (_night(day, of_day) for day, of_day in sorted(by_day.items()))
    return tuple(night for night in found if night is not None)


def _night(day: date, segments: list[Segment]) -> Night | None:
    """Go through the sources, the most detailed first; each fills what the ones before left."""
    hours: defaultdict[str, float] = defaultdict(float)
    told: list[Stretch] = []
    sources = sorted({s.source for s in segments}, key=lambda name: _detail(segments, name))
    for source in reversed(sources):
        ours = [s for s in segments if s.source == source]
        covered = list(told)
        for stage in (*_STAGES, _AWAKE):
            of_stage = [(s.start_s, s.end_s) for s in ours if s.stage == stage]
            fresh = without(united(of_stage), united(covered))
            hours[stage] += sum(end_s - start_s for start_s, end_s in fresh) / S_PER_H
            covered += of_stage
        told = covered
    sleep_h = sum(hours[stage] for stage in _STAGES)
    if not sleep_h:
        return None
    return Night(
        day=day,
        sleep_h=sleep_h,
        deep_h=hours["AsleepDeep"] or None,
        light_h=hours["AsleepCore"] or None,
        rem_h=hours["AsleepREM"] or None,
        awake_h=hours[_AWAKE] or None,
        source="Apple Health",
    )


def _detail(segments: list[Segment], source: str) -> tuple[int, float, str]:
    """Sources that know stages count more, then those that know more of the night."""
    ours = [s for s in segments if s.source == source and s.stage != _AWAKE]
    return len({s.stage for s in ours}), sum(s.end_s - s.start_s for s in ours), source


def united(stretches: list[Stretch]) -> list[Stretch]:
    """Join stretches that touch or overlap."""
    joined: list[Stretch] = []
    for start_s, end_s in sorted(stretches):
        if joined and start_s <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end_s, joined[-1][1]))
        else:
            joined.append((start_s, end_s))
    return joined


def without(stretches: list[Stretch], taken: list[Stretch]) -> list[Stretch]:
    """Give what is left of united stretches outside other united stretches."""
    left = stretches
    for taken_start_s, taken_end_s in taken:
        pieces = (
            piece
            for start_s, end_s in left
            for piece in (
                (start_s, min(end_s, taken_start_s)),
                (max(start_s, taken_end_s), end_s),
            )
        )
        left = [(start_s, end_s) for start_s, end_s in pieces if start_s < end_s]
    return left
