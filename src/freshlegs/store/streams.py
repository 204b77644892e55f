"""What the watch wrote moment by moment, in one Parquet file for every month.

A row is one recording: `key`, `start`, and one list for every column of STREAM_NAMES (null =
nothing recorded, NaN = a missing sample). Times and positions are float64 (a float32 degree is
a metre off); the rest is float32, which is finer than any watch measures. Rows are ordered by
start and key, and every setting that shapes the bytes stands here, so that the same recordings
always make the same file.
"""

from __future__ import annotations

import errno
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from freshlegs.domain.errors import UnreadableFileError
from freshlegs.domain.run import Recording
from freshlegs.domain.streams import STREAM_NAMES, FloatArray
from freshlegs.store.originals import put, written_whole

if TYPE_CHECKING:
    import polars as pl

PRECISE = frozenset({"time_s", "latitude_deg", "longitude_deg"})
COMPRESSION_LEVEL = 1
ROWS_A_GROUP_COUNT = 16


def month_of(recording: Recording) -> str:
    """Name the file a recording belongs in, by the UTC month of its start."""
    return f"{recording.activity.start.utc.astimezone(UTC):%Y-%m}"


def month_file(folder: Path, month: str) -> Path:
    """Name the Parquet file of a month."""
    return folder / f"{month}.parquet"


def _kept(values: FloatArray, name: str) -> FloatArray:
    return values.astype(np.float64 if name in PRECISE else np.float32, copy=False)


def by_month(recordings: Iterable[Recording]) -> Mapping[str, list[Recording]]:
    """Sort recordings that have streams by the month whose file they belong in."""
    found: dict[str, list[Recording]] = {}
    for recording in recordings:
        if len(recording.activity.streams):
            found.setdefault(month_of(recording), []).append(recording)
    return dict(sorted(found.items()))


def add(folder: Path, month: str, recordings: Sequence[Recording]) -> None:
    """Write recordings into a month's file; one that is there already is replaced."""
    file = month_file(folder, month)
    part = file.with_name(f"{file.name}.part.unfinished")
    write(part, recordings)
    take_in(folder, month, part)


def write(file: Path, recordings: Sequence[Recording]) -> None:
    """Write recordings into a file of their own, as a month that has no others would be."""
    file.parent.mkdir(parents=True, exist_ok=True)
    _write(file, _table(sorted(recordings, key=_start_and_key)))


def take_in(folder: Path, month: str, part: Path) -> None:
    """Make a part that was written the month's file, or put its recordings into the one there."""
    file = month_file(folder, month)
    if not file.exists():
        put(part, file)
        return
    import polars as pl

    table = read([part])
    others = read([file]).filter(~pl.col("key").is_in(table["key"].implode()))
    with written_whole(file) as unfinished:
        _write(unfinished, pl.concat([others, table]).sort("start", "key"))
    part.unlink()


def retain(folder: Path, month: str, keys: Iterable[str]) -> None:
    """Keep only these recordings in a month's file; a file without any is removed."""
    file = month_file(folder, month)
    if file.exists():
        keep_only(file, keys)


def keep_only(file: Path, keys: Iterable[str]) -> None:
    """Keep only these recordings in a file; a file without any is removed."""
    import polars as pl

    there = read([file])
    kept = there.filter(pl.col("key").is_in(list(keys)))
    if kept.is_empty():
        file.unlink()
    elif len(kept) < len(there):
        with written_whole(file) as unfinished:
            _write(unfinished, kept)


def keys_in(folder: Path, month: str) -> frozenset[str]:
    """Name the recordings whose streams are in a month's file."""
    file = month_file(folder, month)
    return frozenset(read([file], ["key"])["key"]) if file.exists() else frozenset()


def read(files: list[Path], columns: list[str] | None = None) -> pl.DataFrame:
    """Read months, all columns if none are named; raises UnreadableFileError for a damaged one."""
    import polars as pl

    try:
        return pl.read_parquet(files, columns=columns)
    except (pl.exceptions.PolarsError, OSError) as error:
        reason = "a month is lost or damaged; `freshlegs rebuild` makes it again"
        raise UnreadableFileError(str(files[0].parent), reason) from error


def _start_and_key(recording: Recording) -> tuple[datetime, str]:
    return recording.activity.start.utc, recording.key


def _write(file: Path, ordered: pl.DataFrame) -> None:
    import polars as pl

    try:
        ordered.rechunk().write_parquet(
            file,
            compression="zstd",
            compression_level=COMPRESSION_LEVEL,
            statistics=False,
            row_group_size=ROWS_A_GROUP_COUNT,
        )
    except pl.exceptions.ComputeError as error:  # what Polars makes of a full disk
        raise OSError(errno.EIO, f"it cannot be written ({error})", str(file)) from error


def _table(recordings: Sequence[Recording]) -> pl.DataFrame:
    import polars as pl

    kinds = _schema()
    columns = [
        pl.Series("key", [recording.key for recording in recordings], dtype=kinds["key"]),
        pl.Series(
            "start",
            [recording.activity.start.utc for recording in recordings],
            dtype=kinds["start"],
        ),
    ]
    for name in STREAM_NAMES:
        lists = _lists([recording.activity.streams.column(name) for recording in recordings], name)
        # Given a type, Polars would walk through every sample; left alone it takes them whole.
        columns.append(
            pl.Series(name, lists)
            if lists
            else pl.Series(name, [None] * len(recordings), dtype=kinds[name])
        )
    return pl.DataFrame(columns)


def _lists(column_values: Sequence[FloatArray | None], name: str) -> list[pl.Series | None]:
    """Give the samples of several recordings as parts of one series; empty if none has any."""
    import polars as pl

    known = [values for values in column_values if values is not None]
    if not known:
        return []
    samples = pl.Series(_kept(np.concatenate(known), name))
    ends = np.cumsum([0 if values is None else len(values) for values in column_values]).tolist()
    return [
        None if values is None else samples.slice(end - len(values), len(values))
        for values, end in zip(column_values, ends, strict=True)
    ]


def _schema() -> dict[str, pl.DataType]:
    import polars as pl

    kinds: dict[str, pl.DataType] = {"key": pl.String(), "start": pl.Datetime("us", "UTC")}
    for name in STREAM_NAMES:
        kinds[name] = pl.List(pl.Float64() if name in PRECISE else pl.Float32())
    return kinds
