"""A history with the days to come in it, as if they had gone as planned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from freshlegs.domain.activity import Activity, Sport
from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.history import History
from freshlegs.domain.outlook import PlannedDay
from freshlegs.domain.run import Features, Run

SECONDS_PER_MIN = 60.0


def with_days(
    history: History, plan: Iterable[PlannedDay], sleep_h: Mapping[date, float]
) -> History:
    """Add what is planned, each day like the one it is said to be like, and the sleep [h] told.

    What was of the days to come already (a plan's first day that has begun) goes.
    """
    days = tuple(plan)
    first = days[0].day
    runs = [run for run in history.runs if run.day < first]
    diary = [entry for entry in history.diary if entry.day < first]
    return replace(
        history,
        runs=(*runs, *(run for day in days for run in _runs(day, runs))),
        diary=(*diary, *(entry for day in days for entry in _entries(day, diary, sleep_h))),
        nights=tuple(night for night in history.nights if night.day < first),
        measurements=tuple(one for one in history.measurements if one.day < first),
    )


def _runs(planned: PlannedDay, runs: list[Run]) -> Iterator[Run]:
    if planned.like is None:
        return
    alike = [run for run in runs if run.day == planned.like]
    ran_s = sum(_run_s(run) for run in alike)
    ratio = planned.run_min * SECONDS_PER_MIN / ran_s if ran_s else 1.0
    for number, run in enumerate(alike):
        scaled = _scaled(run, ratio) if run.activity.sport is Sport.RUN else run
        start = run.activity.start
        moved = replace(start, utc=start.utc + (planned.day - planned.like))
        activity = replace(scaled.activity, start=moved, race=None)
        yield replace(scaled, key=f"planned-{planned.day}-{number}", activity=activity)


def _run_s(run: Run) -> float:
    if run.activity.sport is not Sport.RUN:
        return 0.0
    told = (run.features.moving_s, run.activity.moving_s, run.activity.timer_s)
    return next((one for one in told if one), run.activity.elapsed_s)


def _scaled(run: Run, ratio: float) -> Run:
    return replace(
        run,
        activity=_scaled_activity(run.activity, ratio),
        features=_scaled_features(run.features, ratio),
    )


def _scaled_activity(activity: Activity, ratio: float) -> Activity:
    return replace(
        activity,
        elapsed_s=activity.elapsed_s * ratio,
        timer_s=_times(activity.timer_s, ratio),
        moving_s=_times(activity.moving_s, ratio),
        distance_m=_times(activity.distance_m, ratio),
        ascent_m=_times(activity.ascent_m, ratio),
        descent_m=_times(activity.descent_m, ratio),
    )


def _scaled_features(features: Features, ratio: float) -> Features:
    return replace(
        features,
        moving_s=_times(features.moving_s, ratio),
        ascent_m=_times(features.ascent_m, ratio),
        descent_m=_times(features.descent_m, ratio),
        sprint_s=_times(features.sprint_s, ratio),
        heart_rate_s=tuple(one * ratio for one in features.heart_rate_s),
        graded_speed_s=tuple(one * ratio for one in features.graded_speed_s),
    )


def _times(value: float | None, ratio: float) -> float | None:
    return None if value is None else value * ratio


def _entries(
    planned: PlannedDay, diary: list[DiaryEntry], sleep_h: Mapping[date, float]
) -> Iterator[DiaryEntry]:
    """The strength work of the day it is like, and the sleep told.

    Every day has an entry, even without sleep: a day of rest that is planned is not unknown.
    """
    yield DiaryEntry(day=planned.day, sleep_h=sleep_h.get(planned.day))
    for entry in diary:
        if entry.day == planned.like and entry.strength:
            yield DiaryEntry(day=planned.day, at=entry.at, strength=entry.strength)


def next_days(day: date, count: int) -> list[date]:
    """The days after one."""
    return [day + timedelta(days=ahead) for ahead in range(1, count + 1)]
