"""Find every message of a FIT file by stepping from header byte to header byte."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from freshlegs.importers.fit.definition import Announced, announced, definition_end
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
LOCAL_KINDS = 16
COMPRESSED_KINDS = 4
"""Only the first four local kinds fit in a header that also carries a time."""
NO_KIND = LOCAL_KINDS + COMPRESSED_KINDS


def _kind(header_value: int) -> int:
    """Number what a header byte announces: a local kind, one with a time, or a definition."""
    if header_value & COMPRESSED:
        return LOCAL_KINDS + (header_value >> 5 & 0x03)
    return NO_KIND if header_value & DEFINITION else header_value & 0x0F


KIND_OF = bytes(map(_kind, range(256)))

LONG_RUN = 16
"""A run of this many alike messages is worth being noted as one."""


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
    """What each kind of header means at this place of a part: message size and where to note it."""

    sizes: list[int] = field(default_factory=lambda: [0] * (NO_KIND + 1))
    adders: list[Callable[[int], object]] = field(default_factory=lambda: [int] * (NO_KIND + 1))
    groups: dict[int, Group] = field(default_factory=dict)
    known: dict[bytes, tuple[Group, Group]] = field(default_factory=dict)

    def assign(self, kind_number: int, group: Group) -> None:
        """Let a kind stand for the messages of a group from here on."""
        self.sizes[kind_number] = group.size
        self.adders[kind_number] = group.starts.append
        self.groups[kind_number] = group


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
    kind = KIND_OF[header_value]
    if kinds.sizes[kind]:
        return Problem(offset, "the data end in the middle of a message")
    return Problem(
        offset, f"a message of local kind {kind % LOCAL_KINDS} comes without its definition"
    )


def _walk_messages(data: bytes, offset: int, end_offset: int, kinds: Kinds) -> int:
    """Note data messages until a definition, the end, or something unknown; give its offset.

    Looking for a run costs as much as several messages, so the more often there is none, the
    rarer it is done.
    """
    kind_of, sizes, adders = KIND_OF, kinds.sizes, kinds.adders
    singles_left = next_singles = 0
    while offset < end_offset:
        kind = kind_of[data[offset]]
        following = offset + sizes[kind]
        if following == offset or following > end_offset:
            break
        if singles_left:
            singles_left -= 1
        elif (run_end := _note_run(data, offset, end_offset, kinds)) > offset:
            offset, next_singles = run_end, 0
            continue
        else:
            singles_left, next_singles = next_singles, min(2 * next_singles + 1, LONG_RUN)
        adders[kind](offset)
        offset = following
    return offset


def _note_run(data: bytes, offset: int, end_offset: int, kinds: Kinds) -> int:
    """Note a long run of alike messages, or of two kinds in turn; give its end, or `offset`."""
    kind, sizes = KIND_OF[data[offset]], kinds.sizes
    following = offset + sizes[kind]
    next_kind = KIND_OF[data[following]] if following < end_offset else kind
    again = following if next_kind == kind else following + sizes[next_kind]
    if again >= end_offset or KIND_OF[data[again]] != kind:
        return offset
    firsts, step_bytes = {next_kind: following, kind: offset}, again - offset
    count = _run_length(
        data, tuple(firsts.values()), (end_offset - offset) // step_bytes, step_bytes
    )
    if count < LONG_RUN:
        return offset
    for each_kind, first_offset in firsts.items():
        kinds.groups[each_kind].runs.append((first_offset, count, step_bytes))
    return offset + count * step_bytes


def _run_length(data: bytes, offsets: tuple[int, ...], most_count: int, step_bytes: int) -> int:
    """Count how often the kinds at `offsets` are there again, looking ever further ahead."""
    count, ahead = 0, LONG_RUN
    while count < most_count:
        stop = min(count + ahead, most_count)
        count += min(
            _alike_count(
                data[at], data[at + count * step_bytes : at + stop * step_bytes : step_bytes]
            )
            for at in offsets
        )
        if count < stop:
            break
        ahead *= LONG_RUN
    return count


def _alike_count(header_value: int, others: bytes) -> int:
    """Count the headers before the first one of another kind."""
    kinds = others.translate(KIND_OF)
    return len(kinds) - len(kinds.lstrip(KIND_OF[header_value : header_value + 1]))


def _read_definition(found: Walk, kinds: Kinds, offset: int, end_offset: int) -> int | None:
    """Learn one definition; give the offset after it, or None when it is cut off."""
    header_value, start_offset = found.data[offset], offset + 1
    after = definition_end(
        found.data, start_offset, end_offset, has_developer=bool(header_value & DEVELOPER)
    )
    if after is None:
        return None
    local, content = header_value & 0x0F, found.data[start_offset:after]
    plain, packed = kinds.known.get(content) or _learnt(found, kinds, content, offset)
    kinds.assign(local, plain)
    if local < COMPRESSED_KINDS:
        kinds.assign(LOCAL_KINDS + local, packed)
    return after


def _learnt(found: Walk, kinds: Kinds, content: bytes, offset: int) -> tuple[Group, Group]:
    """Note a definition; give the groups of its messages without and with a time in the header."""
    about = announced(content)
    number, size, part = about.message_number, about.message_size, found.parts
    plain = Group(content, number, size, part)
    packed = Group(content, number, size, part, packed=True)
    kinds.known[content] = plain, packed
    found.groups += (plain, packed)
    if len(found.problems) < MOST_PROBLEMS:
        found.problems.extend(_oddities(content, about, offset))
    return plain, packed


def _oddities(content: bytes, about: Announced, offset: int) -> Iterator[Problem]:
    if content[1] > 1:
        yield Problem(offset, f"byte order {content[1]} is unknown and read as little")
    for number, size in about.misfits[:1]:
        what = f"field {number} of message {about.message_number} has {size} bytes"
        yield Problem(offset, f"{what}: no number fits")
