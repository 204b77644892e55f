"""Ask the next best question, one at a time, until no answer could change what to do first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from freshlegs.domain.explanation import Advice, Verdict
from freshlegs.domain.findings import Fact, Facts, Finding, Origin, Value, concerns
from freshlegs.domain.red_flags import RaisedFlag, Tier, TriageResult
from freshlegs.domain.safety_page import PageKind, SafetyPage
from freshlegs.inference.foresight import foresee
from freshlegs.inference.outline import outline
from freshlegs.inference.worth import Worth, best_question, is_askable
from freshlegs.knowledge.findings import findings, findings_by_slug
from freshlegs.knowledge.red_flags import red_flags
from freshlegs.triage import safety_page, standing_flags, triage, with_all_clear
from freshlegs.triage.pages import is_any_tapped, is_of_safety
from freshlegs.workflows.inquiries import first_advice, inquiry_of, watched_causes
from freshlegs.workflows.known_days import KnownDays, known_days
from freshlegs.workflows.today import today
from freshlegs.workflows.why import NO_ANSWERS, question_of

if TYPE_CHECKING:
    from freshlegs.store.home import Home

HEAVINESS = "heaviness"
_SAFETY = "Safety comes before any advice."
_BRIEF = "Safety comes before any advice; what you denied lately is asked in short."
_DETAILS = "Your answers so far make these matter for your safety."
_FOLLOWS = "Your answers so far make this one matter for your safety."
_HOW_HEAVY = "Everything else is measured against it."
_SETTLED = "No likely answer would change the first thing to do."
_WARNED = "This comes before any training question."
_LIGHT = "Your legs are light today; nothing needs to change."
_EXPECTED = "Anyone's legs would be heavy there; nothing needs to change."


class StepKind(StrEnum):
    """What comes next: a safety page, one question, or nothing more."""

    SCREENING = "screening"
    QUESTION = "question"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What to ask next, and where the answer stands.

    `questions` are all those of a safety page, or one, or none where it is done; `why` says in a
    sentence why they are asked, or why nothing more is. `asked_count` counts the answers so far
    beyond the safety pages, `advice` is the first thing to do by what is known now. `page` is the
    safety page, where it is one.
    """

    day: date
    kind: StepKind
    questions: tuple[Finding, ...]
    why: str
    asked_count: int
    advice: Advice | None
    red_flags: tuple[RaisedFlag, ...]
    page: SafetyPage | None = None


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

    First the safety page, whole on a first day and short later, then the details of a yes there,
    then how heavy the legs are, then the question whose answer tells most about what to do; one
    leg alone opens a page of details as well. What was answered, also with "I don't know", is not
    asked again. A red flag that forbids running ends it, once the rest of what was named on the
    page is told, which may be more urgent; an emergency ends it at once.
    """
    stand = _stand(sitting, answers)
    page = _open_page(stand)
    if page is None and _is_warned(stand):
        return _step(stand, (), _WARNED)
    if page is not None:
        return _page_step(stand, page)
    known = findings_by_slug()
    safety = next(_open_safety(stand), None)
    if safety is not None:
        return _step(stand, (known[safety],), _FOLLOWS)
    if HEAVINESS not in stand.facts:
        return _step(stand, (known[HEAVINESS],), _HOW_HEAVY)
    return _best_step(stand)


def open_page(sitting: Sitting) -> SafetyPage | None:
    """Give the safety page that comes next for a day, or None: what `step` asks before all else."""
    return _open_page(_stand(sitting, NO_ANSWERS))


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


def _open_page(stand: _Stand) -> SafetyPage | None:
    page = safety_page(stand.facts, stand.gate.unanswered, stand.known.logged, stand.day)
    if page is not None and _is_warned(stand) and not _may_be_worse(stand, page):
        return None
    return page


def _is_warned(stand: _Stand) -> bool:
    return stand.gate.tier not in {Tier.NONE, Tier.ROUTINE}


def _may_be_worse(stand: _Stand, page: SafetyPage) -> bool:
    """Tell whether a yes of the short page is still to be told, and no emergency is known."""
    is_open = page.kind is PageKind.DETAILS and is_any_tapped(stand.facts)
    return is_open and stand.gate.tier is not Tier.EMERGENCY


def _page_step(stand: _Stand, page: SafetyPage) -> Step:
    """Ask a safety page; a single question is asked like any other."""
    if len(page.questions) == 1:
        return _step(stand, page.questions, _FOLLOWS)
    why = {PageKind.FULL: _SAFETY, PageKind.SHORT: _BRIEF, PageKind.DETAILS: _DETAILS}[page.kind]
    return replace(_step(stand, page.questions, why), kind=StepKind.SCREENING, page=page)


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
    """How many answers were given beyond the safety pages."""
    known = findings_by_slug()
    return sum(
        fact.origin is Origin.ANSWER and slug in known and not is_of_safety(known[slug])
        for slug, fact in facts.items()
    )
