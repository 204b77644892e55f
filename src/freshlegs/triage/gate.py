"""Asks for help before it explains: which red flags hold, what they forbid, what to ask."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from freshlegs.domain.conditions import (
    AllOf,
    AnyOf,
    Condition,
    Rule,
    UnlessKnown,
    findings_of,
    holds,
)
from freshlegs.domain.findings import Facts, Origin, known
from freshlegs.domain.red_flags import RaisedFlag, RedFlag, Tier, TriageResult
from freshlegs.knowledge.findings import findings, findings_by_slug


def triage(
    facts: Facts, rules: Sequence[RedFlag], standing: Sequence[RaisedFlag] = ()
) -> TriageResult:
    """Tell which flags hold today or still stand, most urgent first, and what is not answered.

    What is not known never lowers a flag: it stands in `unanswered`, most important first.
    """
    raised_today = tuple(one for one in raised_flags(facts, rules) if not _looked_at(one, facts))
    today = {raised.flag.id for raised in raised_today}
    cleared = cleared_flags(facts)
    still = (old for old in standing if old.flag.id not in today | cleared)
    raised = tuple(sorted((*raised_today, *still), key=_urgency))
    return TriageResult(
        tier=raised[0].flag.tier if raised else Tier.NONE,
        raised=raised,
        forbids=frozenset().union(*(one.forbids for one in raised)),
        unanswered=_unanswered(facts, rules),
    )


def cleared_flags(facts: Facts) -> frozenset[str]:
    """The ids of the flags that a doctor has cleared by this day."""
    cleared = known(facts, "cleared_flags")
    return frozenset(str(item) for item in cleared) if isinstance(cleared, tuple) else frozenset()


def _looked_at(raised: RaisedFlag, facts: Facts) -> bool:
    """Whether it rests on laboratory values alone, and was cleared since they were taken."""
    told = [facts[slug] for slug in raised.because]
    values = [fact for fact in told if fact.origin is Origin.LAB]
    if not values or any(fact.origin is Origin.ANSWER for fact in told):
        return False
    return all(raised.flag.id in fact.cleared for fact in values)


def raised_flags(facts: Facts, rules: Sequence[RedFlag]) -> Iterator[RaisedFlag]:
    """Give the rules that hold on this day, with the findings that make them hold."""
    for rule in rules:
        if holds(rule.trigger, facts):
            yield RaisedFlag(
                flag=rule, because=tuple(_reasons(rule.trigger, facts)), forbids=rule.forbids
            )


def _urgency(raised: RaisedFlag) -> int:
    return list(Tier).index(raised.flag.tier)


def _reasons(rule: Rule, facts: Facts) -> list[str]:
    """The findings that make a rule hold, each once, in the order of the rule."""
    return list(dict.fromkeys(_true_findings(rule, facts)))


def _true_findings(rule: Rule, facts: Facts) -> Iterator[str]:
    if not holds(rule, facts):
        return
    match rule:
        case Condition():
            yield rule.finding
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _true_findings(part, facts)
        case _:
            yield from (
                slug for slug in sorted(findings_of(rule)) if known(facts, slug) is not None
            )


def _unanswered(facts: Facts, rules: Sequence[RedFlag]) -> tuple[str, ...]:
    """What to ask: first what a half-true rule still needs, then the safety questions."""
    follow_ups = [slug for rule in rules for slug in _follow_ups(rule, facts)]
    screening = {finding.slug for finding in findings() if finding.screening}
    ranked = [slug for rule in rules for slug in sorted(findings_of(rule.trigger) & screening)]
    slugs = dict.fromkeys((*follow_ups, *ranked, *sorted(screening)))
    return tuple(slug for slug in slugs if known(facts, slug) is None)


def _follow_ups(rule: RedFlag, facts: Facts) -> list[str]:
    truth = holds(rule.trigger, facts)
    if truth is not None:
        return sorted(set(_exceptions(rule.trigger, facts))) if truth else []
    slugs = sorted(findings_of(rule.trigger))
    suspicious = set(_true_conditions(rule.trigger, facts))
    by_slug = findings_by_slug()
    if not any(by_slug[slug].group == "screening" for slug in suspicious if slug in by_slug):
        return []
    return slugs


def _exceptions(rule: Rule, facts: Facts) -> Iterator[str]:
    """What would lift a rule that holds, of which nothing is known."""
    if not holds(rule, facts):
        return
    match rule:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _exceptions(part, facts)
        case UnlessKnown(part):
            yield from findings_of(part)


def _true_conditions(rule: Rule, facts: Facts) -> Iterator[str]:
    match rule:
        case Condition():
            if holds(rule, facts):
                yield rule.finding
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _true_conditions(part, facts)
        case _:
            yield from _true_conditions(rule.part, facts)
