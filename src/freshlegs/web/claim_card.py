"""A claim as its page shows it, and claims by verdict as the index lists them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from freshlegs.domain.claim import Claim, ClaimVerdict, PlaceKind
from freshlegs.web.words.claims import (
    KINDS,
    VERDICT_MEANINGS,
    VERDICTS,
    Source,
    grade_words,
    source,
)
from freshlegs.workflows.evidence import Told

_PAGES = {
    PlaceKind.CAUSE: "evidence-cause",
    PlaceKind.EXERCISE: "exercises-one",
    PlaceKind.ROUTINE: "exercises-one",
}
"""The places that have a page of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceLine:
    """Where the product acts on a claim; `link` is empty where that has no page here."""

    kind: str
    title: str
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimCard:
    """A claim in words; `not_acted_on` says why, where there are no places."""

    claim: Claim
    verdict: str
    meaning: str
    grade: str
    basis: str
    sources: list[Source]
    places: list[PlaceLine]
    not_acted_on: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictGroup:
    """The claims of one verdict."""

    verdict: ClaimVerdict
    title: str
    meaning: str
    claims: list[Claim]


def claim_card(told: Told) -> ClaimCard:
    """Shape a claim for its page."""
    claim = told.claim
    named = [
        (place.name, kind, title)
        for place, (kind, title) in zip(claim.acts, told.places, strict=True)
    ]
    return ClaimCard(
        claim=claim,
        verdict=str(VERDICTS[claim.verdict]),
        meaning=str(VERDICT_MEANINGS[claim.verdict]),
        grade=grade_words(claim.grade),
        basis=_basis(told),
        sources=[source(one) for one in told.references],
        places=[_place(*one) for one in named if one[1] is not PlaceKind.NONE],
        not_acted_on=[_(title) for _name, kind, title in named if kind is PlaceKind.NONE],
    )


def verdict_groups(claims: Iterable[Claim]) -> list[VerdictGroup]:
    """Sort claims by verdict; a verdict without any is left out."""
    found = list(claims)
    groups = [_group(verdict, found) for verdict in ClaimVerdict]
    return [group for group in groups if group.claims]


def _group(verdict: ClaimVerdict, claims: list[Claim]) -> VerdictGroup:
    return VerdictGroup(
        verdict=verdict,
        title=str(VERDICTS[verdict]),
        meaning=str(VERDICT_MEANINGS[verdict]),
        claims=[claim for claim in claims if claim.verdict is verdict],
    )


def _basis(told: Told) -> str:
    basis = told.claim.basis
    if basis is None:
        return ""
    words = {"basis": _(basis.value)}
    if told.references:
        return _("Some of this is %(basis)s.") % words
    return _("This is %(basis)s.") % words


def _place(name: str, kind: PlaceKind, title: str) -> PlaceLine:
    link = reverse(_PAGES[kind], args=[name]) if kind in _PAGES else ""
    return PlaceLine(kind=str(KINDS[kind]), title=_(title), link=link)
