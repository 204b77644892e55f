"""What kind a FIT file is, from its first hundred bytes; most of an export is no activity."""

from __future__ import annotations

ACTIVITY = 4
_FILE_ID, _TYPE_FIELD = 0, 0
_DEFINITION, _COMPRESSED, _DEVELOPER = 0x40, 0x80, 0x20
_BIG_ENDIAN = 1
_ABSENT = 0xFF


def file_kind(head: bytes) -> int | None:
    """Give `file_id.type` (4 = activity); None where file_id does not come first or is cut off."""
    try:
        return _kind(head, head[0])
    except IndexError:
        return None


def _kind(head: bytes, position: int) -> int | None:
    if head[position] & (_DEFINITION | _COMPRESSED) != _DEFINITION:
        return None
    is_big = head[position + 2] == _BIG_ENDIAN
    message = int.from_bytes(head[position + 3 : position + 5], "big" if is_big else "little")
    first, count = position + 6, head[position + 5]
    content = first + 3 * count
    if head[position] & _DEVELOPER:
        content += 1 + 3 * head[content]
    if message != _FILE_ID or head[content] & (_DEFINITION | _COMPRESSED):
        return None
    content += 1
    for field in range(first, first + 3 * count, 3):
        if head[field] == _TYPE_FIELD:
            return head[content] if head[content] != _ABSENT else None
        content += head[field + 1]
    return None
