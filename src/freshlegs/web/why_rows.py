"""The causes of a day as Why shows them: beside each line of evidence the weeks behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from freshlegs.domain.explanation import Evidence
from freshlegs.web.behind_drawing import SmallMultiple, small_multiple
from freshlegs.web.cause_rows import CauseRow
from freshlegs.web.day_card import DayCard
from freshlegs.web.words.evidence import EvidenceLine
from freshlegs.workflows.day_told import DayTold

type Drawn = list[tuple[EvidenceLine, SmallMultiple | None]]
"""Lines of evidence, each with its drawing where the finding is a number that is known often."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyRow:
    """One cause: its row as on Today, and both sides of the evidence with their drawings."""

    row: CauseRow
    speaks_for: Drawn
    speaks_against: Drawn


def why_rows(card: DayCard) -> list[WhyRow]:
    """Put the weeks behind each line of evidence beside it."""
    causes = {one.slug: one for one in card.explanation.causes}
    return [
        WhyRow(
            row=row,
            speaks_for=_drawn(row.speaks_for, causes[row.slug].evidence_for, card.told),
            speaks_against=_drawn(row.speaks_against, causes[row.slug].evidence_against, card.told),
        )
        for row in card.rows
    ]


def _drawn(lines: Sequence[EvidenceLine], evidence: Sequence[Evidence], told: DayTold) -> Drawn:
    return [(line, _small(one, told)) for line, one in zip(lines, evidence, strict=True)]


def _small(evidence: Evidence, told: DayTold) -> SmallMultiple | None:
    """Draw the weeks behind a number of this day; one that is carried over was another day's."""
    behind = told.behind.get(evidence.finding)
    if behind is None or behind.numbers[-1] != evidence.value:
        return None
    return small_multiple(told.answer.findings[evidence.finding], behind)
