"""Rows of imported tables: nights, measurements, gear, diary entries, profiles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from hashlib import sha256

from django.db.models import QuerySet

from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.gear import Gear
from freshlegs.domain.imports import Imported
from freshlegs.domain.profile import Profile
from freshlegs.domain.wellness import Measurement, Night
from freshlegs.store.encoding import many_from_json, to_json
from freshlegs.store.home import Home
from freshlegs.store.rows import BatchRow, FactRow


class FactKind(StrEnum):
    """What a row is about."""

    NIGHT = "night"
    MEASUREMENT = "measurement"
    GEAR = "gear"
    DIARY = "diary"
    PROFILE = "profile"


def keep_facts(home: Home, batch: BatchRow, imported: Imported) -> None:
    """Keep the rows that are not there yet; the same row again is nothing."""
    rows = [
        FactRow(
            runner_id=home.runner_number,
            batch=batch,
            kind=kind.value,
            digest=sha256(told.encode()).hexdigest(),
            told=told,
        )
        for kind, told in _told(imported)
    ]
    FactRow.objects.using(home.database).bulk_create(rows, ignore_conflicts=True)


def nights(home: Home, since: date = date.min) -> tuple[Night, ...]:
    """Give the nights by day; of two tellings by one source the later import counts."""
    told = _facts(home, FactKind.NIGHT, Night)
    latest = {(night.day, night.source): night for night in told if night.day >= since}
    return tuple(latest[name] for name in sorted(latest))


def measurements(home: Home, since: date = date.min) -> tuple[Measurement, ...]:
    """Give the measurements by day; those of one day and source stand in the order told."""
    told = _facts(home, FactKind.MEASUREMENT, Measurement)
    found = [each for each in told if each.day >= since]
    return tuple(sorted(found, key=lambda each: (each.day, each.measure, each.source)))


def gear_told(home: Home) -> Sequence[Gear]:
    """Give the gear rows in the order they were imported."""
    return _facts(home, FactKind.GEAR, Gear)


def profiles_told(home: Home) -> Sequence[Profile]:
    """Give the profiles in the order they were imported."""
    return _facts(home, FactKind.PROFILE, Profile)


def diary_told(home: Home) -> Iterator[tuple[str, DiaryEntry]]:
    """Give the imported diary entries, each with the digest of its row."""
    rows = list(_rows(home, FactKind.DIARY).values_list("digest", "told"))
    told = many_from_json(DiaryEntry, [text for _, text in rows])
    return zip([digest for digest, _ in rows], told, strict=True)


def _facts[T](home: Home, kind: FactKind, of: type[T]) -> list[T]:
    return many_from_json(of, list(_rows(home, kind).values_list("told", flat=True)))


def _rows(home: Home, kind: FactKind) -> QuerySet[FactRow]:
    rows = FactRow.objects.using(home.database)
    return rows.filter(runner_id=home.runner_number, kind=kind.value).order_by("pk")


def _told(imported: Imported) -> Iterator[tuple[FactKind, str]]:
    tables: tuple[tuple[FactKind, Sequence[object]], ...] = (
        (FactKind.NIGHT, imported.nights),
        (FactKind.MEASUREMENT, imported.measurements),
        (FactKind.GEAR, imported.gear),
        (FactKind.DIARY, imported.diary),
        (FactKind.PROFILE, [imported.profile] if imported.profile else []),
    )
    for kind, rows in tables:
        yield from ((kind, to_json(row)) for row in rows)
