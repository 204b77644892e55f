from __future__ import annotations

import gzip
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from freshlegs.domain.activity import Sport
from freshlegs.domain.errors import UnreadableFileError
from freshlegs.domain.imports import ReadContext
from freshlegs.importers import ALL, peek_start, read_bytes, read_entry, survey
from freshlegs.importers.junk import junk_reason
from tests.importers.fit.building import NOON, NOON_UNIX, fit_file
from tests.importers.test_bundle import zipped
from tests.importers.watch import identity, session, steady, watch_file

RUN = watch_file(steady(), session())
CONTEXT = ReadContext()
ROOM = b"<gpx><trk><trkseg><trkpt lat='47' lon='8'><time>2024-05-01T06:00:00Z</time></trkpt>"


def test_every_reader_is_listed_once() -> None:
    assert len({id(entry) for entry in ALL}) == len(ALL) >= 3


def test_content_counts_and_not_the_name() -> None:
    (run,) = read_entry(gzip.compress(RUN), "run.gpx", CONTEXT).activities
    assert run.sport is Sport.RUN


def test_an_error_names_the_file() -> None:
    with pytest.raises(UnreadableFileError, match=r"holiday\.fit: it is not a kind of file"):
        read_entry(b"\xff\xd8\xff photo", "holiday.fit", CONTEXT)


@pytest.mark.parametrize("raw", [b"", b"  \n", gzip.compress(b"", mtime=0)])
def test_an_empty_file_is_called_empty(raw: bytes) -> None:
    with pytest.raises(UnreadableFileError, match=r"0\.fit: the file is empty"):
        read_entry(raw, "0.fit", CONTEXT)


def test_a_single_moment_is_no_activity() -> None:
    with pytest.raises(UnreadableFileError, match="it holds a single moment"):
        read_entry(watch_file(steady(1)), "run.fit", CONTEXT)
    with pytest.raises(UnreadableFileError, match="it holds a single moment"):
        read_entry(ROOM, "run.gpx", CONTEXT)


def test_the_start_is_seen_from_the_first_bytes() -> None:
    moment = datetime.fromtimestamp(NOON_UNIX, UTC)
    assert peek_start(RUN) == peek_start(gzip.compress(RUN)[:200]) == moment
    assert peek_start(fit_file(identity(created=NOON % 1000))) is None
    assert peek_start(ROOM) == datetime(2024, 5, 1, 6, tzinfo=UTC)
    assert peek_start(b"2024-05-01T06:00:00Z") is None


def test_a_single_file_is_its_own_survey(tmp_path: Path) -> None:
    path = tmp_path / "run.fit"
    path.write_bytes(RUN)
    (entry,) = survey(path).entries
    assert (entry.path, entry.inside, entry.size_bytes) == (path, (), len(RUN))
    assert read_bytes(entry) == RUN


def test_a_path_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"none\.fit: it cannot be opened"):
        survey(tmp_path / "none.fit")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableFileError, match="neither a file nor a folder"):
        survey(tmp_path / "pipe")


def test_a_folder_of_anything_is_sorted(tmp_path: Path) -> None:
    (tmp_path / "run.dat").write_bytes(RUN)
    (tmp_path / "empty.fit").write_bytes(b"")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / ".DS_Store").write_bytes(b"x")
    (tmp_path / "link.fit").symlink_to(tmp_path / "run.dat")
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "deep" / "er" / "run.fit.gz").write_bytes(gzip.compress(RUN))
    (tmp_path / "more.zip").write_bytes(
        zipped({"a/run.fit": RUN, "__MACOSX/a/._run.fit": b"x", "../out.fit": RUN})
    )
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04")
    found = survey(tmp_path)
    assert [entry.title for entry in found.entries] == ["a/run.fit", "run.dat", "run.fit.gz"]
    assert all(read_entry(read_bytes(one), one.title, CONTEXT).activities for one in found.entries)
    assert {skip.entry: skip.reason for skip in found.skipped} == {
        ".DS_Store": "left by macOS",
        "__MACOSX/a/._run.fit": "left by macOS",
        "../out.fit": "its name leads outside the archive",
        "empty.fit": "the file is empty",
        "link.fit": "it is a link, not a file",
        "photo.jpg": "not a kind of file that freshlegs reads",
    }
    assert [skip.entry for skip in found.failed] == ["broken.zip"]


def test_a_broken_export_in_a_folder_does_not_stop_the_rest(tmp_path: Path) -> None:
    broken = tmp_path / "strava"
    broken.mkdir()
    (broken / "activities.csv").write_text("a,b,c,d,e,f,g,h,i,j,k\n1,2,3,4,5,6,7,8,9,10,11\n")
    (tmp_path / "run.fit").write_bytes(RUN)
    found = survey(tmp_path)
    assert [entry.title for entry in found.entries] == ["run.fit"]
    assert [skip.entry for skip in found.failed] == ["strava"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("a/Thumbs.db", "left by Windows"),
        ("._run.fit", "left by macOS"),
        ("__MACOSX/run.fit", "left by macOS"),
        ("run.fit", None),
    ],
)
def test_what_computers_leave_behind_is_known(name: str, reason: str | None) -> None:
    assert junk_reason(name) == reason
