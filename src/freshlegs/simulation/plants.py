"""Put a known cause into chosen days of a simulated season."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from freshlegs.domain.cause import Cause, Plant
from freshlegs.domain.errors import BadValueError, NotFoundError
from freshlegs.domain.simulated import SimulatedDay


@dataclass(frozen=True, slots=True)
class Planting:
    """One cause that shall act from the first to the last day, both included."""

    slug: str
    first_day: date
    last_day: date

    def covers(self, day: date) -> bool:
        """Tell whether the cause shall act on a day."""
        return self.first_day <= day <= self.last_day


def cause_of(planting: Planting, causes: Sequence[Cause]) -> Cause:
    """Find the cause of a planting.

    Raises NotFoundError for an unknown cause and BadValueError for one that cannot be planted.
    """
    cause = next((cause for cause in causes if cause.slug == planting.slug), None)
    if cause is None:
        raise NotFoundError(kind="cause", name=planting.slug)
    if not cause.plants:
        allowed = ", ".join(known.slug for known in causes if known.plants)
        raise BadValueError(field="A planted cause", value=planting.slug, allowed=allowed)
    return cause


def plant(
    days: Sequence[SimulatedDay],
    first_day: date,
    plantings: Sequence[Planting],
    causes: Sequence[Cause],
) -> tuple[SimulatedDay, ...]:
    """Change the days so that each planted cause acts on its days; what lies outside is left out.

    The direct effect of a cause wins over what another of its days has to prepare.
    """
    changed = list(days)
    for planting in plantings:
        plants = cause_of(planting, causes).plants
        for part in sorted(plants, key=lambda part: -part.days_before):
            for index in _days_of(part, planting, first_day, len(days)):
                changed[index] = replace(changed[index], **_changes(part))
    return tuple(changed)


def _days_of(part: Plant, planting: Planting, first_day: date, days_count: int) -> list[int]:
    lead = timedelta(days=part.days_before)
    first = (planting.first_day - lead - first_day).days
    last = (planting.last_day - lead - first_day).days
    return [index for index in range(first, last + 1) if 0 <= index < days_count]


def _changes(part: Plant) -> dict[str, Any]:
    return dict(part.changes)
