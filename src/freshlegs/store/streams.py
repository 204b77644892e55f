"""What the watch wrote moment by moment, in one Parquet file for every month.

A row is one recording: `key`, `start`, and one list for every column of STREAM_NAMES (null =
nothing recorded, NaN = a missing sample). Times and positions are float64 (a float32 degree is
a metre off); the rest is float32, which is finer than any watch measures. Rows are ordered by
start and key, and every setting that shapes the bytes stands here, so that the same recordings
always make the same file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from freshlegs.domain.errors import UnreadableFileError
from freshlegs.domain.run import Recording
from freshlegs.domain.streams import STREAM_NAMES, FloatArray, Streams
from freshlegs.store.originals import written_whole

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


def rounded(streams: Streams) -> Streams:
    """Give the columns as exactly as they are kept, which is half the bytes to hand about."""
    return Streams({name: _kept(values, name) for name, values in streams.columns.items()})


def _kept(values: FloatArray, name: str) -> FloatArray:
    return values.astype(np.float64 if name in PRECISE else np.float32, copy=False)


def add(folder: Path, month: str, recordings: Sequence[Recording]) -> None:
    """Write recordings into a month's file; one that is there already is replaced."""
    import polars as pl

    table = _table(sorted(recordings, key=_start_and_key))
    file = month_file(folder, month)
    if file.exists():
        others = read([file]).filter(~pl.col("key").is_in(table["key"].implode()))
        table = pl.concat([others, table]).sort("start", "key")
    _write(file, table)


def retain(folder: Path, month: str, keys: Iterable[str]) -> None:
    """Keep only these recordings in a month's file; a file without any is removed."""
    import polars as pl

    file = month_file(folder, month)
    if not file.exists():
        return
    there = read([file])
    kept = there.filter(pl.col("key").is_in(list(keys)))
    if kept.is_empty():
        file.unlink()
    elif len(kept) < len(there):
        _write(file, kept)


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
    with written_whole(file) as unfinished:
        ordered.rechunk().write_parquet(
            unfinished,
            compression="zstd",
            compression_level=COMPRESSION_LEVEL,
            statistics=False,
            row_group_size=ROWS_A_GROUP_COUNT,
        )


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
        lists = [_list(recording, name) for recording in recordings]
        # Given a type, Polars would walk through every sample; left alone it takes them whole.
        known = any(values is not None for values in lists)
        columns.append(pl.Series(name, lists, dtype=None if known else kinds[name]))
    return pl.DataFrame(columns)


def _list(recording: Recording, name: str) -> pl.Series | None:
    import polars as pl

    values = recording.activity.streams.column(name)
    if values is None:
        return None
    return pl.Series(_kept(values, name))


def _schema() -> dict[str, pl.DataType]:
    import polars as pl

    kinds: dict[str, pl.DataType] = {"key": pl.String(), "start": pl.Datetime("us", "UTC")}
    for name in STREAM_NAMES:
        kinds[name] = pl.List(pl.Float64() if name in PRECISE else pl.Float32())
    return kinds
