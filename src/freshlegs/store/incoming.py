"""Files that a browser sends, piece by piece, until an import has taken what it keeps of them."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from hashlib import sha256
from json import dumps, loads
from pathlib import Path
from secrets import token_hex

from freshlegs.domain.errors import BadValueError, NotFoundError
from freshlegs.domain.uploads import (
    Announced,
    DiskFullError,
    TooLargeError,
    Upload,
    WrongOffsetError,
    safe_name,
)
from freshlegs.store import locks
from freshlegs.store.home import Home
from freshlegs.store.originals import put, written_whole

ABOUT, PART, WHOLE = "about.json", "file.unfinished", "file"
KEY_LENGTH = 24
MARGIN_BYTES = 256 * 2**20
"""Room that is left to everything else on the disk."""


def announce(home: Home, announced: Announced, most_bytes: int) -> Upload:
    """Get ready for a file, or find how much of it is here already.

    Raises TooLargeError and DiskFullError, before anything is sent.
    """
    key = _key(announced)
    folder = _folder(home, key)
    if not (folder / ABOUT).is_file():
        _begin(folder, announced)
    try:
        found = upload(home, key)
        if found.size_bytes is not None:
            check_room(home, found.size_bytes, most_bytes, found.received_bytes)
    except (TooLargeError, DiskFullError):
        if not _received_bytes(folder):
            shutil.rmtree(folder)
        raise
    return found


def check_room(home: Home, size_bytes: int, most_bytes: int, received_bytes: int = 0) -> None:
    """Raise TooLargeError or DiskFullError where a file [bytes] cannot be taken.

    An import keeps the files of an archive, so there has to be room for it twice.
    """
    if size_bytes > most_bytes:
        raise TooLargeError(size_bytes, most_bytes)
    free_bytes = shutil.disk_usage(home.path).free
    need_bytes = 2 * size_bytes - received_bytes + MARGIN_BYTES
    if free_bytes < need_bytes:
        raise DiskFullError(need_bytes, free_bytes)


def append(home: Home, key: str, offset_bytes: int, blocks: Iterable[bytes]) -> Upload:
    """Write a piece that begins at an offset; what is here of it stays if the rest never comes.

    Raises WrongOffsetError for a piece out of turn, BusyError while another piece is written,
    DiskFullError, and BadValueError for more than was announced.
    """
    folder = _known(home, key)
    with locks.locked(folder / "lock", "this upload"):
        before = upload(home, key)
        if offset_bytes != before.received_bytes:
            raise WrongOffsetError(offset_bytes, before.received_bytes)
        if not before.is_whole:
            _write(folder / PART, _within(blocks, before))
            if _received_bytes(folder) == before.size_bytes:
                _finish(folder, before.name)
    return upload(home, key)


def finish(home: Home, key: str) -> Upload:
    """Say that all of a file is here whose size was not known before."""
    folder, found = _known(home, key), upload(home, key)
    if not found.is_whole:
        _tell(folder, Announced(name=found.name, size_bytes=_received_bytes(folder)))
        _finish(folder, found.name)
    return upload(home, key)


def uploads(home: Home) -> tuple[Upload, ...]:
    """Give what is here, the oldest first."""
    found = [_read(folder) for folder in _files(home).glob("*") if (folder / ABOUT).is_file()]
    return tuple(sorted((one for one in found if one), key=lambda one: (one.touched_at, one.key)))


def upload(home: Home, key: str) -> Upload:
    """Give one file. Raises NotFoundError."""
    found = _read(_known(home, key))
    if found is None:
        raise NotFoundError(kind="upload", name=key)
    return found


def remove(home: Home, keys: Iterable[str]) -> None:
    """Remove files; those that are not there are none."""
    for key in keys:
        if _is_key(key):
            shutil.rmtree(_folder(home, key), ignore_errors=True)


def _begin(folder: Path, announced: Announced) -> None:
    folder.parent.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    (folder / PART).touch(mode=0o600)
    _tell(folder, announced)


def _tell(folder: Path, announced: Announced) -> None:
    about = asdict(announced) | {"name": safe_name(announced.name)}
    with written_whole(folder / ABOUT) as unfinished:
        unfinished.write_text(dumps(about), encoding="utf-8")


def _read(folder: Path) -> Upload | None:
    """Read what is said of a file; None for one that is being removed."""
    try:
        about = loads((folder / ABOUT).read_text(encoding="utf-8"))
        path = folder / WHOLE / about["name"]
        is_whole = path.is_file()
        found = (path if is_whole else folder / PART).stat()
    except (OSError, ValueError, KeyError):
        return None
    return Upload(
        key=folder.name,
        name=about["name"],
        path=path,
        size_bytes=about["size_bytes"],
        received_bytes=found.st_size,
        touched_at=datetime.fromtimestamp(found.st_mtime, UTC),
        is_whole=is_whole,
    )


def _write(file: Path, blocks: Iterable[bytes]) -> None:
    with _room(file), file.open("ab") as part:
        for block in blocks:
            part.write(block)


@contextmanager
def _room(file: Path) -> Iterator[None]:
    """Say that the disk is full in a sentence."""
    try:
        yield
    except OSError as error:
        if error.errno not in {errno.ENOSPC, errno.EDQUOT}:
            raise
        raise DiskFullError(MARGIN_BYTES, shutil.disk_usage(file.parent).free) from error


def _within(blocks: Iterable[bytes], before: Upload) -> Iterator[bytes]:
    """Give blocks on, as long as they are not more than was announced."""
    here_bytes = before.received_bytes
    for block in blocks:
        here_bytes += len(block)
        if before.size_bytes is not None and here_bytes > before.size_bytes:
            allowed = f"{before.size_bytes} bytes, as announced"
            raise BadValueError(field="size", value=here_bytes, allowed=allowed)
        yield block


def _finish(folder: Path, name: str) -> None:
    (folder / WHOLE).mkdir(mode=0o700, exist_ok=True)
    put(folder / PART, folder / WHOLE / name)


def _received_bytes(folder: Path) -> int:
    part = folder / PART
    return part.stat().st_size if part.is_file() else 0


def _key(announced: Announced) -> str:
    """Name the same file alike, so that it goes on where it stopped; without a size it is new."""
    if announced.size_bytes is None:
        return token_hex(KEY_LENGTH // 2)
    told = dumps([announced.name, announced.size_bytes, announced.modified_ms])
    return sha256(told.encode()).hexdigest()[:KEY_LENGTH]


def _known(home: Home, key: str) -> Path:
    folder = _folder(home, key)
    if not _is_key(key) or not (folder / ABOUT).is_file():
        raise NotFoundError(kind="upload", name=key)
    return folder


def _is_key(key: str) -> bool:
    return len(key) == KEY_LENGTH and set(key) <= set("0123456789abcdef")


def _files(home: Home) -> Path:
    return home.incoming / "files"


def _folder(home: Home, key: str) -> Path:
    return _files(home) / key
