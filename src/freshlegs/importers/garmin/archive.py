"""What lies in a Garmin export: the activity files, and what its JSON says of days and runs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from freshlegs.domain.activity import Activity
from freshlegs.domain.errors import FreshlegsError
from freshlegs.domain.gear import Gear
from freshlegs.domain.imports import Imported, Skip, Survey
from freshlegs.domain.shown_names import without_email
from freshlegs.domain.wellness import Measurement, Night
from freshlegs.importers.archive import Archive
from freshlegs.importers.bundle import Bundle
from freshlegs.importers.garmin.gear import read_gear
from freshlegs.importers.garmin.join import join
from freshlegs.importers.garmin.summaries import read_summaries
from freshlegs.importers.garmin.uploads import Upload, sort_out
from freshlegs.importers.garmin.values import load
from freshlegs.importers.garmin.wellness import (
    read_days,
    read_health_status,
    read_nights,
    read_weights,
)

KIND = "Garmin export"
_START = r"^(?:[^/]+/){0,2}"
UPLOADED_ZIP = re.compile(_START + r"DI-Connect-Uploaded-Files/[^/]+\.zip$", re.IGNORECASE)
UPLOADED_FILE = re.compile(
    _START + r"DI-Connect-Uploaded-Files/(?:.+/)?[^/]+\.(?:fit|gpx|tcx)(?:\.gz)?$", re.IGNORECASE
)
SUMMARIES = re.compile(_START + r"DI-Connect-Fitness/[^/]*summarizedActivities[^/]*\.json$")
GEAR = re.compile(_START + r"DI-Connect-Fitness/[^/]*_gear\.json$")
SLEEP = re.compile(_START + r"DI-Connect-Wellness/[^/]*_sleepData\.json$")
WEIGHT = re.compile(_START + r"DI-Connect-Wellness/[^/]*_userBioMetrics\.json$")
HEALTH = re.compile(_START + r"DI-Connect-Wellness/[^/]*_healthStatusData\.json$")
DAYS = re.compile(_START + r"DI-Connect-Aggregator/UDSFile_[^/]*\.json$")
_READABLE = (UPLOADED_ZIP, UPLOADED_FILE, SUMMARIES, GEAR, SLEEP, WEIGHT, HEALTH, DAYS)


@dataclass(slots=True)
class _Reading:
    """What has been read so far, and what could not be."""

    bundle: Bundle
    failed: list[Skip] = field(default_factory=list)
    skipped: list[Skip] = field(default_factory=list)

    def tables[Row](
        self, pattern: re.Pattern[str], read: Callable[[object], list[Row]]
    ) -> list[Row]:
        """Read every table whose name fits; a bad one is reported, the others are read."""
        found: list[Row] = []
        for name in self.bundle.names:
            if pattern.search(name):
                try:
                    found += read(load(without_email(name), self.bundle.read(name)))
                except FreshlegsError as error:
                    self.fail(name, error)
        return found

    def fail(self, name: str, error: FreshlegsError) -> None:
        """Report a file that could not be read, without the runner's address."""
        reason = without_email(error.sentence)
        self.failed.append(Skip(entry=without_email(name), reason=reason))

    def uploads(self) -> Iterator[Upload]:
        """Find the activities in every zip of uploads, and loose ones where it was unpacked."""
        for name in self.bundle.names:
            if UPLOADED_ZIP.search(name):
                try:
                    inner = self.bundle.nested(name)
                except FreshlegsError as error:
                    self.fail(name, error)
                    continue
                yield from self._sorted_out(inner, inner.names, name)
        loose = tuple(name for name in self.bundle.names if UPLOADED_FILE.search(name))
        yield from self._sorted_out(self.bundle, loose, "DI-Connect-Uploaded-Files")

    def _sorted_out(self, bundle: Bundle, names: tuple[str, ...], title: str) -> Iterator[Upload]:
        found = sort_out(bundle, names)
        self.failed += found.failed
        self.skipped += found.skipped(without_email(title))
        yield from found.uploads


def recognises(bundle: Bundle) -> bool:
    """Tell by the names of the folders that freshlegs reads."""
    return any(pattern.search(name) for name in bundle.names for pattern in _READABLE)


def survey(bundle: Bundle) -> Survey:
    """List the activity files with their summaries; nothing that is not listed above is opened."""
    reading = _Reading(bundle)
    gear: list[Gear] = reading.tables(GEAR, read_gear)
    worn = {identity: piece.name for piece in gear for identity in piece.activity_ids}
    summaries = _once(reading.tables(SUMMARIES, lambda content: read_summaries(content, worn)))
    joined = join(list(reading.uploads()), summaries)
    return Survey(
        kind=KIND,
        entries=joined.entries,
        tables=Imported(
            activities=joined.alone,
            gear=tuple(gear),
            nights=_nights(reading.tables(SLEEP, read_nights)),
            measurements=_measurements(reading),
        ),
        skipped=tuple(reading.skipped),
        failed=tuple(reading.failed),
    )


def _once(summaries: list[Activity]) -> list[Activity]:
    """Pages overlap; a number stands for one activity."""
    by_number = {s.external_id or f"{s.start.utc} {s.name}": s for s in summaries}
    return list(by_number.values())


def _nights(nights: list[Night]) -> tuple[Night, ...]:
    return tuple({night.day: night for night in nights}.values())


def _measurements(reading: _Reading) -> tuple[Measurement, ...]:
    """Weights, days and mornings; where files overlap, the later file counts."""
    found: list[Measurement] = [
        *reading.tables(WEIGHT, read_weights),
        *reading.tables(DAYS, read_days),
        *reading.tables(HEALTH, read_health_status),
    ]
    return tuple({(each.day, each.measure): each for each in found}.values())


IMPORTER = Archive(KIND, recognises, survey)
