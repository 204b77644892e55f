"""The claims ledger: what people say about heavy legs, and what the evidence says of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from freshlegs.domain.claim import Claim, ClaimVerdict, Place, PlaceKind, Topic
from freshlegs.knowledge.checking import (
    check_keys,
    check_texts,
    checked_basis,
    checked_grade,
    checked_sources,
    one_of,
)
from freshlegs.knowledge.errors import FactsError
from freshlegs.knowledge.files import read_toml

CLAIM_IDS = tuple(f"S{number:03}" for number in range(1, 198))
"""Every claim that the sources of this project make."""
_FILE = "claims.toml"
_SENTENCES = ("claim", "answer")
_KEYS = frozenset({*_SENTENCES, "topic", "verdict", "grade", "sources", "basis", "acts"})
_NAMED_COUNT = 10


@cache
def claims() -> tuple[Claim, ...]:
    """Every claim by its number; FactsError where one is malformed, unknown or unanswered."""
    return parse_claims(read_toml(_FILE))


def parse_claims(
    entries: Mapping[str, Mapping[str, Any]], ids: tuple[str, ...] = CLAIM_IDS
) -> tuple[Claim, ...]:
    """Build the claims of a fact file that must answer exactly `ids`; FactsError says what not."""
    strangers = [slug for slug in entries if slug not in ids]
    if strangers:
        raise FactsError(_FILE, strangers[0], "is no claim of the sources")
    unanswered = [slug for slug in ids if slug not in entries]
    if unanswered:
        rest = len(unanswered) - _NAMED_COUNT
        named = ", ".join(unanswered[:_NAMED_COUNT]) + (f" and {rest} more" if rest > 0 else "")
        raise FactsError(_FILE, named, "must be answered")
    return tuple(_parse(slug, entries[slug]) for slug in ids)


def _parse(slug: str, entry: Mapping[str, Any]) -> Claim:
    check_keys(_FILE, slug, entry, _KEYS)
    check_texts(_FILE, slug, entry, (*_SENTENCES, "acts"))
    return Claim(
        id=slug,
        topic=one_of(_FILE, slug, Topic, entry, "topic"),
        claim=entry["claim"],
        verdict=one_of(_FILE, slug, ClaimVerdict, entry, "verdict"),
        answer=entry["answer"],
        grade=checked_grade(_FILE, slug, entry),
        sources=checked_sources(_FILE, slug, entry),
        basis=checked_basis(_FILE, slug, entry),
        acts=tuple(_place(slug, place) for place in entry["acts"]),
    )


def _place(slug: str, text: str) -> Place:
    kind, _, name = text.partition(":")
    if kind not in PlaceKind or not name.strip():
        raise FactsError(_FILE, slug, f"acts in no known kind of place ({text})")
    return Place(PlaceKind(kind), name.strip())
