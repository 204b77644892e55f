"""What is said and known of heavy legs, as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from freshlegs.domain.reference import Reference

if TYPE_CHECKING:
    from freshlegs.workflows.evidence import Evidence, Told, TopicCounts
    from freshlegs.workflows.subjects import Subject


def topics_document(counted: tuple[TopicCounts, ...]) -> list[dict[str, object]]:
    """Shape how much is said on each topic."""
    return [
        {"topic": one.topic, "claims": one.claims_count, **dict(one.by_verdict)} for one in counted
    ]


def document(found: Evidence) -> dict[str, object]:
    """Shape what is known of something."""
    subject = found.subject
    about = None if subject is None else _subject_document(subject)
    claims = [_claim_document(told) for told in found.told]
    return {"asked": found.asked, "subject": about, "claims": claims}


def _subject_document(subject: Subject) -> dict[str, object]:
    return {
        "slug": subject.slug,
        "title": subject.title,
        "text": subject.text,
        "standing": subject.standing,
        "source": _reference_document(subject.reference),
    }


def _claim_document(told: Told) -> dict[str, object]:
    claim = told.claim
    return {
        "id": claim.id,
        "topic": claim.topic,
        "claim": claim.claim,
        "verdict": claim.verdict,
        "answer": claim.answer,
        "grade": claim.grade,
        "basis": claim.basis,
        "sources": [_reference_document(one) for one in told.references],
        "acts": [f"{place.kind}:{place.name}" for place in claim.acts],
    }


def _reference_document(reference: Reference) -> dict[str, str]:
    return {
        "key": reference.key,
        "citation": reference.citation,
        "read": reference.read,
        "provenance": reference.provenance,
    }
