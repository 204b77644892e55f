"""What can be written for other programs, one kind of file each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Exporter[Content]:
    """One kind of file: how it is named, how its name ends, and what makes its bytes."""

    slug: str
    title: str
    suffix: str
    write: Callable[[Content], bytes]
