"""The routines as a list: how long, when, and whether something takes one away today."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from freshlegs.domain.exercise import Routine
from freshlegs.domain.guide import Readiness
from freshlegs.web.words.exercises import duration_words
from freshlegs.workflows.exercises import routines
from freshlegs.workflows.readiness import readiness
from freshlegs.workflows.today import today

if TYPE_CHECKING:
    from freshlegs.workflows.opening import Home


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutineRow:
    """One routine; `why_not` is empty where it may be begun today. `figure` names a drawing."""

    slug: str
    title: str
    takes: str
    when: str
    why_not: str
    figure: str


def routine_list(home: Home) -> list[RoutineRow]:
    """Give every routine as a row."""
    day = today(home)
    return [_row(one, readiness(home, one, day)) for one in routines()]


def _row(one: Routine, told: Readiness) -> RoutineRow:
    return RoutineRow(
        slug=one.slug,
        title=_(one.title),
        takes=duration_words(60 * one.total_min),
        when=_(one.when),
        why_not=_why_not(told),
        figure=_figure(one),
    )


def _figure(one: Routine) -> str:
    """The drawing of what it is mostly for: the last exercise, or the first words of its core."""
    steps = [step for part in one.parts for step in part.steps]
    return one.exercises[-1] if one.exercises else steps[len(steps) // 2].what


def _why_not(told: Readiness) -> str:
    if told.flags:
        return _("Not today: %(flag)s.") % {"flag": _(told.flags[0].flag.title)}
    if told.against:
        return _("Not today: something you told speaks against it.")
    return _("A few questions come first.") if told.to_ask else ""
