"""The page of the red flags."""

from __future__ import annotations

from collections.abc import Iterable

from freshlegs.domain.red_flags import TIER_TEXT, RedFlag, Tier
from freshlegs.knowledge.red_flags import red_flags
from scripts.pages.layout import page
from scripts.pages.words import cite, rule_text

FLAGS_LEAD = """
{count} rules that run before everything else. A rule that holds is shown first, with how soon to
get help, and silences the advice that it forbids. What is not known is asked, never taken for a
no. How a flag is cleared: [answer.md](answer.md#how-a-red-flag-is-cleared). **No rule has been
reviewed by a physician yet**, unless its entry says otherwise. "Suspect" is for clinicians; the
program does not show it. **If you have one of these signs, do not look for an answer here: get
help.**
"""


def red_flags_page() -> str:
    """Every rule of the gate."""
    flags = red_flags()
    lead = FLAGS_LEAD.format(count=len(flags))
    return page(
        "The red flags", lead, (tier_part(tier, flags) for tier in Tier if tier is not Tier.NONE)
    )


def tier_part(tier: Tier, flags: Iterable[RedFlag]) -> str:
    """All rules of one tier."""
    chosen = [flag for flag in flags if flag.tier is tier]
    return "\n\n".join((f"## {tier}: {TIER_TEXT[tier]}", *map(flag_part, chosen)))


def flag_part(flag: RedFlag) -> str:
    """One rule."""
    reviewed = "reviewed by a physician" if flag.reviewed else "not yet reviewed by a physician"
    forbids = ", ".join(sorted(flag.forbids)) or "nothing"
    return "\n".join(
        (
            f"### {flag.title}",
            "",
            f"`{flag.id}` · {flag.action}",
            "",
            f"- Raised by: {rule_text(flag.trigger)}",
            f"- Forbids advice on: {forbids}",
            f"- Ends: {flag.release}",
            f"- Suspect: {flag.suspect}",
            f"- Source: {cite(flag.source)}; {reviewed}",
        )
    )
