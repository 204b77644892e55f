"""Which part of a FIT file belongs to which activity, as in a triathlon or a chained file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from freshlegs.domain.streams import FloatArray
from freshlegs.importers.columns import DAY_S, MOST_APART_DAYS, Table
from freshlegs.importers.fit import Row
from freshlegs.importers.fit_contents import NO_ROW, Contents


@dataclass(frozen=True, slots=True)
class Window:
    """One activity's session (without fields where the file has none), times [Unix s], samples."""

    session: Row
    start_s: float
    end_s: float
    times_s: FloatArray
    table: Table
    is_alone: bool

    def holds(self, when_s: float | None) -> bool:
        """Tell whether a lap or an event at a time [Unix s] belongs to this activity."""
        return self.is_alone or (when_s is not None and self.start_s <= when_s < self.end_s)


def windows(contents: Contents) -> tuple[Window, ...]:
    """Cut a file by its sessions: from each one's start to its end or to the next one's start.

    A session's own timestamp is not used: some watches write the first start into all of them. A
    file without sessions (a crash) is one activity; of equal sessions one is kept.
    """
    sessions = _distinct(contents)
    if len(sessions) < 2:  # noqa: PLR2004 - one activity is not cut
        return tuple(_alone(contents, sessions[0] if sessions else NO_ROW))
    return tuple(_cut(contents, sessions))


def _start_s(contents: Contents, session: Row) -> float | None:
    return contents.clock.at(session.number("start_time"))


def _distinct(contents: Contents) -> list[Row]:
    found: dict[object, Row] = {}
    for session in contents.sessions:
        length_s = session.number("total_elapsed_time")
        key = (_start_s(contents, session), session.text("sport"), length_s)
        found.setdefault(key, session)
    return sorted(found.values(), key=lambda row: _start_s(contents, row) or 0.0)


def _alone(contents: Contents, session: Row) -> Iterator[Window]:
    times_s, said_s = contents.times_s, _start_s(contents, session)
    length_s = _length_s(session)
    if not len(times_s):
        if said_s is not None:
            yield Window(session, said_s, said_s + length_s, times_s, contents.table, is_alone=True)
        return
    first_s, last_s = float(times_s[0]), float(times_s[-1])
    start_s = said_s if said_s is not None and first_s - DAY_S < said_s <= first_s else first_s
    end_s = max(last_s, start_s + length_s)
    yield Window(session, start_s, end_s, times_s, contents.table, is_alone=True)


def _length_s(session: Row) -> float:
    for name in ("total_elapsed_time", "total_timer_time"):
        length_s = session.number(name)
        if length_s and length_s < MOST_APART_DAYS * DAY_S:
            return length_s
    return 0.0


def _cut(contents: Contents, sessions: list[Row]) -> Iterator[Window]:
    starts_s = [_start_s(contents, session) for session in sessions]
    starts_s[0] = _with_first_sample(contents, starts_s[0])
    for place, (session, start_s) in enumerate(zip(sessions, starts_s, strict=True)):
        if start_s is not None:
            later_s = [next_s for next_s in starts_s[place + 1 :] if next_s is not None]
            end_s = min([start_s + _length_s(session), *later_s])
            yield _window(contents, session, start_s, end_s)


def _with_first_sample(contents: Contents, start_s: float | None) -> float | None:
    """Let the first activity begin with the samples: its session may say a later time."""
    if start_s is None or not len(contents.times_s):
        return start_s
    first_s = float(contents.times_s[0])
    return first_s if start_s - DAY_S < first_s < start_s else start_s


def _window(contents: Contents, session: Row, start_s: float, end_s: float) -> Window:
    first, last = np.searchsorted(contents.times_s, [start_s, end_s])
    table = {name: values[first:last] for name, values in contents.table.items()}
    times_s = contents.times_s[first:last]
    return Window(session, start_s, end_s, times_s, table, is_alone=False)
