"""Give the sources behind the lines of an answer, each once."""

from __future__ import annotations

from freshlegs.domain.explanation import Explanation
from freshlegs.domain.reference import Reference
from freshlegs.knowledge.references import references


def sources(told: Explanation) -> tuple[Reference, ...]:
    """The references that evidence and warnings of an answer name, in the order of the answer."""
    lines = (
        line for cause in told.causes for line in (*cause.evidence_for, *cause.evidence_against)
    )
    flags = (raised.flag.source for raised in told.red_flags)
    keys = dict.fromkeys((*flags, *(line.source for line in lines)))
    known = references()
    return tuple(known[key] for key in keys if key in known)
