"""What is known of one day, finding by finding: from the table of days, and as answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from freshlegs.domain.findings import Fact, Facts, Finding, Origin, Value
from freshlegs.physiology.day_table import usuals

if TYPE_CHECKING:
    import polars as pl


def facts_for(
    table: pl.DataFrame,
    day: date,
    answers: Mapping[str, Value | None],
    findings: Sequence[Finding],
    usual: Mapping[str, float] | None = None,
) -> Facts:
    """Facts of a day by finding; an answer goes before data, and "I don't know" is a None.

    A finding that neither data nor an answer tells is absent, as is every finding of data on a
    day that the table does not hold. `usual` by column may be handed in by who has many days to
    ask about (see `usuals_by_day`).
    """
    normal = usuals(table, day) if usual is None else usual
    rows = table.filter(table["day"] == day)
    return facts_of(rows.row(0, named=True) if rows.height else {}, answers, findings, normal)


def facts_of(
    row: Mapping[str, Any],
    answers: Mapping[str, Value | None],
    findings: Sequence[Finding],
    usual: Mapping[str, float],
) -> Facts:
    """Facts of a day as `facts_for` gives them, from its row of the table."""
    facts = {fact.finding: fact for fact in _from_data(row, findings, usual)}
    for slug, value in answers.items():
        told = facts.get(slug)
        facts[slug] = Fact(
            finding=slug,
            value=value,
            usual=None if told is None else told.usual,
            origin=Origin.ANSWER,
        )
    return facts


def _from_data(
    row: Mapping[str, Any], findings: Sequence[Finding], usual: Mapping[str, float]
) -> list[Fact]:
    return [
        Fact(finding=one.slug, value=row[one.column], usual=usual.get(one.column))
        for one in findings
        if one.column is not None and row.get(one.column) is not None
    ]
