"""The answer in outline, without intervals or evidence: enough to know what would be done."""

from __future__ import annotations

from itertools import dropwhile

import numpy as np

from freshlegs.domain.explanation import CauseShare, Explanation, Interval, Verdict
from freshlegs.inference.foresight import Outlook
from freshlegs.inference.rows import LEAST_SHARE, leads, speaks
from freshlegs.inference.verdict import is_expected, is_light


def outline(outlook: Outlook) -> Explanation:
    """Name the causes that `explain` would name for their share, greatest first.

    The verdict is told as far as advice depends on it: light, expected, or unusual.
    """
    question = outlook.question
    return Explanation(
        day=question.day,
        heaviness=question.heaviness,
        usual=question.usual,
        verdict=_verdict(outlook),
        verdict_reason="",
        causes=tuple(_row(outlook, at) for at in leaders(outlook)),
    )


def leaders(outlook: Outlook) -> tuple[int, ...]:
    """The places of the supported causes with a share worth a name, greatest first."""
    question, causes, share = outlook.question, outlook.causes, outlook.means.share
    great = [int(at) for at in np.argsort(-share) if share[at] >= LEAST_SHARE]
    worth = (at for at in great if speaks(question, causes[at]))
    return tuple(dropwhile(lambda at: not leads(question, causes[at]), worth))


def _verdict(outlook: Outlook) -> Verdict:
    if is_light(outlook.question):
        return Verdict.LIGHT
    return Verdict.EXPECTED if is_expected(outlook.question, outlook.causes) else Verdict.UNUSUAL


def _row(outlook: Outlook, index: int) -> CauseShare:
    cause, share = outlook.causes[index], float(outlook.means.share[index])
    return CauseShare(
        slug=cause.slug,
        title=cause.title,
        share=Interval(share, share, share),
        presence=float(outlook.means.presence[index]),
        interventions=cause.interventions,
    )
