"""Rows of imported tables: nights, measurements, gear, diary entries, profiles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

from freshlegs.domain.gear import Gear
from freshlegs.domain.profile import Profile
from freshlegs.domain.wellness import Measurement, Night
from freshlegs.store.asking import ask
from freshlegs.store.encoding import many_from_json, to_json
from freshlegs.store.home import Home

if TYPE_CHECKING:
    from freshlegs.domain.imports import Imported
    from freshlegs.store.rows import BatchRow

ROWS = """
SELECT digest, told FROM store_factrow WHERE runner_id = %s AND kind = %s ORDER BY id
"""
ROWS_SINCE = """
SELECT digest, told FROM store_factrow
WHERE runner_id = %s AND kind = %s AND day >= %s ORDER BY id
"""


class FactKind(StrEnum):
    """What a row is about."""

    NIGHT = "night"
    MEASUREMENT = "measurement"
    GEAR = "gear"
    DIARY = "diary"
    PROFILE = "profile"


def keep_facts(home: Home, batch: BatchRow, imported: Imported) -> None:
    """Keep the rows that are not there yet; the same row again is nothing."""
    from freshlegs.store.rows import FactRow

    rows = [
        FactRow(
            runner_id=home.runner_number,
            batch=batch,
            kind=kind.value,
            day=day,
            digest=sha256(told.encode()).hexdigest(),
            told=told,
        )
        for kind, day, told in _told(imported)
    ]
    FactRow.objects.using(home.database).bulk_create(rows, ignore_conflicts=True)


def nights(home: Home, since: date = date.min) -> tuple[Night, ...]:
    """Give the nights by day; of two tellings by one source the later import counts."""
    told = _facts(home, FactKind.NIGHT, Night, since)
    latest = {(night.day, night.source): night for night in told}
    return tuple(latest[name] for name in sorted(latest))


def measurements(home: Home, since: date = date.min) -> tuple[Measurement, ...]:
    """Give the measurements by day; those of one day and source stand in the order told."""
    found = _facts(home, FactKind.MEASUREMENT, Measurement, since)
    return tuple(sorted(found, key=lambda each: (each.day, each.measure, each.source)))


def gear_told(home: Home) -> Sequence[Gear]:
    """Give the gear rows in the order they were imported."""
    return _facts(home, FactKind.GEAR, Gear)


def profiles_told(home: Home) -> Sequence[Profile]:
    """Give the profiles in the order they were imported."""
    return _facts(home, FactKind.PROFILE, Profile)


def diary_told(home: Home) -> list[tuple[str, str]]:
    """Give the imported diary entries as JSON, each with the digest of its row."""
    return [(digest, told) for digest, told in _rows(home, FactKind.DIARY)]


def _facts[T](home: Home, kind: FactKind, of: type[T], since: date = date.min) -> list[T]:
    return many_from_json(of, [told for _, told in _rows(home, kind, since)])


def _rows(home: Home, kind: FactKind, since: date = date.min) -> list[tuple[str, str]]:
    """Digest and JSON of the rows of a kind as they were kept; gear and profiles have no day."""
    if since == date.min:
        return ask(home, ROWS, home.runner_number, kind.value)
    return ask(home, ROWS_SINCE, home.runner_number, kind.value, since.isoformat())


def _told(imported: Imported) -> Iterator[tuple[FactKind, date | None, str]]:
    tables: tuple[tuple[FactKind, Sequence[object]], ...] = (
        (FactKind.NIGHT, imported.nights),
        (FactKind.MEASUREMENT, imported.measurements),
        (FactKind.GEAR, imported.gear),
        (FactKind.DIARY, imported.diary),
        (FactKind.PROFILE, [imported.profile] if imported.profile else []),
    )
    for kind, rows in tables:
        yield from ((kind, getattr(row, "day", None), to_json(row)) for row in rows)
