"""The causes of a day as rows: a word and a share with its interval, then one line of evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from freshlegs.domain.explanation import Basis, CauseShare, Explanation, Interval
from freshlegs.domain.findings import Finding
from freshlegs.domain.reading import sureness
from freshlegs.web.drawing import LEAST_SHARE, NAMED_COUNT, WEIGHTS
from freshlegs.web.words.evidence import EvidenceLine, evidence_line
from freshlegs.web.words.sentences import OTHER, SURENESS, basis_words
from freshlegs.web.words.values import percent

type Findings = Mapping[str, Finding]


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseRow:
    """A cause as Today and Why show it; `word` is empty where the share is learnt."""

    slug: str
    title: str
    colour: str
    word: str
    share: str
    interval: str
    basis: str
    speaks_for: list[EvidenceLine]
    speaks_against: list[EvidenceLine]
    missing: list[str]


def cause_rows(told: Explanation, findings: Findings) -> list[CauseRow]:
    """Give every named cause as a row, the greatest share first."""
    named = [one for one in told.causes if one.slug != OTHER]
    return [_row(one, index, findings) for index, one in enumerate(named)]


def first_rows(rows: list[CauseRow], told: Explanation) -> list[CauseRow]:
    """Give the two or three rows that a runner reads first."""
    shares = {one.slug: one.share.middle for one in told.causes}
    return [one for one in rows[:NAMED_COUNT] if shares[one.slug] >= LEAST_SHARE]


def interval_words(share: Interval) -> str:
    """Write the 90 % interval of a share as 28–55."""
    return f"{100 * share.low:.0f}–{100 * share.high:.0f}"


def rest_share(rows: list[CauseRow], told: Explanation) -> str:
    """Write what all causes that are not shown take together; empty where that is nothing."""
    shown = {one.slug for one in rows}
    named = sum(one.share.middle for one in told.causes if one.slug in shown)
    rest = 1 - named - told.unexplained.middle
    return percent(rest) if round(100 * rest) > 0 else ""


def _row(cause: CauseShare, index: int, findings: Findings) -> CauseRow:
    is_learnt = cause.basis is Basis.LEARNT
    return CauseRow(
        slug=cause.slug,
        title=_(cause.title),
        colour=WEIGHTS[index] if index < len(WEIGHTS) else "w2",
        word="" if is_learnt else str(SURENESS[sureness(cause.share.middle)]),
        share=percent(cause.share.middle),
        interval=interval_words(cause.share),
        basis=basis_words(cause),
        speaks_for=[evidence_line(findings[one.finding], one) for one in cause.evidence_for],
        speaks_against=[
            evidence_line(findings[one.finding], one) for one in cause.evidence_against
        ],
        missing=[_(findings[slug].words) for slug in cause.missing],
    )
