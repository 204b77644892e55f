"""Walk through an export of any length while holding one entry at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import IO, TYPE_CHECKING

from freshlegs.domain.errors import UnreadableFileError
from freshlegs.importers.bundle import Bundle

if TYPE_CHECKING:
    from lxml.etree import _Element

ROOT_MARKS = (b"<HealthData", b"<!DOCTYPE HealthData")
ENTITY = b"<!ENTITY"
ENTITIES_REFUSED = "it defines entities, which freshlegs does not expand"
_TOP = (
    "Me", "ExportDate", "Record", "Correlation", "Workout", "ActivitySummary", "ClinicalRecord",
    "Audiogram", "VisionPrescription",
)  # fmt: skip
_SECONDS_LETTERS = 19


class _WithoutEntities:
    """A stream that gives nothing more once the text defines an entity.

    The document's own DOCTYPE is welcome; an entity is how a small file becomes a huge one.
    """

    def __init__(self, stream: IO[bytes], file: str) -> None:
        self._stream, self._file, self._last = stream, file, b""

    def read(self, size: int = -1) -> bytes:
        """Read on; raises UnreadableFileError at an entity."""
        piece = self._stream.read(size)
        if ENTITY in self._last + piece:
            raise UnreadableFileError(self._file, ENTITIES_REFUSED)
        self._last = piece[-len(ENTITY) :]
        return piece


def elements(bundle: Bundle, name: str) -> Iterator[_Element]:
    """Give every entry of an export, each gone when the next is asked for.

    What precedes the place where the file breaks off is given. Raises UnreadableFileError.
    """
    from lxml import etree

    with bundle.open(name) as stream:
        try:
            parsed = etree.iterparse(
                _WithoutEntities(stream, name), events=("end",), tag=_TOP, recover=True,
                huge_tree=True, resolve_entities=False, load_dtd=False, no_network=True,
                encoding="utf-8",
            )  # fmt: skip
            for _, element in parsed:
                yield element
                _forget(element)
        except etree.XMLSyntaxError as error:
            raise UnreadableFileError(name, f"its XML cannot be read ({error.msg})") from error


def _forget(element: _Element) -> None:
    """Let go of an entry and of all before it; else memory grows with the file."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def moment(text: str | None) -> datetime | None:
    """Read "2016-11-14 07:25:44 -0700", with its offset; None for what is no date."""
    plain = text or ""
    try:
        found = datetime.fromisoformat(plain[:_SECONDS_LETTERS] + plain[_SECONDS_LETTERS:].strip())
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
