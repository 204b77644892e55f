"""The files as they came, untouched, in one pack for every chunk of an import."""

from __future__ import annotations

import os
import shutil
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from pathlib import Path

from freshlegs.domain.errors import UnreadableFileError
from freshlegs.domain.imports import Kept
from freshlegs.store.encoding import recordings_to_bytes
from freshlegs.store.home import Home


@contextmanager
def written_whole(file: Path) -> Iterator[Path]:
    """Give a name to write to; the file appears under its own name only when it is on disk."""
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_name(file.name + ".unfinished")
    yield unfinished
    put(unfinished, file)


def put(unfinished: Path, file: Path) -> None:
    """Give what was written its own name, once it is on disk."""
    _sync(unfinished)
    unfinished.replace(file)
    _sync(file.parent)


def write_pack(file: Path, items: Sequence[Kept]) -> None:
    """Write a pack of originals; rows of tables are written as what was read in them."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(file, "w") as archive:
        for item in items:
            archive.writestr(zipfile.ZipInfo(item.digest), original_bytes(item))


def retain(file: Path, digests: AbstractSet[str]) -> None:
    """Keep only these originals in a pack."""
    slim = file.with_name(f"{file.name}.unfinished")
    with zipfile.ZipFile(file) as archive, zipfile.ZipFile(slim, "w") as kept:
        for info in archive.infolist():
            if info.filename in digests:
                kept.writestr(info, archive.read(info))
    slim.replace(file)


def original_bytes(item: Kept) -> bytes:
    """Give a file's bytes, or what stands for them where only a table tells."""
    return recordings_to_bytes(item.recordings) if item.data is None else item.data


def read_pack(home: Home, pack: str) -> Mapping[str, bytes]:
    """Read a pack: each original's bytes by its digest.

    Raises UnreadableFileError for one that is lost or damaged.
    """
    file = home.originals / pack
    try:
        with zipfile.ZipFile(file) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except (OSError, zipfile.BadZipFile) as error:
        batch = pack.partition("/")[0]
        way_out = f"take batch {batch} back and import its files again"
        raise UnreadableFileError(
            str(file), f"it is lost or damaged ({error}); {way_out}"
        ) from error


def drop_strays(home: Home, packs: frozenset[str]) -> None:
    """Remove what no row refers to: packs whose chunk was never committed, or was undone."""
    for file in sorted(home.originals.glob("*/*")):
        if file.relative_to(home.originals).as_posix() not in packs:
            file.unlink()
    wanted = {pack.partition("/")[0] for pack in packs}
    for folder in sorted(home.originals.glob("*")):
        if folder.name not in wanted:
            shutil.rmtree(folder)


def _sync(path: Path) -> None:
    """Wait until a file, or a folder's list of names, is on disk."""
    if path.is_dir() and os.name == "nt":  # pragma: no cover - Windows cannot sync a folder
        return
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
