"""Keep a whole check-in, and take it back: how the legs feel, and what was answered with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from freshlegs.domain.findings import Value
from freshlegs.workflows.answers import read_answers
from freshlegs.workflows.diary import Row, add, delete
from freshlegs.workflows.learning import refresh
from freshlegs.workflows.today import check_day_is_past, now

if TYPE_CHECKING:
    from freshlegs.store.home import Home


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedIn:
    """By what a check-in can be taken back: the diary entry's key, the number of the answers."""

    entry: str | None
    answers_number: int | None


def check_in(
    home: Home, day: date, row: Row, answers: Mapping[str, object], code: str | None = None
) -> CheckedIn | None:
    """Keep an entry (if it says anything) and answers (if there are any) for a day; all or none.

    An entry of today is kept with the time. What a browser kept while it could not reach us it
    sends by a `code` of its own: None tells that this was kept before, and nothing is kept twice.
    What it teaches is learnt when a page asks for it: nobody should wait for that to be kept.
    Raises BadValueError naming what is not allowed.
    """
    from freshlegs.store.together import note_sent, together, was_sent

    given = read_answers(answers)
    check_day_is_past(day, now(home).date())
    said = {column: value for column, value in row.items() if value not in {None, ""}}
    with together(home):
        if code is not None:
            if was_sent(home, code):
                return None
            note_sent(home, code)
        return _kept(home, day, said, given)


def _kept(home: Home, day: date, said: Row, given: Mapping[str, Value | None]) -> CheckedIn:
    from freshlegs.store.answers import log_answers

    kept = add(home, [_with_day(home, day, said)]) if said else []
    number = log_answers(home, day, given) if given else None
    return CheckedIn(entry=str(kept[0]["key"]) if kept else None, answers_number=number)


def take_back(home: Home, kept: CheckedIn) -> None:
    """Take a check-in back; the log keeps it. Raises NotFoundError for what is not there."""
    from freshlegs.store.answers import undo_answers

    if kept.answers_number is not None:
        undo_answers(home, kept.answers_number)
    if kept.entry is not None:
        delete(home, kept.entry)
    refresh(home)


def _with_day(home: Home, day: date, said: Mapping[str, object]) -> Mapping[str, object]:
    moment = now(home)
    if day != moment.date():
        return {"date": day.isoformat(), **said}
    return {"date": day.isoformat(), "time": f"{moment:%H:%M}", **said}
