"""Which entries of a zip are safe to read, and why the others are not."""

from __future__ import annotations

import stat
from pathlib import PurePosixPath
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, ZipFile, ZipInfo

from freshlegs.domain.imports import Skip

MAX_RATIO = 200.0
"""Inflated to stored size; real exports reach 26:1 as a whole."""
ALWAYS_ALLOWED_BYTES = 16 * 2**20
"""An entry this small is harmless, however well it was packed."""
MAX_TOTAL_BYTES = 64 * 2**30
ENCRYPTED_FLAG = 0x1
KNOWN_METHODS = (ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA)


def safe_entries(archive: ZipFile, stored_bytes: int) -> tuple[dict[str, ZipInfo], list[Skip]]:
    """List what may be read, by POSIX name, and what is refused; folders are neither.

    `stored_bytes` [bytes] is the size on disk of the outermost zip: all that a zip claims to hold
    may not exceed MAX_RATIO times that, however deep the zip lies.
    """
    entries: dict[str, ZipInfo] = {}
    refused: list[Skip] = []
    allowed_bytes = min(MAX_TOTAL_BYTES, max(ALWAYS_ALLOWED_BYTES, int(MAX_RATIO * stored_bytes)))
    for info in archive.infolist():
        name = info.filename.replace("\\", "/")
        if name.endswith("/"):
            continue
        reason = _refusal(info, name)
        if reason is None and name in entries:
            reason = "its name occurs twice in the archive"
        if reason is None and info.file_size > allowed_bytes:
            reason = "the archive holds far more than its size can honestly hold"
        if reason is None:
            entries[name] = info
            allowed_bytes -= info.file_size
        else:
            refused.append(Skip(entry=name, reason=reason))
    return entries, refused


def _refusal(info: ZipInfo, name: str) -> str | None:
    if leads_outside(name):
        return "its name leads outside the archive"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "it is a link, not a file"
    if info.flag_bits & ENCRYPTED_FLAG:
        return "it is encrypted"
    if info.compress_type not in KNOWN_METHODS:
        return "it is packed by a method that freshlegs does not know"
    if info.file_size > max(ALWAYS_ALLOWED_BYTES, MAX_RATIO * info.compress_size):
        return f"it is packed more than {MAX_RATIO:.0f} to 1, as only a zip bomb is"
    return None


def leads_outside(name: str) -> bool:
    """Tell whether an entry's name would leave the archive if it were a path."""
    path = PurePosixPath(name)
    if not path.parts:
        return True
    return path.is_absolute() or ".." in path.parts or ":" in path.parts[0][1:2] or not path.name
