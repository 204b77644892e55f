"""What began in some days of a history: shoes, a watch, an illness, running after a break."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from freshlegs.domain.activity import Device, Sport
from freshlegs.domain.history import History

BREAK_DAYS = 14
"""So long without a run is worth a word; elicited."""


def beginnings(known: History, first: date, last: date) -> Iterator[str]:
    """Name what began from the first to the last day, by day, in words."""
    told = [*_shoes(known), *_watches(known), *_illnesses(known), *_breaks(known)]
    yield from (words for day, words in sorted(told) if first <= day <= last)


def _shoes(known: History) -> Iterator[tuple[date, str]]:
    worn = [(run.day, run.activity.gear) for run in known.runs]
    worn += [(entry.day, entry.shoe) for entry in known.diary]
    seen: dict[str, date] = {}
    for day, name in worn:
        if name is not None:
            seen[name] = min(day, seen.get(name, day))
    yield from (
        (day, f"{day}: the shoes {name} worn for the first time") for name, day in seen.items()
    )


def _watches(known: History) -> Iterator[tuple[date, str]]:
    """The first watch of all is no change."""
    seen: set[str] = set()
    for run in known.runs:
        name = _named(run.activity.device)
        if name is not None and name not in seen:
            if seen:
                yield run.day, f"{run.day}: a run recorded by {name} for the first time"
            seen.add(name)


def _named(device: Device | None) -> str | None:
    if device is None:
        return None
    told = [str(part) for part in (device.manufacturer, device.product) if part]
    return " ".join(told) or None


def _illnesses(known: History) -> Iterator[tuple[date, str]]:
    days = sorted({entry.day for entry in known.diary if entry.illness})
    for at, day in enumerate(days):
        if not at or (day - days[at - 1]).days > BREAK_DAYS:
            yield day, f"{day}: you noted an illness"


def _breaks(known: History) -> Iterator[tuple[date, str]]:
    ran = sorted({run.day for run in known.runs if run.activity.sport is Sport.RUN})
    for before, after in pairwise(ran):
        if after - before > timedelta(days=BREAK_DAYS):
            yield after, f"{after}: running again after {(after - before).days} days without"
