"""Log strength work in seconds: sets of exercises, what was done last time, and the best so far."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from typing import TYPE_CHECKING

from freshlegs.domain.activity import StrengthSet
from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.errors import BadValueError, NotFoundError
from freshlegs.workflows.learning import refresh
from freshlegs.workflows.strength_sets import check_set
from freshlegs.workflows.today import check_day_is_past, now

if TYPE_CHECKING:
    from freshlegs.store.home import Home

MOST_SETS_KINDS_COUNT = 30
A_SET = "at least one exercise with its sets"


@dataclass(frozen=True, slots=True, kw_only=True)
class StrengthSession:
    """Sets that were done together; `key` is that of the diary entry that holds them.

    `is_whole` tells that the entry holds nothing else.
    """

    key: str
    day: date
    at: time | None
    sets: tuple[StrengthSet, ...]
    is_whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseCourse:
    """One exercise over time: the best sets, the latest, and the loads of each session.

    `points` are (day, load [kg], or the repetitions of a set where nothing was ever lifted).
    """

    exercise: str
    best: StrengthSet
    best_day: date
    latest: StrengthSet
    latest_day: date
    points: tuple[tuple[date, float], ...]
    is_loaded: bool


def log_session(home: Home, sets: Sequence[StrengthSet], day: date | None = None) -> str:
    """Keep sets as one session (of today, with the time, if no day is named); gives its key.

    It is an entry of the diary like any other, so the answer counts it once. Raises
    BadValueError for what cannot be.
    """
    from freshlegs.store.diary import log_diary

    _check(sets)
    moment = now(home)
    on = day or moment.date()
    check_day_is_past(on, moment.date())
    at = time(moment.hour, moment.minute) if on == moment.date() else None
    kept = log_diary(home, DiaryEntry(day=on, at=at, strength=tuple(sets)))
    refresh(home)
    return str(kept.key)


def change_session(
    home: Home, key: str, sets: Sequence[StrengthSet], day: date | None = None
) -> None:
    """Put other sets in the place of a session's, and if told another day.

    Raises NotFoundError, or BadValueError for what cannot be.
    """
    from freshlegs.store.diary import edit_diary

    _check(sets)
    entry = _entry(home, key)
    on = day or entry.day
    check_day_is_past(on, now(home).date())
    at = entry.at if on == entry.day else None
    edit_diary(home, key, replace(entry, day=on, at=at, strength=tuple(sets)))
    refresh(home)


def delete_session(home: Home, key: str) -> StrengthSession:
    """Take a session away; the rest of its entry stays. Gives what it was. Raises NotFoundError."""
    from freshlegs.store.diary import delete_diary, edit_diary

    entry = _entry(home, key)
    gone = _session(entry)
    if gone.is_whole:
        delete_diary(home, key)
    else:
        edit_diary(home, key, replace(entry, strength=()))
    refresh(home)
    return gone


def take_back(home: Home, key: str) -> bool:
    """Undo the last change of a session: logged, edited or deleted; tells whether it is there now.

    Raises NotFoundError.
    """
    from freshlegs.store.strength_log import take_back as put_back

    earlier = put_back(home, key)
    refresh(home)
    return earlier is not None


def sessions(home: Home) -> tuple[StrengthSession, ...]:
    """Give every session of the diary, the newest first."""
    from freshlegs.store.diary import diary

    found = (_session(entry) for entry in diary(home) if entry.strength and entry.key)
    return tuple(sorted(found, key=_order, reverse=True))


def session(home: Home, key: str) -> StrengthSession:
    """Give one session. Raises NotFoundError."""
    return _session(_entry(home, key))


def courses(told: Sequence[StrengthSession]) -> tuple[ExerciseCourse, ...]:
    """Give each exercise that was logged by name, the one done last first."""
    by_exercise: dict[str, list[tuple[date, StrengthSet]]] = {}
    for one in told:
        for done in one.sets:
            by_exercise.setdefault(done.exercise or done.group, []).append((one.day, done))
    return tuple(_course(name, done) for name, done in by_exercise.items())


def _course(name: str, done: Sequence[tuple[date, StrengthSet]]) -> ExerciseCourse:
    """Shape one exercise; `done` has the newest first."""
    is_loaded = any(one.load_kg for _, one in done)
    best_day, best = max(done, key=lambda one: (_rank(one[1]), one[0]))
    return ExerciseCourse(
        exercise=name,
        best=best,
        best_day=best_day,
        latest=done[0][1],
        latest_day=done[0][0],
        points=tuple(_points(done, is_loaded=is_loaded)),
        is_loaded=is_loaded,
    )


def _points(
    done: Sequence[tuple[date, StrengthSet]], *, is_loaded: bool
) -> Iterator[tuple[date, float]]:
    """The highest of each day, oldest first."""
    highest: dict[date, float] = {}
    for day, one in reversed(done):
        value = one.load_kg if is_loaded else one.repetitions_count
        if value is not None:
            highest[day] = max(highest.get(day, 0.0), float(value))
    yield from highest.items()


def _rank(one: StrengthSet) -> tuple[float, int, int]:
    """Heavier first, then more repetitions in a set, then more sets."""
    return one.load_kg or 0.0, one.repetitions_count or 0, one.sets_count


def _check(sets: Sequence[StrengthSet]) -> None:
    if not sets:
        raise BadValueError(field="strength", value="", allowed=A_SET)
    if len(sets) > MOST_SETS_KINDS_COUNT:
        allowed = f"at most {MOST_SETS_KINDS_COUNT} lines"
        raise BadValueError(field="strength", value=len(sets), allowed=allowed)
    for one in sets:
        check_set(one)


def _entry(home: Home, key: str) -> DiaryEntry:
    from freshlegs.store.diary import written

    found = written(home).get(key)
    if found is None or not found.strength:
        raise NotFoundError(kind="strength session", name=key)
    return found


def _session(entry: DiaryEntry) -> StrengthSession:
    alone = DiaryEntry(day=entry.day, at=entry.at, strength=entry.strength, key=entry.key)
    return StrengthSession(
        key=entry.key or "",
        day=entry.day,
        at=entry.at,
        sets=entry.strength,
        is_whole=entry == alone,
    )


def _order(one: StrengthSession) -> tuple[date, time, str]:
    return one.day, one.at or time.min, one.key
