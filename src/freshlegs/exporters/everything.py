"""Everything of one runner in one zip, written while it is sent: nothing waits on a disk."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from datetime import datetime
from typing import override
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import msgspec
import numpy as np

from freshlegs.domain.activity import Activity
from freshlegs.domain.everything import VERSION, Fact, KeptFile, LogLine, Part
from freshlegs.domain.gear import Gear
from freshlegs.domain.streams import NO_STREAMS

QUICKLY = 1
"""Half the size at a fifth of the time."""


def zip_blocks(parts: Iterable[Part], made_at: datetime) -> Iterator[bytes]:
    """Write parts into a zip, block by block."""
    sink = _Sink()
    with ZipFile(sink, "w") as archive:
        for part in parts:
            info = ZipInfo(part.name, made_at.timetuple()[:6])
            info.compress_type = ZIP_DEFLATED if part.is_pressed else ZIP_STORED
            info.compress_level = QUICKLY  # type: ignore[attr-defined]  # since Python 3.13
            info.external_attr = 0o600 << 16
            with archive.open(info, "w") as entry:
                for block in part.blocks:
                    entry.write(block)
                    yield from sink.taken()
    yield from sink.taken()


def about_json(made_at: datetime, program: str) -> bytes:
    """Say what the zip is, for whoever reads it again."""
    told = {"freshlegs_export": VERSION, "made_at": made_at.isoformat(), "program": program}
    return as_json(told)


def as_json(value: object) -> bytes:
    """Write a value of a domain type for people: two spaces, one key a line."""
    return msgspec.json.format(_encoded(value), indent=2) + b"\n"


def as_json_lines(values: Iterable[object]) -> Iterator[bytes]:
    """Write values one a line."""
    for value in values:
        yield _encoded(value) + b"\n"


def log_lines(lines: Iterable[LogLine]) -> Iterator[bytes]:
    """Write what was entered and decided, one line each."""
    return as_json_lines(
        {
            "number": line.number,
            "at": line.at,
            "kind": line.kind,
            "told": msgspec.Raw(line.told.encode()),
        }
        for line in lines
    )


def fact_lines(facts: Iterable[Fact]) -> Iterator[bytes]:
    """Write the rows of imported tables, one line each."""
    return as_json_lines(
        {"kind": fact.kind, "told": msgspec.Raw(fact.told.encode())} for fact in facts
    )


def file_lines(files: Iterable[KeptFile]) -> Iterator[bytes]:
    """Write which files there are and what an archive's table said of each."""
    return as_json_lines(
        {
            "entry": file.entry,
            "title": file.title,
            "digest": file.digest,
            "is_told": file.is_told,
            "annotation": msgspec.Raw(file.annotation.encode()),
        }
        for file in files
    )


def told_json(activity: Activity) -> bytes:
    """Write an activity of which no file tells, with its samples; a missing one is null."""
    streams = {name: _plain_list(values) for name, values in activity.streams.columns.items()}
    return as_json({"activity": replace(activity, streams=NO_STREAMS), "streams": streams})


def gear_csv(gear: Iterable[Gear]) -> bytes:
    """Write shoes and other gear as a table that can be imported again."""
    import csv

    columns = [one.name for one in fields(Gear) if one.name != "activity_ids"]
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    for piece in gear:
        cells = [getattr(piece, column) for column in columns]
        writer.writerow(["" if cell is None else str(cell) for cell in cells])
    return text.getvalue().encode()


def _encoded(value: object) -> bytes:
    return msgspec.json.encode(value, enc_hook=_plain, order="deterministic")


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    message = f"{type(value).__name__} is not a word of the field"
    raise NotImplementedError(message)


def _plain_list(values: np.ndarray) -> list[float | None]:
    return [None if np.isnan(value) else float(value) for value in values]


class _Sink(io.RawIOBase):
    """Takes what a zip writes, to be sent on; it cannot be sought in."""

    def __init__(self) -> None:
        self._blocks: list[bytes] = []

    @override
    def write(self, block: object, /) -> int:
        told = bytes(block)  # type: ignore[call-overload]  # whatever holds bytes
        self._blocks.append(told)
        return len(told)

    def taken(self) -> Iterator[bytes]:
        """Give what came since it was last asked."""
        blocks, self._blocks = self._blocks, []
        yield from blocks
