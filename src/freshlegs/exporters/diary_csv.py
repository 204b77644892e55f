"""Write the diary as a table that any spreadsheet opens and that can be imported again."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from freshlegs.domain.activity import StrengthSet
from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.diary_columns import (
    AFTER_SORENESS,
    BEFORE_SORENESS,
    BOOLEANS,
    FOODS,
    NUMBERS,
    SORENESS_PREFIX,
    TEXTS,
)
from freshlegs.domain.errors import BadValueError
from freshlegs.domain.exports import Exporter

GROUP = re.compile(r"[^:;()\s][^:;()]*(?<!\s)")
GROUP_ALLOWED = "a name without : ; ( )"
EXERCISE = re.compile(r"[^:;(),\s](?:[^:;(),]*[^:;(),\s])?")
EXERCISE_ALLOWED = "a name without : ; ( ) or commas"
_EXERCISE_FIELD = "the exercise"


def write_diary(entries: Iterable[DiaryEntry]) -> bytes:
    """Write one row an entry, UTF-8 with a title row; what was not said is an empty cell.

    Reading it back gives the same entries; only `key`, which is the store's, is not written.
    Raises BadValueError for an exercise group that cannot be written.
    """
    written = list(entries)
    sites = sorted({sore.site for entry in written for sore in entry.soreness})
    columns = [*BEFORE_SORENESS, *(SORENESS_PREFIX + site for site in sites), *AFTER_SORENESS]
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(_row(entry) for entry in written)
    return text.getvalue().encode()


def _row(entry: DiaryEntry) -> dict[str, str]:
    return {
        "date": entry.day.isoformat(),
        "time": entry.at.isoformat() if entry.at else "",
        "phase": entry.phase or "",
        "side": entry.side or "",
        "did": ";".join(entry.did),
        "strength": "; ".join(_strength(done) for done in entry.strength),
        "cycle_day": "" if entry.cycle_day is None else str(entry.cycle_day),
        **{column: _number(getattr(entry, column)) for column in NUMBERS},
        **{column: _yes_or_no(getattr(entry, column)) for column in BOOLEANS},
        **{column: getattr(entry, column) or "" for column in TEXTS},
        **{column: _number(getattr(entry.food, field)) for column, field in FOODS.items()},
        **{SORENESS_PREFIX + sore.site: _number(sore.soreness) for sore in entry.soreness},
    }


def _number(value: float | None) -> str:
    """Write the shortest text that reads back as the same number."""
    if value is None:
        return ""
    return repr(float(value)).removesuffix(".0")


def _yes_or_no(said: bool | None) -> str:  # noqa: FBT001 - an answer, not a switch
    return "" if said is None else ("yes" if said else "no")


def _strength(done: StrengthSet) -> str:
    """Write `legs:3 x 7`, with `(10 repetitions, 40 kg, of lunges)` after it as far as known."""
    if not GROUP.fullmatch(done.group):
        field = "the exercise group"
        raise BadValueError(field, done.group, GROUP_ALLOWED)
    if done.exercise is not None and not EXERCISE.fullmatch(done.exercise):
        raise BadValueError(_EXERCISE_FIELD, done.exercise, EXERCISE_ALLOWED)
    effort = "" if done.effort is None else f" x {_number(done.effort)}"
    more = (
        "" if done.repetitions_count is None else f"{done.repetitions_count} repetitions",
        "" if done.load_kg is None else f"{_number(done.load_kg)} kg",
        "" if done.exercise is None else f"of {done.exercise}",
    )
    details = ", ".join(detail for detail in more if detail)
    return f"{done.group}:{done.sets_count}{effort}" + (f" ({details})" if details else "")


EXPORTER = Exporter(slug="diary-csv", title="Diary (CSV)", suffix=".csv", write=write_diary)
