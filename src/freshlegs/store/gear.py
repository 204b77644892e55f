"""Shoes and other gear: what archives say of them, and what the runner says instead."""

from __future__ import annotations

from dataclasses import fields, replace

from freshlegs.domain.gear import Gear
from freshlegs.store.encoding import from_json
from freshlegs.store.facts import gear_told
from freshlegs.store.home import Home
from freshlegs.store.log import LogKind, append, entries


def gear(home: Home) -> tuple[Gear, ...]:
    """Give every piece by name: imported tellings joined field by field, then the runner's own."""
    found: dict[str, Gear] = {}
    for told in gear_told(home):
        found[told.name] = _joined(told, found.get(told.name, told))
    for line in entries(home, [LogKind.GEAR_SET]):
        said = from_json(Gear, line.told)
        found[said.name] = said
    return tuple(found[name] for name in sorted(found))


def set_gear(home: Home, piece: Gear) -> None:
    """Say all there is to say of a piece, new or known by its name; the log keeps earlier words."""
    append(home, LogKind.GEAR_SET, piece)


def _joined(later: Gear, earlier: Gear) -> Gear:
    """The later telling, with what only the earlier one knows."""
    known = {
        each.name: getattr(earlier, each.name)
        for each in fields(Gear)
        if getattr(later, each.name) is None
    }
    ids = dict.fromkeys((*earlier.activity_ids, *later.activity_ids))
    return replace(later, **known, activity_ids=tuple(ids))
