"""Why the legs are heavy on one day, in shares that add up to one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from freshlegs.domain.cause import Cause
from freshlegs.domain.dosing import ramp_dose
from freshlegs.domain.explanation import CauseShare, DataProblem, Explanation, Interval, Verdict
from freshlegs.domain.findings import Facts
from freshlegs.inference.asking import gaps_of, next_question
from freshlegs.inference.evidence import HALF_DOSE
from freshlegs.inference.exact import FloatArray
from freshlegs.inference.foresight import carried_of, look
from freshlegs.inference.posterior import draws_of
from freshlegs.inference.question import Question
from freshlegs.inference.rows import interval_of, rows_of
from freshlegs.inference.verdict import verdict_of


def explain(question: Question, causes: Sequence[Cause], rng: np.random.Generator) -> Explanation:
    """Explain a day by its causes; red flags and advice are added later.

    Strengths are those that the runner's diary taught, else elicited ones.
    The middles of all rows and of the unexplained add up to 1. A data problem is no cause: it is
    reported beside the shares.
    """
    bodily = [cause for cause in causes if not cause.data_problem]
    left = carried_of(question, bodily)
    outlook = look(question, bodily, left)
    draws = draws_of(outlook.terms, outlook.nodes, outlook.factors, outlook.rest_part, rng)
    rows = rows_of(outlook, draws)
    gaps = gaps_of(question, bodily, outlook.terms, outlook.means)
    verdict, reason = verdict_of(question, bodily)
    return Explanation(
        day=question.day,
        heaviness=question.heaviness,
        usual=question.usual,
        verdict=verdict,
        verdict_reason=reason,
        causes=rows,
        unexplained=_rest(draws.unexplained, rows),
        data_gaps=gaps,
        data_problems=tuple(_problems(causes, question.facts)),
        next_question=next_question(question, gaps, light=verdict is Verdict.LIGHT),
    )


def _rest(drawn_share: FloatArray, rows: Sequence[CauseShare]) -> Interval:
    """Make the sum exactly one: rounding goes to the unexplained."""
    return interval_of(max(1.0 - sum(row.share.middle for row in rows), 0.0), drawn_share)


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
