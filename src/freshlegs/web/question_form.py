"""One question with answers to tap, and what was tapped."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from freshlegs.domain.findings import Finding, FindingType
from freshlegs.web.words.values import UNITS, choices

UNKNOWN = "?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question as a screen shows it: taps, or boxes to tick, or a number to fill in."""

    finding: Finding
    question: str
    why: str
    taps: list[tuple[str, str]]
    boxes: list[tuple[str, str]]
    unit: str
    is_number: bool


def asked(finding: Finding, why: str) -> Asked:
    """Shape a question; "I don't know" is always one of the answers."""
    is_multi = finding.type is FindingType.MULTI
    given = [] if is_multi else choices(finding)
    if finding.type is FindingType.BOOL:
        given = [("yes", _("Yes")), ("no", _("No"))]
    return Asked(
        finding=finding,
        question=_(finding.question),
        why=_(why),
        taps=[*given, (UNKNOWN, _("Don’t know"))],
        boxes=choices(finding) if is_multi else [],
        unit=str(UNITS.get(finding.unit or "", finding.unit or "")),
        is_number=finding.type in {FindingType.NUMBER, FindingType.NUMBERS},
    )


def answer_in(sent: QueryDict) -> dict[str, object]:
    """Read the answer to one question as words, as `read_answers` takes them."""
    slug = sent.get("finding", "")
    if told := sent.get("tap"):
        return {slug: told}
    ticked = sent.getlist("box")
    number = sent.get("number", "").strip().replace(",", ".")
    return {slug: ticked or number or UNKNOWN}
