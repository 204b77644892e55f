"""The next step of the dialogue as JSON, for programs that ask in their own way."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from freshlegs.domain.findings import Finding
from freshlegs.workflows.documents.findings import allowed_line
from freshlegs.workflows.documents.findings import document as finding_document
from freshlegs.workflows.documents.why import flag_document

if TYPE_CHECKING:
    from freshlegs.workflows.ask import Step


def document(step: Step) -> dict[str, object]:
    """Shape a step; `none_of_these` are the answers that close a safety page at once."""
    page = step.page
    since = None if page is None else page.since
    return {
        "day": step.day.isoformat(),
        "step": str(step.kind),
        "why": step.why,
        "questions": [_question(finding) for finding in step.questions],
        "page": None if page is None else str(page.kind),
        "since": None if since is None else since.isoformat(),
        "none_of_these": None if page is None else dict(page.none_of_these),
        "asked": step.asked_count,
        "advice": None if step.advice is None else asdict(step.advice),
        "red_flags": [flag_document(raised) for raised in step.red_flags],
    }


def _question(finding: Finding) -> dict[str, object]:
    return {
        **finding_document(finding),
        "choices": list(finding.spoken) or None,
        "allowed_text": allowed_line(finding),
        "opens": list(finding.opens) or None,
    }
