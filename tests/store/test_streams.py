"""Parquet files say exactly what was recorded, and always in the same bytes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import polars as pl
import pytest

from freshlegs.domain.run import Recording
from freshlegs.domain.streams import STREAM_NAMES
from freshlegs.store import streams
from tests.store.making import files, kept

MONTH = "2024-01"
FULL_DISK = Path("/dev/full")


def recordings(*numbers: int) -> list[Recording]:
    return [kept(number).recordings[0] for number in numbers]


def test_the_bytes_do_not_depend_on_how_a_month_was_filled(tmp_path: Path) -> None:
    streams.add(tmp_path / "once", MONTH, recordings(6, 7, 8, 9))
    streams.add(tmp_path / "bit by bit", MONTH, recordings(9, 7))
    streams.add(tmp_path / "bit by bit", MONTH, recordings(6))
    streams.add(tmp_path / "bit by bit", MONTH, recordings(8, 11))
    streams.retain(tmp_path / "bit by bit", MONTH, [each.key for each in recordings(6, 7, 8, 9)])
    assert files(tmp_path / "once") == files(tmp_path / "bit by bit")


def test_a_recording_written_twice_is_there_once(tmp_path: Path) -> None:
    streams.add(tmp_path, MONTH, recordings(6, 7))
    streams.add(tmp_path, MONTH, recordings(7))
    assert len(pl.read_parquet(streams.month_file(tmp_path, MONTH))) == 2


def test_a_month_that_loses_its_last_recording_is_removed(tmp_path: Path) -> None:
    streams.add(tmp_path, MONTH, recordings(6))
    streams.retain(tmp_path, MONTH, [])
    assert not streams.month_file(tmp_path, MONTH).exists()
    streams.retain(tmp_path, MONTH, [])
    assert streams.keys_in(tmp_path, MONTH) == frozenset()


def test_a_month_that_loses_nothing_is_not_written_again(tmp_path: Path) -> None:
    streams.add(tmp_path, MONTH, recordings(6))
    before = streams.month_file(tmp_path, MONTH).stat().st_mtime_ns
    streams.retain(tmp_path, MONTH, [recordings(6)[0].key, "another"])
    assert streams.month_file(tmp_path, MONTH).stat().st_mtime_ns == before


def test_anyone_can_read_the_file(tmp_path: Path) -> None:
    (told,) = recordings(6)
    streams.add(tmp_path, MONTH, [told])
    table = pl.read_parquet(streams.month_file(tmp_path, MONTH))
    assert table.columns == ["key", "start", *STREAM_NAMES]
    assert table["start"].to_list() == [told.activity.start.utc]
    assert table["power_w"].to_list() == [None]
    heart_rate_bpm = table["heart_rate_bpm"][0].to_numpy()
    assert heart_rate_bpm.dtype == np.float32
    expected = told.activity.streams.columns["heart_rate_bpm"]
    assert np.array_equal(heart_rate_bpm, expected, equal_nan=True)


def test_positions_are_kept_to_the_last_bit(tmp_path: Path) -> None:
    (told,) = recordings(6)
    streams.add(tmp_path, MONTH, [told])
    kept_deg = pl.read_parquet(streams.month_file(tmp_path, MONTH))["latitude_deg"][0].to_numpy()
    assert np.array_equal(kept_deg, told.activity.streams.columns["latitude_deg"])


@pytest.mark.skipif(not FULL_DISK.exists(), reason="this system has no device that is always full")
def test_a_full_disk_is_said_in_words() -> None:
    with pytest.raises(OSError, match="No space left") as caught:
        streams.write(FULL_DISK, recordings(6))
    assert caught.value.filename == str(FULL_DISK)
