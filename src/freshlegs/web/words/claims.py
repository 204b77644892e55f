"""Verdicts, grades, places and sources of the evidence in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from freshlegs.domain.cause import Grade
from freshlegs.domain.claim import ClaimVerdict, PlaceKind
from freshlegs.domain.reference import Reference

VERDICTS: Mapping[ClaimVerdict, str | Promise] = {
    ClaimVerdict.SUPPORTED: gettext_lazy("Supported"),
    ClaimVerdict.MIXED: gettext_lazy("Mixed"),
    ClaimVerdict.CONTRADICTED: gettext_lazy("Contradicted"),
    ClaimVerdict.NOT_TESTABLE: gettext_lazy("Not testable"),
}
VERDICT_MEANINGS: Mapping[ClaimVerdict, str | Promise] = {
    ClaimVerdict.SUPPORTED: gettext_lazy("what is known agrees with it"),
    ClaimVerdict.MIXED: gettext_lazy("partly right, or too little is known"),
    ClaimVerdict.CONTRADICTED: gettext_lazy("better evidence says otherwise"),
    ClaimVerdict.NOT_TESTABLE: gettext_lazy("no study could show it wrong"),
}
GRADES: Mapping[Grade, str | Promise] = {
    Grade.A: gettext_lazy("trials or direct measurement"),
    Grade.B: gettext_lazy("observation"),
    Grade.C: gettext_lazy("experts, mechanism or small studies"),
    Grade.D: gettext_lazy("contradicted by better evidence"),
}
KINDS: Mapping[PlaceKind, str | Promise] = {
    PlaceKind.CAUSE: gettext_lazy("cause"),
    PlaceKind.INTERVENTION: gettext_lazy("advice"),
    PlaceKind.RED_FLAG: gettext_lazy("red flag"),
    PlaceKind.FINDING: gettext_lazy("question"),
    PlaceKind.FORMULA: gettext_lazy("formula"),
    PlaceKind.COLUMN: gettext_lazy("column of the day table"),
    PlaceKind.COMMAND: gettext_lazy("command"),
    PlaceKind.EXERCISE: gettext_lazy("exercise"),
    PlaceKind.ROUTINE: gettext_lazy("routine"),
}
_ADDRESSES = (
    (re.compile(r"(?:doi:)?(10\.\d{4,9}/[^\s;,)]+)"), "https://doi.org/"),
    (re.compile(r"(PMC\d+)"), "https://pmc.ncbi.nlm.nih.gov/articles/"),
)
"""How a citation names where it can be read, and where that is."""
_FIRST_PART = re.compile(r",? \(|, |; ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A source as a list shows it: its citation, of which `linked` leads to `link`.

    Both are empty where no address is known.
    """

    key: str
    before: str
    linked: str = ""
    link: str = ""
    after: str = ""
    note: str


def grade_words(grade: Grade) -> str:
    """Say what a grade means."""
    words = {"grade": grade.value, "meaning": GRADES[grade]}
    return _("Grade %(grade)s: %(meaning)s") % words


def source(reference: Reference) -> Source:
    """Shape a source, with how much of it was read."""
    citation, note = reference.citation, _note(reference)
    for pattern, host in _ADDRESSES:
        if found := pattern.search(citation):
            return Source(
                key=reference.key,
                before=citation[: found.start()],
                linked=found.group(),
                link=f"{host}{found.group(1)}",
                after=citation[found.end() :],
                note=note,
            )
    return Source(key=reference.key, before=citation, note=note)


def source_words(reference: Reference | None) -> str:
    """Name a source in a line; what no source gives is elicited."""
    if reference is None:
        return _("elicited")
    short = _FIRST_PART.split(reference.citation)[0]
    memory = reference.provenance == "memory"
    return _("%(source)s, from memory") % {"source": short} if memory else short


def _note(reference: Reference) -> str:
    if reference.provenance == "memory":
        return _("from memory, unverified")
    return _("read: %(what)s") % {"what": _(reference.read)}
