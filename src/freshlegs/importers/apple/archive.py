"""What lies in an export of the Health app: one long file, and the routes beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from freshlegs.domain.activity import Activity
from freshlegs.domain.errors import UnreadableFileError
from freshlegs.domain.imports import Annotation, EntryRef, Imported, Skip, Survey
from freshlegs.domain.profile import Profile, Sex
from freshlegs.importers.apple.mornings import Mornings
from freshlegs.importers.apple.samples import Samples
from freshlegs.importers.apple.sleep import SLEEP, Segment, nights, read_segment
from freshlegs.importers.apple.stream import ROOT_MARKS, elements
from freshlegs.importers.apple.workout import Workout, read_workout
from freshlegs.importers.archive import Archive
from freshlegs.importers.bundle import Bundle

if TYPE_CHECKING:
    from lxml.etree import _Element

KIND = "Apple Health export"
ROUTES = "workout-routes"
ABSENT = "the export does not hold this route; the workout is kept without it"
_HEAD_BYTES = 2048
_MOST_DEEP = 2
_BORN = "HKCharacteristicTypeIdentifierDateOfBirth"
_SEX = "HKCharacteristicTypeIdentifierBiologicalSex"
_SEXES = {"HKBiologicalSexFemale": Sex.FEMALE, "HKBiologicalSexMale": Sex.MALE}


@dataclass(slots=True)
class _Health:
    """What has been met in the long file so far."""

    workouts: list[Workout] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    mornings: Mornings = field(default_factory=Mornings)
    samples: Samples = field(default_factory=Samples)
    profile: Profile | None = None

    def add(self, element: _Element) -> None:
        """Take from one entry what matters."""
        if element.tag == "Record":
            self._add_record(element)
        elif element.tag == "Workout":
            workout = read_workout(element)
            if workout is not None:
                self.workouts.append(workout)
        elif element.tag == "Me":
            self.profile = _profile(element)

    def _add_record(self, record: _Element) -> None:
        if record.get("type") == SLEEP:
            segment = read_segment(record)
            if segment is not None:
                self.segments.append(segment)
        elif not self.samples.add(record):
            self.mornings.add(record)


def _profile(element: _Element) -> Profile | None:
    year, sex = (element.get(_BORN) or "")[:4], _SEXES.get(element.get(_SEX) or "")
    if not year.isdecimal() and sex is None:
        return None
    return Profile(birth_year=int(year) if year.isdecimal() else None, sex=sex)


def recognises(bundle: Bundle) -> bool:
    """Tell by the first bytes of an XML file near the top; its name may be translated."""
    return _export(bundle) is not None


def _export(bundle: Bundle) -> str | None:
    for name in bundle.names:
        path = PurePosixPath(name)
        if path.suffix.casefold() == ".xml" and len(path.parts) <= _MOST_DEEP:
            head = bundle.head(name, _HEAD_BYTES)
            if any(mark in head for mark in ROOT_MARKS):
                return name
    return None


def survey(bundle: Bundle) -> Survey:
    """Read the long file once; routes are listed, each with the workout that it belongs to."""
    name = _export(bundle)
    if name is None:
        raise UnreadableFileError(bundle.path.name, "it holds no export of the Health app")
    health = _Health()
    for element in elements(bundle, name):
        health.add(element)
    health.samples.sort()
    workouts = [_with_samples(workout, health.samples) for workout in health.workouts]
    folder = PurePosixPath(name).parent
    routes = {n for n in bundle.names if (folder / ROUTES) in PurePosixPath(n).parents}
    return Survey(
        kind=KIND,
        entries=tuple(_entries(bundle, folder, routes, workouts)),
        tables=Imported(
            activities=tuple(_without_route(folder, routes, workouts)),
            nights=nights(health.segments),
            measurements=health.mornings.measurements(),
            profile=health.profile,
        ),
        failed=tuple(
            Skip(entry=workout.route, reason=ABSENT)
            for workout in workouts
            if workout.route and str(folder / workout.route) not in routes
        ),
    )


def _with_samples(workout: Workout, samples: Samples) -> Workout:
    streams = samples.between(workout.start, workout.end)
    return replace(workout, activity=replace(workout.activity, streams=streams))


def _entries(
    bundle: Bundle, folder: PurePosixPath, routes: set[str], workouts: list[Workout]
) -> Iterator[EntryRef]:
    by_route = {str(folder / w.route): w.activity for w in workouts if w.route}
    for name in sorted(routes):
        activity = by_route.get(name)
        start = activity.start.utc if activity else None
        yield bundle.ref(name, Annotation(start=start, activity=activity) if activity else None)


def _without_route(
    folder: PurePosixPath, routes: set[str], workouts: list[Workout]
) -> Iterator[Activity]:
    for workout in workouts:
        if workout.route is None:
            yield workout.activity
        elif str(folder / workout.route) not in routes:
            problems = (*workout.activity.problems, ABSENT)
            yield replace(workout.activity, problems=problems)


IMPORTER = Archive(KIND, recognises, survey)
