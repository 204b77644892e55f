"""What a reader of one kind of file declares: how to know such a file, and how to read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from freshlegs.domain.imports import Imported, ReadContext

HEAD_BYTES = 4096
"""How much of a file is enough to know its kind."""


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file.

    `sniff` is given the first HEAD_BYTES of the (inflated) content; `read` all of it, and raises
    UnreadableFileError or NotAnActivityError, with `context.title` as the file's name.
    """

    name: str
    sniff: Callable[[bytes], bool]
    read: Callable[[bytes, ReadContext], Imported]
