"""A backup brings back the same history, and a damaged one changes nothing."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from uuid import uuid4
from zipfile import ZipFile

import pytest

from freshlegs.domain.errors import BadValueError, RefusedError, UnreadableFileError
from freshlegs.store import backup_whole
from freshlegs.store.backup_whole import write_backup
from freshlegs.store.diary import diary, log_diary
from freshlegs.store.dump import dump
from freshlegs.store.home import Home
from freshlegs.store.opening import close_home, open_home
from freshlegs.store.restore import Target, restore
from freshlegs.store.rows import LogRow, Runner
from tests.store.making import files, keep_all, kept, other_runner
from tests.store.test_diary import FULL

SERVER = "FRESHLEGS_TEST_DATABASE_URL"


@pytest.fixture
def lived(home: Home) -> Home:
    """Some runs and an entry."""
    keep_all(home, [kept(number) for number in range(6)])
    log_diary(home, FULL)
    return home


def _target(folder: Path, url: str | None = None) -> Target:
    return Target(folder=folder, streams=folder / "streams", url=url)


def _opened(home: Home, folder: Path, url: str | None = None) -> Home:
    return open_home(folder, runner=home.runner, database_url=url)


def test_a_backup_brings_back_every_byte(lived: Home, tmp_path: Path) -> None:
    file, there = tmp_path / "legs.backup", tmp_path / "there"
    made = write_backup(lived, file, "1")
    assert (made.file, made.size_bytes) == (file, file.stat().st_size)
    done = restore(file, _target(there), is_replacing=False)
    assert (done.files_count, done.kept_beside) == (made.files_count, None)
    again = _opened(lived, there)
    assert dump(again) == dump(lived)
    assert files(again.originals) == files(lived.originals)
    assert files(again.streams) == files(lived.streams)
    assert {one.name for one in there.iterdir()} >= {"freshlegs.sqlite3", "originals", "streams"}
    assert not list(there.glob("*.unfinished"))
    assert not list((lived.path / "backups").glob("*.unfinished"))
    close_home(again)


def test_every_runner_of_the_folder_is_in_it(lived: Home, tmp_path: Path) -> None:
    number = other_runner(lived)
    theirs = replace(lived, runner=f"{lived.runner}-other", runner_number=number)
    keep_all(theirs, [kept(20)])
    write_backup(lived, tmp_path / "legs.backup", "1")
    restore(tmp_path / "legs.backup", _target(tmp_path / "there"), is_replacing=False)
    again = open_home(tmp_path / "there", runner=theirs.runner)
    assert dump(again) == dump(theirs)
    assert files(again.originals) == files(theirs.originals)
    close_home(again)


def _restores_through_rows(lived: Home, folder: Path, url: str) -> None:
    write_backup(lived, folder / "legs.backup", "1")
    there = folder / "there"
    restore(folder / "legs.backup", _target(there, url), is_replacing=False)
    again = _opened(lived, there, url)
    assert again.runner_number == lived.runner_number
    assert dump(again) == dump(lived)
    last = LogRow.objects.using(lived.database).order_by("-pk").values_list("pk", flat=True)[0]
    assert log_diary(again, replace(FULL, heaviness=1.0)).key == f"d{last + 1}"
    assert not (there / "freshlegs.sqlite3").exists()
    with pytest.raises(RefusedError):
        restore(folder / "legs.backup", _target(there, url), is_replacing=False)
    done = restore(folder / "legs.backup", _target(there, url), is_replacing=True)
    assert done.kept_beside is not None
    assert (done.kept_beside / "database.sqlite3").is_file()
    assert dump(again) == dump(lived)
    close_home(again)


def test_a_backup_goes_into_another_database_row_by_row(sqlite_home: Home, tmp_path: Path) -> None:
    keep_all(sqlite_home, [kept(1), kept(2)])
    log_diary(sqlite_home, FULL)
    _restores_through_rows(sqlite_home, tmp_path, f"sqlite:///{tmp_path}/elsewhere.sqlite3")


def test_a_backup_goes_from_sqlite_into_postgresql(sqlite_home: Home, tmp_path: Path) -> None:
    url = os.environ.get(SERVER)
    if url is None:
        pytest.skip(f"no PostgreSQL server ({SERVER} names one)")
    import psycopg

    name = f"restored_{uuid4().hex}"
    with psycopg.connect(url, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
    keep_all(sqlite_home, [kept(1), kept(2)])
    log_diary(sqlite_home, FULL)
    _restores_through_rows(sqlite_home, tmp_path, f"{url.rpartition('/')[0]}/{name}")


def test_what_is_written_meanwhile_is_in_it_whole_or_not_at_all(
    sqlite_home: Home, tmp_path: Path
) -> None:
    keep_all(sqlite_home, [kept(1)])
    began = threading.Event()

    def write() -> None:
        mine = open_home(sqlite_home.path, runner=sqlite_home.runner)
        for number in range(2, 30):
            keep_all(mine, [kept(number)])
            began.set()
        close_home(mine)

    writer = threading.Thread(target=write)
    writer.start()
    began.wait(timeout=20)
    write_backup(sqlite_home, tmp_path / "legs.backup", "1")
    writer.join()
    restore(tmp_path / "legs.backup", _target(tmp_path / "there"), is_replacing=False)
    again = _opened(sqlite_home, tmp_path / "there")
    from freshlegs.store.history import history
    from freshlegs.store.reading import streams

    runs = history(again).runs
    assert 1 < len(runs) <= 29
    assert all(len(streams(again, run.key)) for run in runs)
    close_home(again)


def test_an_original_that_goes_meanwhile_is_looked_for_again(
    sqlite_home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_all(sqlite_home, [kept(1)])
    (pack,) = sqlite_home.originals.glob("*/*")
    content, looked = pack.read_bytes(), 0
    plain: Callable[[str, Path], None] = backup_whole.snapshot

    def meanwhile(database: str, file: Path) -> None:
        nonlocal looked
        looked += 1
        plain(database, file)
        if looked == 1:
            pack.unlink()
        else:
            pack.write_bytes(content)

    monkeypatch.setattr(backup_whole, "snapshot", meanwhile)
    write_backup(sqlite_home, tmp_path / "legs.backup", "1")
    assert looked == 2


def _cut(content: bytearray, keep_bytes: int) -> None:
    del content[keep_bytes:]


def _changed(file: Path, change: Callable[[bytearray], None]) -> Path:
    content = bytearray(file.read_bytes())
    change(content)
    other = file.with_name("changed.backup")
    other.write_bytes(content)
    return other


def test_a_flipped_bit_anywhere_is_found(lived: Home, tmp_path: Path) -> None:
    file, there = tmp_path / "legs.backup", tmp_path / "there"
    write_backup(lived, file, "1")
    size_bytes = file.stat().st_size

    for place in range(100, size_bytes, size_bytes // 40):

        def flip(content: bytearray, place: int = place) -> None:
            content[place] ^= 0x40

        try:
            restore(_changed(file, flip), _target(there), is_replacing=True)
        except UnreadableFileError:
            assert not list(there.glob("*.sqlite3"))
            continue
        again = _opened(lived, there)  # the bit was in a place that no byte of ours depends on
        assert dump(again) == dump(lived)
        close_home(again)
        (there / "freshlegs.sqlite3").unlink()


@pytest.mark.parametrize("keep_bytes", [0, 10, 5000])
def test_half_a_backup_is_refused(lived: Home, tmp_path: Path, keep_bytes: int) -> None:
    write_backup(lived, tmp_path / "legs.backup", "1")
    half = _changed(
        tmp_path / "legs.backup", lambda told: told.__delitem__(slice(keep_bytes, None))
    )
    with pytest.raises(UnreadableFileError, match="not a whole backup"):
        restore(half, _target(tmp_path / "there"), is_replacing=False)
    assert not (tmp_path / "there").exists()


def _rewritten(file: Path, before: bytes, after: bytes) -> Path:
    """The same backup with another list of files, sealed."""
    other = file.with_name("rewritten.backup")
    with ZipFile(file) as archive, ZipFile(other, "w") as changed:
        for name in archive.namelist():
            content = archive.read(name)
            if name == "freshlegs-backup.json":
                content = content.replace(before, after)
                changed.comment = sha256(content).hexdigest().encode()
            changed.writestr(name, content)
    return other


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (b'"version":1', b'"version":2', "newer freshlegs"),
        (b"0001_first", b"9999_later", "newer freshlegs"),
        (b"home/originals", b"../../originals", "leads outside"),
        (b'"database.sqlite3":', b'"other.sqlite3":', "damaged at"),
    ],
)
def test_a_newer_or_forged_backup_is_refused(
    lived: Home, tmp_path: Path, before: bytes, after: bytes, words: str
) -> None:
    write_backup(lived, tmp_path / "legs.backup", "1")
    other = _rewritten(tmp_path / "legs.backup", before, after)
    with pytest.raises(UnreadableFileError, match=words):
        restore(other, _target(tmp_path / "there"), is_replacing=False)


def test_a_folder_in_use_is_refused_and_replaced_only_beside(
    sqlite_home: Home, tmp_path: Path
) -> None:
    keep_all(sqlite_home, [kept(1)])
    write_backup(sqlite_home, tmp_path / "legs.backup", "1")
    there = tmp_path / "there"
    old = _opened(sqlite_home, there)
    log_diary(old, FULL)
    close_home(old)
    with pytest.raises(RefusedError, match="--replace"):
        restore(tmp_path / "legs.backup", _target(there), is_replacing=False)
    done = restore(tmp_path / "legs.backup", _target(there), is_replacing=True)
    assert done.kept_beside is not None
    again = _opened(sqlite_home, there)
    assert diary(again) == ()
    with closing(sqlite3.connect(done.kept_beside / "freshlegs.sqlite3")) as kept_beside:
        told = kept_beside.execute("SELECT count(*) FROM store_logrow").fetchone()
    assert told == (1,)
    close_home(again)


def test_samples_that_lie_elsewhere_go_elsewhere(sqlite_home: Home, tmp_path: Path) -> None:
    keep_all(sqlite_home, [kept(1)])
    write_backup(sqlite_home, tmp_path / "inside.backup", "1")
    away = Target(folder=tmp_path / "there", streams=tmp_path / "away", url=None)
    restore(tmp_path / "inside.backup", away, is_replacing=False)
    number = str(sqlite_home.runner_number)
    assert files(tmp_path / "away" / number) == files(sqlite_home.streams)
    there = replace(sqlite_home, path=tmp_path / "there", streams_path=tmp_path / "away")
    write_backup(there, tmp_path / "outside.backup", "1")
    restore(tmp_path / "outside.backup", _target(tmp_path / "third"), is_replacing=False)
    assert files(tmp_path / "third" / "streams" / number) == files(sqlite_home.streams)
    restore(tmp_path / "outside.backup", away, is_replacing=True)
    assert files(tmp_path / "away" / number) == files(sqlite_home.streams)


def test_a_backup_is_not_written_into_the_folder_itself(sqlite_home: Home) -> None:
    with pytest.raises(BadValueError, match="a file elsewhere"):
        write_backup(sqlite_home, sqlite_home.path / "legs.backup", "1")
    assert Runner.objects.using(sqlite_home.database).exists()


def test_a_disk_that_knows_no_links_is_copied_from(
    sqlite_home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_all(sqlite_home, [kept(1)])

    def refuse(_file: Path, _to: Path) -> None:
        raise PermissionError

    monkeypatch.setattr("os.link", refuse)
    write_backup(sqlite_home, tmp_path / "legs.backup", "1")
    restore(tmp_path / "legs.backup", _target(tmp_path / "there"), is_replacing=False)
    again = _opened(sqlite_home, tmp_path / "there")
    assert dump(again) == dump(sqlite_home)
    close_home(again)
