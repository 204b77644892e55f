"""Puts a backup back into an empty folder and, where one is named, into a database server."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 - zlib spells its one error in small letters

import msgspec
from django.db import connections, transaction

from freshlegs.domain.backups import (
    DATABASE,
    IN_HOME,
    IN_STREAMS,
    MANIFEST,
    VERSION,
    Manifest,
    Restored,
    Sealed,
)
from freshlegs.domain.errors import RefusedError, UnreadableFileError
from freshlegs.store.backup_whole import BLOCK_BYTES, snapshot
from freshlegs.store.encoding import from_json
from freshlegs.store.migrating import bring_up_to_date, known_apps, known_migrations
from freshlegs.store.opening import connect
from freshlegs.store.table_copies import clear, copy_rows, is_used

STAGED, ASIDE = "restoring.unfinished", "replaced"
DAMAGE = (BadZipFile, ZlibError, EOFError, OSError, KeyError, msgspec.MsgspecError)
NEWER = "it was written by a newer freshlegs; update freshlegs to restore it"
QUICK_CHECK = "PRAGMA quick_check"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where to: the folder, the folder of samples, and a database server if one is named."""

    folder: Path
    streams: Path
    url: str | None


def restore(file: Path, target: Target, *, is_replacing: bool) -> Restored:
    """Check a backup byte by byte, then put it where nothing is, or in the place of what is there.

    What is there is put aside, never removed. Raises UnreadableFileError for a damaged or newer
    backup and RefusedError for a place that is in use; then nothing was changed.
    """
    staged = target.folder / STAGED
    database = connect(target.folder, target.url) if target.url else None
    with _opened(file) as archive:
        manifest = _manifest(archive, file)
        _refuse_used(target, database, is_replacing=is_replacing)
        target.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        shutil.rmtree(staged, ignore_errors=True)
        try:
            _extract(archive, manifest, staged, file)
            kept_beside = _put(staged, target, database)
        finally:
            shutil.rmtree(staged, ignore_errors=True)
    return Restored(files_count=len(manifest.files), kept_beside=kept_beside)


@contextmanager
def _opened(file: Path) -> Iterator[ZipFile]:
    try:
        archive = ZipFile(file)
    except (OSError, BadZipFile) as error:
        raise UnreadableFileError(file.name, f"it is not a whole backup ({error})") from error
    with archive:
        yield archive


def _manifest(archive: ZipFile, file: Path) -> Manifest:
    try:
        told = archive.read(MANIFEST)
        version_number = from_json(dict[str, object], told.decode())["version"]
        if isinstance(version_number, int) and version_number > VERSION:
            raise UnreadableFileError(file.name, NEWER)
        if sha256(told).hexdigest().encode() != archive.comment:
            raise UnreadableFileError(file.name, "it is damaged (its list of files was changed)")
        manifest = from_json(Manifest, told.decode())
    except (*DAMAGE, UnicodeDecodeError) as error:
        raise UnreadableFileError(file.name, f"it is not a whole backup ({error})") from error
    unknown = {name for name in manifest.migrations if name[0] == "store"} - known_migrations()
    if unknown:
        raise UnreadableFileError(file.name, NEWER)
    return manifest


def _refuse_used(target: Target, database: str | None, *, is_replacing: bool) -> None:
    if is_replacing:
        return
    for folder in (target.folder, target.streams):
        if _things(folder):
            sentence = f"{folder} is not empty; --replace puts aside what is there."
            raise RefusedError(sentence)
    if database is not None and _is_used(database, target.folder):
        sentence = "The database is not empty; --replace puts aside what is there."
        raise RefusedError(sentence)


def _is_used(database: str, folder: Path) -> bool:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    bring_up_to_date(database, folder, known_apps())
    return is_used(database)


def _things(folder: Path) -> list[Path]:
    """Name what lies in a folder, without what a freshlegs that was only opened leaves there."""
    if not folder.is_dir():
        return []
    return sorted(one for one in folder.iterdir() if one.name not in {STAGED, ASIDE, "locks"})


def _extract(archive: ZipFile, manifest: Manifest, staged: Path, file: Path) -> None:
    """Write every file beside where it will lie, and compare it with its seal."""
    for name, sealed in manifest.files.items():
        path = staged / name
        if not path.resolve().is_relative_to(staged.resolve()):
            raise UnreadableFileError(file.name, f"{name} leads outside of it")
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            found = _copied(archive, name, path)
        except DAMAGE as error:
            raise UnreadableFileError(file.name, f"it is damaged at {name} ({error})") from error
        if found != sealed:
            raise UnreadableFileError(file.name, f"it is damaged at {name}")
    with closing(sqlite3.connect(staged / DATABASE)) as connection:
        if connection.execute(QUICK_CHECK).fetchone() != ("ok",):
            raise UnreadableFileError(file.name, "its database is damaged")


def _copied(archive: ZipFile, name: str, path: Path) -> Sealed:
    seal, size_bytes = sha256(), 0
    with archive.open(name) as entry, path.open("wb") as out:
        while block := entry.read(BLOCK_BYTES):
            seal.update(block)
            size_bytes += out.write(block)
    path.chmod(0o600)
    return Sealed(size_bytes, seal.hexdigest())


def _put(staged: Path, target: Target, database: str | None) -> Path | None:
    """Put aside what is there, then everything in its place."""
    home, elsewhere = staged / IN_HOME, staged / IN_STREAMS
    home.mkdir(mode=0o700, exist_ok=True)
    if elsewhere.is_dir() and target.streams.is_relative_to(target.folder):
        elsewhere.rename(home / "streams")
    elif (home / "streams").is_dir() and not target.streams.is_relative_to(target.folder):
        (home / "streams").rename(elsewhere)
    aside = target.folder / ASIDE / f"{datetime.now(UTC):%Y%m%dT%H%M%S%f}"
    if database is None:
        (staged / DATABASE).rename(home / "freshlegs.sqlite3")
        return _moved(home, elsewhere, target, aside)
    return _loaded(staged, target, database, aside)


def _loaded(staged: Path, target: Target, database: str, aside: Path) -> Path | None:
    """Load the rows into a server; they are there once the files are."""
    copy = connect(staged, f"sqlite:///{staged / DATABASE}")
    bring_up_to_date(copy, staged, known_apps())
    bring_up_to_date(database, target.folder, known_apps())
    try:
        if is_used(database):
            aside.mkdir(mode=0o700, parents=True, exist_ok=True)
            snapshot(database, aside / DATABASE)
        with transaction.atomic(using=database):
            clear(database)
            copy_rows(copy, database)
            return _moved(staged / IN_HOME, staged / IN_STREAMS, target, aside)
    finally:
        connections[copy].close()


def _moved(home: Path, elsewhere: Path, target: Target, aside: Path) -> Path | None:
    _move_all(_things(target.folder), aside)
    if not target.streams.is_relative_to(target.folder):
        _move_all(_things(target.streams), aside / "streams")
        _move_all(_things(elsewhere), target.streams)
    _move_all(_things(home), target.folder)
    return aside if aside.is_dir() else None


def _move_all(things: list[Path], to: Path) -> None:
    for one in things:
        to.mkdir(mode=0o700, parents=True, exist_ok=True)
        shutil.move(one, to / one.name)
