"""Gives everything that is kept of a runner, word for word, to be written elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from zipfile import BadZipFile, ZipFile

from freshlegs.domain.errors import UnreadableFileError
from freshlegs.domain.everything import Fact, KeptFile, LogLine
from freshlegs.domain.run import Recording
from freshlegs.store.encoding import recordings_from_bytes
from freshlegs.store.home import Home
from freshlegs.store.rows import FactRow, LogRow, OriginalRow

ENTRY_LENGTH = 100
"""Longer names of files make trouble on some systems."""


def log_lines(home: Home) -> Iterator[LogLine]:
    """Give every line of the log, oldest first."""
    rows = LogRow.objects.using(home.database).filter(runner_id=home.runner_number).order_by("pk")
    for number, at, kind, told in rows.values_list("pk", "at", "kind", "told").iterator():
        yield LogLine(number=number, at=at, kind=kind, told=told)


def facts(home: Home) -> Iterator[Fact]:
    """Give every row of imported tables, in the order they came."""
    rows = FactRow.objects.using(home.database).filter(runner_id=home.runner_number).order_by("pk")
    for kind, told in rows.values_list("kind", "told").iterator():
        yield Fact(kind, told)


def kept_files(home: Home) -> Iterator[tuple[KeptFile, str]]:
    """Give every file that is kept, in the order they came, each with the pack it lies in."""
    rows = OriginalRow.objects.using(home.database).filter(runner_id=home.runner_number)
    asked = rows.order_by("pk").values_list("digest", "title", "is_told", "annotation", "pack")
    for number, (digest, title, is_told, annotation, pack) in enumerate(asked.iterator(), 1):
        entry = f"told/{digest}.json" if is_told else f"originals/{_entry(number, title)}"
        file = KeptFile(
            entry=entry, title=title, digest=digest, is_told=is_told, annotation=annotation
        )
        yield file, pack


def contents(home: Home) -> Iterator[tuple[KeptFile, bytes]]:
    """Give every file with its bytes, one at a time. Raises UnreadableFileError for a lost one."""
    opened: tuple[str, ZipFile] | None = None
    try:
        for file, pack in kept_files(home):
            if opened is None or opened[0] != pack:
                if opened is not None:
                    opened[1].close()
                opened = pack, ZipFile(home.originals / pack)
            yield file, opened[1].read(file.digest)
    except (OSError, BadZipFile, KeyError) as error:
        lost = f"one is lost or damaged ({error}); take its import back and import again"
        raise UnreadableFileError(str(home.originals), lost) from error
    finally:
        if opened is not None:
            opened[1].close()


def recording_told(content: bytes) -> Recording:
    """Read what stands for an activity of which no file tells."""
    return recordings_from_bytes(content)[0]


def _entry(number: int, title: str) -> str:
    """Name a file in the export so that every system takes it, and none comes twice."""
    last = title.replace("\\", "/").rpartition("/")[2]
    plain = "".join(sign if sign.isalnum() or sign in "._- " else "_" for sign in last)
    return f"{number:05}_{plain[-ENTRY_LENGTH:].strip() or 'file'}"
