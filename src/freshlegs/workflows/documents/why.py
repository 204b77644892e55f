"""The answer as the JSON that the contract promises to programs."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from freshlegs.domain.explanation import CauseShare, Explanation, Interval
from freshlegs.domain.profile import ProfileGap
from freshlegs.domain.red_flags import TIER_TEXT, RaisedFlag

if TYPE_CHECKING:
    from freshlegs.workflows.why import Answer


def document(answer: Answer) -> dict[str, object]:
    """Shape an answer as the contract has it; null is unknown."""
    told = answer.explanation
    return {
        "day": told.day.isoformat(),
        "heaviness": told.heaviness,
        "usual": told.usual,
        "people_usual": told.people_usual,
        "learnt_from_ratings": told.learnt_from_count,
        "verdict": str(told.verdict),
        "verdict_reason": told.verdict_reason,
        "red_flags": [flag_document(raised) for raised in told.red_flags],
        "causes": [_cause(cause) for cause in told.causes],
        "unexplained": _interval(told.unexplained),
        **_open_ends(told),
        "advice": [asdict(advice) for advice in told.advice],
    }


def _open_ends(told: Explanation) -> dict[str, object]:
    return {
        "data_gaps": [asdict(gap) for gap in told.data_gaps],
        "profile_gaps": [_profile_gap(gap) for gap in told.profile_gaps],
        "data_problems": [asdict(problem) for problem in told.data_problems],
        "next_question": None if told.next_question is None else asdict(told.next_question),
    }


def _profile_gap(gap: ProfileGap) -> dict[str, object]:
    return {
        "key": gap.key,
        "quantities": list(gap.quantities),
        "instead": gap.instead,
        "command": f"freshlegs profile --set {gap.key}=VALUE",
    }


def flag_document(raised: RaisedFlag) -> dict[str, object]:
    """Shape a red flag as the contract has it."""
    return {
        "id": raised.flag.id,
        "title": raised.flag.title,
        "tier": str(raised.flag.tier),
        "tier_text": TIER_TEXT[raised.flag.tier],
        "action": raised.flag.action,
        "because": list(raised.because),
        "forbids": sorted(str(kind) for kind in raised.forbids),
        "source": raised.flag.source,
        "release": raised.flag.release,
        "reviewed_by_a_physician": raised.flag.reviewed,
    }


def _cause(cause: CauseShare) -> dict[str, object]:
    return {
        "slug": cause.slug,
        "title": cause.title,
        "share": _interval(cause.share),
        "presence": cause.presence,
        "basis": str(cause.basis),
        "exposures": cause.exposures,
        "evidence_for": [asdict(evidence) for evidence in cause.evidence_for],
        "evidence_against": [asdict(evidence) for evidence in cause.evidence_against],
        "missing": list(cause.missing),
        "interventions": list(cause.interventions),
    }


def _interval(interval: Interval) -> dict[str, float]:
    return {"low": interval.low, "middle": interval.middle, "high": interval.high}
