"""Whether a routine may be begun today: what warns, what speaks against it, what is asked first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from freshlegs.domain.conditions import AllOf, AnyOf, Rule, findings_of, holds
from freshlegs.domain.exercise import NotFor, Routine
from freshlegs.domain.findings import Fact, Facts, Finding, Origin
from freshlegs.domain.guide import Readiness
from freshlegs.domain.red_flags import AdviceKind, RaisedFlag, Tier, TriageResult
from freshlegs.knowledge.exercises import exercises_by_slug, not_for
from freshlegs.knowledge.findings import findings_by_slug
from freshlegs.workflows.day_told import day_told

if TYPE_CHECKING:
    from freshlegs.store.home import Home

LOUD = frozenset({Tier.EMERGENCY, Tier.SAME_DAY, Tier.DOCTOR_SOON, Tier.HOME})
"""While one of these stands no routine is begun, whatever it trains."""
KINDS: Mapping[str, frozenset[AdviceKind]] = {
    "drilling": frozenset({AdviceKind.RUNNING}),
    "stretching": frozenset({AdviceKind.STRETCHING}),
    "strengthening": frozenset({AdviceKind.STRENGTH}),
    "lifting": frozenset({AdviceKind.STRENGTH}),
    "jumping": frozenset({AdviceKind.STRENGTH, AdviceKind.HARD_RUNNING}),
    "sprinting": frozenset({AdviceKind.RUNNING, AdviceKind.HARD_RUNNING}),
}
"""What kind of advice a routine is, by the rule of who should not."""
GENTLE = frozenset({"drilling", "stretching"})
ASKED_FIRST = "sprinting"
"""Of these everything that the rule looks at is answered before the first of the day."""
CLEARED = "cleared_for_fast_running"
SLOW = ("conditions", "family_sudden_death")
"""What does not change from week to week: an answer holds for a year; elicited."""
SLOW_DAYS = 365


def readiness(home: Home, routine: Routine, day: date) -> Readiness:
    """Tell whether a routine may be begun on a day."""
    answer = day_told(home, day).answer
    facts = {**_slow_facts(home, day), **answer.facts}
    return ready_for(routine, answer.triage, facts)


def ready_for(routine: Routine, triage: TriageResult, facts: Facts) -> Readiness:
    """Tell whether a routine may be begun, by what the gate says and what is known."""
    name = rule_name(routine.not_for)
    flags = tuple(_taking_away(triage, KINDS.get(name, frozenset())))
    rule = None if routine.not_for is None else routine.not_for.rule
    is_against = rule is not None and holds(rule, facts) is True
    return Readiness(
        flags=flags,
        against=(routine.not_for.sentence,) if is_against and routine.not_for else (),
        because=tuple(_because(rule, facts)) if is_against and rule is not None else (),
        to_ask=() if is_against else tuple(_to_ask(name, rule, triage, facts)),
        left_out=() if is_against else tuple(_left_out(routine, facts)),
        wants_word=is_against and rule is not None and _would_be_cleared(rule, facts),
    )


def rule_name(who: NotFor | None) -> str:
    """Give the name of a rule of who should not; nothing where there is none."""
    return next((name for name, one in not_for().items() if one == who), "")


def _taking_away(triage: TriageResult, kinds: frozenset[AdviceKind]) -> Iterator[RaisedFlag]:
    """The warnings that forbid it: every loud one, and a milder one that names its kind."""
    for raised in triage.raised:
        if raised.flag.tier in LOUD or raised.forbids & kinds:
            yield raised


def _to_ask(name: str, rule: Rule | None, triage: TriageResult, facts: Facts) -> Iterator[Finding]:
    """What has to be answered: before hard things the day's safety, before sprints the rule."""
    asked = [] if name in GENTLE else list(triage.unanswered)
    if name == ASKED_FIRST and rule is not None and holds(rule, facts) is None:
        asked += sorted(findings_of(rule) - {CLEARED})
    for slug in dict.fromkeys(asked):
        finding = findings_by_slug().get(slug)
        is_open = slug not in facts or facts[slug].value is None
        if finding is not None and is_open:
            yield finding


def _left_out(routine: Routine, facts: Facts) -> Iterator[tuple[str, str]]:
    for slug in routine.exercises:
        who = exercises_by_slug()[slug].not_for
        if who is not None and who != routine.not_for and holds(who.rule, facts) is True:
            yield slug, who.sentence


def _because(rule: Rule, facts: Facts) -> Iterator[str]:
    """Name the findings by which a rule holds."""
    parts = rule.parts if isinstance(rule, AnyOf | AllOf) else None
    if parts is None:
        yield from sorted(findings_of(rule) - {CLEARED})
        return
    for part in parts:
        if holds(part, facts) is True:
            yield from _because(part, facts)


def _would_be_cleared(rule: Rule, facts: Facts) -> bool:
    """Tell whether a doctor's word would make the difference."""
    word = Fact(finding=CLEARED, value=True, origin=Origin.ANSWER)
    return CLEARED in findings_of(rule) and holds(rule, {**facts, CLEARED: word}) is not True


def _slow_facts(home: Home, day: date) -> Facts:
    """What was answered within a year and seldom changes, the last answer of each."""
    from freshlegs.store.answers import answers

    first = day - timedelta(days=SLOW_DAYS)
    found: dict[str, Fact] = {}
    for on, given in sorted(dict(answers(home)).items()):
        for slug in SLOW:
            if first <= on <= day and given.get(slug) is not None:
                found[slug] = Fact(finding=slug, value=given[slug], origin=Origin.ANSWER)
    return found
