"""One question with answers to tap, and what was tapped."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from freshlegs.domain.findings import Finding, FindingType
from freshlegs.web.words.language import in_language
from freshlegs.web.words.scales import inside, is_convertible, is_difference
from freshlegs.web.words.values import choices, unit_text
from freshlegs.workflows.findings import findings

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
        why=in_language(why),
        taps=[*given, (UNKNOWN, _("Don’t know"))],
        boxes=choices(finding) if is_multi else [],
        unit=unit_text(finding.unit),
        is_number=finding.type in {FindingType.NUMBER, FindingType.NUMBERS},
    )


def answer_in(sent: QueryDict) -> dict[str, object]:
    """Read the answer to one question as words, as `read_answers` takes them."""
    slug = sent.get("finding", "")
    if told := sent.get("tap"):
        return {slug: told}
    ticked = sent.getlist("box")
    number = sent.get("number", "").strip().replace(",", ".")
    return {slug: ticked or _inside(slug, number) or UNKNOWN}


def _inside(slug: str, number: str) -> str:
    """Give a number that was told in the runner's unit as the inside keeps it."""
    unit = next((one.unit for one in findings() if one.slug == slug), None)
    if unit is None or not is_convertible(unit):
        return number
    try:
        value = inside(float(number), unit, is_difference=is_difference(slug))
    except ValueError:
        return number
    return f"{value:.6g}"
