"""Small recordings and files for the store's tests, made from a number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import numpy as np

from freshlegs.domain.activity import Activity, Source, Sport
from freshlegs.domain.imports import Annotation, Imported, Kept
from freshlegs.domain.moments import Moment
from freshlegs.domain.run import Features, Recording, recording_key
from freshlegs.domain.streams import FloatArray, Streams
from freshlegs.store.batches import begin_batch, finish_batch, keep, keep_tables
from freshlegs.store.home import Home
from freshlegs.store.rows import Runner

DAY = date(2024, 3, 1)
FIRST_START = datetime(2023, 12, 20, 7, 3, 11, tzinfo=UTC)


def start_of(number: int) -> datetime:
    """A start that no other number has, three a week."""
    return FIRST_START + timedelta(hours=56 * number, seconds=7 * number)


def columns(number: int, *, samples_count: int = 40) -> Streams:
    """A minute or so of samples with a hole in the heart rate."""
    generator = np.random.default_rng(number)
    heart_rate_bpm: FloatArray = np.round(generator.normal(150, 5, samples_count))
    heart_rate_bpm[3] = np.nan
    return Streams(
        {
            "time_s": np.arange(samples_count, dtype=np.float64),
            "latitude_deg": 47 + generator.normal(0, 1e-4, samples_count),
            "heart_rate_bpm": heart_rate_bpm,
        }
    )


def activity(number: int, **changes: object) -> Activity:
    """A run of its own, half an hour long."""
    told = Activity(
        sport=Sport.RUN,
        source=Source.FIT,
        start=Moment(start_of(number), 3600),
        elapsed_s=1800.0 + 13 * number,
        distance_m=5000.0 + 31 * number,
        streams=columns(number),
    )
    return replace(told, **changes)  # type: ignore[arg-type] # a test names its fields


def kept(number: int, **changes: object) -> Kept:
    """A file with one run in it."""
    data = f"file {number}".encode()
    digest = sha256(data).hexdigest()
    told = Recording(
        key=recording_key(digest, 0),
        activity=activity(number, **changes),
        features=Features(moving_s=1700.0 + number, heart_rate_s=(1.0, 2.5)),
    )
    return Kept(
        title=f"{number}.fit",
        digest=digest,
        data=data,
        recordings=(told,),
        annotation=Annotation(start=start_of(number)),
    )


def redo(data: bytes, title: str, annotation: Annotation | None) -> tuple[Recording, ...]:
    """Read a file of `kept` again."""
    number = int(data.split()[1])
    assert title == f"{number}.fit"
    assert annotation == Annotation(start=start_of(number))
    return kept(number).recordings


def keep_all(home: Home, items: Sequence[Kept], *, tables: Imported | None = None) -> str:
    """Import files in chunks of five."""
    batch = begin_batch(home, [Path("export.zip")])
    if tables is not None:
        keep_tables(home, batch, tables)
    for first in range(0, len(items), 5):
        keep(home, batch, items[first : first + 5])
    finish_batch(home, batch)
    return batch


def files(folder: Path) -> dict[str, bytes]:
    """Give every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def other_runner(home: Home) -> int:
    """Make another runner in the same database."""
    return Runner.objects.using(home.database).create(name=f"{home.runner}-other").pk
