"""A folder or zip that no platform made: every file in it is looked at by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace

from freshlegs.domain.errors import FreshlegsError, UnreadableFileError
from freshlegs.domain.imports import EntryRef, Imported, Skip, Survey
from freshlegs.importers.bundle import Bundle
from freshlegs.importers.format import HEAD_BYTES
from freshlegs.importers.gzipped import inflate_head
from freshlegs.importers.junk import junk_reason
from freshlegs.importers.sniff import is_zip

KIND = "files"
RUN_ENDINGS = (".fit", ".tcx", ".gpx", ".gz", ".zip", ".csv")
UNKNOWN_KIND = "not a kind of file that freshlegs reads"


def holds_more(bundle: Bundle, recognises: Callable[[Bundle], bool]) -> bool:
    """Tell whether an export lies in a folder of the bundle and other runs lie beside it.

    Told by names alone, because an export's own files may be none of our business.
    """
    folders = dict.fromkeys(name.partition("/")[0] for name in bundle.names if "/" in name)
    exports = tuple(f"{folder}/" for folder in folders if recognises(bundle.under(folder)))
    beside = (name for name in bundle.names if not name.startswith(exports))
    return bool(exports) and any(name.lower().endswith(RUN_ENDINGS) for name in beside)


def survey_loose(
    bundle: Bundle,
    is_readable: Callable[[bytes], bool],
    survey_bundle: Callable[[Bundle], Survey],
) -> Survey:
    """Sort files into those to read, zips and folders to look into, and those to leave alone.

    `is_readable` tells by a head whether some format reads the file, `survey_bundle` looks into a
    zip or a folder, which may be a platform's export.
    """
    folders = dict.fromkeys(name.partition("/")[0] for name in bundle.names if "/" in name)
    loose = [name for name in bundle.names if "/" not in name]
    surveys = [_look(bundle, name, is_readable, survey_bundle) for name in loose]
    surveys += [_within(bundle, folder, survey_bundle) for folder in folders]
    return merged(KIND, surveys)


def _within(bundle: Bundle, folder: str, survey_bundle: Callable[[Bundle], Survey]) -> Survey:
    try:
        return survey_bundle(bundle.under(folder))
    except FreshlegsError as error:
        return Survey(kind=KIND, failed=(failure(bundle.prefix + folder, error),))


def _look(
    bundle: Bundle,
    name: str,
    is_readable: Callable[[bytes], bool],
    survey_bundle: Callable[[Bundle], Survey],
) -> Survey:
    title = bundle.prefix + name
    reason = junk_reason(name) or (None if bundle.size_bytes(name) else "the file is empty")
    if reason:
        return Survey(kind=KIND, skipped=(Skip(entry=title, reason=reason),))
    try:
        head = inflate_head(bundle.head(name, HEAD_BYTES), HEAD_BYTES)
        if is_zip(head):
            nested = bundle.nested(name)
            return merged_with(survey_bundle(nested), nested.refused)
    except FreshlegsError as error:
        return Survey(kind=KIND, failed=(failure(title, error),))
    if is_readable(head):
        return listed(bundle.ref(name))
    return Survey(kind=KIND, skipped=(Skip(entry=title, reason=UNKNOWN_KIND),))


def failure(entry: str, error: FreshlegsError) -> Skip:
    """Say why nothing was read of a file, an archive or a folder, its name once."""
    reason = error.reason if isinstance(error, UnreadableFileError) else error.sentence
    return Skip(entry=entry, reason=reason)


def listed(*entries: EntryRef) -> Survey:
    """Survey of files that are to be read, with no table that says more of them."""
    return Survey(kind=KIND, entries=entries)


def merged_with(survey: Survey, refused: tuple[Skip, ...]) -> Survey:
    """Add the entries of a bundle that were refused."""
    return replace(survey, skipped=(*survey.skipped, *refused))


def merged(kind: str, surveys: list[Survey]) -> Survey:
    """Put what lies beside each other into one survey."""
    kinds = list(dict.fromkeys(survey.kind for survey in surveys if survey.kind != KIND))
    return Survey(
        kind=", ".join(kinds) or kind,
        entries=tuple(entry for survey in surveys for entry in survey.entries),
        tables=_all_tables([survey.tables for survey in surveys]),
        skipped=tuple(skip for survey in surveys for skip in survey.skipped),
        failed=tuple(skip for survey in surveys for skip in survey.failed),
    )


def _all_tables(tables: list[Imported]) -> Imported:
    together = {
        field.name: tuple(row for table in tables for row in getattr(table, field.name))
        for field in fields(Imported)
        if field.name != "profile"
    }
    profile = next((table.profile for table in tables if table.profile is not None), None)
    return Imported(**together, profile=profile)
