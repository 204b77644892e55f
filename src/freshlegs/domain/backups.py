"""What one file that holds a whole folder says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

VERSION = 1
"""Of the backup's own shape; a reader refuses a later one."""
MANIFEST, DATABASE, IN_HOME, IN_STREAMS = (
    "freshlegs-backup.json",
    "database.sqlite3",
    "home/",
    "streams/",
)
"""Names inside: what is there, the database, files of the folder, and samples kept elsewhere."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """How long a file is [bytes], and its SHA-256 [hex]."""

    size_bytes: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """Everything that a backup holds, by name, and which tables its database has."""

    version: int
    program: str
    made_at: str
    migrations: tuple[tuple[str, str], ...]
    files: Mapping[str, Sealed]


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupWritten:
    """What was written: where, how large [bytes], of how many files [count]."""

    file: Path
    size_bytes: int
    files_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What came back: how many files [count], and where what was there before lies now."""

    files_count: int
    kept_beside: Path | None
