"""Find the causes and the claims that some words are about."""

from __future__ import annotations

from dataclasses import dataclass

from freshlegs.domain.cause import Cause
from freshlegs.domain.claim import Claim
from freshlegs.domain.errors import NotFoundError
from freshlegs.workflows.cause_pages import all_causes
from freshlegs.workflows.evidence import evidence

MOST_LETTERS_COUNT = 200
"""Nobody searches for more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What goes by the words; where nothing does, `closest` names what may have been meant."""

    causes: tuple[Cause, ...]
    claims: tuple[Claim, ...]
    closest: tuple[str, ...] = ()


def search(asked: str) -> Found:
    """Find claims as `evidence` does, and the causes in whose words all that was asked stands."""
    shown = asked[:MOST_LETTERS_COUNT]
    causes = _causes(shown)
    try:
        told = evidence(shown).told
    except NotFoundError as error:
        return Found(causes=causes, claims=(), closest=() if causes else error.closest)
    return Found(causes=causes, claims=tuple(one.claim for one in told))


def _causes(asked: str) -> tuple[Cause, ...]:
    words = asked.casefold().replace("_", " ").split()
    texts = [(cause, _text(cause)) for cause in all_causes()]
    return tuple(cause for cause, text in texts if words and all(word in text for word in words))


def _text(cause: Cause) -> str:
    name = cause.slug.replace("_", " ")
    return f"{name} {cause.title} {cause.sentence} {cause.mechanism}".casefold()
