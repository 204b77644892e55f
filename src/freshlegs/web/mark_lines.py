"""The ways of being heavy that fit a cause, or do not, each with how well; elicited."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from freshlegs.domain.cause import Mark
from freshlegs.web.words.odds import times_words


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkLine:
    """A way of being heavy, and how many times better or worse it fits than the usual way."""

    meaning: str
    fit: str


def mark_lines(marks: Iterable[Mark]) -> list[MarkLine]:
    """Give each way once, those that tell most first."""
    by_meaning = {mark.meaning: mark for mark in sorted(marks, key=_weight)}
    told = sorted(by_meaning.values(), key=_weight, reverse=True)
    return [MarkLine(meaning=_(mark.meaning), fit=times_words(mark.fit)) for mark in told]


def _weight(mark: Mark) -> float:
    return mark.fit if mark.fit >= 1 else 1 / mark.fit
