"""One view over a folder, a zip, or a zip inside a zip; nothing is ever unpacked to disk."""

from __future__ import annotations

import io
import lzma
import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from freshlegs.domain.errors import UnreadableFileError
from freshlegs.domain.imports import Annotation, EntryRef, Skip
from freshlegs.importers.zip_entries import safe_entries

MAX_FILE_BYTES = 256 * 2**20
MAX_NESTED_BYTES = 2**30
MAX_NESTING = 3
DAMAGE = (BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError)


@dataclass(frozen=True, slots=True)
class _Folder:
    root: Path

    def open(self, name: str) -> IO[bytes]:
        return (self.root / name).open("rb")


@dataclass(frozen=True, slots=True)
class _Zip:
    archive: ZipFile
    entries: dict[str, ZipInfo]

    def open(self, name: str) -> IO[bytes]:
        return self.archive.open(self.entries[name])


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """Files under one roof, read-only; `refused` says which are left alone, and why.

    `path` is the folder or zip on disk, `inside` the zips gone through below it, `sizes` the
    inflated size [bytes] of every file by its name (POSIX path from here). Reading a file that
    turns out damaged raises UnreadableFileError; the others can still be read.
    """

    path: Path
    inside: tuple[str, ...] = ()
    sizes: dict[str, int]
    refused: tuple[Skip, ...] = ()
    prefix: str = ""
    _source: _Folder | _Zip
    _stored_bytes: int = 0

    @property
    def names(self) -> tuple[str, ...]:
        """Every file that may be read, in the order in which they lie."""
        return tuple(self.sizes)

    def size_bytes(self, name: str) -> int:
        """Give a file's inflated size [bytes]."""
        return self.sizes[name]

    @contextmanager
    def open(self, name: str) -> Iterator[IO[bytes]]:
        """Open a file as a stream of bytes; damage met while reading is an UnreadableFileError."""
        try:
            with self._source.open(self.prefix + name) as stream:
                yield stream
        except DAMAGE as error:
            raise UnreadableFileError(name, f"it is damaged or cannot be read ({error})") from error

    def read(self, name: str, limit_bytes: int = MAX_FILE_BYTES) -> bytes:
        """Read a whole file of at most `limit_bytes`; raises UnreadableFileError."""
        with self.open(name) as stream:
            content = stream.read(limit_bytes + 1)
        if len(content) > limit_bytes:
            raise UnreadableFileError(name, f"it is larger than {limit_bytes // 2**20} MiB")
        return content

    def head(self, name: str, length_bytes: int) -> bytes:
        """Read a file's first bytes."""
        with self.open(name) as stream:
            return stream.read(length_bytes)

    def nested(self, name: str) -> Bundle:
        """Open a zip that lies in here; raises UnreadableFileError."""
        if isinstance(self._source, _Folder):
            return open_bundle(self.path / self.prefix / name)
        if len(self.inside) + 1 >= MAX_NESTING:
            raise UnreadableFileError(name, f"zips are nested more than {MAX_NESTING} deep")
        inside = (*self.inside, self.prefix + name)
        file = self._nested_file(self._source, name)
        return _zip_bundle(file, self.path, inside, self._stored_bytes)

    def _nested_file(self, source: _Zip, name: str) -> IO[bytes]:
        info = source.entries[self.prefix + name]
        if info.compress_type == ZIP_STORED:
            return source.archive.open(info)
        return io.BytesIO(self.read(name, MAX_NESTED_BYTES))

    def under(self, folder: str) -> Bundle:
        """See only what lies in one folder of this bundle, with names from there."""
        start = f"{folder}/"
        sizes = {
            n.removeprefix(start): size for n, size in self.sizes.items() if n.startswith(start)
        }
        return replace(self, sizes=sizes, refused=(), prefix=self.prefix + start)

    def ref(self, name: str, annotation: Annotation | None = None) -> EntryRef:
        """Give the address by which a worker process finds a file again."""
        full, size = self.prefix + name, self.sizes[name]
        if isinstance(self._source, _Folder):
            return EntryRef(path=self.path / full, size_bytes=size, annotation=annotation)
        inside = (*self.inside, full)
        return EntryRef(path=self.path, inside=inside, size_bytes=size, annotation=annotation)


def open_bundle(path: Path) -> Bundle:
    """Open a folder or a zip on disk; raises UnreadableFileError for what is neither."""
    if path.is_dir():
        return _folder_bundle(path)
    return _zip_bundle(path, path, (), path.stat().st_size)


def _folder_bundle(path: Path) -> Bundle:
    sizes: dict[str, int] = {}
    refused: list[Skip] = []
    for folder, folders, files in os.walk(path):
        folders.sort()
        for file in sorted((*files, *(f for f in folders if Path(folder, f).is_symlink()))):
            found = Path(folder, file)
            name = found.relative_to(path).as_posix()
            if found.is_symlink() or not found.is_file():
                refused.append(Skip(entry=name, reason="it is a link, not a file"))
            else:
                sizes[name] = found.stat().st_size
    return Bundle(path=path, sizes=sizes, refused=tuple(refused), _source=_Folder(path))


def _zip_bundle(
    file: Path | IO[bytes], path: Path, inside: tuple[str, ...], stored_bytes: int
) -> Bundle:
    try:
        archive = ZipFile(file)
        entries, refused = safe_entries(archive, stored_bytes)
    except DAMAGE as error:
        title = inside[-1] if inside else path.name
        raise UnreadableFileError(title, f"it is not a readable zip ({error})") from error
    return Bundle(
        path=path,
        inside=inside,
        sizes={name: info.file_size for name, info in entries.items()},
        refused=tuple(refused),
        _source=_Zip(archive, entries),
        _stored_bytes=stored_bytes,
    )
