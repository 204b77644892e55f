"""Gives streams back: all columns of one run, or one column of many years."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

import numpy as np

from freshlegs.domain.activity import Activity
from freshlegs.domain.errors import BadValueError, NotFoundError
from freshlegs.domain.merging import merge_streams
from freshlegs.domain.moments import Moment
from freshlegs.domain.streams import STREAM_NAMES, FloatArray, Streams
from freshlegs.store.asking import ask
from freshlegs.store.encoding import from_json
from freshlegs.store.home import Home
from freshlegs.store.recordings import months_of
from freshlegs.store.rows import RunRow
from freshlegs.store.streams import month_file, read

RECORDINGS = "SELECT recordings FROM store_runrow WHERE runner_id = %s AND key = %s"
PLACES = """
SELECT key, month, told FROM store_recordingrow
WHERE runner_id = %s AND has_streams AND key IN ({marks})
"""


def streams(home: Home, key: str, columns: Sequence[str] = STREAM_NAMES) -> Streams:
    """Give a run's columns, those its first recording lacks taken from the others.

    Raises NotFoundError for an unknown run, BadValueError for an unknown column.
    """
    wanted = _checked(columns)
    rows = ask(home, RECORDINGS, home.runner_number, key)
    if not rows:
        raise NotFoundError(kind="run", name=key)
    parts = _parts(home, from_json(tuple[str, ...], rows[0][0]), wanted)
    merged = merge_streams(parts)
    return Streams({name: merged.columns[name] for name in columns if name in merged.columns})


def _parts(home: Home, keys: tuple[str, ...], wanted: list[str]) -> list[tuple[Moment, Streams]]:
    """Give when each recording with streams began, by its own clock, and its columns."""
    query = PLACES.format(marks=", ".join(["%s"] * len(keys)))
    found = {
        name: (month, told) for name, month, told in ask(home, query, home.runner_number, *keys)
    }
    return [
        (from_json(Activity, found[name][1]).start, _recorded(home, found[name][0], name, wanted))
        for name in keys
        if name in found
    ]


def column(
    home: Home, name: str, first_day: date | None = None, last_day: date | None = None
) -> Mapping[str, FloatArray]:
    """Give one column of every run that has it, by the run's key, local days both included.

    Where several recordings of a run have it, the first one's is given; nothing is aligned.
    Raises BadValueError for an unknown column.
    """
    _checked([name])
    owners = _owners(home, first_day, last_day)
    found = _values(_files(home, owners), name)
    ranked: dict[str, FloatArray] = {}
    for recording, run in owners.items():
        if recording in found:
            ranked.setdefault(run, found[recording])
    return ranked


def _owners(home: Home, first_day: date | None, last_day: date | None) -> dict[str, str]:
    rows = RunRow.objects.using(home.database).filter(runner_id=home.runner_number)
    if first_day is not None:
        rows = rows.filter(day__gte=first_day)
    if last_day is not None:
        rows = rows.filter(day__lte=last_day)
    return {
        recording: run
        for run, told in rows.order_by("start", "key").values_list("key", "recordings")
        for recording in from_json(tuple[str, ...], told)
    }


def _files(home: Home, owners: Mapping[str, str]) -> list[Path]:
    wanted = {month for recording, month in months_of(home).items() if recording in owners}
    return [month_file(home.streams, month) for month in sorted(wanted)]


def _values(files: list[Path], name: str) -> dict[str, FloatArray]:
    """Read one list column of many files: all samples at once, then cut at each recording's end."""
    import polars as pl

    if not files:
        return {}
    table = read(files, ["key", name]).filter(pl.col(name).list.len() > 0)
    ends = np.cumsum(table[name].list.len().to_numpy())
    samples = table[name].explode().to_numpy().astype(np.float64)
    return dict(zip(table["key"], np.split(samples, ends[:-1]), strict=True))


def _recorded(home: Home, month: str, key: str, columns: Iterable[str]) -> Streams:
    import polars as pl

    file = month_file(home.streams, month)
    row = read([file], ["key", *columns]).filter(pl.col("key") == key)
    found: dict[str, FloatArray] = {}
    for name in columns:
        values = row[name].explode()
        if values.null_count() == 0:
            found[name] = values.to_numpy().astype(np.float64)
    return Streams(found)


def _checked(columns: Iterable[str]) -> list[str]:
    """Time always comes along: without it nothing can be aligned."""
    for name in columns:
        if name not in STREAM_NAMES:
            raise BadValueError(field="column", value=name, allowed=", ".join(STREAM_NAMES))
    return [name for name in STREAM_NAMES if name == "time_s" or name in columns]
