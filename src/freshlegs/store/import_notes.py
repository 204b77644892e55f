"""What is said of an import that goes on behind a page: how far it is, and how it ended."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from msgspec import DecodeError

from freshlegs.domain.errors import NotFoundError
from freshlegs.domain.uploads import ImportNote
from freshlegs.store.encoding import from_json, to_json
from freshlegs.store.home import Home

LETTERS = frozenset("0123456789abcdef-")


def keep_note(home: Home, job: str, note: ImportNote) -> None:
    """Keep what is said of an import; the last word stands.

    It is seen whole or not at all. It need not outlive a power cut: the import is done again then.
    """
    file = _file(home, job)
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = file.with_suffix(".unfinished")
    unfinished.write_text(to_json(note), encoding="utf-8")
    unfinished.replace(file)


def note_of(home: Home, job: str) -> ImportNote | None:
    """Give what was last said of an import; None where nothing is known of it any more."""
    try:
        return from_json(ImportNote, _file(home, job).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, DecodeError):
        return None


def noted(home: Home) -> tuple[str, ...]:
    """Name the imports of which something is said."""
    return tuple(file.stem for file in (home.incoming / "notes").glob("*.json"))


def drop_notes(home: Home, jobs: Iterable[str]) -> None:
    """Forget what was said of some imports."""
    for job in jobs:
        _file(home, job).unlink(missing_ok=True)


def _file(home: Home, job: str) -> Path:
    if not job or not LETTERS.issuperset(job):
        raise NotFoundError(kind="import", name=job)
    return home.incoming / "notes" / f"{job}.json"
