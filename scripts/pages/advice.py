"""The page of the advice."""

from __future__ import annotations

from collections.abc import Iterator

from freshlegs.causes import ALL as CAUSES
from freshlegs.domain.intervention import Intervention
from freshlegs.interventions import ALL as INTERVENTIONS
from freshlegs.workflows.exercises import exercise
from scripts.pages.layout import anchor, page, table
from scripts.pages.words import cite, rule_text

ADVICE_LEAD = """
{count} things that can be done about heavy legs. A red flag goes before all of them. What is "not
proposed" is left out when the rule holds, and, where it says "asked first", also while it is not
known. "Never while a safety question is open" means that the [safety questions](findings.md) come
first. Two grades: for running better, and for lighter legs. A trials or direct measurement, B
observation, C experts, mechanism or small studies, D contradicted by better evidence. No physician
has reviewed this page. [sources.md](sources.md) says how much of each source was read.
"""


def advice_page() -> str:
    """Every intervention."""
    lead = ADVICE_LEAD.format(count=len(INTERVENTIONS))
    rows = (
        (f"[{one.title}](#{anchor(one.title)})", f"`{one.slug}`", one.effect_after)
        for one in INTERVENTIONS
    )
    index = table(("what", "slug", "expected after"), rows)
    return page("What can be done", lead, (index, *map(advice_part, INTERVENTIONS)))


def advice_part(one: Intervention) -> str:
    """One intervention."""
    lines = [f"## {one.title}", "", f"`{one.slug}` · {one.text}", ""]
    lines += [f"- How much: {one.dose}", f"- When: {one.when}"]
    lines += [f"- To expect: {one.effect}; {one.effect_after}"]
    lines += limits_of(one)
    lines += [f"- How to: {', '.join(map(exercise_link, exercises_of(one)))}"] * bool(
        exercises_of(one)
    )
    grades = f"{one.grade_performance} for performance, {one.grade_heaviness} for heaviness"
    basis = () if one.basis is None else (f"some of it {one.basis}",)
    sources = "; ".join(dict.fromkeys((*map(cite, (one.source, *one.references)), *basis)))
    lines += [f"- Grade {grades}; {sources}"]
    causes = [cause for cause in CAUSES if one.slug in cause.interventions]
    named = ", ".join(f"[{cause.title}](causes.md#{anchor(cause.title)})" for cause in causes)
    lines += [f"- Against: {named}"] if causes else []
    return "\n".join(lines)


def limits_of(one: Intervention) -> Iterator[str]:
    """Who should not, and what is asked before."""
    if one.caution:
        yield f"- {one.caution}"
    if one.contraindications is not None:
        asked = " (asked first)" if one.ask_first else ""
        yield f"- Not proposed{asked} with {rule_text(one.contraindications)}"
    if one.stops is not None:
        yield f"- Not proposed, where it is known, with {rule_text(one.stops)}"
    if not one.gentle:
        yield "- Never while a safety question is open"


def exercises_of(one: Intervention) -> tuple[str, ...]:
    """The slugs of what it consists of."""
    return (*one.routines, *one.exercises)


def exercise_link(slug: str) -> str:
    """Where it stands on the page of the exercises."""
    title = exercise(slug).title
    return f"[{title}](exercises.md#{anchor(title)})"
