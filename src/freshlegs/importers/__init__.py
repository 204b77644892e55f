"""Readers that turn the files of watches and platforms into runs and diary entries."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from freshlegs.domain.errors import UnreadableFileError
from freshlegs.domain.imports import EntryRef, Imported, ReadContext, Survey
from freshlegs.importers import (
    diary_csv,
    fit_activity,
    gear_csv,
    gpx,
    own_export,
    profile_json,
    tcx,
)
from freshlegs.importers.addresses import read_bytes
from freshlegs.importers.annotate import annotated
from freshlegs.importers.anything import failure, holds_more, listed, merged_with, survey_loose
from freshlegs.importers.apple import archive as apple
from freshlegs.importers.archive import Archive
from freshlegs.importers.bundle import Bundle, open_bundle
from freshlegs.importers.fit_head import created_s
from freshlegs.importers.format import HEAD_BYTES, Format
from freshlegs.importers.garmin import archive as garmin
from freshlegs.importers.gzipped import inflate, inflate_head
from freshlegs.importers.sniff import is_fit, is_zip, root_element
from freshlegs.importers.strava import archive as strava
from freshlegs.importers.times import first_time, moment_at

__all__ = [
    "ALL",
    "ARCHIVES",
    "FORMATS",
    "failure",
    "inflate",
    "moment_at",
    "peek_start",
    "read_bytes",
    "read_entry",
    "survey",
]

FORMATS: tuple[Format, ...] = (
    fit_activity.IMPORTER,
    tcx.IMPORTER,
    gpx.IMPORTER,
    diary_csv.IMPORTER,
    gear_csv.IMPORTER,
    profile_json.IMPORTER,
)
ARCHIVES: tuple[Archive, ...] = (
    own_export.IMPORTER,
    strava.IMPORTER,
    garmin.IMPORTER,
    apple.IMPORTER,
)
ALL: tuple[Format | Archive, ...] = (*FORMATS, *ARCHIVES)


def survey(path: Path) -> Survey:
    """List what a file, a zip or a folder holds: files to read, tables, what is left alone.

    Raises UnreadableFileError for a path that cannot be opened; everything below it that cannot
    is in `failed`, with its reason.
    """
    try:
        if path.is_dir() or _is_zip(path):
            bundle = open_bundle(path)
            return merged_with(_survey(bundle), bundle.refused)
        return listed(EntryRef(path=path, size_bytes=path.stat().st_size))
    except OSError as error:
        raise UnreadableFileError(path.name, f"it cannot be opened ({error.strerror})") from error


def read_entry(raw: bytes, title: str, context: ReadContext) -> Imported:
    """Read one file's bytes, packed or not, whatever its name; joined with `context.annotation`.

    Raises UnreadableFileError or NotAnActivityError.
    """
    content = inflate(raw, title)
    if not content or content.isspace():
        raise UnreadableFileError(title, "the file is empty")
    head = content[:HEAD_BYTES]
    reader = next((one for one in FORMATS if one.sniff(head)), None)
    if reader is None:
        raise UnreadableFileError(title, "it is not a kind of file that freshlegs reads")
    imported = reader.read(content, replace(context, title=title))
    activities = annotated(imported.activities, context.annotation)
    lasting = tuple(one for one in activities if one.elapsed_s > 0 or one.distance_m)
    if activities and not lasting:
        raise UnreadableFileError(title, "it holds a single moment")
    return replace(imported, activities=lasting)


def peek_start(raw: bytes) -> datetime | None:
    """Guess from the first bytes when a file's activity began; None when they do not tell."""
    head = inflate_head(raw, HEAD_BYTES)
    if is_fit(head):
        seconds = created_s(head)
        return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
    return first_time(head) if root_element(head) else None


def _is_zip(path: Path) -> bool:
    if path.exists() and not path.is_file():
        raise UnreadableFileError(path.name, "it is neither a file nor a folder")
    with path.open("rb") as stream:
        return is_zip(stream.read(4))


def _survey(bundle: Bundle) -> Survey:
    for archive in ARCHIVES:
        if archive.recognises(bundle) and not holds_more(bundle, archive.recognises):
            return archive.survey(bundle)
    return survey_loose(bundle, _is_readable, _survey)


def _is_readable(head: bytes) -> bool:
    return any(one.sniff(head) for one in FORMATS)
