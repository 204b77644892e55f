"""Import what a browser sent, say how far it is, and keep what became of every file."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from freshlegs.domain.errors import BusyError, FreshlegsError, NotFoundError
from freshlegs.domain.imports import ImportReport
from freshlegs.domain.uploads import ImportNote
from freshlegs.workflows.import_files import import_paths, preview_paths
from freshlegs.workflows.opening import open_default
from freshlegs.workflows.surprises import keep_particulars

if TYPE_CHECKING:
    from freshlegs.store.home import Home

BUSY_WAIT_S = 2.0


def import_uploads(home: Home, job: str, keys: Sequence[str], *, is_preview: bool) -> None:
    """Import (or only look into) files that came through the browser; done twice, it is done once.

    What is imported is removed from the incoming files: the store keeps the originals. Waits while
    another freshlegs writes. A file that is gone was imported before.
    """
    from freshlegs.store import incoming

    there = [one for one in incoming.uploads(home) if one.key in keys and one.is_whole]
    note = ImportNote(names=tuple(one.name for one in there), is_preview=is_preview)
    told = _Told(home, job, note)
    with ExitStack() as stack:
        stack.push(_keep_mistake)
        told.run([one.path for one in there])
    if told.note.report is not None and not is_preview:
        incoming.remove(home, keys)


def import_for(runner: str, job: str, keys: Sequence[str], *, is_preview: bool) -> None:
    """Import a runner's uploads in a process of its own."""
    import_uploads(open_default(runner), job, keys, is_preview=is_preview)


def note_of(home: Home, job: str) -> ImportNote:
    """Give what was last said of an import.

    Raises NotFoundError where nothing is known of it any more.
    """
    from freshlegs.store import import_notes

    found = import_notes.note_of(home, job)
    if found is None:
        raise NotFoundError(kind="import", name=job)
    return found


def drop_notes_but(home: Home, jobs: Sequence[str]) -> None:
    """Forget what was said of all imports but these."""
    from freshlegs.store.import_notes import drop_notes, noted

    drop_notes(home, set(noted(home)) - set(jobs))


class _Told:
    """An import under way, which says how far it is."""

    def __init__(self, home: Home, job: str, note: ImportNote) -> None:
        self.home, self.job, self.note = home, job, note

    def run(self, paths: Sequence[Path]) -> None:
        """Import, and say how it ended."""
        self._say(self.note)
        try:
            report = self._when_free(paths)
        except FreshlegsError as error:
            self._say(replace(self.note, is_waiting=False, sentence=error.sentence))
        else:
            self._say(replace(self.note, is_waiting=False, report=report))

    def _when_free(self, paths: Sequence[Path]) -> ImportReport:
        """Import as soon as nobody else is writing."""
        work = preview_paths if self.note.is_preview else import_paths
        while True:
            try:
                return work(self.home, paths, self._at)
            except BusyError:
                self._say(replace(self.note, is_waiting=True))
                time.sleep(BUSY_WAIT_S)

    def _at(self, done_count: int, total_count: int) -> None:
        at = replace(self.note, done_count=done_count, total_count=total_count)
        self._say(replace(at, is_waiting=False))

    def _say(self, note: ImportNote) -> None:
        from freshlegs.store.import_notes import keep_note

        self.note = note
        keep_note(self.home, self.job, note)


def _keep_mistake(
    _kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
) -> None:
    """Keep the particulars of what nobody expected; it goes on to whoever runs the task."""
    if error is not None:
        keep_particulars(error)
