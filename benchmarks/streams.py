"""Measures ten years of streams: writing them, reading one column, adding one run.

    uv run benchmarks/streams.py [--activities 3000] [--samples 2700]

Aims: one column of ten years in less than 1 s; one more run rewrites one month, not years.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import numpy as np

from freshlegs.domain.activity import Activity, Source, Sport
from freshlegs.domain.imports import Kept
from freshlegs.domain.moments import Moment
from freshlegs.domain.run import Features, Recording, recording_key
from freshlegs.domain.streams import FloatArray, Streams
from freshlegs.store.batches import begin_batch, finish_batch, keep, undo_batch
from freshlegs.store.history import history
from freshlegs.store.home import Home
from freshlegs.store.opening import close_home, open_home
from freshlegs.store.reading import column, streams

FIRST_START = datetime(2015, 1, 1, 6, tzinfo=UTC)
CHUNK_COUNT = 200


@contextmanager
def timed(what: str) -> Iterator[None]:
    """Print how long a block takes."""
    begun_s, begun_cpu_s = time.perf_counter(), time.process_time()
    yield
    spent_s, cpu_s = time.perf_counter() - begun_s, time.process_time() - begun_cpu_s
    print(f"{what:<50}{spent_s:8.3f} s {cpu_s:8.3f} s of CPU")


def columns(generator: np.random.Generator, samples_count: int) -> Streams:
    """What a watch writes: thirteen columns of noise with a watch's resolution."""

    def drift(step: float, resolution: float) -> FloatArray:
        return (
            np.round(np.cumsum(generator.normal(0, step, samples_count)) / resolution) * resolution
        )

    def around(middle: float, spread: float, decimals_count: int) -> FloatArray:
        return np.round(generator.normal(middle, spread, samples_count), decimals_count)

    return Streams(
        {
            "time_s": np.arange(samples_count, dtype=np.float64),
            "latitude_deg": 47 + drift(2e-5, 8.4e-8),
            "longitude_deg": 8 + drift(2e-5, 8.4e-8),
            "altitude_m": 400 + drift(0.3, 0.2),
            "distance_m": np.round(np.cumsum(np.abs(around(3, 0.2, 3))), 2),
            "speed_mps": around(3, 0.2, 3),
            "heart_rate_bpm": 140 + drift(0.8, 1),
            "cadence_spm": around(172, 2, 0),
            "power_w": around(250, 20, 0),
            "temperature_c": 15 + drift(0.02, 1),
            "ground_contact_s": around(0.25, 0.005, 3),
            "vertical_oscillation_m": around(0.09, 0.004, 4),
            "step_length_m": around(1.1, 0.05, 4),
        }
    )


def item(generator: np.random.Generator, number: int, samples_count: int) -> Kept:
    """One file with one run of 45 minutes (at 2,700 samples), one every 1.2 days."""
    digest = sha256(str(number).encode()).hexdigest()
    activity = Activity(
        sport=Sport.RUN,
        source=Source.FIT,
        start=Moment(FIRST_START + timedelta(days=1.2 * number, seconds=37 * (number % 60))),
        elapsed_s=samples_count + number % 97,
        distance_m=8000.0 + number,
        streams=columns(generator, samples_count),
    )
    features = Features(heart_rate_s=tuple(np.round(generator.gamma(1, 20, 170), 1).tolist()))
    recording = Recording(key=recording_key(digest, 0), activity=activity, features=features)
    return Kept(title=f"{number}.fit", digest=digest, data=b"", recordings=(recording,))


def fill(home: Home, *, activities_count: int, samples_count: int) -> None:
    """Import ten years in chunks, timing the store alone."""
    generator = np.random.default_rng(7)
    batch, spent_s, cpu_s = begin_batch(home, []), 0.0, 0.0
    for first in range(0, activities_count, CHUNK_COUNT):
        last = min(first + CHUNK_COUNT, activities_count)
        chunk = [item(generator, number, samples_count) for number in range(first, last)]
        begun_s, begun_cpu_s = time.perf_counter(), time.process_time()
        keep(home, batch, chunk)
        spent_s += time.perf_counter() - begun_s
        cpu_s += time.process_time() - begun_cpu_s
    what = f"keep {activities_count} activities in chunks of {CHUNK_COUNT}"
    print(f"{what:<50}{spent_s:8.3f} s {cpu_s:8.3f} s of CPU")
    with timed("finish: group and merge"):
        finish_batch(home, batch)


def add_one(home: Home, *, number: int, samples_count: int) -> None:
    """Import one more run, and say how many files that touched."""
    before = {path: path.stat().st_mtime_ns for path in home.streams.iterdir()}
    one = item(np.random.default_rng(9), number, samples_count)
    with timed("add one run (begin, keep, finish)"):
        batch = begin_batch(home, [])
        keep(home, batch, [one])
        finish_batch(home, batch)
    changed = [
        path for path in home.streams.iterdir() if before.get(path) != path.stat().st_mtime_ns
    ]
    print(f"files written for it: {len(changed)} of {len(before)}")
    with timed("undo it"):
        undo_batch(home, batch)


def read(home: Home) -> None:
    """Read what screens and the day table read."""
    with timed("history without streams"):
        runs = history(home).runs
    for name in ("heart_rate_bpm", "latitude_deg"):
        with timed(f"ten years of {name}"):
            found = column(home, name)
        print(f"    {sum(map(len, found.values())) / 1e6:.1f} million samples of {len(found)} runs")
    with timed("all columns of one run"):
        streams(home, runs[len(runs) // 2].key)


def main() -> None:
    """Measure in a folder that is thrown away."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--activities", type=int, default=3000)
    parser.add_argument("--samples", type=int, default=2700)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        with timed("open a new home"):
            home = open_home(Path(folder) / "home")
        fill(home, activities_count=asked.activities, samples_count=asked.samples)
        sizes_bytes = [path.stat().st_size for path in home.streams.iterdir()]
        print(f"{len(sizes_bytes)} files, {sum(sizes_bytes) / 1e6:.0f} MB")
        with timed("open it again"):
            home = open_home(Path(folder) / "home")
        read(home)
        add_one(home, number=asked.activities, samples_count=asked.samples)
        close_home(home)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
