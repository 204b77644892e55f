"""Give the evidence on a topic: what people say of it, what is known, where freshlegs acts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from freshlegs.domain.claim import Claim, ClaimVerdict, PlaceKind, Topic
from freshlegs.domain.errors import NotFoundError
from freshlegs.domain.reference import Reference
from freshlegs.knowledge.claims import claims
from freshlegs.knowledge.references import references
from freshlegs.workflows.places import title
from freshlegs.workflows.subjects import Subject, subjects

_SUGGESTED_COUNT = 3
_LONG_ENOUGH = re.compile(r"[a-z]{4,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A claim with its sources in full and its places as a runner calls them."""

    claim: Claim
    references: tuple[Reference, ...]
    places: tuple[tuple[PlaceKind, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The claims on what was asked; `subject` is the cause, advice or rule of that name."""

    asked: str
    subject: Subject | None
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicCounts:
    """How many claims a topic has, in all and by verdict."""

    topic: Topic
    claims_count: int
    by_verdict: tuple[tuple[ClaimVerdict, int], ...]


def topics() -> tuple[TopicCounts, ...]:
    """Give every topic that has claims, in the order in which it is worth reading them."""
    counted = (_counts(topic) for topic in Topic)
    return tuple(one for one in counted if one.claims_count)


def evidence(asked: str) -> Evidence:
    """Give the claims on a claim's id, a topic, a place of the product, or some words.

    Raises NotFoundError, naming what comes near, where nothing goes by what was asked.
    """
    wanted = _plain(asked)
    subject = next((one for one in subjects() if wanted in _names(one)), None)
    found = _by_id(wanted) or _by_topic(wanted) or _by_place(wanted)
    if not found and subject is None:
        found = _by_words(wanted)
    if not found and subject is None:
        raise NotFoundError(kind="evidence on", name=asked, closest=_closest(wanted))
    return Evidence(asked=asked, subject=subject, told=tuple(map(_told, found)))


def _counts(topic: Topic) -> TopicCounts:
    verdicts = [claim.verdict for claim in claims() if claim.topic is topic]
    by_verdict = tuple((verdict, verdicts.count(verdict)) for verdict in ClaimVerdict)
    return TopicCounts(topic=topic, claims_count=len(verdicts), by_verdict=by_verdict)


def _told(claim: Claim) -> Told:
    return Told(
        claim=claim,
        references=tuple(references()[key] for key in claim.sources),
        places=tuple((place.kind, title(place)) for place in claim.acts),
    )


def _by_id(wanted: str) -> list[Claim]:
    return [claim for claim in claims() if _plain(claim.id) == wanted]


def _by_topic(wanted: str) -> list[Claim]:
    return [claim for claim in claims() if _plain(claim.topic) == wanted]


def _by_place(wanted: str) -> list[Claim]:
    return [claim for claim in claims() if wanted in _places(claim)]


def _by_words(wanted: str) -> list[Claim]:
    """Find the claims in which every word asked for begins some word."""
    begins = [re.compile(rf"\b{re.escape(word)}") for word in wanted.split()]
    texts = ((claim, _plain(f"{claim.claim} {claim.answer}")) for claim in claims())
    return [claim for claim, text in texts if begins and all(one.search(text) for one in begins)]


def _places(claim: Claim) -> Iterator[str]:
    for place in claim.acts:
        yield from (_plain(place.name), _plain(title(place)))


def _names(subject: Subject) -> tuple[str, str]:
    return _plain(subject.slug), _plain(subject.title)


def _closest(wanted: str) -> tuple[str, ...]:
    """Name up to three topics, places or words that what was asked may be a slip of."""
    names = {name for subject in subjects() for name in _names(subject)}
    words = {word for claim in claims() for word in _LONG_ENOUGH.findall(_plain(claim.claim))}
    near = get_close_matches(wanted, [*map(_plain, Topic), *sorted(names | words)])
    return tuple(dict.fromkeys(near))[:_SUGGESTED_COUNT]


def _plain(text: str) -> str:
    """Write a name so that case, hyphens and underscores do not matter."""
    return " ".join(text.casefold().replace("_", " ").replace("-", " ").split())
