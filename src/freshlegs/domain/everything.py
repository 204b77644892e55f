"""Everything of one runner as an export holds it: files, tables, and what was entered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

VERSION = 1
"""Of the export's own files; a reader refuses a later one."""
ABOUT, FILES, TABLES, LOG = "freshlegs.json", "files.jsonl", "tables.jsonl", "log.jsonl"
"""The four that bring a history back; all the others are for people and other programs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLine:
    """One thing that was entered or decided: its number, when, what kind, and it, as JSON."""

    number: int
    at: datetime
    kind: str
    told: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of an imported table: what it is about, and it, as JSON."""

    kind: str
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFile:
    """One file as it came, or (`is_told`) an activity of which only a table told.

    `entry` is its name in the export, `annotation` what an archive's table said of it, as JSON.
    """

    entry: str
    title: str
    digest: str
    is_told: bool
    annotation: str


@dataclass(frozen=True, slots=True)
class Part:
    """One file of an export: its name, its bytes block by block, and whether to press them."""

    name: str
    blocks: Iterable[bytes]
    is_pressed: bool = True
