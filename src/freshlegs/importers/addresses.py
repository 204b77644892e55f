"""Fetch the bytes of one file by its address, from any process."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

from freshlegs.domain.errors import UnreadableFileError
from freshlegs.domain.imports import EntryRef
from freshlegs.importers.bundle import MAX_FILE_BYTES, Bundle, open_bundle


def read_bytes(ref: EntryRef) -> bytes:
    """Read the original bytes of a file, as stored there; raises UnreadableFileError."""
    try:
        if not ref.inside:
            return _read_loose(ref.path)
        stamp_ns = ref.path.stat().st_mtime_ns
    except OSError as error:
        raise UnreadableFileError(ref.title, f"it cannot be read ({error.strerror})") from error
    bundle = _opened(ref.path, ref.inside[:-1], stamp_ns, os.getpid())
    return bundle.read(ref.inside[-1])


def _read_loose(path: Path) -> bytes:
    with path.open("rb") as stream:
        content = stream.read(MAX_FILE_BYTES + 1)
    if len(content) > MAX_FILE_BYTES:
        raise UnreadableFileError(path.name, f"it is larger than {MAX_FILE_BYTES // 2**20} MiB")
    return content


@lru_cache(maxsize=8)
def _opened(path: Path, inside: tuple[str, ...], stamp_ns: int, process_number: int) -> Bundle:
    """Keep zips open: listing one of thousands of files anew for each of them would take minutes.

    The process is part of the key because a forked child must not share its parent's file position.
    """
    if not inside:
        return open_bundle(path)
    return _opened(path, inside[:-1], stamp_ns, process_number).nested(inside[-1])
