"""What the diary taught, as JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from freshlegs.workflows.strengths import CauseStrength, LevelChance, RunnerStrengths


def document(found: RunnerStrengths) -> dict[str, object]:
    """Shape what was learnt for programs; None is not learnt."""
    return {
        "until": found.until.isoformat(),
        "learnt": found.is_learnt,
        "ratings": found.ratings_count,
        "needed_ratings": found.needed_ratings_count,
        "needed_exposures": found.needed_exposures_count,
        "causes": [_cause(row) for row in found.causes],
        "dampers": [asdict(row) for row in found.dampers],
        "levels": [_level(row) for row in found.levels],
    }


def _cause(row: CauseStrength) -> dict[str, object]:
    return {
        "slug": row.slug,
        "title": row.title,
        "people": asdict(row.people),
        "own": None if row.own is None else asdict(row.own),
        "exposures": row.exposures_count,
        "basis": str(row.basis),
        "measured": row.is_measured,
    }


def _level(row: LevelChance) -> dict[str, object]:
    return {"heaviness": row.heaviness, "people": row.people_chance, "own": row.own_chance}
