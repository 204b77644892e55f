"""Rows of imported tables: nights, measurements, gear, diary entries, profiles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.errors import UnreadableFileError
from freshlegs.domain.everything import TABLES, Fact
from freshlegs.domain.gear import Gear
from freshlegs.domain.profile import Profile
from freshlegs.domain.wellness import Measurement, Night
from freshlegs.store.asking import ask
from freshlegs.store.encoding import from_json, read_once, to_json
from freshlegs.store.home import Home
from freshlegs.store.remembered_rows import while_rows_stand

if TYPE_CHECKING:
    from freshlegs.domain.imports import Imported
    from freshlegs.store.rows import BatchRow

# The plus keeps SQLite from walking through all rows of a runner in the order of their numbers.
ROWS = """
SELECT digest, told FROM store_factrow WHERE runner_id = %s AND kind = %s ORDER BY +id
"""
ROWS_BETWEEN = """
SELECT digest, told FROM store_factrow
WHERE runner_id = %s AND kind = %s AND day >= %s AND day <= %s ORDER BY +id
"""


class FactKind(StrEnum):
    """What a row is about."""

    NIGHT = "night"
    MEASUREMENT = "measurement"
    GEAR = "gear"
    DIARY = "diary"
    PROFILE = "profile"


TYPES: Mapping[FactKind, type] = {
    FactKind.NIGHT: Night,
    FactKind.MEASUREMENT: Measurement,
    FactKind.GEAR: Gear,
    FactKind.DIARY: DiaryEntry,
    FactKind.PROFILE: Profile,
}


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


def nights(home: Home, since: date = date.min, until: date = date.max) -> tuple[Night, ...]:
    """Give the nights by day; of two tellings by one source the later import counts."""
    told = _facts(home, FactKind.NIGHT, Night, since, until)
    latest = {(night.day, night.source): night for night in told}
    return tuple(latest[name] for name in sorted(latest))


def measurements(
    home: Home, since: date = date.min, until: date = date.max
) -> tuple[Measurement, ...]:
    """Give the measurements by day; those of one day and source stand in the order told."""
    found = _facts(home, FactKind.MEASUREMENT, Measurement, since, until)
    return tuple(sorted(found, key=lambda each: (each.day, each.measure, each.source)))


def gear_told(home: Home) -> Sequence[Gear]:
    """Give the gear rows in the order they were imported."""
    return _facts(home, FactKind.GEAR, Gear)


def profiles_told(home: Home) -> Sequence[Profile]:
    """Give the profiles in the order they were imported."""
    return _facts(home, FactKind.PROFILE, Profile)


def diary_told(home: Home) -> list[tuple[str, str]]:
    """Give the imported diary entries as JSON, each with the digest of its row."""
    return while_rows_stand(home, FactKind.DIARY, lambda: _rows(home, FactKind.DIARY))


def _facts[T](
    home: Home, kind: FactKind, of: type[T], since: date = date.min, until: date = date.max
) -> list[T]:
    return read_once(of, [told for _, told in _rows(home, kind, since, until)])


def _rows(
    home: Home, kind: FactKind, since: date = date.min, until: date = date.max
) -> list[tuple[str, str]]:
    """Digest and JSON of the rows of a kind as they were kept; gear and profiles have no day."""
    if (since, until) == (date.min, date.max):
        return ask(home, ROWS, home.runner_number, kind.value)
    days = since.isoformat(), until.isoformat()
    return ask(home, ROWS_BETWEEN, home.runner_number, kind.value, *days)


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
    for fact in imported.facts:
        yield (*_checked(fact), fact.told)


def _checked(fact: Fact) -> tuple[FactKind, date | None]:
    """Give a row's kind and day. Raises UnreadableFileError for one that cannot be read back."""
    try:
        kind = FactKind(fact.kind)
        return kind, getattr(from_json(TYPES[kind], fact.told), "day", None)
    except ValueError as error:
        reason = f"a row is not what it should be ({error})"
        raise UnreadableFileError(TABLES, reason) from error
