"""A file that comes in pieces goes on where it stopped, and is whole or not there."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from freshlegs.domain.errors import BadValueError, BusyError, NotFoundError
from freshlegs.domain.uploads import (
    Announced,
    DiskFullError,
    ImportNote,
    TooLargeError,
    WrongOffsetError,
)
from freshlegs.store import import_notes, incoming, locks
from freshlegs.store.home import Home

ARCHIVE = Announced(name="export.zip", size_bytes=10, modified_ms=1)
MOST_BYTES = 1_000


class Usage(NamedTuple):
    """How much room is on a disk."""

    free: int


def test_an_upload_goes_on_where_it_stopped_and_is_whole_at_its_end(sqlite_home: Home) -> None:
    key = incoming.announce(sqlite_home, ARCHIVE, MOST_BYTES).key
    assert incoming.append(sqlite_home, key, 0, [b"0123", b"45"]).received_bytes == 6
    again = incoming.announce(sqlite_home, ARCHIVE, MOST_BYTES)
    assert (again.key, again.received_bytes, again.is_whole) == (key, 6, False)
    found = incoming.append(sqlite_home, key, 6, [b"6789"])
    assert found.is_whole
    assert (found.path.name, found.path.read_bytes()) == ("export.zip", b"0123456789")
    assert incoming.announce(sqlite_home, ARCHIVE, MOST_BYTES).is_whole
    assert incoming.append(sqlite_home, key, 10, [b""]).is_whole


def test_only_the_owner_can_read_what_comes_in(sqlite_home: Home) -> None:
    incoming.announce(sqlite_home, ARCHIVE, MOST_BYTES)
    assert sqlite_home.incoming.stat().st_mode & 0o777 == 0o700


def test_another_size_or_time_is_another_file(sqlite_home: Home) -> None:
    others = [
        ARCHIVE,
        Announced(name="export.zip", size_bytes=11),
        Announced(name="export.zip", size_bytes=10),
    ]
    assert len({incoming.announce(sqlite_home, one, MOST_BYTES).key for one in others}) == 3
    assert len(incoming.uploads(sqlite_home)) == 3


def test_what_came_of_a_cut_piece_stays(sqlite_home: Home) -> None:
    def cut() -> Iterator[bytes]:
        yield b"012"
        raise ConnectionResetError

    key = incoming.announce(sqlite_home, ARCHIVE, MOST_BYTES).key
    with pytest.raises(ConnectionResetError):
        incoming.append(sqlite_home, key, 0, cut())
    assert incoming.upload(sqlite_home, key).received_bytes == 3


def test_a_piece_out_of_turn_and_too_much_are_refused(sqlite_home: Home) -> None:
    key = incoming.announce(sqlite_home, ARCHIVE, MOST_BYTES).key
    with pytest.raises(WrongOffsetError):
        incoming.append(sqlite_home, key, 4, [b"4567"])
    with pytest.raises(BadValueError, match="10 bytes, as announced"):
        incoming.append(sqlite_home, key, 0, [b"01234567891"])
    assert incoming.upload(sqlite_home, key).received_bytes == 0


def test_two_pieces_are_not_written_at_once(sqlite_home: Home) -> None:
    key = incoming.announce(sqlite_home, ARCHIVE, MOST_BYTES).key
    with (
        locks.locked(sqlite_home.incoming / "files" / key / "lock", "test"),
        pytest.raises(BusyError),
    ):
        incoming.append(sqlite_home, key, 0, [b"0"])


def test_a_file_of_unknown_size_is_whole_when_that_is_said(sqlite_home: Home) -> None:
    unknown = Announced(name="a.fit", size_bytes=None)
    key = incoming.announce(sqlite_home, unknown, MOST_BYTES).key
    assert incoming.announce(sqlite_home, unknown, MOST_BYTES).key != key
    incoming.append(sqlite_home, key, 0, [b"0123"])
    found = incoming.finish(sqlite_home, key)
    assert (found.is_whole, found.size_bytes) == (True, 4)
    assert incoming.finish(sqlite_home, key) == found


def test_too_large_and_no_room_are_said_before_anything_is_sent(
    sqlite_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(TooLargeError):
        incoming.announce(sqlite_home, ARCHIVE, 9)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(free=20))
    with pytest.raises(DiskFullError):
        incoming.announce(sqlite_home, ARCHIVE, MOST_BYTES)
    assert incoming.uploads(sqlite_home) == ()


def test_what_is_here_stays_when_the_disk_is_full_on_the_way(
    sqlite_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> Iterator[bytes]:
        yield b"01"
        raise OSError(errno.ENOSPC, "No space left on device")

    key = incoming.announce(sqlite_home, ARCHIVE, MOST_BYTES).key
    with pytest.raises(DiskFullError):
        incoming.append(sqlite_home, key, 0, full())
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(free=0))
    with pytest.raises(DiskFullError):
        incoming.announce(sqlite_home, ARCHIVE, MOST_BYTES)
    assert incoming.upload(sqlite_home, key).received_bytes == 2


def test_what_is_removed_or_was_never_there_is_said(sqlite_home: Home) -> None:
    key = incoming.announce(sqlite_home, ARCHIVE, MOST_BYTES).key
    incoming.remove(sqlite_home, [key, "../..", "0" * 24])
    assert incoming.uploads(sqlite_home) == ()
    assert sqlite_home.path.is_dir()
    for unknown in (key, "..", "../../freshlegs.sqlite3"):
        with pytest.raises(NotFoundError):
            incoming.upload(sqlite_home, unknown)


def test_a_file_that_is_being_removed_is_not_listed(sqlite_home: Home) -> None:
    key = incoming.announce(sqlite_home, ARCHIVE, MOST_BYTES).key
    (sqlite_home.incoming / "files" / key / "file.unfinished").unlink()
    assert incoming.uploads(sqlite_home) == ()
    with pytest.raises(NotFoundError):
        incoming.upload(sqlite_home, key)


def test_the_last_word_about_an_import_stands_until_it_is_forgotten(sqlite_home: Home) -> None:
    job = "0f-1"
    import_notes.keep_note(sqlite_home, job, ImportNote(names=("a.zip",)))
    last = ImportNote(names=("a.zip",), done_count=3, total_count=4)
    import_notes.keep_note(sqlite_home, job, last)
    assert import_notes.note_of(sqlite_home, job) == last
    assert import_notes.noted(sqlite_home) == (job,)
    import_notes.drop_notes(sqlite_home, [job, "aa"])
    assert import_notes.note_of(sqlite_home, job) is None


def test_a_damaged_note_is_none_and_a_strange_name_is_no_import(sqlite_home: Home) -> None:
    import_notes.keep_note(sqlite_home, "a1", ImportNote())
    file: Path = sqlite_home.incoming / "notes" / "a1.json"
    file.write_text("{")
    assert import_notes.note_of(sqlite_home, "a1") is None
    with pytest.raises(NotFoundError):
        import_notes.note_of(sqlite_home, "../a1")
