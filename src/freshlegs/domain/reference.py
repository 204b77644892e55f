"""Where a fact comes from, and whether anyone has read it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One entry of the bibliography; `read` False: quoted from memory or second-hand."""

    key: str
    citation: str
    read: bool = False
    doi: str | None = None
    url: str | None = None
