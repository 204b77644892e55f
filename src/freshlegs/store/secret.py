"""The key that signs sessions and forms: made once, kept in the folder, read by its owner only."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

KEY_BYTES = 48


def secret_key(folder: Path) -> str:
    """Give the key of a folder; the first who asks makes it, whole or not at all."""
    file = folder / "secret-key"
    if not file.exists():
        _make(file)
    return file.read_text(encoding="ascii").strip()


def _make(file: Path) -> None:
    """Write beside and link into place: of two processes that start at once, one wins."""
    beside = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as opened:
        opened.write(secrets.token_urlsafe(KEY_BYTES))
        opened.flush()
        os.fsync(opened.fileno())
    with suppress(FileExistsError):
        os.link(beside, file)
    beside.unlink()
