"""Makes one run out of all that was recorded of it, the richest source first; nothing is lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

import numpy as np

from freshlegs.domain.activity import Activity, Source, Sport
from freshlegs.domain.moments import Moment, OffsetSource
from freshlegs.domain.run import Features, Recording, Run
from freshlegs.domain.streams import NO_STREAMS, FloatArray, Streams

RICHEST_FIRST: tuple[Source, ...] = tuple(Source)
WORDS_FIRST: tuple[Source, ...] = (
    Source.STRAVA,
    Source.GARMIN,
    Source.DIARY,
    Source.APPLE,
    Source.FIT,
    Source.TCX,
    Source.GPX,
)
"""Whose words the runner typed last: archives' tables before files."""

UNKNOWN: tuple[object, ...] = (None, ())
WORDS = frozenset({"name", "notes", "rpe", "gear", "feel"})
DECIDED_APART = frozenset(
    {"sport", "start", "clock_is_set", "streams", "problems", "describes", "words_from"}
)
OFFSETS_BEST_FIRST: tuple[OffsetSource, ...] = tuple(OffsetSource)
STEP_S = 900.0
"""Clocks are shifted by multiples of this [s]; the rest of a difference is real."""
NEAREST_S = 2.0
"""A sample belongs to a moment no further away than this [s]."""


def merge(group: Iterable[Recording]) -> Run:
    """Make one run of recordings of it, field by field: the first that knows is believed.

    The order they come in does not matter. Raises ValueError when there are none.
    """
    recordings = tuple(group)
    if not recordings:
        message = "a run needs at least one recording"
        raise ValueError(message)
    if len(recordings) == 1:
        return _alone(recordings[0])
    ordered = sorted(recordings, key=_rank)
    return Run(
        key=ordered[0].key,
        activity=_activity([recording.activity for recording in ordered]),
        features=_features([recording.features for recording in ordered]),
        recordings=tuple(recording.key for recording in ordered),
    )


def _alone(recording: Recording) -> Run:
    problems = tuple(dict.fromkeys(recording.activity.problems))
    return Run(
        key=recording.key,
        activity=replace(recording.activity, streams=NO_STREAMS, problems=problems),
        features=recording.features,
        recordings=(recording.key,),
    )


def merge_streams(parts: Sequence[tuple[Moment, Streams]]) -> Streams:
    """Give the first part's columns, and those it lacks from the others, aligned by time.

    Each part is its recording's start and its streams. A sample is taken from the other
    recording's nearest moment, at most 2 s away; further away it stays NaN. Whole quarter
    hours between two starts are a shifted clock and count as nothing.
    """
    recorded = [(start, streams) for start, streams in parts if len(streams)]
    if not recorded:
        return NO_STREAMS
    (start, first), *others = recorded
    columns: dict[str, FloatArray] = dict(first.columns)
    for other_start, other in others:
        _fill(columns, other.columns, shift_s=_shift_s(start, other_start))
    return Streams(columns)


def _fill(
    columns: dict[str, FloatArray], other: Mapping[str, FloatArray], *, shift_s: float
) -> None:
    lacking = [name for name in other if name not in columns or np.isnan(columns[name]).all()]
    time_s, other_s = columns["time_s"], other["time_s"] + shift_s
    after = np.clip(np.searchsorted(other_s, time_s), 0, len(other_s) - 1)
    before = np.maximum(after - 1, 0)
    nearer = np.abs(other_s[before] - time_s) <= np.abs(other_s[after] - time_s)
    nearest = np.where(nearer, before, after)
    close = np.abs(other_s[nearest] - time_s) <= NEAREST_S
    for name in lacking:
        columns[name] = np.where(close, other[name][nearest], np.nan)


def _shift_s(start: Moment, other: Moment) -> float:
    apart_s = (other.utc - start.utc).total_seconds()
    return apart_s - round(apart_s / STEP_S) * STEP_S


def _rank(recording: Recording) -> tuple[int, int, str]:
    known = _known_count(recording.activity) + _known_count(recording.features)
    return RICHEST_FIRST.index(recording.activity.source), -known, recording.key


def _known_count(told: Activity | Features) -> int:
    return sum(
        getattr(told, each.name) not in (None, ())
        for each in fields(told)
        if each.name != "streams"
    )


def _activity(activities: Sequence[Activity]) -> Activity:
    by_words = sorted(activities, key=_words_rank)
    changes: dict[str, Any] = {
        each.name: _first(by_words if each.name in WORDS else activities, each.name)
        for each in fields(Activity)
        if each.name not in DECIDED_APART
    }
    problems = dict.fromkeys(problem for activity in activities for problem in activity.problems)
    return replace(
        activities[0],
        **changes,
        sport=_sport(activities),
        start=_start(activities),
        clock_is_set=any(activity.clock_is_set for activity in activities),
        streams=NO_STREAMS,
        problems=tuple(problems),
    )


def _words_rank(activity: Activity) -> int:
    return WORDS_FIRST.index(activity.words_from or activity.source)


def _sport(activities: Sequence[Activity]) -> Sport:
    named = [activity.sport for activity in activities if activity.sport is not Sport.OTHER]
    return named[0] if named else Sport.OTHER


def _start(activities: Sequence[Activity]) -> Moment:
    """The instant of the richest recording whose clock was set, with the best-known offset."""
    utc = min(activities, key=lambda activity: not activity.clock_is_set).start.utc
    zone = min(
        (activity.start for activity in activities),
        key=lambda start: OFFSETS_BEST_FIRST.index(start.offset_source),
    )
    return Moment(utc, zone.offset_s, zone.offset_source)


def _features(every: Sequence[Features]) -> Features:
    known: dict[str, Any] = {each.name: _first(every, each.name) for each in fields(Features)}
    return Features(**known)


def _first(every: Sequence[Activity] | Sequence[Features], name: str) -> object:
    values = [getattr(each, name) for each in every]
    known = [value for value in values if value not in UNKNOWN]
    return known[0] if known else values[0]
