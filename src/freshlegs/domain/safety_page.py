"""The safety questions that are asked at once, before any advice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from freshlegs.domain.findings import Finding, Value


class PageKind(StrEnum):
    """All safety questions, a few that stand for all, or the details that an answer opened."""

    FULL = "full"
    SHORT = "short"
    DETAILS = "details"


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyPage:
    """Safety questions to ask at once.

    `none_of_these` are the answers that close it, `since` is the day on which safety was last asked
    about, where that is not long ago.
    """

    kind: PageKind
    questions: tuple[Finding, ...]
    none_of_these: Mapping[str, Value]
    since: date | None = None
