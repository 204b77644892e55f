"""What lies in a Strava archive: the files to read, and what its tables say of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from freshlegs.domain.activity import Activity
from freshlegs.domain.errors import FreshlegsError, UnknownShapeError
from freshlegs.domain.gear import Gear
from freshlegs.domain.imports import Annotation, EntryRef, Imported, Skip, Survey
from freshlegs.domain.profile import Profile
from freshlegs.importers.archive import Archive
from freshlegs.importers.bundle import Bundle
from freshlegs.importers.strava import possessions
from freshlegs.importers.strava.columns import Column
from freshlegs.importers.strava.dates import order
from freshlegs.importers.strava.row import Row, activity
from freshlegs.importers.strava.shape import check
from freshlegs.importers.strava.table import FOLDER, Table, find_columns, read_rows

KIND = "Strava archive"
ACTIVITIES = "activities.csv"
GEAR_KINDS = {"shoes.csv": "shoe", "bikes.csv": "bike"}
PROFILE = "profile.csv"
LOST = "Strava has lost this file; the run is kept as the table tells it"
ABSENT = "the archive does not hold this file; the run is kept as the table tells it"
WITHOUT_ROWS = "The files come without the names, notes and gear that it holds."
UNREADABLE_ROW = "its date or its elapsed time cannot be read"
_FIRST_ROW = 2
_MOST_FOLDERS = 1
_COMMAS_AT_LEAST = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """One row's activity, the file that it names, and what is wrong with it."""

    title: str
    activity: Activity | None
    file: str | None = None
    lost: bool = False


def recognises(bundle: Bundle) -> bool:
    """Tell by the table of activities: by its place beside their files, else by its first line."""
    root = _root(bundle)
    if root is None:
        return False
    if any(name.startswith(root + FOLDER) for name in bundle.names):
        return True
    titles = bundle.head(root + ACTIVITIES, 4096).split(b"\n")[0]
    return max(titles.count(b","), titles.count(b";")) >= _COMMAS_AT_LEAST


def survey(bundle: Bundle) -> Survey:
    """List the activity files, each with its row of the table.

    Where the table cannot be read it is in `failed`, with the column that is wrong, and the files
    come without it; where there are no files, that is raised (UnknownShapeError). Nothing but the
    tables of activities, gear and profile is opened; no other entry is touched.
    """
    root = _root(bundle)
    if root is None:
        raise UnknownShapeError(
            bundle.path.name, ACTIVITIES, found="no table", expected="the table of activities"
        )
    files = {name.removeprefix(root): name for name in bundle.names if name.startswith(root)}
    try:
        table = _table(bundle.read(root + ACTIVITIES))
    except FreshlegsError as error:
        if not any(file.startswith(FOLDER) for file in files):
            raise
        return _survey_files(bundle, root, files, error)
    return _survey_table(bundle, root, files, table)


def _table(content: bytes) -> Table:
    rows = read_rows(ACTIVITIES, content)
    if not rows:
        raise UnknownShapeError(ACTIVITIES, "1", found="nothing", expected="the columns' titles")
    table = find_columns(ACTIVITIES, rows)
    check(table)
    return table


def _survey_files(
    bundle: Bundle, root: str, files: dict[str, str], error: FreshlegsError
) -> Survey:
    """The files alone: a runner's runs must not be lost with their names."""
    gear, failed = _gear(bundle, root)
    profile, failed_profile = _profile(bundle, root, [])
    if profile is not None:
        profile = replace(profile, weight_kg=None)  # without rows nothing tells kg from lb
    reason = f"{error.sentence} {WITHOUT_ROWS}"
    return Survey(
        kind=KIND,
        entries=tuple(_entries(bundle, files, [])),
        tables=Imported(gear=gear, profile=profile),
        failed=(
            Skip(entry=bundle.prefix + root + ACTIVITIES, reason=reason),
            *failed,
            *failed_profile,
        ),
    )


