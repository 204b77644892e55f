"""The strength log as a page: a form that is nearly filled in, past sessions, each exercise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from freshlegs.domain.activity import StrengthSet
from freshlegs.domain.exercise import Routine
from freshlegs.web.set_rows import (
    EFFORTS,
    GROUPS,
    SetRow,
    exercise_title,
    load_text,
    set_rows,
    set_text,
)
from freshlegs.web.words.units import weight_unit
from freshlegs.web.words.values import digits
from freshlegs.workflows.exercises import exercise
from freshlegs.workflows.strength_log import (
    ExerciseCourse,
    StrengthSession,
    courses,
    session,
    sessions,
)
from freshlegs.workflows.strength_sets import logged_exercises, sets_of
from freshlegs.workflows.today import today

if TYPE_CHECKING:
    from freshlegs.workflows.opening import Home

SHOWN_COUNT = 30
EMPTY_ROWS_COUNT, MORE_ROWS_COUNT = 2, 4
LEAST_POINTS_COUNT = 2
LINE_WIDTH, LINE_HEIGHT, LINE_MARGIN = 100.0, 24.0, 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionCard:
    """One past session in words."""

    key: str
    day: str
    lines: list[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseCard:
    """One exercise: best and latest in words, and its line as points of an SVG, if it has one."""

    title: str
    figure: str
    best: str
    best_day: str
    latest: str
    latest_day: str
    line: str
    line_text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StrengthCard:
    """The page. `editing` is the key of the session in the form; `named` what may be chosen."""

    day: date
    rows: list[SetRow]
    editing: str
    is_copied: bool
    named: list[tuple[str, str]]
    groups: list[tuple[str, str | Promise]]
    efforts: Sequence[tuple[str, str | Promise]]
    unit: str
    last_key: str
    sessions: list[SessionCard]
    courses: list[CourseCard]


def strength_card(home: Home, asked: Mapping[str, str]) -> StrengthCard:
    """Make the page; `asked` may name a session to `edit` or `copy`, or a `routine` to begin with.

    Raises NotFoundError for one that there is not.
    """
    told = sessions(home)
    found = courses(told)
    last = {one.exercise: set_text(one.latest) for one in found}
    edited = session(home, asked["edit"]) if asked.get("edit") else None
    copied = session(home, asked["copy"]) if asked.get("copy") else None
    filled = edited or copied
    sets = filled.sets if filled is not None else _of_routine(asked.get("routine", ""))
    empty_count = MORE_ROWS_COUNT if asked.get("more") else EMPTY_ROWS_COUNT
    return StrengthCard(
        day=edited.day if edited is not None else today(home),
        rows=set_rows(sets, empty_count=empty_count, last=last),
        editing="" if edited is None else edited.key,
        is_copied=bool(sets) and edited is None,
        named=_named(last),
        groups=list(GROUPS.items()),
        efforts=EFFORTS,
        unit=weight_unit(),
        last_key=told[0].key if told else "",
        sessions=[_session(one) for one in told[:SHOWN_COUNT]],
        courses=[_course(one) for one in found],
    )


def known_groups(home: Home) -> dict[str, str]:
    """Give the muscles of exercises that were logged before, by what the runner called them."""
    told = [one for each in reversed(sessions(home)) for one in each.sets]
    return {one.exercise: one.group for one in told if one.exercise is not None}


def _of_routine(slug: str) -> tuple[StrengthSet, ...]:
    found = exercise(slug) if slug else None
    return sets_of(found) if isinstance(found, Routine) else ()


def _named(last: Mapping[str, str]) -> list[tuple[str, str]]:
    """What may be chosen, first what was logged before, with what was done last time."""
    slugs = [one.slug for one in logged_exercises()]
    names = dict.fromkeys([*last, *slugs])
    return [
        (exercise_title(one), _("last time %(sets)s") % {"sets": last[one]} if one in last else "")
        for one in names
    ]


def _session(one: StrengthSession) -> SessionCard:
    return SessionCard(
        key=one.key,
        day=date_format(one.day, "DATE_FORMAT"),
        lines=[(exercise_title(each.exercise or each.group), set_text(each)) for each in one.sets],
    )


def _course(one: ExerciseCourse) -> CourseCard:
    return CourseCard(
        title=exercise_title(one.exercise),
        figure=one.exercise,
        best=set_text(one.best),
        best_day=date_format(one.best_day, "SHORT_DATE_FORMAT"),
        latest=set_text(one.latest),
        latest_day=date_format(one.latest_day, "SHORT_DATE_FORMAT"),
        line=_line(one.points),
        line_text=_line_text(one),
    )


def _line(points: Sequence[tuple[date, float]]) -> str:
    """Lay values over time into the drawing, the lowest at its foot."""
    if len(points) < LEAST_POINTS_COUNT:
        return ""
    first, last = points[0][0], points[-1][0]
    values = [value for _day, value in points]
    low, high = min(values), max(values)
    wide, tall = LINE_WIDTH - 2 * LINE_MARGIN, LINE_HEIGHT - 2 * LINE_MARGIN
    return " ".join(
        f"{LINE_MARGIN + wide * (day - first).days / (last - first).days:.1f},"
        f"{LINE_MARGIN + tall * (0.5 if high == low else (high - value) / (high - low)):.1f}"
        for day, value in points
    )


def _line_text(one: ExerciseCourse) -> str:
    """The same line for those who hear it."""
    told = [load_text(value) if one.is_loaded else digits(value) for _day, value in one.points]
    words = _("Load: %(values)s") if one.is_loaded else _("Repetitions a set: %(values)s")
    return words % {"values": ", ".join(told)}
