"""Shoes from a Garmin export, with the activities in which each was worn."""

from __future__ import annotations

from freshlegs.domain.gear import Gear
from freshlegs.importers.garmin.values import Facts, day, facts, number, positive, rows, text

_KINDS = {"shoes": "shoe", "bike": "bike"}


def read_gear(content: object) -> list[Gear]:
    """Read the gear and the links to activities; a distance already gone is not told there."""
    return [
        _gear(row, facts(page.get("gearActivityDTOs")))
        for page in rows(content)
        for row in rows(page.get("gearDTOS"))
        if text(row, "displayName", "customMakeModel")
    ]


def _gear(row: Facts, links: Facts) -> Gear:
    key = number(row, "gearPk")
    kind = (text(row, "gearTypeName") or "other").casefold()
    linked = rows(links.get(f"{key:.0f}")) if key is not None else ()
    ids = [number(link, "activityId") for link in linked]
    return Gear(
        name=text(row, "displayName", "customMakeModel") or "",
        kind=_KINDS.get(kind, kind),
        model=text(row, "customMakeModel"),
        begun=day(row.get("dateBegin")),
        retired=day(row.get("dateEnd")),
        max_distance_m=positive(row, "maximumMeters"),
        activity_ids=tuple(f"{identity:.0f}" for identity in ids if identity is not None),
    )
