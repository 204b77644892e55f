"""Files that the tests make: small runs with everything an importer looks at."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np

from freshlegs.domain.activity import Activity, Device, Source, Sport
from freshlegs.domain.moments import Moment, OffsetSource
from freshlegs.domain.streams import Streams
from freshlegs.exporters.fit import write_activity

FIRST = datetime(2026, 3, 1, 7, 0, tzinfo=UTC)


def run(number: int = 0, minutes: int = 5) -> Activity:
    """An even run on day `number`, one sample a second."""
    time_s = np.arange(minutes * 60, dtype=np.float64)
    start = FIRST + timedelta(days=number)
    return Activity(
        sport=Sport.RUN,
        source=Source.FIT,
        start=Moment(start, 3600, OffsetSource.FILE),
        elapsed_s=float(time_s[-1]),
        timer_s=float(time_s[-1]),
        distance_m=float(time_s[-1] * 3.0),
        device=Device(manufacturer="development", serial=7, created=start),
        streams=Streams(
            {
                "time_s": time_s,
                "distance_m": time_s * 3.0,
                "speed_mps": np.full(len(time_s), 3.0),
                "heart_rate_bpm": np.full(len(time_s), 140.0 + number % 10),
                "cadence_spm": np.full(len(time_s), 170.0),
                "altitude_m": np.full(len(time_s), 400.0),
            }
        ),
    )


def fit_files(folder: Path, count: int, minutes: int = 5) -> Path:
    """A folder of `count` runs on as many days."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"{number:03}.fit").write_bytes(write_activity(run(number, minutes)))
    return folder
