"""Made-up activities, runs and histories for the tests of physiology."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray

from freshlegs.domain.activity import Activity, Source, Sport
from freshlegs.domain.moments import Moment
from freshlegs.domain.run import HEART_RATE_FLOOR_BPM, Features, Run
from freshlegs.domain.streams import Streams

DAY = date(2026, 3, 20)


def ago(days: int) -> date:
    """A day so many days before DAY."""
    return DAY - timedelta(days=days)


def streamed(sport: Sport = Sport.RUN, /, **columns: NDArray[Any]) -> Activity:
    """An activity with streams; `time_s` is by the second unless given."""
    length = len(next(iter(columns.values())))
    time_s = columns.pop("time_s", np.arange(length, dtype=np.float64))
    all_columns = {"time_s": time_s, **columns}
    return Activity(
        sport=sport,
        source=Source.FIT,
        start=Moment(datetime(2026, 3, 20, 7, 0, tzinfo=UTC)),
        elapsed_s=float(time_s[-1]),
        streams=Streams({n: np.asarray(c, np.float64) for n, c in all_columns.items()}),
    )


def steady(minutes: float, mps: float = 3.0, /, **more: NDArray[Any]) -> Activity:
    """A run at one speed on the flat with heart rate 150 and 170 steps a minute."""
    length = int(minutes * 60) + 1
    speed = np.full(length, mps)
    columns = {
        "speed_mps": speed,
        "distance_m": np.arange(length) * mps,
        "heart_rate_bpm": np.full(length, 150.0),
        "cadence_spm": np.full(length, 170.0),
    }
    return streamed(Sport.RUN, **(columns | more))


def run(
    day: date,
    hour: int = 7,
    features: Features | None = None,
    **told: Any,  # noqa: ANN401 - any field of Activity
) -> Run:
    """One activity of a day: an hour of running and 10 km unless told otherwise."""
    start = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
    activity = Activity(
        sport=Sport.RUN,
        source=Source.FIT,
        start=Moment(start),
        elapsed_s=3600.0,
        distance_m=10_000.0,
    )
    found = features or Features()
    return Run(
        key=f"{day} {hour}", activity=replace(activity, **told), features=found, recordings=()
    )


def rates(minutes_by_bpm: dict[int, float]) -> tuple[float, ...]:
    """A heart-rate histogram [s] from minutes at each rate."""
    bins = [0.0] * 191
    for rate, minutes in minutes_by_bpm.items():
        bins[rate - HEART_RATE_FLOOR_BPM] = minutes * 60.0
    return tuple(bins)
