"""The days to come as JSON."""

from __future__ import annotations

from dataclasses import asdict

from freshlegs.domain.outlook import Change, DayOutlook, Outlook
from freshlegs.domain.trial import TrialVerdict
from freshlegs.workflows.documents.why import flag_document


def document(found: Outlook) -> dict[str, object]:
    """Shape an outlook for programs."""
    return {
        "day": found.day.isoformat(),
        "red_flags": [flag_document(raised) for raised in found.red_flags],
        "usual": found.usual,
        "people_usual": found.people_usual,
        "ratings": found.ratings_count,
        "days": [_day(one) for one in found.days],
        "changes": [_change(one) for one in found.changes],
        "notes": list(found.notes),
    }


def _day(one: DayOutlook) -> dict[str, object]:
    planned = one.planned
    return {
        "day": planned.day.isoformat(),
        "planned": str(planned.kind),
        "run_min": planned.run_min,
        "like": None if planned.like is None else planned.like.isoformat(),
        "assumed": planned.assumed,
        "heaviness": {"low": one.low, "middle": one.middle, "high": one.high},
        "chances": list(one.chances),
    }


def _change(one: Change) -> dict[str, object]:
    return {
        "slug": one.slug,
        "text": one.text,
        "points_lower": asdict(one.points_lower),
        "basis": str(one.basis),
        "exposures": one.exposures,
        "supported_by_trial": one.trial is TrialVerdict.HELPED,
        "trial": None if one.trial is None else str(one.trial),
    }
