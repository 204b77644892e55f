"""What an importer is handed, what it hands back, and what is said of every file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from freshlegs.domain.activity import Activity, Sport
from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.everything import Fact, LogLine
from freshlegs.domain.gear import Gear
from freshlegs.domain.profile import Profile
from freshlegs.domain.run import Recording
from freshlegs.domain.shown_names import without_email
from freshlegs.domain.wellness import Measurement, Night


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """Everything that one file or one archive's tables say.

    `facts` (rows word for word) and `log` (what was entered and decided) are known only to an
    export of ours.
    """

    activities: tuple[Activity, ...] = ()
    nights: tuple[Night, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    gear: tuple[Gear, ...] = ()
    diary: tuple[DiaryEntry, ...] = ()
    profile: Profile | None = None
    facts: tuple[Fact, ...] = ()
    log: tuple[LogLine, ...] = ()


NOTHING = Imported()


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """What an archive's table says about one of its files; joined to what the file says."""

    start: datetime | None = None
    activity: Activity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRef:
    """Where one file lies: the path on disk, then the names inside zip after zip ('' = none).

    A picklable address: a worker process opens it by itself. `name` is what the file was called
    when it came, where it lies under another name.
    """

    path: Path
    inside: tuple[str, ...] = ()
    size_bytes: int = 0
    annotation: Annotation | None = None
    name: str | None = None

    @property
    def title(self) -> str:
        """The name that a runner would know it by, without the e-mail address that some hold."""
        there = self.inside[-1] if self.inside else self.path.name
        return without_email(there if self.name is None else self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Skip:
    """A file that is left alone on purpose, and why."""

    entry: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What one path holds: files to read, what its tables say, what is skipped.

    `is_placed`: its activities were given their zone when they were first imported.
    """

    kind: str
    entries: tuple[EntryRef, ...] = ()
    tables: Imported = NOTHING
    skipped: tuple[Skip, ...] = ()
    failed: tuple[Skip, ...] = ()
    is_placed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadContext:
    """What reading a file may depend on besides its bytes; `title` is what errors call it."""

    title: str = "the file"
    home_zone: str | None = None
    today: date | None = None
    annotation: Annotation | None = None


class Outcome(StrEnum):
    """What became of a file."""

    IMPORTED = "imported"
    DUPLICATE = "duplicate"
    MERGED = "merged"
    SKIPPED = "skipped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileOutcome:
    """One file's fate; `activity` is the key of the run it now belongs to."""

    file: str
    entry: str
    outcome: Outcome
    reason: str | None = None
    activity: str | None = None
    sport: Sport | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import did; `batch` is what `--undo` takes.

    `refused` are the sentences about whole paths of which nothing was read.
    """

    batch: str | None
    details: tuple[FileOutcome, ...] = ()
    refused: tuple[str, ...] = ()

    def count(self, outcome: Outcome) -> int:
        """Count the files of one outcome."""
        return sum(detail.outcome is outcome for detail in self.details)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One file on its way into the store: its bytes as they came, and what was read in them.

    `digest` is the SHA-256 [hex] of `data`. Where only a table's row tells of an activity
    `data` is None and `digest` is that of the row; where whoever read the file has written its
    bytes down already, `data` is empty. `annotation` is kept beside the bytes, so
    that reading them again needs nothing else.
    """

    title: str
    digest: str
    data: bytes | None = None
    recordings: tuple[Recording, ...] = ()
    annotation: Annotation | None = None
    outcome: Outcome = Outcome.IMPORTED
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """One import as it is remembered: its name for `--undo`, when, from where, how much."""

    code: str
    begun_at: datetime
    paths: tuple[str, ...]
    files_count: int
    rows_count: int
