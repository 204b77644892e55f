"""Ask the next best question, one at a time, until no answer could change what to do first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from freshlegs.domain.explanation import Advice, Verdict
from freshlegs.domain.findings import Fact, Facts, Finding, Origin, Value
from freshlegs.domain.red_flags import RaisedFlag, Tier, TriageResult
from freshlegs.inference.foresight import foresee
from freshlegs.inference.outline import outline
from freshlegs.inference.worth import Worth, best_question, concerns, is_askable
from freshlegs.knowledge.findings import findings, findings_by_slug
from freshlegs.knowledge.red_flags import red_flags
from freshlegs.triage import standing_flags, triage, with_all_clear
from freshlegs.triage.screening import ALL_CLEAR
from freshlegs.workflows.inquiries import first_advice, inquiry_of, watched_causes
from freshlegs.workflows.known_days import KnownDays, known_days
from freshlegs.workflows.today import today
from freshlegs.workflows.why import NO_ANSWERS, question_of

if TYPE_CHECKING:
    from freshlegs.store.home import Home

HEAVINESS = "heaviness"
_SAFETY = "Safety comes before any advice."
_FOLLOWS = "Your answers so far make this one matter for your safety."
_HOW_HEAVY = "Everything else is measured against it."
_SETTLED = "No likely answer would change the first thing to do."
_WARNED = "This comes before any training question."
_LIGHT = "Your legs are light today; nothing needs to change."
_EXPECTED = "Anyone's legs would be heavy there; nothing needs to change."


class StepKind(StrEnum):
    """What comes next: the safety page, one question, or nothing more."""

    SCREENING = "screening"
    QUESTION = "question"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What to ask next, and where the answer stands.

    `questions` are all those of the safety page, or one, or none where it is done; `why` says in a
    sentence why they are asked, or why nothing more is. `asked_count` counts the answers so far
    beyond the safety page, `advice` is the first thing to do by what is known now.
    """

    day: date
    kind: StepKind
    questions: tuple[Finding, ...]
    why: str
    asked_count: int
    advice: Advice | None
    red_flags: tuple[RaisedFlag, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """What was known of a day before the first question."""

    day: date
    known: KnownDays


type Answers = Mapping[str, Value | None]


def ask(home: Home, day: date | None = None, answers: Answers = NO_ANSWERS) -> Step:
    """Give the next step for a day (today if not given) and the answers so far."""
    return step(sit_down(home, day), answers)


def sit_down(home: Home, day: date | None = None) -> Sitting:
    """Gather what is known of a day (today if not given), once for all its questions."""
    asked = day or today(home)
    return Sitting(day=asked, known=known_days(home, asked, {}))


def step(sitting: Sitting, answers: Answers) -> Step:
    """Give the next step; the same answers always lead to the same one.

    First the safety page, then what a yes there needs, then how heavy the legs are, then the
    question whose answer tells most about what to do. What was answered, also with "I don't
    know", is not asked again. A red flag that forbids running ends it.
    """
    stand = _stand(sitting, answers)
    if stand.gate.tier not in {Tier.NONE, Tier.ROUTINE}:
        return _step(stand, (), _WARNED)
    page = _screening_page(stand)
    if page:
        return replace(_step(stand, page, _SAFETY), kind=StepKind.SCREENING)
    known = findings_by_slug()
    safety = next(_open_safety(stand), None)
    if safety is not None:
        return _step(stand, (known[safety],), _FOLLOWS)
    if HEAVINESS not in stand.facts:
        return _step(stand, (known[HEAVINESS],), _HOW_HEAVY)
    return _best_step(stand)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stand:
    """Where a day stands with the answers so far."""

    day: date
    known: KnownDays
    facts: Facts
    gate: TriageResult


def _stand(sitting: Sitting, answers: Answers) -> _Stand:
    day, before = sitting.day, sitting.known
    facts = {**before.facts, day: _told(before.facts[day], answers)}
    known = replace(before, facts=facts, at_rating=_told(before.at_rating, answers))
    today_facts = with_all_clear(facts[day])
    flags = red_flags()
    gate = triage(today_facts, flags, standing_flags(known.logged, flags))
    return _Stand(day=day, known=known, facts=today_facts, gate=gate)


def _told(facts: Facts, answers: Answers) -> Facts:
    """An answer goes before data, and keeps what is usual."""
    told = {
        slug: Fact(
            finding=slug,
            value=value,
            usual=facts[slug].usual if slug in facts else None,
            origin=Origin.ANSWER,
        )
        for slug, value in answers.items()
    }
    return {**facts, **told}


def _best_step(stand: _Stand) -> Step:
    """Ask what tells most about what to do, or nothing if nothing changes it."""
    outlook = foresee(question_of(stand.day, stand.known, stand.gate), watched_causes())
    told = outline(outlook)
    advice = first_advice(told, stand.gate, stand.facts)
    if told.verdict in {Verdict.LIGHT, Verdict.EXPECTED}:
        return _step(stand, (), _LIGHT if told.verdict is Verdict.LIGHT else _EXPECTED)
    askable = [finding for finding in findings() if is_askable(finding, outlook.question.facts)]
    best = best_question(outlook, inquiry_of(stand.facts, stand.gate), askable)
    if best is None:
        return replace(_step(stand, (), _SETTLED), advice=advice)
    return replace(_step(stand, (best.finding,), _would_tell(best)), advice=advice)


def _screening_page(stand: _Stand) -> tuple[Finding, ...]:
    """All open safety questions, most urgent first, while the runner has answered none of them."""
    facts, known = stand.facts, findings_by_slug()
    said = (facts[one.slug] for one in known.values() if one.screening and one.slug in facts)
    if ALL_CLEAR in facts or any(fact.origin is Origin.ANSWER for fact in said):
        return ()
    safety = (known[slug] for slug in stand.gate.unanswered if slug in known)
    return tuple(one for one in safety if one.screening and one.slug not in facts)


def _open_safety(stand: _Stand) -> Iterator[str]:
    """What is open of the safety questions and was never asked; what a warning needs is first."""
    known = findings_by_slug()
    for slug in stand.gate.unanswered:
        if slug in known and slug not in stand.facts and concerns(known[slug], stand.facts):
            yield slug


def _would_tell(best: Worth) -> str:
    """Say which causes the answer would tell apart, in their words."""
    titles = [watched_causes()[at].cause.title.lower() for at in best.tells]
    if len(titles) == 1:
        return f"It would tell more about {titles[0]}."
    return f"It would tell {titles[0]} from {titles[1]}."


def _step(stand: _Stand, questions: tuple[Finding, ...], why: str) -> Step:
    return Step(
        day=stand.day,
        kind=StepKind.QUESTION if questions else StepKind.DONE,
        questions=questions,
        why=why,
        asked_count=_asked_count(stand.facts),
        advice=None,
        red_flags=stand.gate.raised,
    )


def _asked_count(facts: Facts) -> int:
    """How many answers were given beyond the safety page."""
    known = findings_by_slug()
    return sum(
        fact.origin is Origin.ANSWER and slug in known and not _is_safety(known[slug])
        for slug, fact in facts.items()
    )


def _is_safety(finding: Finding) -> bool:
    return finding.screening or finding.slug == ALL_CLEAR
