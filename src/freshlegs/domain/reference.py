"""Where a fact comes from, and how much of it anyone has read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One entry of the bibliography.

    `read` says what was read of it; `provenance` is read, memory (not verified against the
    source) or elicited (our own convention).
    """

    key: str
    citation: str
    read: str
    provenance: str
