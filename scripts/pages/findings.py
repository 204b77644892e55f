"""The page of the findings."""

from __future__ import annotations

from freshlegs.domain.findings import Finding, FindingType
from freshlegs.knowledge.findings import findings
from scripts.pages.layout import between, page, table

FINDINGS_LEAD = """
What can be asked and answered: `freshlegs why --answer SLUG=VALUE` for one question, `freshlegs
log --answer SLUG=VALUE` to keep it. Yes/no takes `yes` or `no`, several values are separated by
commas, and `?` is "I don't know". An answer goes before data. "data" says that the history or
the diary can supply the finding, "answer" that only you can; "safety" questions come before any
advice.
"""


def findings_page() -> str:
    """Every question."""
    lead = FINDINGS_LEAD
    groups = dict.fromkeys(one.group for one in findings())
    return page("The findings", lead, map(group_part, groups))


def group_part(group: str) -> str:
    """All questions of one group."""
    chosen = (one for one in findings() if one.group == group)
    rows = ((f"`{one.slug}`", one.question, answer_text(one), sources_of(one)) for one in chosen)
    return f"## {group}\n\n" + table(("slug", "question", "answer", "from"), rows)


def answer_text(finding: Finding) -> str:
    """What an answer may be."""
    if finding.allowed:
        several = "several of " if finding.type is FindingType.MULTI else ""
        return several + ", ".join(f"`{value}`" for value in finding.allowed)
    if finding.low is not None and finding.high is not None:
        unit = "" if finding.unit == "0-10" else finding.unit or ""
        return f"{between(finding.low, finding.high)} {unit}".rstrip()
    return {FindingType.BOOL: "yes/no", FindingType.MULTI: "words"}.get(finding.type, "number")


def sources_of(finding: Finding) -> str:
    """Who can tell, and whether it is a safety question."""
    return ("data" if finding.column else "answer") + (", safety" if finding.screening else "")
