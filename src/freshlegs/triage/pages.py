"""Which safety questions are asked today: all, a few that stand for all, or details of a yes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from freshlegs.domain.findings import (
    Facts,
    Finding,
    FindingType,
    Origin,
    Value,
    concerns,
    denial,
    is_one_of,
    known,
)
from freshlegs.domain.safety_page import PageKind, SafetyPage
from freshlegs.knowledge.findings import findings, findings_by_slug
from freshlegs.triage.screening import ALL_CLEAR, safety_groups

SHORT_DAYS = 28
"""So long a whole page allows short ones: elicited. Rules look back two to four weeks, and what
creeps up more slowly than that is new on no single day."""


def safety_page(
    facts: Facts, unanswered: Sequence[str], logged: Iterable[tuple[date, Facts]], day: date
) -> SafetyPage | None:
    """Give the safety questions to ask next as one page, or None.

    `facts` are those of the day with what a clear page says (see `with_all_clear`), `unanswered`
    what the gate says is open, most urgent first, `logged` the answers of earlier days. Before
    anything on safety was said on the day it is the whole page or the short one, then what a yes or
    a one-sided symptom opens.
    """
    if not _has_spoken(facts):
        return _first_page(facts, unanswered, logged, day)
    details = tuple(_details(facts))
    return _page(PageKind.DETAILS, details) if details else None


def is_of_safety(finding: Finding) -> bool:
    """Tell whether a finding belongs to the safety pages."""
    opened = {slug for group in safety_groups() for slug in group.opens}
    return finding.group == "screening" or finding.screening or finding.slug in opened


def is_any_tapped(facts: Facts) -> bool:
    """Tell whether a row that stands for several questions was answered with yes."""
    return any(known(facts, group.slug) is True for group in safety_groups())


def _page(kind: PageKind, questions: tuple[Finding, ...], since: date | None = None) -> SafetyPage:
    none = {finding.slug: denial(finding) for finding in questions}
    if kind is not PageKind.DETAILS:
        none = {ALL_CLEAR: True, **none}
    return SafetyPage(kind=kind, questions=questions, none_of_these=none, since=since)


def _has_spoken(facts: Facts) -> bool:
    """Tell whether the runner answered any question of the first page today."""
    rows = (one.slug for one in findings() if one.screening or one.opens)
    said = (facts[slug] for slug in rows if slug in facts)
    return ALL_CLEAR in facts or any(fact.origin is Origin.ANSWER for fact in said)


def _first_page(
    facts: Facts, unanswered: Sequence[str], logged: Iterable[tuple[date, Facts]], day: date
) -> SafetyPage | None:
    """The short page where it is shorter: what was not denied of late is asked by itself."""
    known_findings = findings_by_slug()
    asked = [known_findings[slug] for slug in unanswered if slug in known_findings]
    each = [one for one in asked if one.screening and one.slug not in facts]
    groups = [one for one in safety_groups() if concerns(one, facts)]
    grouped = {slug for group in groups for slug in group.opens}
    lately, since = _said_of_late(logged, day)
    plain = [one for one in each if one.slug not in grouped or not _is_denied(one, lately)]
    still = [one for one in findings() if one.slug in grouped and _is_still(one, facts, lately)]
    brief = (*plain, *still, *(group for group in groups if _covers(group, each)))
    whole = (*each, *(group for group in groups if not _of_safety(group)))
    if len(brief) < len(whole):
        return _page(PageKind.SHORT, brief, since)
    return _page(PageKind.FULL, whole) if each else None


def _said_of_late(
    logged: Iterable[tuple[date, Facts]], day: date
) -> tuple[Mapping[str, Value | None], date | None]:
    """The latest answer to each question of the last weeks, and the last day with a safety page."""
    lately: dict[str, Value | None] = {}
    since: date | None = None
    pages = {one.slug for one in findings() if one.screening or one.opens} | {ALL_CLEAR}
    for on, facts in sorted(logged, key=lambda one: one[0]):
        if timedelta() < day - on <= timedelta(days=SHORT_DAYS):
            lately.update((slug, fact.value) for slug, fact in facts.items())
            since = on if pages & facts.keys() else since
    return lately, since


def _is_denied(finding: Finding, lately: Mapping[str, Value | None]) -> bool:
    return lately.get(finding.slug) == denial(finding)


def _is_still(finding: Finding, facts: Facts, lately: Mapping[str, Value | None]) -> bool:
    """Tell whether a detail was a yes the last time: it may be so still."""
    said = lately.get(finding.slug)
    is_yes = said is not None and not _is_denied(finding, lately)
    return is_yes and not finding.screening and finding.slug not in facts


def _of_safety(group: Finding) -> bool:
    """Tell whether a group stands for any question of the whole page."""
    return any(findings_by_slug()[slug].screening for slug in group.opens)


def _covers(group: Finding, each: Sequence[Finding]) -> bool:
    """Tell whether a group's row is needed: not where all that it stands for is known already."""
    return not _of_safety(group) or any(one.slug in group.opens for one in each)


def _details(facts: Facts) -> Iterator[Finding]:
    """What is opened and not answered: as a page while there is a yes or no among it."""
    opened = (group for group in safety_groups() if _is_opened(group, facts))
    slugs = dict.fromkeys(slug for group in opened for slug in group.opens)
    open_findings = [findings_by_slug()[slug] for slug in slugs if slug not in facts]
    rest = [one for one in open_findings if concerns(one, facts)]
    is_page = any(one.type is FindingType.BOOL for one in rest)
    yield from rest if is_page else rest[:1]


def _is_opened(group: Finding, facts: Facts) -> bool:
    """Tell whether a yes or a symptom opens a group; what it asks itself does not after a no."""
    said = known(facts, group.slug)
    by = (one for one in group.opened_by if said is not False or one[0] not in group.opens)
    return said is True or is_one_of(facts, tuple(by))
