"""Why the legs are heavy on one day, in shares that add up to one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from freshlegs.domain.cause import Cause
from freshlegs.domain.dosing import ramp_dose
from freshlegs.domain.explanation import CauseShare, DataProblem, Explanation, Interval, Verdict
from freshlegs.domain.findings import Facts
from freshlegs.inference.asking import gaps_of, next_question
from freshlegs.inference.dampers import damping
from freshlegs.inference.evidence import HALF_DOSE
from freshlegs.inference.excess import carried_unexplained
from freshlegs.inference.levels import (
    FloatArray,
    draw_thresholds,
    weight_of_noticing,
    weight_of_rating,
)
from freshlegs.inference.posterior import DRAWS_COUNT, Weigher, posterior_of
from freshlegs.inference.question import Question
from freshlegs.inference.rows import interval_of, rows_of
from freshlegs.inference.terms import terms_of
from freshlegs.inference.verdict import is_described, verdict_of


def explain(question: Question, causes: Sequence[Cause], rng: np.random.Generator) -> Explanation:
    """Explain a day by its causes, with elicited strengths; red flags and advice are added later.

    The middles of all rows and of the unexplained add up to 1. A data problem is no cause: it is
    reported beside the shares.
    """
    bodily = [cause for cause in causes if not cause.data_problem]
    threshold_ratio = draw_thresholds(question.level_counts, DRAWS_COUNT, rng)
    left = carried_unexplained(bodily, question.earlier, threshold_ratio.mean(axis=0))
    terms = replace(terms_of(bodily, (*question.earlier, question.facts)), carried_unexplained=left)
    posterior = posterior_of(terms, _weigher(question, bodily, threshold_ratio), rng)
    rows = rows_of(question, bodily, posterior)
    gaps = gaps_of(question, bodily, terms, posterior)
    verdict, reason = verdict_of(question, bodily)
    return Explanation(
        day=question.day,
        heaviness=question.heaviness,
        usual=question.usual,
        verdict=verdict,
        verdict_reason=reason,
        causes=rows,
        unexplained=_rest(interval_of(posterior.unexplained), rows),
        data_gaps=gaps,
        data_problems=tuple(_problems(causes, question.facts)),
        next_question=next_question(question, gaps, light=verdict is Verdict.LIGHT),
    )


def _weigher(question: Question, causes: Sequence[Cause], threshold_ratio: FloatArray) -> Weigher:
    """How well a hazard fits what was said: the rating, or only that the legs are heavy."""
    damped_ratio = damping(question.facts, question.earlier, question.usual)
    heaviness = question.heaviness
    described = is_described(question, causes)

    def weigh(hazard: FloatArray) -> FloatArray:
        if heaviness is not None:
            return weight_of_rating(hazard * damped_ratio, threshold_ratio, heaviness)
        if described:
            return weight_of_noticing(hazard * damped_ratio, threshold_ratio)
        return np.ones_like(hazard)

    return weigh


def _rest(unexplained: Interval, rows: Sequence[CauseShare]) -> Interval:
    """Make the sum exactly one: rounding goes to the unexplained."""
    middle = max(1.0 - sum(row.share.middle for row in rows), 0.0)
    return replace(
        unexplained,
        low=min(unexplained.low, middle),
        middle=middle,
        high=max(unexplained.high, middle),
    )


def _problems(causes: Sequence[Cause], facts: Facts) -> Iterator[DataProblem]:
    """What must not be taken for the body, each text once."""
    told: set[str] = set()
    for cause in causes:
        if not cause.data_problem:
            continue
        for ramp in cause.ramps:
            if (ramp_dose(ramp, facts) or 0.0) >= HALF_DOSE and ramp.high not in told:
                told.add(ramp.high)
                yield DataProblem(what=ramp.high, where=ramp.finding)
