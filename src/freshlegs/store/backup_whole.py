"""Writes a whole folder, its database included, into one file while others go on using it."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from django.db import connections, transaction

from freshlegs.domain.backups import (
    DATABASE,
    IN_HOME,
    IN_STREAMS,
    MANIFEST,
    VERSION,
    BackupWritten,
    Manifest,
    Sealed,
)
from freshlegs.domain.errors import BadValueError
from freshlegs.store.encoding import to_json
from freshlegs.store.home import Home
from freshlegs.store.opening import connect
from freshlegs.store.originals import written_whole
from freshlegs.store.table_copies import copy_rows

LEFT_OUT = frozenset({"locks", "backups", "replaced", "mistakes"})
"""Folders that are copies themselves, or of this machine only."""
BLOCK_BYTES = 2**20
TRIES_COUNT = 5
"""An import that is taken back meanwhile removes files; then all is looked at again."""
PACKS = "SELECT DISTINCT runner_id, pack FROM store_originalrow"
MIGRATIONS = "SELECT app, name FROM django_migrations ORDER BY app, name"


def write_backup(home: Home, file: Path, program: str) -> BackupWritten:
    """Write everything of every runner of a folder into one file, which appears when it is whole.

    What is committed when the database is copied is in it; nobody has to wait. Raises
    BadValueError for a file inside the folder itself.
    """
    if file.absolute().is_relative_to(home.path):
        raise BadValueError(field="The backup", value=str(file), allowed="a file elsewhere")
    staged = home.path / "backups" / f"{datetime.now(UTC):%Y%m%dT%H%M%S%f}.unfinished"
    staged.mkdir(mode=0o700, parents=True)
    try:
        _stage(home, staged)
        with written_whole(file) as unfinished:
            with suppress(OSError):
                unfinished.touch(mode=0o600)
            files_count = _write(staged, unfinished, program)
    finally:
        shutil.rmtree(staged, ignore_errors=True)
    return BackupWritten(file=file, size_bytes=file.stat().st_size, files_count=files_count)


def snapshot(database: str, file: Path) -> None:
    """Copy a database, whatever else is using it, into a SQLite file."""
    connection = connections[database]
    if connection.vendor == "sqlite":
        name = str(connection.settings_dict["NAME"])
        with closing(sqlite3.connect(name)) as source, closing(sqlite3.connect(file)) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode=DELETE")
        return
    copy = connect(file.parent, f"sqlite:///{file}")
    from freshlegs.store.migrating import bring_up_to_date, known_apps

    bring_up_to_date(copy, file.parent, known_apps())
    with transaction.atomic(using=database):
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        copy_rows(database, copy)
    with connections[copy].cursor() as cursor:
        cursor.execute("PRAGMA journal_mode=DELETE")
    connections[copy].close()


def _stage(home: Home, staged: Path) -> None:
    """Gather all files as they are at one moment; linking takes no time and no room."""
    for _ in range(TRIES_COUNT):
        for child in staged.iterdir():
            shutil.rmtree(child) if child.is_dir() else child.unlink()
        snapshot(home.database, staged / DATABASE)
        with suppress(FileNotFoundError):
            _link_all(home, staged)
            if not _lost(staged):
                return
    _link_all(home, staged)


def _link_all(home: Home, staged: Path) -> None:
    roots = {IN_HOME: home.path}
    if not home.streams_path.is_relative_to(home.path):
        roots[IN_STREAMS] = home.streams_path
    for prefix, root in roots.items():
        database = Path(str(connections[home.database].settings_dict["NAME"])).name
        for file in list(_files(root, database)):
            _link(file, staged / prefix / file.relative_to(root))


def _files(root: Path, database_name: str) -> Iterator[Path]:
    for folder, folders, names in os.walk(root):
        if Path(folder) == root:
            folders[:] = [name for name in folders if name not in LEFT_OUT]
        for name in names:
            if not name.endswith(".unfinished") and not name.startswith(database_name):
                yield Path(folder, name)


def _link(file: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    if to.exists():
        return
    try:
        os.link(file, to)
    except FileNotFoundError:
        raise
    except OSError:  # another disk, or one that knows no links
        shutil.copyfile(file, to)


def _lost(staged: Path) -> bool:
    """Tell whether the database names originals that are not there."""
    with closing(sqlite3.connect(staged / DATABASE)) as connection:
        packs = connection.execute(PACKS).fetchall()
    folder = staged / IN_HOME / "originals"
    return not all((folder / str(runner) / pack).is_file() for runner, pack in packs)


def _write(staged: Path, out: Path, program: str) -> int:
    with ZipFile(out, "w", ZIP_STORED) as archive:
        files = {
            file.relative_to(staged).as_posix(): file
            for file in sorted(staged.rglob("*"))
            if file.is_file() and file.name not in {f"{DATABASE}-wal", f"{DATABASE}-shm"}
        }
        sealed = {name: _pack(archive, name, file) for name, file in files.items()}
        manifest = to_json(_manifest(staged, program, sealed)).encode()
        archive.writestr(MANIFEST, manifest)
        archive.comment = sha256(manifest).hexdigest().encode()
    return len(files)


def _pack(archive: ZipFile, name: str, file: Path) -> Sealed:
    """Put a file into the archive; only the database, which is text, is pressed."""
    info = ZipInfo(name)
    info.compress_type = ZIP_DEFLATED if name == DATABASE else ZIP_STORED
    info.compress_level = 1  # type: ignore[attr-defined]  # since Python 3.13
    info.external_attr = 0o600 << 16
    seal, size_bytes = sha256(), 0
    with file.open("rb") as source, archive.open(info, "w", force_zip64=True) as entry:
        while block := source.read(BLOCK_BYTES):
            seal.update(block)
            size_bytes += len(block)
            entry.write(block)
    return Sealed(size_bytes, seal.hexdigest())


def _manifest(staged: Path, program: str, sealed: dict[str, Sealed]) -> Manifest:
    with closing(sqlite3.connect(staged / DATABASE)) as connection:
        migrations = tuple((app, name) for app, name in connection.execute(MIGRATIONS))
    return Manifest(
        version=VERSION,
        program=program,
        made_at=datetime.now(UTC).isoformat(),
        migrations=migrations,
        files=sealed,
    )
