"""Write the pages of docs/ that only repeat what the program knows.

`uv run scripts/tables.py` writes the causes, the red flags, the columns of the day table, the
findings and the sources anew. A test fails when one of them is not what this would write.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from freshlegs.causes import ALL as CAUSES
from freshlegs.domain.cause import Cause, Ramp
from freshlegs.domain.conditions import AllOf, Condition, Not, Rule
from freshlegs.domain.findings import Finding, FindingType
from freshlegs.domain.glossary import GLOSSARY
from freshlegs.domain.red_flags import TIER_TEXT, RedFlag, Tier
from freshlegs.domain.reference import Reference
from freshlegs.interventions import ALL as INTERVENTIONS
from freshlegs.knowledge.findings import findings, findings_by_slug
from freshlegs.knowledge.red_flags import red_flags
from freshlegs.knowledge.references import references

DOCS = Path(__file__).parent.parent / "docs"
MADE = "<!-- written by scripts/tables.py; change the program, not this page -->"
MEMORY = "from memory, unverified"
PLACE = "You feel it here: "
TITLES = {one.slug: one.title for one in INTERVENTIONS}


CAUSES_LEAD = """
{count} things that can make legs heavy. How they become an answer: [answer.md](answer.md). Grades:
A trials or direct measurement, B observation, C experts, mechanism or small studies, D
contradicted by better evidence. A grade is about the cause in general, not about you. Strengths
and fits are **elicited**: set by judgement from the literature, not measured. No physician has
reviewed this page. A dose is 1 at the threshold given and at most 3. Words in code are
[findings](findings.md); [sources.md](sources.md) says how much of each source was read.
"""
FLAGS_LEAD = """
{count} rules that run before everything else. A rule that holds is shown first, with how soon to
get help, and silences the advice that it forbids. What is not known is asked, never taken for a
no. How a flag is cleared: [answer.md](answer.md#how-a-red-flag-is-cleared). **No rule has been
reviewed by a physician yet**, unless its entry says otherwise. "Suspect" is for clinicians; the
program does not show it. **If you have one of these signs, do not look for an answer here: get
help.**
"""
GLOSSARY_LEAD = """
{count} columns, one row a local calendar day. `freshlegs days --column NAME` shows one. What was
not measured is empty, never 0. The range is what is plausible. Where the last column says "from
memory, unverified", constants of the formula were not read in the source; "elicited" is a
convention of this project. A first word such as `foster1998` is a key of [sources.md](sources.md).
"""
FINDINGS_LEAD = """
What can be asked and answered: `freshlegs why --answer SLUG=VALUE` for one question, `freshlegs
log --answer SLUG=VALUE` to keep it. Yes/no takes `yes` or `no`, several values are separated by
commas, and `?` is "I don't know". An answer goes before data. "data" says that the history or
the diary can supply the finding, "answer" that only you can; "safety" questions come before any
advice.
"""
SOURCES_LEAD = """
What formulas, causes, rules and advice cite, by the key that `source` holds in the JSON. "Read"
says how much of it was read for this project. "memory" means that what we use of it was **not
verified** against the source. "elicited" is our own judgement.
"""


def main() -> None:
    """Write every page."""
    for name, write in PAGES.items():
        (DOCS / name).write_text(write(), encoding="utf-8")
        print(f"docs/{name}")


def page(title: str, lead: str, parts: Iterable[str]) -> str:
    """Put a page together."""
    return "\n\n".join((f"# {title}", MADE, " ".join(lead.split()), *parts)) + "\n"


def table(titles: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Write a table; a bar inside a cell would end it."""
    heads = list(titles)
    lines = [heads, ["---"] * len(heads), *(list(row) for row in rows)]
    return "\n".join(
        "| " + " | ".join(cell.replace("|", "/") for cell in line) + " |" for line in lines
    )


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
    lines += [f"- Shown by {ramp_text(ramp)}" for ramp in cause.ramps]
    lines += signs_of(cause)
    lines += marks_of(cause)
    things = [TITLES[slug] for slug in cause.interventions]
    lines += [f"- What can be done: {'; '.join(things)}"] if things else []
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
    return f"`{ramp.finding}`: {way}; {cite(ramp.source)}"


def signs_of(cause: Cause) -> Iterator[str]:
    """What changes the odds that it is there."""
    for sign in cause.signs:
        way = "More" if sign.if_true >= 1 else "Less"
        meaning = sign.meaning.rstrip(".")
        yield f"- {way} likely when {rule_text(sign.rule)}. {meaning}; {cite(sign.source)}"


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
            f"- Suspect: {flag.suspect}",
            f"- Source: {cite(flag.source)}; {reviewed}",
        )
    )


def glossary_page() -> str:
    """Every column of the day table."""
    rows = (
        (f"`{one.name}`", one.unit, one.meaning, between(one.low, one.high), one.provenance)
        for one in GLOSSARY.values()
    )
    lead = GLOSSARY_LEAD.format(count=len(GLOSSARY))
    return page(
        "The day table",
        lead,
        (table(("column", "unit", "meaning", "range", "where it comes from"), rows),),
    )


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


def sources_page() -> str:
    """Every reference."""
    lead = SOURCES_LEAD
    rows = (
        (f"`{one.key}`", one.citation, one.read, one.provenance) for one in references().values()
    )
    return page("The sources", lead, (table(("key", "source", "read", "provenance"), rows),))


def cite(key: str) -> str:
    """A source in a few words, with what we know of it."""
    one: Reference = references()[key]
    if one.provenance == "elicited":
        return "elicited"
    return one.citation + (f" ({MEMORY})" if one.provenance == "memory" else "")


def rule_text(rule: Rule) -> str:
    """A rule as a reader checks it; brackets where a part has parts itself."""
    if isinstance(rule, Condition):
        return condition_text(rule)
    if isinstance(rule, Not):
        return f"not ({rule_text(rule.part)})"
    simple = Condition | Not
    parts = [rule_text(p) if isinstance(p, simple) else f"({rule_text(p)})" for p in rule.parts]
    return (" and " if isinstance(rule, AllOf) else " or ").join(parts)


def condition_text(one: Condition) -> str:
    """One finding, compared."""
    name = f"`{one.finding}`"
    if isinstance(one.equals, bool):
        return name if one.equals else f"no {name}"
    if one.equals is not None:
        return f"{name} = {one.equals}"
    if one.one_of:
        return f"{name} is {' / '.join(one.one_of)}"
    bounds = (("≥", one.at_least), ("≤", one.at_most))
    return " and ".join(
        f"{name} {sign} {number(limit)}" for sign, limit in bounds if limit is not None
    )


def between(low: float | None, high: float | None) -> str:
    """What is plausible."""
    return "–" if low is None or high is None else f"{number(low)} to {number(high)}"


def number(value: float) -> str:
    """A number without a needless point."""
    return f"{value:g}".replace("-", "−")


def anchor(title: str) -> str:
    """The name by which a heading is linked."""
    kept = "".join(letter for letter in title.lower() if letter.isalnum() or letter in " -_")
    return kept.replace(" ", "-")


PAGES: Mapping[str, Callable[[], str]] = {
    "causes.md": causes_page,
    "red-flags.md": red_flags_page,
    "glossary.md": glossary_page,
    "findings.md": findings_page,
    "sources.md": sources_page,
}
"""Every page that is written from the program, by its name."""


if __name__ == "__main__":
    main()
