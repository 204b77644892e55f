"""The rows of the answer: the causes that matter, and all others in one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from freshlegs.domain.cause import Cause
from freshlegs.domain.explanation import CauseShare, Interval
from freshlegs.inference.evidence import evidence_against, evidence_for, is_supported, missing_of
from freshlegs.inference.lasting import lasting_evidence, lasts
from freshlegs.inference.posterior import Posterior
from freshlegs.inference.question import Question

LEAST_SHARE = 0.02
LEAST_ONLY_SHARE = 0.002
"""The best of the supported causes is named even if it is this small, where no other is."""
MOST_ROWS_COUNT = 10
OTHER = "other"
INTERVAL_PERCENT = (5.0, 95.0)


def rows_of(
    question: Question, causes: Sequence[Cause], posterior: Posterior
) -> tuple[CauseShare, ...]:
    """Give the causes by share, greatest first; what is small or unsupported is summed at the end.

    A cause is named only where something that is known speaks for it, today or in what is left
    of the days before.
    """
    means = posterior.share.mean(axis=0)
    ranked = [int(index) for index in np.argsort(-means) if means[index] >= LEAST_ONLY_SHARE]
    supported = [index for index in ranked if _speaks(question, causes[index])]
    great = [index for index in supported if means[index] >= LEAST_SHARE]
    named = (great or supported[:1])[:MOST_ROWS_COUNT]
    rows = [_row(question, causes[index], posterior, index) for index in named]
    others = [index for index in range(len(causes)) if index not in named]
    return (*rows, _other(posterior, others)) if others else tuple(rows)


def _speaks(question: Question, cause: Cause) -> bool:
    return is_supported(cause, question.facts) or lasts(cause, question.earlier)


def interval_of(values: NDArray[np.float64]) -> Interval:
    """The mean of the draws with their 90 % interval."""
    low, high = np.percentile(values, INTERVAL_PERCENT)
    middle = float(values.mean())
    return Interval(min(float(low), middle), middle, max(float(high), middle))


def _row(question: Question, cause: Cause, posterior: Posterior, index: int) -> CauseShare:
    facts, findings = question.facts, question.findings
    return CauseShare(
        slug=cause.slug,
        title=cause.title,
        share=interval_of(posterior.share[:, index]),
        presence=float(posterior.presence[:, index].mean()),
        evidence_for=(
            *evidence_for(cause, facts, findings),
            *lasting_evidence(cause, question.earlier, findings),
        ),
        evidence_against=evidence_against(cause, facts, findings),
        missing=missing_of(cause, facts, findings),
        interventions=cause.interventions,
    )


def _other(posterior: Posterior, others: Sequence[int]) -> CauseShare:
    return CauseShare(
        slug=OTHER,
        title="All other causes together",
        share=interval_of(posterior.share[:, list(others)].sum(axis=1)),
        presence=1.0,
    )
