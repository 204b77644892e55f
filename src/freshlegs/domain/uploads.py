"""Files on their way in: what a browser says of one, how much of it is here, what can go wrong."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import override

from freshlegs.domain.errors import BadValueError, FreshlegsError
from freshlegs.domain.imports import ImportReport

STALE_AFTER = timedelta(days=7)
LONGEST_NAME_BYTES = 200
MB_BYTES = 1_000_000
GB_BYTES = 1_000_000_000
NAMELESS = "upload"


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """What a browser says of a file before it sends any of it; the three make it the same file.

    `modified_ms` counts from 1970. None as a size: it is known when all of the file is here.
    """

    name: str
    size_bytes: int | None
    modified_ms: int = 0

    def __post_init__(self) -> None:
        """Refuse a file without content and one without a name."""
        if self.size_bytes is not None and self.size_bytes <= 0:
            raise EmptyFileError(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that is here in part or as a whole, and waits; `key` is its name in addresses."""

    key: str
    name: str
    path: Path
    size_bytes: int | None
    received_bytes: int
    touched_at: datetime
    is_whole: bool

    def is_stale(self, now: datetime) -> bool:
        """Tell whether nothing came for a week."""
        return now - self.touched_at > STALE_AFTER


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportNote:
    """How far an import is and, at its end, its report or the sentence that says why it failed.

    `names` are the files it is of; a preview keeps nothing. It is waiting while another
    freshlegs writes to the same history.
    """

    names: tuple[str, ...] = ()
    is_preview: bool = False
    is_waiting: bool = False
    done_count: int = 0
    total_count: int = 0
    report: ImportReport | None = None
    sentence: str | None = None


class EmptyFileError(FreshlegsError):
    """A file holds nothing."""

    def __init__(self, name: str) -> None:
        """Keep its name."""
        self.name = name
        super().__init__(name)

    @property
    @override
    def sentence(self) -> str:
        return f"{self.name} is empty."


class TooLargeError(FreshlegsError):
    """A file is larger than this freshlegs takes."""

    def __init__(self, size_bytes: int, most_bytes: int) -> None:
        """Keep the size and the limit [bytes]."""
        self.size_bytes, self.most_bytes = size_bytes, most_bytes
        super().__init__(size_bytes, most_bytes)

    @property
    @override
    def sentence(self) -> str:
        return (
            f"That is {size_text(self.size_bytes)}, and {size_text(self.most_bytes)} is the most"
            " that is taken here; `freshlegs import` in a terminal takes files of any size."
        )


class DiskFullError(FreshlegsError):
    """There is no room for a file, or none any more."""

    def __init__(self, need_bytes: int, free_bytes: int) -> None:
        """Keep how much room is needed and how much is there [bytes]."""
        self.need_bytes, self.free_bytes = need_bytes, free_bytes
        super().__init__(need_bytes, free_bytes)

    @property
    @override
    def sentence(self) -> str:
        return (
            f"There is not enough room on the disk: {size_text(self.free_bytes)} is free, and"
            f" {size_text(self.need_bytes)} is needed for the file and what is kept of it."
        )


class WrongOffsetError(FreshlegsError):
    """A piece of a file does not begin where the last one ended."""

    def __init__(self, offset_bytes: int, received_bytes: int) -> None:
        """Keep where the piece begins and how much is here [bytes]."""
        self.offset_bytes, self.received_bytes = offset_bytes, received_bytes
        super().__init__(offset_bytes, received_bytes)

    @property
    @override
    def sentence(self) -> str:
        return (
            f"A piece of the file came out of turn (at byte {self.offset_bytes},"
            f" {self.received_bytes} are here); choose the file again and it goes on from there."
        )


def safe_name(told: str) -> str:
    """Give a file's name without folders and without what a file system cannot hold.

    Raises BadValueError for a name that is only dots.
    """
    last = told.replace("\\", "/").rpartition("/")[2]
    clean = "".join(one for one in last if unicodedata.category(one)[0] != "C").strip()
    if clean and not clean.strip(". "):
        raise BadValueError(field="name", value=told, allowed="the name of a file")
    stem, dot, ending = clean.rpartition(".")
    room = LONGEST_NAME_BYTES - len(ending.encode()) - 1
    if dot and stem and room > 0:
        return f"{_cut(stem, room)}.{ending}"
    return _cut(clean, LONGEST_NAME_BYTES) or NAMELESS


def size_text(size_bytes: int) -> str:
    """Write a size for people: 812 MB, 3.2 GB, "less than 1 MB"."""
    if size_bytes >= GB_BYTES:
        return f"{size_bytes / GB_BYTES:.1f}".removesuffix(".0") + " GB"
    if size_bytes >= MB_BYTES:
        return f"{size_bytes / MB_BYTES:.0f} MB"
    return "less than 1 MB"


def _cut(text: str, most_bytes: int) -> str:
    return text.encode(errors="ignore")[:most_bytes].decode(errors="ignore")
