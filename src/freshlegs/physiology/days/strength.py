"""Strength work, in the gym or in the diary, and which of it was for the legs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import polars as pl

from freshlegs.domain.activity import Activity, Sport, StrengthSet
from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.days.inputs import Inputs
from freshlegs.physiology.days.moments import SECONDS_PER_DAY
from freshlegs.physiology.days.windows import column

LEG_GROUPS = frozenset(
    {"legs", "calves", "quads", "hamstrings", "glutes", "plyometrics", "full_body", "full body"}
)
LEG_WORDS = re.compile(
    r"\b(?:legs?|squats?|deadlifts?|lunges?|cal(?:f|ves)|plyo\w*|full.?body|beine?|kniebeugen?"
    r"|ganzkörper|jambes?|piernas?|gambe)\b",
    re.IGNORECASE,
)
SET_MIN = 2.5
"""A set with its rest, where only one of sets and time is known; elicited."""
UNKNOWN_RPE = 5.0
"""Effort of strength in the diary without one; elicited."""
NOON_S = 43_200.0
HOUR_S = 3600.0
SESSIONS_7D_H, SETS_H, SESSIONS_56D_H = 168.0, 72.0, 1344.0


@dataclass(frozen=True, slots=True)
class Session:
    """One strength session: when it ended [s, UTC]; `leg_sets_count` None = muscles unknown."""

    end_s: float
    leg_sets_count: float | None


def strength(table: pl.DataFrame, inputs: Inputs) -> pl.DataFrame:
    """Strength before the day's moment.

    A session whose muscles are unknown counts as strength; what it would say of the legs is
    unknown. A runner who has never told of strength has not told, which is not none.
    """
    sessions = sorted(_sessions(inputs), key=lambda session: session.end_s)
    if not sessions:
        return table.with_columns(pl.lit(None, pl.Float64).alias(name) for name in COLUMNS)
    legs = [session for session in sessions if session.leg_sets_count != 0.0]
    known = inputs.calendar["tracked"].to_numpy() & (inputs.moment_s > sessions[0].end_s)
    values = (
        _hours_since(legs, inputs.moment_s),
        _leg_total(legs, inputs.moment_s, SETS_H, count_sets=True),
        _leg_total(legs, inputs.moment_s, SESSIONS_7D_H, count_sets=False),
        _count(np.array([s.end_s for s in sessions]), inputs.moment_s, SESSIONS_56D_H),
    )
    kept = zip(COLUMNS, values, strict=True)
    return table.with_columns(column(name, np.where(known, v, np.nan)) for name, v in kept)


COLUMNS = (
    "hours_since_leg_strength_h",
    "leg_strength_sets_72h",
    "leg_strength_sessions_7d",
    "strength_sessions_56d",
)


def diary_sessions(inputs: Inputs) -> pl.DataFrame:
    """Strength that only the diary tells, as sessions with an effort and estimated minutes."""
    entries = list(_diary_strength(inputs))
    efforts = [[s.effort for s in e.strength if s.effort is not None] for e, _ in entries]
    minutes = [sum(s.sets_count for s in e.strength) * SET_MIN for e, _ in entries]
    return pl.DataFrame(
        {
            "day": pl.Series([entry.day for entry, _ in entries], dtype=pl.Date),
            "sport": pl.Series([Sport.STRENGTH.value for _ in entries], dtype=pl.String),
            "start_s": pl.Series([at_s for _, at_s in entries], dtype=pl.Float64),
            "rpe": pl.Series([sum(e) / len(e) if e else None for e in efforts], dtype=pl.Float64),
            "duration_min": pl.Series(minutes, dtype=pl.Float64),
        }
    )


def is_leg(group: str) -> bool:
    """Whether an exercise group loads the legs."""
    return group.strip().lower().replace("-", "_") in LEG_GROUPS


def _sessions(inputs: Inputs) -> Iterator[Session]:
    for run in inputs.runs:
        told = run.activity
        if told.sport is Sport.STRENGTH:
            yield Session(told.start.utc.timestamp() + told.elapsed_s, _activity_leg_sets(told))
    for entry, at_s in _diary_strength(inputs):
        yield Session(at_s, _leg_sets(entry.strength))


def _diary_strength(inputs: Inputs) -> Iterator[tuple[DiaryEntry, float]]:
    """Diary entries with strength on days without a recorded strength session."""
    recorded = {run.day for run in inputs.runs if run.activity.sport is Sport.STRENGTH}
    places = dict(inputs.calendar.select("day", "place").iter_rows())
    offsets = dict(inputs.activities.select("day", "offset_s").iter_rows())
    for entry in inputs.history.diary:
        if entry.strength and entry.day in places and entry.day not in recorded:
            at = entry.at
            clock_s = NOON_S if at is None else at.hour * 3600.0 + at.minute * 60.0 + at.second
            midnight_s = entry.day.toordinal() - EPOCH_DAYS
            yield entry, midnight_s * SECONDS_PER_DAY + clock_s - offsets.get(entry.day, 0.0)


EPOCH_DAYS = 719_163
"""1970-01-01 as Python counts days."""


def _leg_sets(sets: tuple[StrengthSet, ...]) -> float:
    return float(sum(one.sets_count for one in sets if is_leg(one.group)))


def _activity_leg_sets(told: Activity) -> float | None:
    if told.strength_sets:
        return _leg_sets(told.strength_sets)
    if LEG_WORDS.search(f"{told.name or ''} {told.notes or ''}"):
        return max(1.0, round(told.elapsed_s / 60.0 / SET_MIN))
    return None


def _hours_since(legs: list[Session], moment_s: FloatArray) -> FloatArray:
    ends_s = np.array([session.end_s for session in legs])
    sure = np.array([session.leg_sets_count is not None for session in legs])
    if not len(legs):
        return np.full(len(moment_s), np.nan)
    last = np.searchsorted(ends_s, moment_s, side="left") - 1
    hours = (moment_s - ends_s[last]) / HOUR_S
    return np.where((last >= 0) & sure[last], hours, np.nan)


def _leg_total(
    legs: list[Session], moment_s: FloatArray, within_h: float, *, count_sets: bool
) -> FloatArray:
    """Leg sets or sessions before each moment; NaN where one with unknown muscles is among them."""
    ends_s = np.array([session.end_s for session in legs])
    weights = [
        np.nan if s.leg_sets_count is None else s.leg_sets_count if count_sets else 1.0
        for s in legs
    ]
    known = np.concatenate([[0.0], np.cumsum(np.nan_to_num(weights))])
    unsure = np.concatenate([[0.0], np.cumsum(np.isnan(weights))])
    end = np.searchsorted(ends_s, moment_s, side="left")
    begin = np.searchsorted(ends_s, moment_s - within_h * HOUR_S, side="left")
    return np.where(unsure[end] == unsure[begin], known[end] - known[begin], np.nan)


def _count(ends_s: FloatArray, moment_s: FloatArray, within_h: float) -> FloatArray:
    begin = np.searchsorted(ends_s, moment_s - within_h * HOUR_S, side="left")
    return np.asarray(np.searchsorted(ends_s, moment_s, side="left") - begin, dtype=np.float64)
