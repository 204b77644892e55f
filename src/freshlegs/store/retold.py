"""Adds to the log what an export of ours says was entered and decided; what is there stays once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import msgspec
from django.db import transaction

from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.errors import UnreadableFileError
from freshlegs.domain.everything import LogLine
from freshlegs.domain.gear import Gear
from freshlegs.domain.trial import Trial
from freshlegs.store.answers import AnswersGiven
from freshlegs.store.decisions import CHANGES, Edited
from freshlegs.store.encoding import from_json, to_json
from freshlegs.store.home import Home
from freshlegs.store.log import LogKind
from freshlegs.store.rows import LogRow
from freshlegs.store.runs import regroup
from freshlegs.store.trials import TrialDay, TrialEnd

type Numbers = Mapping[int, int]
"""What the number of each line became here."""

OF_THE_PLACE = frozenset({LogKind.BATCH_KEPT, LogKind.BATCH_UNDONE})
"""Names of imports: those of another place say nothing here."""
OF_RUNS = frozenset({*CHANGES, LogKind.RUN_CHANGE_UNDONE})
TYPES: Mapping[LogKind, type] = {
    LogKind.DIARY_ADDED: DiaryEntry,
    LogKind.ANSWERS_GIVEN: AnswersGiven,
    LogKind.PROFILE_SET: dict[str, object],
    LogKind.PREFERENCES_SET: dict[str, object],
    LogKind.GEAR_SET: Gear,
    LogKind.RUN_DELETED: tuple[str, ...],
    LogKind.RUN_RESTORED: tuple[str, ...],
    LogKind.RUNS_JOINED: tuple[str, ...],
    LogKind.RUN_PARTED: tuple[str, ...],
    LogKind.RUN_EDITED: Edited,
    LogKind.TRIAL_STARTED: Trial,
}
"""What stands by itself, and what it has to be."""


def retell(home: Home, lines: Sequence[LogLine]) -> int:
    """Add the lines that are not there yet and give how many those were [count], all or none.

    A line that refers to another by its number refers to what that one became here. Raises
    UnreadableFileError for a line that this freshlegs does not know.
    """
    numbers: dict[int, int] = {}
    added: list[LogKind] = []
    with transaction.atomic(using=home.database):
        there = _there(home) if lines else {}
        for line in lines:
            kind = _kind(line)
            if kind in OF_THE_PLACE:
                continue
            told = _told(kind, line, numbers)
            known = there.get((line.at.isoformat(), line.kind, told))
            numbers[line.number] = _added(home, line, told) if known is None else known
            if known is None:
                added.append(kind)
        if OF_RUNS & set(added):
            regroup(home)
    return len(added)


def _there(home: Home) -> dict[tuple[str, str, str], int]:
    rows = LogRow.objects.using(home.database).filter(runner_id=home.runner_number)
    asked = rows.values_list("at", "kind", "told", "pk")
    return {(at.isoformat(), kind, told): number for at, kind, told, number in asked}


def _added(home: Home, line: LogLine, told: str) -> int:
    row = LogRow(runner_id=home.runner_number, at=line.at, kind=line.kind, told=told)
    row.save(using=home.database)
    return row.pk


def _kind(line: LogLine) -> LogKind:
    try:
        return LogKind(line.kind)
    except ValueError:
        raise _damaged(line, "of a kind that this freshlegs does not know") from None


def _told(kind: LogKind, line: LogLine, numbers: Numbers) -> str:
    """Give what a line says, checked, with the numbers that it refers to as they are here."""
    try:
        if kind in TYPES:
            from_json(TYPES[kind], line.told)
            return line.told
        return to_json(REFERRING[kind](line.told, numbers))
    except msgspec.MsgspecError as error:
        raise _damaged(line, f"not what it should be ({error})") from error
    except KeyError as error:
        raise _damaged(line, "about a line that is not there") from error


def _damaged(line: LogLine, what: str) -> UnreadableFileError:
    return UnreadableFileError("log.jsonl", f"line {line.number} is {what}")


def _entry_key(key: str, numbers: Numbers) -> str:
    """Entries of the diary are called d and the line's number, imported ones otherwise."""
    return f"d{numbers[int(key[1:])]}" if key[:1] == "d" and key[1:].isdecimal() else key


def _edited(told: str, numbers: Numbers) -> DiaryEntry:
    entry = from_json(DiaryEntry, told)
    return replace(entry, key=_entry_key(entry.key or "", numbers))


def _deleted(told: str, numbers: Numbers) -> str:
    return _entry_key(from_json(str, told), numbers)


def _undone(told: str, numbers: Numbers) -> int:
    return numbers[from_json(int, told)]


def _trial_key(key: str, numbers: Numbers) -> str:
    return f"t{numbers[int(key[1:])]}" if key[1:].isdecimal() else key


def _trial_day(told: str, numbers: Numbers) -> TrialDay:
    said = from_json(TrialDay, told)
    return replace(said, trial=_trial_key(said.trial, numbers))


def _trial_end(told: str, numbers: Numbers) -> TrialEnd:
    said = from_json(TrialEnd, told)
    return replace(said, trial=_trial_key(said.trial, numbers))


REFERRING: Mapping[LogKind, Callable[[str, Numbers], object]] = {
    LogKind.DIARY_EDITED: _edited,
    LogKind.DIARY_DELETED: _deleted,
    LogKind.ANSWERS_UNDONE: _undone,
    LogKind.RUN_CHANGE_UNDONE: _undone,
    LogKind.TRIAL_DAY: _trial_day,
    LogKind.TRIAL_ENDED: _trial_end,
}
"""What is about an earlier line, and how its number is put right."""