def _survey_table(bundle: Bundle, root: str, files: dict[str, str], table: Table) -> Survey:
    gear, failed = _gear(bundle, root)
    told = list(_told(table, gear))
    profile, failed_profile = _profile(bundle, root, told)
    return Survey(
        kind=KIND,
        entries=tuple(_entries(bundle, files, told)),
        tables=Imported(activities=tuple(_without_file(files, told)), gear=gear, profile=profile),
        skipped=tuple(Skip(entry=row.title, reason=LOST) for row in told if row.lost),
        failed=(*failed, *failed_profile, *_missing(files, told)),
    )


def _root(bundle: Bundle) -> str | None:
    """Where the archive begins inside the bundle; what lies deeper has other things beside it."""
    found = [name for name in bundle.names if name.rpartition("/")[2] == ACTIVITIES]
    shallow = [name for name in found if name.count("/") <= _MOST_FOLDERS]
    if not shallow:
        return None
    return min(shallow, key=lambda name: name.count("/")).removesuffix(ACTIVITIES)


def _told(table: Table, gear: tuple[Gear, ...]) -> Iterator[_Told]:
    dates = order(table.cells(Column.DATE))
    for number, cells in enumerate(table.rows, start=_FIRST_ROW):
        row = Row(table, cells, dates)
        yield _Told(
            title=row.filename or f"{ACTIVITIES}, row {number}",
            activity=activity(row, possessions.match_gear(row.text(Column.GEAR), gear)),
            file=row.filename,
            lost=row.has_lost_its_file,
        )


def _gear(bundle: Bundle, root: str) -> tuple[tuple[Gear, ...], list[Skip]]:
    gear: list[Gear] = []
    failed: list[Skip] = []
    for file, kind in GEAR_KINDS.items():
        if root + file in bundle.names:
            try:
                gear += possessions.read_gear(file, bundle.read(root + file), kind)
            except FreshlegsError as error:
                failed.append(Skip(entry=file, reason=error.sentence))
    return tuple(gear), failed


def _profile(bundle: Bundle, root: str, told: list[_Told]) -> tuple[Profile | None, list[Skip]]:
    if root + PROFILE not in bundle.names:
        return None, []
    rows = [row.activity for row in told if row.activity and row.activity.body_weight_kg]
    newest = max(rows, key=lambda row: row.start.utc, default=None)
    weight_kg = newest.body_weight_kg if newest else None
    try:
        return possessions.read_profile(PROFILE, bundle.read(root + PROFILE), weight_kg), []
    except FreshlegsError as error:
        return None, [Skip(entry=PROFILE, reason=error.sentence)]


def _entries(bundle: Bundle, files: dict[str, str], told: list[_Told]) -> Iterator[EntryRef]:
    """Every file of the folder, those that no row names too: they are runs all the same."""
    by_file = {row.file: row.activity for row in told if row.file}
    for file, name in files.items():
        if file in by_file:
            known = by_file[file]
            start = known.start.utc if known else None
            yield bundle.ref(name, Annotation(start=start, activity=known))
        elif file.startswith(FOLDER):
            yield bundle.ref(name)


def _without_file(files: dict[str, str], told: list[_Told]) -> Iterator[Activity]:
    for row in told:
        if row.activity is None or row.file in files:
            continue
        if row.lost:
            yield replace(row.activity, problems=(*row.activity.problems, LOST))
        elif row.file:
            yield replace(row.activity, problems=(*row.activity.problems, ABSENT))
        elif row.activity.elapsed_s:
            yield row.activity


def _missing(files: dict[str, str], told: list[_Told]) -> Iterator[Skip]:
    for row in told:
        if row.activity is None:
            yield Skip(entry=row.title, reason=UNREADABLE_ROW)
        elif row.file and row.file not in files:
            yield Skip(entry=row.title, reason=ABSENT)


IMPORTER = Archive(KIND, recognises, survey)
