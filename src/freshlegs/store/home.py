"""One runner's place: the folder, the database, and whose history it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3


@dataclass(frozen=True, slots=True, kw_only=True, weakref_slot=True)
class Home:
    """What every call of the store takes; `opening.open_home` gives it.

    `database` is Django's name for the connection, `runner_number` the runner's row. `reading`
    is the plain connection of a home that `opening_to_read.open_to_read` gave for questions alone.
    """

    path: Path
    streams_path: Path
    database: str
    runner: str
    runner_number: int
    reading: sqlite3.Connection | None = field(default=None, compare=False)

    @property
    def originals(self) -> Path:
        """Where this runner's files lie as they came."""
        return self.path / "originals" / str(self.runner_number)

    @property
    def incoming(self) -> Path:
        """Where files lie that a browser sends, until an import has taken what it keeps."""
        return self.path / "incoming" / str(self.runner_number)

    @property
    def streams(self) -> Path:
        """Where this runner's Parquet files lie, one a month."""
        return self.streams_path / str(self.runner_number)

    @property
    def learnt(self) -> Path:
        """Where what was learnt of this runner lies, one file for each Monday asked about."""
        return self.path / "learnt" / str(self.runner_number)

    @property
    def lock(self) -> Path:
        """The file that whoever writes this runner's history holds locked."""
        return self.path / "locks" / f"{self.runner_number}.lock"
