"""The page of the causes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from freshlegs.causes import ALL as CAUSES
from freshlegs.domain.cause import Cause, Ramp
from freshlegs.interventions import ALL as INTERVENTIONS
from freshlegs.knowledge.findings import findings_by_slug
from scripts.pages.layout import anchor, number, page, table
from scripts.pages.words import cite, rule_text

PLACE = "You feel it here: "

TITLES = {one.slug: one.title for one in INTERVENTIONS}

CAUSES_LEAD = """
{count} things that can make legs heavy. How they become an answer: [answer.md](answer.md). Grades:
A trials or direct measurement, B observation, C experts, mechanism or small studies, D
contradicted by better evidence. A grade is about the cause in general, not about you. Strengths,
priors, fits and the factors of odds are **elicited**: set by judgement from the literature, not
measured, even where a source is named for the sign itself; only the odds of a link with a source
were read there. Of the signs and links of one group only the strongest counts. No physician has
reviewed this page. A dose is 1 at the threshold given and at most 3. Words in code are
[findings](findings.md); [sources.md](sources.md) says how much of each source was read.
"""


def causes_page() -> str:
    """Every cause: what it is, what shows it, how good the evidence is."""
    lead = CAUSES_LEAD.format(count=len(CAUSES))
    index = table(
        ("cause", "slug", "grade"),
        ((f"[{one.title}](#{anchor(one.title)})", f"`{one.slug}`", one.grade) for one in CAUSES),
    )
    return page("The causes", lead, (index, *map(cause_part, CAUSES)))


def cause_part(cause: Cause) -> str:
    """One cause."""
    lines = [f"## {cause.title}", "", f"`{cause.slug}` · {cause.sentence} {cause.mechanism}", ""]
    lines += [f"- Grade {cause.grade}; {cite(cause.source)}", f"- {effect_of(cause)}"]
    lines += [f"- When: {cause.lag}", *prior_of(cause)]
    lines += [f"- Shown by {ramp_text(ramp)}" for ramp in cause.ramps]
    lines += signs_of(cause)
    lines += links_of(cause)
    lines += marks_of(cause)
    things = [f"[{TITLES[slug]}](advice.md#{anchor(TITLES[slug])})" for slug in cause.interventions]
    lines += [f"- What can be done: {'; '.join(things)}"] if things else []
    lines += [f"- Also read: {'; '.join(map(cite, cause.references))}"] if cause.references else []
    lines += [f"- Claims answered: {', '.join(cause.claims)}"] if cause.claims else []
    return "\n".join(lines)


def effect_of(cause: Cause) -> str:
    """What one dose does, and how long it lasts."""
    if cause.data_problem:
        return "Not a cause of legs: it is reported as a data problem, before any share."
    lasts = f", and {cause.carry_over:.0%} of it is left a day later" if cause.carry_over else ""
    felt = f"One dose alone is felt as noticeably heavy {cause.strength:.0%} of the time"
    return f"{felt}{lasts} (elicited)."


def ramp_text(ramp: Ramp) -> str:
    """From where to where a number counts."""
    unit = findings_by_slug()[ramp.finding].unit or ""
    start = f"{number(ramp.zero)} (or your own usual)" if ramp.from_own_usual else number(ramp.zero)
    way = f"nothing at {start}, one dose at {number(ramp.one)} {unit}".rstrip()
    never = "" if ramp.unless is None else f", never where {rule_text(ramp.unless)}"
    return f"`{ramp.finding}`: {way}{never}; {cite(ramp.source)}"


def prior_of(cause: Cause) -> Iterator[str]:
    """How often it is there before anything is known."""
    prior = cause.unmeasured_prior if cause.ramps else cause.prior
    when = " where nothing was measured" if cause.ramps else ""
    if not cause.data_problem:
        yield f"- There on {100 * prior:g} % of days{when} (elicited)."


def signs_of(cause: Cause) -> Iterator[str]:
    """What changes the odds that it is there."""
    for sign in cause.signs:
        way = "More" if sign.if_true >= 1 else "Less"
        meaning = sign.meaning.rstrip(".")
        odds = f"odds × {sign.if_true:g}" + (f", if not × {sign.if_false:g}" * (sign.if_false != 1))
        told = f"{meaning}; {odds}{in_group(sign.group)}; {cite(sign.source)}"
        yield f"- {way} likely when {rule_text(sign.rule)}. {told}"


def links_of(cause: Cause) -> Iterator[str]:
    """The causes that make it likelier."""
    titles = {one.slug: one.title for one in CAUSES}
    for link in cause.links:
        by = f"[{titles[link.by]}](#{anchor(titles[link.by])})"
        odds = f"odds × {link.odds_ratio:g}{in_group(link.group)}"
        yield f"- Linked to {by}, shown by {rule_text(link.rule)}: {odds}; {cite(link.source)}"


def in_group(group: str) -> str:
    """Of which group only the strongest counts."""
    return f" (group {group})" if group else ""


def marks_of(cause: Cause) -> Iterator[str]:
    """The ways of being heavy that speak for it, and those that speak against it."""
    better = [mark.meaning for mark in cause.marks if mark.fit > 1]
    worse = [mark.meaning for mark in cause.marks if mark.fit < 1]
    for word, meanings in (("for", better), ("against", worse)):
        if meanings:
            yield f"- Speaks {word} it: {together(meanings)}"


def together(meanings: Iterable[str]) -> str:
    """Sentences in one line, the places in the leg as one of them."""
    said = list(dict.fromkeys(meanings))
    places = [text.removeprefix(PLACE).rstrip(".") for text in said if text.startswith(PLACE)]
    others = [text for text in said if not text.startswith(PLACE)]
    return " ".join((*others, *([f"{PLACE}{', '.join(places)}."] if places else [])))
