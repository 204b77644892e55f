"""The page of the claims."""

from __future__ import annotations

from freshlegs.domain.claim import Claim, ClaimVerdict, Place, PlaceKind, Topic
from freshlegs.knowledge.claims import claims
from freshlegs.workflows.places import title as place_title
from scripts.pages.layout import anchor, page
from scripts.pages.words import cite

EVIDENCE_LEAD = """
{count} claims that articles about heavy legs make, and what the evidence says of each: {verdicts}.
"Partly right" also stands where too little is known to say more. Grades: A trials or direct
measurement, B observation, C experts, mechanism or small studies, D contradicted by better
evidence. "Elicited" is our own judgement. `freshlegs evidence TOPIC` shows the same in the
terminal. No physician has reviewed this page; it supports decisions and is not a diagnosis.
[sources.md](sources.md) says how much of each source was read.
"""

PAGES = {
    PlaceKind.CAUSE: "causes.md",
    PlaceKind.INTERVENTION: "advice.md",
    PlaceKind.RED_FLAG: "red-flags.md",
    PlaceKind.EXERCISE: "exercises.md",
    PlaceKind.ROUTINE: "exercises.md",
}
"""Where the places of a kind are told of."""
VERDICTS = {
    ClaimVerdict.SUPPORTED: "Supported",
    ClaimVerdict.MIXED: "Partly right",
    ClaimVerdict.CONTRADICTED: "Contradicted",
    ClaimVerdict.NOT_TESTABLE: "Cannot be tested",
}


def evidence_page() -> str:
    """Every claim, by topic."""
    given = [claim.verdict for claim in claims()]
    verdicts = ", ".join(f"{given.count(one)} {VERDICTS[one].lower()}" for one in ClaimVerdict)
    lead = EVIDENCE_LEAD.format(count=len(claims()), verdicts=verdicts)
    topics = [topic for topic in Topic if any(one.topic is topic for one in claims())]
    index = " · ".join(f"[{topic}](#{anchor(topic)})" for topic in topics)
    return page("The evidence", lead, (index, *map(topic_part, topics)))


def topic_part(topic: Topic) -> str:
    """All claims of one topic."""
    chosen = (one for one in claims() if one.topic is topic)
    return "\n\n".join((f"## {topic}", *map(claim_part, chosen)))


def claim_part(claim: Claim) -> str:
    """One claim, and its answer."""
    said = [f"### {claim.id}", "", f"> {claim.claim}", ""]
    said += [f"**{VERDICTS[claim.verdict]}** (grade {claim.grade}). {claim.answer}", ""]
    sources = [cite(key) for key in claim.sources]
    if claim.basis:
        sources.append(f"{'some of it' if sources else 'all of it'} {claim.basis}")
    said.append(f"- Sources: {'; '.join(sources)}")
    said += [f"- {place_text(place)}" for place in claim.acts if place.kind is PlaceKind.NONE]
    places = (place for place in claim.acts if place.kind is not PlaceKind.NONE)
    acts = dict.fromkeys(map(place_text, places))
    return "\n".join((*said, *([f"- Acted on in: {', '.join(acts)}"] if acts else [])))


def place_text(place: Place) -> str:
    """A place in the product."""
    if place.kind is PlaceKind.NONE:
        return f"Not acted on: {place.name}"
    if place.kind in PAGES:
        return f"[{place_title(place)}]({PAGES[place.kind]}#{anchor(place_title(place))})"
    return f"`freshlegs {place.name}`" if place.kind is PlaceKind.COMMAND else f"`{place.name}`"
