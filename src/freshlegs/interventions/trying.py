"""Says whether a change may be tried, and if not why: red flags first, then what is against it.

Trying is stricter than advising: a trial lasts weeks, so every safety question is answered first.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from freshlegs.domain.conditions import Rule, findings_of, holds
from freshlegs.domain.findings import Facts
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import Tier, TriageResult

FORBIDDING = frozenset({Tier.EMERGENCY, Tier.SAME_DAY, Tier.DOCTOR_SOON, Tier.HOME})
"""Tiers that forbid all running, and every trial with it."""


class Obstacle(StrEnum):
    """What stands in the way of a trial."""

    RED_FLAG = "red_flag"
    FORBIDDEN = "forbidden"
    CONTRAINDICATED = "contraindicated"
    NOT_TODAY = "not_today"
    ASK_FIRST = "ask_first"
    SAFETY = "safety"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why not: the kind of obstacle, in a sentence, and the findings or the flag behind it."""

    obstacle: Obstacle
    sentence: str
    because: tuple[str, ...] = ()


def flagged(triage: TriageResult) -> Refusal | None:
    """Refuse every trial while a flag forbids running; None where none does."""
    for raised in triage.raised:
        if raised.flag.tier in FORBIDDING:
            sentence = f"{raised.flag.title}. {raised.flag.action}"
            return Refusal(obstacle=Obstacle.RED_FLAG, sentence=sentence, because=(raised.flag.id,))
    return None


def against(intervention: Intervention, triage: TriageResult, facts: Facts) -> Refusal | None:
    """Say what speaks against going on with a change today; None where nothing known does."""
    found = flagged(triage)
    if found is not None:
        return found
    by = tuple(one.flag.id for one in triage.raised if one.forbids & intervention.kinds)
    if by:
        sentence = f"A warning forbids it for now: {intervention.title.lower()}."
        return Refusal(obstacle=Obstacle.FORBIDDEN, sentence=sentence, because=by)
    if _holds(intervention.contraindications, facts):
        sentence = intervention.caution or f"{intervention.title} is not for you as you are."
        because = _known(intervention.contraindications, facts)
        return Refusal(obstacle=Obstacle.CONTRAINDICATED, sentence=sentence, because=because)
    if _holds(intervention.stops, facts):
        because = _known(intervention.stops, facts)
        sentence = f"Not as you are today: {intervention.title.lower()}."
        return Refusal(obstacle=Obstacle.NOT_TODAY, sentence=sentence, because=because)
    return None


def refusal(intervention: Intervention, triage: TriageResult, facts: Facts) -> Refusal | None:
    """Say why a trial may not start today; None where it may.

    Beside what speaks against it: safety questions that are not answered today, and, of what must
    be asked first, whatever could still speak against it.
    """
    found = against(intervention, triage, facts)
    if found is not None:
        return found
    if triage.unanswered:
        sentence = "Safety first: `freshlegs ask` asks what must be known before a trial."
        return Refusal(obstacle=Obstacle.SAFETY, sentence=sentence, because=triage.unanswered)
    rule = intervention.contraindications
    if intervention.ask_first and rule is not None and holds(rule, facts) is None:
        open_findings = tuple(slug for slug in sorted(findings_of(rule)) if slug not in facts)
        sentence = f"{intervention.caution} Answer first what could speak against it."
        return Refusal(
            obstacle=Obstacle.ASK_FIRST, sentence=sentence.strip(), because=open_findings
        )
    return None


def _holds(rule: Rule | None, facts: Facts) -> bool:
    return rule is not None and holds(rule, facts) is True


def _known(rule: Rule | None, facts: Facts) -> tuple[str, ...]:
    """The findings of a rule that are known, by name."""
    return () if rule is None else tuple(sorted(findings_of(rule) & facts.keys()))
