"""The files of one import with what became of each, to be narrowed to one outcome."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from django.http import QueryDict
from django.utils.translation import gettext as _

from freshlegs.domain.imports import FileOutcome, Outcome
from freshlegs.domain.uploads import ImportNote
from freshlegs.web.import_card import outcome_text

ROWS_COUNT = 200
FIRST = (
    Outcome.FAILED,
    Outcome.SKIPPED,
    Outcome.MERGED,
    Outcome.IMPORTED,
    Outcome.DUPLICATE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRow:
    """One file: its name, the archive that it came in, its fate and why, and the run it is in."""

    name: str
    file: str
    outcome: str
    reason: str
    run: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LogPage:
    """Some of the files: `shown` is the outcome that is asked for, `more` where the rest is."""

    rows: tuple[LogRow, ...]
    shown: str
    whole_count: int
    more: str


def log_page(note: ImportNote, asked: QueryDict) -> LogPage:
    """Give the files that are asked for, those that went wrong first."""
    shown = asked.get("show", "") if asked.get("show") in set(Outcome) else ""
    details = () if note.report is None else note.report.details
    found = [one for one in details if one.outcome == shown or not shown]
    found.sort(key=lambda one: FIRST.index(one.outcome))
    first = _first(asked)
    return LogPage(
        rows=tuple(_row(one, note) for one in found[first : first + ROWS_COUNT]),
        shown=shown,
        whole_count=len(found),
        more=_address(shown, first + ROWS_COUNT) if len(found) > first + ROWS_COUNT else "",
    )


def _row(one: FileOutcome, note: ImportNote) -> LogRow:
    name = PurePosixPath(one.entry).name
    return LogRow(
        name=one.entry,
        file=one.file if one.file != one.entry and len(note.names) > 1 else "",
        outcome=outcome_text(one),
        reason=_((one.reason or "").removeprefix(name).removeprefix(": ")) if one.reason else "",
        run="" if note.is_preview else one.activity or "",
    )


def _first(asked: QueryDict) -> int:
    told = asked.get("from", "0")
    return int(told[:9]) if told.isascii() and told.isdigit() else 0


def _address(shown: str, first_index: int) -> str:
    fields = QueryDict(mutable=True)
    fields.update({"show": shown} if shown else {})
    fields["from"] = str(first_index)
    return f"?{fields.urlencode()}"
