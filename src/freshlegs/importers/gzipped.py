"""Files that a platform has packed with gzip, whatever they are called."""

from __future__ import annotations

import zlib

from freshlegs.domain.errors import UnreadableFileError

MAX_INFLATED_BYTES = 256 * 2**20
MAX_LAYERS = 3
HEADER_BYTES = 64 * 1024
"""A pack's own header and first block, wherever it is packed once more."""
MAGIC = b"\x1f\x8b"
GZIP_WINDOW_BITS = 31


def inflate(raw: bytes, title: str = "the file") -> bytes:
    """Undo gzip, up to three times; other bytes pass unchanged.

    Of a file that was cut off, what is there is given. Raises UnreadableFileError for more than
    MAX_INFLATED_BYTES.
    """
    for _ in range(MAX_LAYERS):
        if not raw.startswith(MAGIC):
            break
        raw = _inflate_once(raw, MAX_INFLATED_BYTES + 1)
        if len(raw) > MAX_INFLATED_BYTES:
            size = f"it inflates to more than {MAX_INFLATED_BYTES // 2**20} MiB"
            raise UnreadableFileError(title, size)
    return raw


def inflate_head(raw: bytes, length_bytes: int) -> bytes:
    """Give the first bytes of the inflated content; enough of the raw bytes must be there."""
    for _ in range(MAX_LAYERS):
        if not raw.startswith(MAGIC):
            break
        raw = _inflate_once(raw, length_bytes + HEADER_BYTES)
    return raw[:length_bytes]


def _inflate_once(raw: bytes, limit_bytes: int) -> bytes:
    parts: list[bytes] = []
    while raw.startswith(MAGIC) and limit_bytes > 0:
        inflater = zlib.decompressobj(GZIP_WINDOW_BITS)
        part = _as_far_as_it_goes(inflater, raw, limit_bytes)
        parts.append(part)
        limit_bytes -= len(part)
        raw = inflater.unused_data if inflater.eof else b""
    return b"".join(parts)


def _as_far_as_it_goes(inflater: zlib._Decompress, raw: bytes, limit_bytes: int) -> bytes:
    try:
        return inflater.decompress(raw, limit_bytes)
    except zlib.error:
        return _piece_by_piece(raw, limit_bytes)


def _piece_by_piece(raw: bytes, limit_bytes: int) -> bytes:
    """Save what lies before the damage."""
    inflater = zlib.decompressobj(GZIP_WINDOW_BITS)
    saved = b""
    for start in range(0, len(raw), 256):
        try:
            saved += inflater.decompress(raw[start : start + 256])
        except zlib.error:
            break
        if len(saved) >= limit_bytes:
            break
    return saved[:limit_bytes]
