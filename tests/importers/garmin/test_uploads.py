"""The uploaded files of a Garmin export."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from freshlegs.importers.bundle import open_bundle
from freshlegs.importers.garmin.uploads import began, other_kind, sort_out
from tests.importers.garmin.exports import START, export, fit


def test_most_files_are_no_activities_and_are_told_in_one_line(tmp_path: Path) -> None:
    files = {f"me@example.org_{number}.fit": fit(32) for number in range(3)}
    files |= {"me@example.org_3.fit": fit(49), "me@example.org_4.fit": fit(77)}
    files |= {"me@example.org_5.fit": b"", "readme.txt": b"hello", "me@example.org_6.fit": fit(4)}
    bundle = export(tmp_path, files)
    found = sort_out(bundle, bundle.names)
    assert [upload.entry.title for upload in found.uploads] == ["6.fit"]
    (skip,) = found.skipped("UploadedFiles_0-_Part1.zip")
    assert skip.reason == (
        "7 files are no activities: 3 all-day monitoring, 1 sleep, 1 of kind 77, 1 empty,"
        " 1 of an unknown format"
    )


def test_an_activity_is_known_by_its_kind_not_by_its_size() -> None:
    assert other_kind(fit(4)) is None
    assert len(fit(4)) < 100


def test_tracks_packed_files_and_files_that_do_not_say_are_looked_at() -> None:
    assert other_kind(b'<?xml version="1.0"?><gpx>') is None
    assert other_kind(b"<TrainingCenterDatabase>") is None
    assert other_kind(b"\x1f\x8bxx") is None
    assert other_kind(fit(0xFF)) is None


def test_the_first_sample_and_the_creation_tell_when_it_began() -> None:
    late = START + timedelta(seconds=90)
    assert list(began(fit(4, START, first=late))) == [late, START]
    assert list(began(fit(4, None))) == []
    assert list(began(b"<gpx>")) == []


def test_a_damaged_file_is_reported_without_the_address(tmp_path: Path) -> None:
    bundle = export(tmp_path, {"me@example.org_7.fit": fit(4), "me@example.org_8.fit": fit(4)})
    path = bundle.path
    content = bytearray(path.read_bytes())
    at = content.index(b".FIT")
    content[at] ^= 0xFF
    path.write_bytes(content)
    damaged = open_bundle(path)
    found = sort_out(damaged, damaged.names)
    assert [skip.entry for skip in found.failed] == ["7.fit"]
    assert "@" not in found.failed[0].reason
    assert [upload.entry.title for upload in found.uploads] == ["8.fit"]
