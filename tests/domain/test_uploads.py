"""A file on its way in has a name that is only a name, and every refusal is a sentence."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from freshlegs.domain.errors import BadValueError
from freshlegs.domain.uploads import (
    LONGEST_NAME_BYTES,
    Announced,
    DiskFullError,
    EmptyFileError,
    TooLargeError,
    Upload,
    WrongOffsetError,
    safe_name,
    size_text,
)

NOW = datetime(2026, 3, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("export.zip", "export.zip"),
        ("../../etc/passwd", "passwd"),
        (r"C:\Users\me\run.fit", "run.fit"),
        ("a\0b\nc.fit", "abc.fit"),
        ("", "upload"),
        ("folder/", "upload"),
        (".fit", ".fit"),
        ("läufe 2026.zip", "läufe 2026.zip"),
    ],
)
def test_a_name_leads_nowhere_else(told: str, kept: str) -> None:
    assert safe_name(told) == kept


@pytest.mark.parametrize("told", ["ü" * 300 + ".fit", "x" * 500, "a." + "b" * 400])
def test_a_long_name_is_cut_and_keeps_its_ending(told: str) -> None:
    kept = safe_name(told)
    assert 0 < len(kept.encode()) <= LONGEST_NAME_BYTES
    assert kept.endswith(".fit") == told.endswith(".fit")


@pytest.mark.parametrize("told", [".", "..", "a/.."])
def test_a_name_of_dots_is_refused(told: str) -> None:
    with pytest.raises(BadValueError):
        safe_name(told)


def test_a_file_without_content_is_refused() -> None:
    with pytest.raises(EmptyFileError, match=r"^a\.fit is empty\.$"):
        Announced(name="a.fit", size_bytes=0)


def test_an_upload_is_stale_after_a_week() -> None:
    one = Upload(
        key="k",
        name="a.fit",
        path=Path("a.fit"),
        size_bytes=2,
        received_bytes=1,
        touched_at=NOW - timedelta(days=8),
        is_whole=False,
    )
    assert one.is_stale(NOW)
    assert not one.is_stale(NOW - timedelta(days=2))


@pytest.mark.parametrize(
    ("size_bytes", "told"),
    [
        (3_200_000_000, "3.2 GB"),
        (20_000_000_000, "20 GB"),
        (812_000_000, "812 MB"),
        (5, "less than 1 MB"),
    ],
)
def test_a_size_is_written_for_people(size_bytes: int, told: str) -> None:
    assert size_text(size_bytes) == told


def test_each_refusal_says_what_is_wrong_in_a_sentence() -> None:
    assert "30 GB, and 20 GB is the most" in str(TooLargeError(30 * 10**9, 20 * 10**9))
    assert "2 MB is free, and 6.5 GB is needed" in str(DiskFullError(65 * 10**8, 2 * 10**6))
    assert "at byte 9, 4 are here" in str(WrongOffsetError(9, 4))
