"""The rows of the answer: the causes that matter, and all others in one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile, islice

import numpy as np

from freshlegs.domain.cause import Cause
from freshlegs.domain.conditions import holds
from freshlegs.domain.dosing import dose, evidence_ratio, fit
from freshlegs.domain.explanation import CauseShare, Interval
from freshlegs.inference.evidence import evidence_against, evidence_for, is_supported, missing_of
from freshlegs.inference.exact import FloatArray, acting
from freshlegs.inference.foresight import Outlook
from freshlegs.inference.lasting import lasting_evidence, lasts
from freshlegs.inference.posterior import Draws
from freshlegs.inference.question import Question
from freshlegs.inference.taught import basis_of

LEAST_SHARE = 0.05
"""A smaller share is not worth a name; elicited."""
LEAST_ONLY_SHARE = 0.005
TELLING_RATIO = 4.0
"""Where no cause has a share worth a name, the best of those that all that is known makes four
times as likely is named with less, and so is one with a full dose that fits four times as well;
elicited."""
FULL_DOSE = 1.0
MOST_MISFIT_RATIO = 0.1
"""A cause that one heavy leg fits this badly is never named first for one leg; elicited."""
MOST_ROWS_COUNT = 10
OTHER = "other"
INTERVAL_PERCENT = (5.0, 95.0)


def rows_of(outlook: Outlook, draws: Draws) -> tuple[CauseShare, ...]:
    """Give the causes by share, greatest first; what is small or unsupported is summed at the end.

    A cause is named only where something that is known speaks for it, today or in what is left
    of the days before. Middles are the means in closed form, the draws give the intervals.
    """
    causes_count = len(outlook.causes)
    named = named_of(outlook.question, outlook.causes, outlook.means.share)[:MOST_ROWS_COUNT]
    rows = [_row(outlook, draws, index) for index in named]
    others = [index for index in range(causes_count) if index not in named]
    return (*rows, _other(outlook, draws, others)) if others else tuple(rows)


def named_of(question: Question, causes: Sequence[Cause], share: FloatArray) -> tuple[int, ...]:
    """The places of the causes worth a name, greatest mean share [0-1] first, shape (causes,).

    Worth a name are a supported cause with a share of `LEAST_SHARE`, else the best of those for
    which much speaks. For one heavy leg no cause that acts on both alike comes before one that
    can act on one.
    """
    ranked = [int(index) for index in np.argsort(-share) if share[index] >= LEAST_ONLY_SHARE]
    supported = [index for index in ranked if speaks(question, causes[index])]
    great = [index for index in supported if share[index] >= LEAST_SHARE]
    telling = (index for index in supported if _tells(question, causes[index]))
    worth = great or islice(telling, 1)
    return tuple(dropwhile(lambda index: not leads(question, causes[index]), worth))


def speaks(question: Question, cause: Cause) -> bool:
    """Tell whether something known speaks for a cause, today or in what is left of before."""
    return is_supported(cause, question.facts) or lasts(cause, question.earlier)


def _tells(question: Question, cause: Cause) -> bool:
    facts = question.facts
    if evidence_ratio(cause, facts) >= TELLING_RATIO:
        return True
    is_full = bool(cause.ramps) and (dose(cause, facts) or 0.0) >= FULL_DOSE
    return is_full and fit(cause, facts) >= TELLING_RATIO


def leads(question: Question, cause: Cause) -> bool:
    """Tell whether a cause may come first: not for one leg where it acts on both alike."""
    sides = (mark for mark in cause.marks if mark.group == "side" and mark.fit <= MOST_MISFIT_RATIO)
    return not any(holds(mark.rule, question.facts) for mark in sides)


def interval_of(middle: float, values: FloatArray) -> Interval:
    """A posterior mean [0-1] with the 90 % interval of its draws, widened to hold the mean."""
    low, high = np.percentile(values, INTERVAL_PERCENT)
    return Interval(min(float(low), middle), middle, max(float(high), middle))


def _row(outlook: Outlook, draws: Draws, index: int) -> CauseShare:
    cause, facts = outlook.causes[index], outlook.question.facts
    earlier, findings = outlook.question.earlier, outlook.question.findings
    basis, exposures = basis_of(outlook.question.learnt, index)
    return CauseShare(
        slug=cause.slug,
        title=cause.title,
        share=interval_of(float(outlook.means.share[index]), draws.share[:, index]),
        presence=float(acting(outlook.terms, outlook.means)[index]),
        basis=basis,
        exposures=exposures,
        evidence_for=(
            *evidence_for(cause, facts, findings),
            *lasting_evidence(cause, earlier, findings),
        ),
        evidence_against=evidence_against(cause, facts, findings),
        missing=missing_of(cause, facts, findings),
        interventions=cause.interventions,
    )


def _other(outlook: Outlook, draws: Draws, others: Sequence[int]) -> CauseShare:
    at = list(others)
    return CauseShare(
        slug=OTHER,
        title="All other causes together",
        share=interval_of(float(outlook.means.share[at].sum()), draws.share[:, at].sum(axis=1)),
        presence=1.0,
    )
