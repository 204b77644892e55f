"""Find every message of a FIT file by stepping from header byte to header byte."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np

from freshlegs.importers.fit.definition import (
    announced_message,
    definition_end,
    message_size,
    misfits,
)
from freshlegs.importers.fit.group import Group
from freshlegs.importers.fit.header import (
    CHECKSUM_SIZE,
    Part,
    check_part,
    find_header,
    read_part,
)
from freshlegs.importers.fit.model import Problem

COMPRESSED = 0x80
DEFINITION = 0x40
DEVELOPER = 0x20
COMPRESSED_KINDS = 4
"""Only the first four local kinds fit in a header that also carries a time."""

LONG_RUN = 16
"""A run of this many alike messages is worth NumPy's fixed cost."""


MOST_PROBLEMS = 50
"""Garbage read as definitions could otherwise fill a list of problems that nobody reads."""


@dataclass(slots=True)
class Walk:
    """Everything found so far in the data: groups of messages, problems, number of parts."""

    data: bytes
    groups: list[Group] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    parts: int = 0


@dataclass(slots=True)
class Kinds:
    """What each header byte means at this place of a part: message size and where to note it."""

    sizes: list[int] = field(default_factory=lambda: [0] * 256)
    adders: list[Callable[[int], object]] = field(default_factory=lambda: [int] * 256)
    groups: dict[int, Group] = field(default_factory=dict)
    known: dict[tuple[bytes, bool], Group] = field(default_factory=dict)


PLAIN_HEADERS = tuple(
    tuple(local | reserved for reserved in (0x00, 0x10, 0x20, 0x30)) for local in range(16)
)
PACKED_HEADERS = tuple(
    tuple(COMPRESSED | local << 5 | time for time in range(32)) for local in range(COMPRESSED_KINDS)
)
"""The header bytes that announce a data message of each local kind, without and with a time."""


def _local_kind(header_value: int) -> int:
    return header_value >> 5 & 0x03 if header_value & COMPRESSED else header_value & 0x0F


def walk(data: bytes) -> Walk:
    """Walk through the data once; whatever cannot be read is a problem, never an exception."""
    found = Walk(data)
    after, header_offset = 0, find_header(data, 0)
    if header_offset is None:
        found.problems.append(Problem(0, "this is not a FIT file: its signature is missing"))
        return found
    while header_offset is not None:
        _note_skipped(found, after, header_offset)
        after = _read_part(found, read_part(data, header_offset, found.problems))
        header_offset = find_header(data, after)
    _note_skipped(found, after, len(data))
    found.groups = [group for group in found.groups if group.starts or group.runs]
    return found


def _note_skipped(found: Walk, start_offset: int, end_offset: int) -> None:
    if end_offset > start_offset:
        found.problems.append(
            Problem(start_offset, f"{end_offset - start_offset} bytes cannot be read as messages")
        )


def _read_part(found: Walk, part: Part) -> int:
    """Read one part; give the offset after what could be read of it."""
    stopped = _walk_part(found, part)
    found.parts += 1
    if stopped < part.end_offset or not part.reliable_end:
        return stopped
    return check_part(found.data, part, found.problems)


def _walk_part(found: Walk, part: Part) -> int:
    """Walk through one part's messages; give the offset where that ended."""
    kinds, offset = Kinds(), part.start_offset
    while True:
        offset = _walk_messages(found.data, offset, part.end_offset, kinds)
        left = part.end_offset - offset
        if left == 0 or (left <= CHECKSUM_SIZE and not part.reliable_end):
            return part.end_offset
        header_value = found.data[offset]
        if header_value & (COMPRESSED | DEFINITION) != DEFINITION:
            found.problems.append(_unreadable(offset, header_value, kinds))
            return offset
        after = _read_definition(found, kinds, offset, part.end_offset)
        if after is None:
            found.problems.append(Problem(offset, "the data end in the middle of a definition"))
            return offset
        offset = after


def _unreadable(offset: int, header_value: int, kinds: Kinds) -> Problem:
    if kinds.sizes[header_value]:
        return Problem(offset, "the data end in the middle of a message")
    return Problem(
        offset, f"a message of local kind {_local_kind(header_value)} comes without its definition"
    )


def _walk_messages(data: bytes, offset: int, end_offset: int, kinds: Kinds) -> int:
    """Note data messages until a definition, the end, or something unknown; give its offset."""
    sizes, adders = kinds.sizes, kinds.adders
    while offset < end_offset:
        header_value = data[offset]
        size = sizes[header_value]
        following = offset + size
        if not size or following > end_offset:
            break
        add = adders[header_value]
        far = offset + LONG_RUN * size
        if far < end_offset and adders[data[following]] is add and adders[data[far]] is add:
            count = _run_length(data, offset, (end_offset - offset) // size, size)
            kinds.groups[header_value].runs.append((offset, count))
            offset += count * size
        else:
            add(offset)
            offset = following
    return offset


def _run_length(data: bytes, offset: int, most_count: int, size: int) -> int:
    """Count the adjacent messages of the same kind from `offset`, looking ever further ahead."""
    view = np.frombuffer(data, np.uint8)
    mask = 0xE0 if data[offset] & COMPRESSED else 0xCF
    count, ahead = 1, 4 * LONG_RUN
    while count < most_count:
        stop = min(count + ahead, most_count)
        headers = view[offset + count * size : offset + stop * size : size]
        differs = (headers & mask) != data[offset] & mask
        first = int(differs.argmax())
        if differs[first]:
            return count + first
        count, ahead = stop, 4 * ahead
    return count


def _read_definition(found: Walk, kinds: Kinds, offset: int, end_offset: int) -> int | None:
    """Learn one definition; give the offset after it, or None when it is cut off."""
    header_value, start_offset = found.data[offset], offset + 1
    after = definition_end(
        found.data, start_offset, end_offset, has_developer=bool(header_value & DEVELOPER)
    )
    if after is None:
        return None
    local, content = header_value & 0x0F, found.data[start_offset:after]
    _assign(kinds, PLAIN_HEADERS[local], _group(found, kinds, content, offset, packed=False))
    if local < COMPRESSED_KINDS:
        _assign(kinds, PACKED_HEADERS[local], _group(found, kinds, content, offset, packed=True))
    return after


def _assign(kinds: Kinds, headers: tuple[int, ...], group: Group) -> None:
    add, size = group.starts.append, group.size
    for header in headers:
        kinds.sizes[header] = size
        kinds.adders[header] = add
        kinds.groups[header] = group


def _group(found: Walk, kinds: Kinds, content: bytes, offset: int, *, packed: bool) -> Group:
    group = kinds.known.get((content, packed))
    if group is None:
        number, size = announced_message(content), message_size(content)
        group = Group(content, number, size, found.parts, packed)
        kinds.known[content, packed] = group
        found.groups.append(group)
        if not packed and len(found.problems) < MOST_PROBLEMS:
            found.problems.extend(_oddities(content, number, offset))
    return group


def _oddities(content: bytes, message_number: int, offset: int) -> Iterator[Problem]:
    if content[1] > 1:
        yield Problem(offset, f"byte order {content[1]} is unknown and read as little")
    for number, size in misfits(content)[:1]:
        yield Problem(
            offset, f"field {number} of message {message_number} has {size} bytes: no number fits"
        )
