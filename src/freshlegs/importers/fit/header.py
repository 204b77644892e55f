"""Where the parts of a FIT file begin and end; several files may be chained into one."""

from typing import NamedTuple

from freshlegs.importers.fit.checksum import checksum
from freshlegs.importers.fit.model import Problem

SIGNATURE = b".FIT"
SIGNATURE_START = 8
SHORT_HEADER_SIZE = 12
LONG_HEADER_SIZE = 14
CHECKSUM_SIZE = 2


class Part(NamedTuple):
    """One FIT file inside the data: header and messages by their offsets [bytes].

    `reliable_end` is False when the header gives no believable size; the end is then that of the
    data, and the last bytes may be a checksum.
    """

    header_offset: int
    start_offset: int
    end_offset: int
    reliable_end: bool


def find_header(data: bytes, search_offset: int) -> int | None:
    """Give the offset of the first header at or after `search_offset`, or None."""
    found = data.find(SIGNATURE, search_offset + SIGNATURE_START)
    return None if found < 0 else found - SIGNATURE_START


def read_part(data: bytes, header_offset: int, problems: list[Problem]) -> Part:
    """Read the header at an offset where the signature was found, noting what is wrong with it."""
    size = data[header_offset]
    if not SHORT_HEADER_SIZE <= size <= len(data) - header_offset:
        problems.append(Problem(header_offset, f"the header claims to be {size} bytes long"))
        size = SHORT_HEADER_SIZE
    if size >= LONG_HEADER_SIZE and not _header_is_intact(data, header_offset):
        problems.append(Problem(header_offset, "the header does not match its checksum"))
    start_offset = header_offset + size
    declared = int.from_bytes(data[header_offset + 4 : header_offset + 8], "little")
    if declared and start_offset + declared <= len(data):
        return Part(header_offset, start_offset, start_offset + declared, reliable_end=True)
    available = len(data) - start_offset
    problems.append(
        Problem(
            header_offset, f"the header announces {declared} bytes of data, {available} are there"
        )
    )
    return Part(header_offset, start_offset, len(data), reliable_end=False)


def _header_is_intact(data: bytes, header_offset: int) -> bool:
    stored = data[header_offset + SHORT_HEADER_SIZE : header_offset + LONG_HEADER_SIZE]
    return (
        stored == b"\0\0" or checksum(data[header_offset : header_offset + LONG_HEADER_SIZE]) == 0
    )


def check_part(data: bytes, part: Part, problems: list[Problem]) -> int:
    """Compare a part that was read to its end with its checksum; give the offset after it."""
    end_offset = part.end_offset + CHECKSUM_SIZE
    if end_offset > len(data):
        problems.append(Problem(part.end_offset, "the checksum at the end is missing"))
    elif checksum(memoryview(data)[part.header_offset : end_offset]):
        problems.append(Problem(part.end_offset, "the data do not match their checksum"))
    return min(end_offset, len(data))
