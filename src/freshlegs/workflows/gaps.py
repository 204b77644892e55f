"""What an answer misses: runs that nobody brought, and what the profile does not tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from freshlegs.domain.explanation import DataGap, Explanation
from freshlegs.domain.findings import Facts, known, number
from freshlegs.domain.profile import ProfileGap
from freshlegs.knowledge.findings import findings

RUNS = "runs_28d"


def with_gaps(told: Explanation, facts: Facts, gaps: Sequence[ProfileGap]) -> Explanation:
    """Add to an explanation that no runs are known, and what the profile leaves to guesses."""
    return replace(
        told,
        data_gaps=(*no_runs(facts), *(gap for gap in told.data_gaps if gap.finding != RUNS)),
        profile_gaps=tuple(gap for gap in gaps if not _is_answered(gap, facts)),
    )


def no_runs(facts: Facts) -> tuple[DataGap, ...]:
    """The gap that comes first: nothing can be said of training without runs of late."""
    since_days = number(facts, "days_since_run")
    if known(facts, RUNS) is not None or (since_days is not None and since_days <= STALE_DAYS):
        return ()
    so_long = "" if since_days is None else f" for {since_days:.0f} days"
    why = f"No runs are known{so_long}, so nothing can be said of your training."
    return (DataGap(finding=RUNS, why=why),)


STALE_DAYS = 28
"""Days without a run after which a gap in the data is likelier than a rest; elicited."""


def _is_answered(gap: ProfileGap, facts: Facts) -> bool:
    """Tell whether all that would be left out was answered instead."""
    answered = {one.column for one in findings() if known(facts, one.slug) is not None}
    return gap.instead is None and set(gap.quantities) <= answered
