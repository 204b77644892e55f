"""Answer why the legs are heavy: gather what is known, let the gate speak, then the statistics."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import median
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from freshlegs.causes import ALL as CAUSES
from freshlegs.domain.explanation import Explanation
from freshlegs.domain.findings import Facts, Finding, Value, number
from freshlegs.domain.red_flags import TriageResult
from freshlegs.inference import Question, explain, level_counts
from freshlegs.inference.verdict import USUAL_HEAVINESS
from freshlegs.interventions import ALL as INTERVENTIONS
from freshlegs.interventions.choosing import choose_advice
from freshlegs.knowledge.findings import findings_by_slug
from freshlegs.knowledge.red_flags import red_flags
from freshlegs.triage import standing_flags, triage, with_all_clear
from freshlegs.workflows.gaps import with_gaps
from freshlegs.workflows.known_days import KnownDays, known_days
from freshlegs.workflows.today import today

if TYPE_CHECKING:
    from freshlegs.store.home import Home

NO_ANSWERS: Mapping[str, Value | None] = MappingProxyType({})
EARLIER_DAYS = 14
"""Days that can still carry something over into today."""
SEED = 20_260_101
"""The draws are the same for the same question, so that asking again gives the same answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The explanation, what the gate said, today's facts, and the findings for their words."""

    explanation: Explanation
    triage: TriageResult
    facts: Facts
    findings: Mapping[str, Finding]


def why(
    home: Home, day: date | None = None, answers: Mapping[str, Value | None] = NO_ANSWERS
) -> Answer:
    """Explain one day (today if not given) from the history and from answers, which override it."""
    asked = day or today(home)
    return answer_of(asked, known_days(home, asked, answers))


def answer_of(asked: date, known: KnownDays) -> Answer:
    """Explain one day from what is known of it."""
    facts = with_all_clear(known.facts[asked])
    gate = triage(facts, red_flags(), standing_flags(known.logged, red_flags()))
    question = question_of(asked, known, gate)
    told = explain(question, CAUSES, np.random.default_rng(SEED))
    told = replace(with_gaps(told, facts, known.profile_gaps), red_flags=gate.raised)
    advice = choose_advice(told, gate, INTERVENTIONS, facts)
    taught = known.taught
    told = replace(
        told,
        advice=advice,
        people_usual=USUAL_HEAVINESS,
        learnt_from_count=0 if taught.learnt is None else taught.ratings_count,
    )
    return Answer(explanation=told, triage=gate, facts=facts, findings=findings_by_slug())


def question_of(day: date, known: KnownDays, gate: TriageResult) -> Question:
    """Put what is known of a day as a question to the statistics."""
    facts = with_all_clear(known.at_rating)
    earlier = [day - timedelta(days=back) for back in range(EARLIER_DAYS, 0, -1)]
    rated = [((day - on).days, heaviness) for on, heaviness in known.ratings]
    recent = [heaviness for age_days, heaviness in rated if age_days <= USUAL_DAYS]
    return Question(
        day=day,
        facts=facts,
        findings=findings_by_slug(),
        earlier=tuple(known.facts.get(one, {}) for one in earlier),
        heaviness=number(facts, "heaviness"),
        usual=median(recent) if len(recent) >= USUAL_COUNT else None,
        level_counts=level_counts(rated),
        ending_heaviness=known.ending_heaviness,
        unanswered=gate.unanswered,
        learnt=known.taught.learnt,
    )


USUAL_COUNT, USUAL_DAYS = 5, 60
"""Ratings of so many days before a median of them is called usual."""
