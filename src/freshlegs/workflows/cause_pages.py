"""Give a cause with all that belongs to it: what to do, the claims about it, its sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from freshlegs.causes import ALL as CAUSES
from freshlegs.domain.cause import Cause
from freshlegs.domain.claim import Claim
from freshlegs.domain.errors import NotFoundError
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.reference import Reference
from freshlegs.interventions import ALL as INTERVENTIONS
from freshlegs.knowledge.claims import claims
from freshlegs.knowledge.references import references

ELICITED = "elicited"


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseTold:
    """A cause, the advice for it, the claims it answers, and every source that any of it names.

    `titles` names the causes that make it likelier; `sources` are by key, in the order in which
    the page of a cause names them.
    """

    cause: Cause
    advice: tuple[Intervention, ...]
    claims: tuple[Claim, ...]
    titles: Mapping[str, str]
    sources: Mapping[str, Reference]


def all_causes() -> tuple[Cause, ...]:
    """Give every cause by its title."""
    return tuple(sorted(CAUSES, key=lambda cause: cause.title))


def all_claims() -> tuple[Claim, ...]:
    """Give every claim, in the order of the sources."""
    return tuple(claims())


def all_references() -> tuple[Reference, ...]:
    """Give every source that can be cited, by its citation."""
    known = (one for one in references().values() if one.provenance != ELICITED)
    return tuple(sorted(known, key=lambda one: one.citation.casefold()))


def cause_told(slug: str) -> CauseTold:
    """Give the cause of a slug.

    Raises NotFoundError, naming what comes near, where there is none.
    """
    by_slug = {one.slug: one for one in CAUSES}
    if slug not in by_slug:
        near = tuple(get_close_matches(slug, by_slug))
        raise NotFoundError(kind="cause", name=slug, closest=near)
    cause = by_slug[slug]
    advice = tuple(one for one in INTERVENTIONS if one.slug in cause.interventions)
    return CauseTold(
        cause=cause,
        advice=advice,
        claims=tuple(claim for claim in claims() if claim.id in cause.claims),
        titles={link.by: by_slug[link.by].title for link in cause.links},
        sources=_sources(cause, advice),
    )


def _sources(cause: Cause, advice: tuple[Intervention, ...]) -> Mapping[str, Reference]:
    keys = dict.fromkeys((*_keys(cause), *(one.source for one in advice)))
    known = references()
    return {key: known[key] for key in keys if known[key].provenance != ELICITED}


def _keys(cause: Cause) -> Iterator[str]:
    """The keys that a cause and its parts name."""
    yield cause.source
    yield from (ramp.source for ramp in cause.ramps)
    yield from (sign.source for sign in cause.signs)
    yield from (link.source for link in cause.links)
    yield from (mark.source for mark in cause.marks)
    yield from cause.references
