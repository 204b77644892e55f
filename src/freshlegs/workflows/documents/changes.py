"""Change points as JSON."""

from __future__ import annotations

from dataclasses import asdict

from freshlegs.domain.change import ChangePoint, Changes


def document(found: Changes) -> dict[str, object]:
    """Shape change points for programs."""
    return {
        "changes": [_point(point) for point in found.points],
        "watched": [
            {"quantity": str(one.quantity), "weeks": one.weeks_count, "enough": one.enough}
            for one in found.watched
        ],
        "needed_weeks": found.needed_weeks_count,
    }


def _point(point: ChangePoint) -> dict[str, object]:
    return {
        "quantity": str(point.quantity),
        "unit": point.unit,
        "day": point.day.isoformat(),
        "first_day": point.first_day.isoformat(),
        "last_day": point.last_day.isoformat(),
        "size": asdict(point.size),
        "before": point.before_level,
        "after": point.after_level,
        "question": point.question,
        "around": list(point.around),
    }
