"""Everything of one runner, as freshlegs itself exports it, read to the same history again."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

import msgspec
import numpy as np

from freshlegs.domain.activity import Activity
from freshlegs.domain.errors import UnreadableFileError
from freshlegs.domain.everything import ABOUT, FILES, LOG, TABLES, VERSION, Fact, KeptFile, LogLine
from freshlegs.domain.imports import Annotation, EntryRef, Imported, Survey
from freshlegs.domain.streams import Streams
from freshlegs.importers.archive import Archive
from freshlegs.importers.bundle import MAX_NESTED_BYTES, Bundle

KIND = "freshlegs export"
NEWER = "it was written by a newer freshlegs; update freshlegs to read it"


def recognises(bundle: Bundle) -> bool:
    """Tell by the names of the four files that bring a history back."""
    return {ABOUT, FILES, TABLES, LOG} <= set(bundle.names)


def survey(bundle: Bundle) -> Survey:
    """List the files as they came, with all that tables and the runner say.

    Raises UnreadableFileError for an export that is damaged or that a newer freshlegs wrote.
    """
    _check(bundle)
    try:
        files = [_file(line) for line in _lines(bundle, FILES)]
        told = [_told(bundle, file) for file in files if file.is_told]
        facts, log = tuple(_facts(bundle)), tuple(_log(bundle))
        entries = [_entry(bundle, file) for file in files if not file.is_told]
    except (msgspec.MsgspecError, KeyError, TypeError, ValueError) as error:
        raise UnreadableFileError(KIND, f"it is damaged ({error})") from error
    tables = Imported(activities=tuple(told), facts=facts, log=log)
    return Survey(kind=KIND, entries=tuple(entries), tables=tables, is_placed=True)


def _check(bundle: Bundle) -> None:
    try:
        told = json.loads(bundle.read(ABOUT))
        version_number = int(told["freshlegs_export"])
    except (ValueError, KeyError, TypeError) as error:
        raise UnreadableFileError(ABOUT, f"it is damaged ({error})") from error
    if version_number > VERSION:
        raise UnreadableFileError(KIND, NEWER)


def _lines(bundle: Bundle, name: str) -> Iterator[dict[str, msgspec.Raw]]:
    """Give each line as its keys and what stands there, word for word."""
    decoder = msgspec.json.Decoder(dict[str, msgspec.Raw])
    for line in bundle.read(name, MAX_NESTED_BYTES).splitlines():
        yield decoder.decode(line)


def _text(told: msgspec.Raw) -> str:
    return bytes(told).decode()


def _file(line: Mapping[str, msgspec.Raw]) -> KeptFile:
    return KeptFile(
        entry=msgspec.json.decode(line["entry"], type=str),
        title=msgspec.json.decode(line["title"], type=str),
        digest=msgspec.json.decode(line["digest"], type=str),
        is_told=msgspec.json.decode(line["is_told"], type=bool),
        annotation=_text(line["annotation"]),
    )


def _entry(bundle: Bundle, file: KeptFile) -> EntryRef:
    if file.entry not in bundle.sizes:
        raise UnreadableFileError(KIND, f"it is damaged ({file.entry} is not in it)")
    annotation = msgspec.json.decode(file.annotation, type=Annotation | None)
    return replace(bundle.ref(file.entry, annotation), name=file.title)


def _told(bundle: Bundle, file: KeptFile) -> Activity:
    """Read an activity of which no file tells, with its samples."""
    told = msgspec.json.decode(bundle.read(file.entry), type=dict[str, msgspec.Raw])
    activity = msgspec.json.decode(told["activity"], type=Activity)
    samples = msgspec.json.decode(told["streams"], type=dict[str, list[float | None]])
    columns = {name: np.array(values, dtype=np.float64) for name, values in samples.items()}
    return replace(activity, streams=Streams(columns)) if columns else activity


def _facts(bundle: Bundle) -> Iterator[Fact]:
    for line in _lines(bundle, TABLES):
        yield Fact(msgspec.json.decode(line["kind"], type=str), _text(line["told"]))


def _log(bundle: Bundle) -> Iterator[LogLine]:
    for line in _lines(bundle, LOG):
        yield LogLine(
            number=msgspec.json.decode(line["number"], type=int),
            at=msgspec.json.decode(line["at"], type=datetime),
            kind=msgspec.json.decode(line["kind"], type=str),
            told=_text(line["told"]),
        )


IMPORTER = Archive(kind=KIND, recognises=recognises, survey=survey)
