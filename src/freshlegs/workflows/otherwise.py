"""What goes with lighter legs tomorrow: another plan, another night, another plate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from freshlegs.domain.explanation import Basis
from freshlegs.domain.outlook import Change, DayKind, PlannedDay
from freshlegs.domain.red_flags import AdviceKind
from freshlegs.inference.damper_days import DAMPER_NAMES
from freshlegs.inference.fit import elicited_prior
from freshlegs.inference.fit.learnt import LEAST_EXPOSURES_COUNT, Learnt
from freshlegs.inference.forecast.what_if import OneDay, changed_first_day, points_lower
from freshlegs.workflows.dose_history import BODILY
from freshlegs.workflows.learning import Taught
from freshlegs.workflows.levers import levers, one_day
from freshlegs.workflows.planned_days import Wish, as_wished
from freshlegs.workflows.scene import day_at, findings_at, first_ahead, scene
from freshlegs.workflows.stage import Stage

SHORT_SCENE_DAYS = 15
"""Enough days before tomorrow to see what another plan would bring about by then."""
LEAST_POINTS_COUNT = 0.05
"""What goes with less is not worth a line; elicited."""
TAUGHT_SPREAD_RATIO = 0.8
"""A sign's strength is called learnt where its spread fell to this part of people's; elicited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Otherwise:
    """Another tomorrow: its name, and the day as it is taken to be and as it would be."""

    slug: str
    text: str
    was: OneDay
    becomes: OneDay


def changes(stage: Stage, taught: Taught, forbids: frozenset[AdviceKind]) -> tuple[Change, ...]:
    """Give what goes with lighter legs tomorrow, most first; nothing that a warning forbids."""
    told = [*_other_plans(stage, forbids), *_other_findings(stage, forbids)]
    found = [_change(stage, taught, one) for one in told]
    worth = [one for one in found if one.points_lower.middle >= LEAST_POINTS_COUNT]
    return tuple(sorted(worth, key=lambda one: -one.points_lower.middle))


def _other_plans(stage: Stage, forbids: frozenset[AdviceKind]) -> Iterator[_Otherwise]:
    """Rest instead of what is planned, and an easy run instead of a hard or a long one."""
    planned, past = stage.plan[0], stage.known.past
    kinds = [] if planned.kind is DayKind.REST else [DayKind.REST]
    is_known = any(one.kind is DayKind.EASY for one in past.values())
    may_run = AdviceKind.RUNNING not in forbids
    if planned.kind in {DayKind.HARD, DayKind.LONG} and is_known and may_run:
        kinds.append(DayKind.EASY)
    for kind in kinds:
        other = as_wished(Wish(kind), planned.day, past)
        laid = scene(stage.known, [other], stage.sleep_h, SHORT_SCENE_DAYS)
        yield _Otherwise(
            slug=f"{kind}_instead",
            text=f"{_SESSIONS[kind]} instead of {_SESSIONS[planned.kind]}",
            was=day_at(stage.laid, stage.first_index),
            becomes=day_at(laid, first_ahead(laid, stage.known)),
        )


_SESSIONS = {
    DayKind.REST: "a day of rest",
    DayKind.EASY: "an easy run",
    DayKind.LONG: "the long run",
    DayKind.HARD: "the hard run",
    DayKind.STRENGTH: "strength work",
}


def _other_findings(stage: Stage, forbids: frozenset[AdviceKind]) -> Iterator[_Otherwise]:
    day = findings_at(stage.laid.columns, stage.first_index)
    for lever in levers(day):
        if lever.kinds.isdisjoint(forbids) and _applies(lever.kinds, stage.plan[0]):
            yield _Otherwise(
                slug=lever.slug,
                text=lever.text,
                was=one_day(BODILY, day, lever.was),
                becomes=one_day(BODILY, day, lever.becomes),
            )


def _applies(kinds: frozenset[AdviceKind], planned: PlannedDay) -> bool:
    """What is about a run needs one."""
    return AdviceKind.RUNNING not in kinds or planned.run_min > 0.0


def _change(stage: Stage, taught: Taught, told: _Otherwise) -> Change:
    instead = changed_first_day(stage.ahead, told.was, told.becomes)
    exposures_count = _exposures(taught, told)
    is_own = exposures_count >= LEAST_EXPOSURES_COUNT
    return Change(
        slug=told.slug,
        text=told.text,
        points_lower=points_lower(stage.ahead, instead, stage.drawn),
        basis=Basis.LEARNT if is_own else Basis.ELICITED,
        exposures=exposures_count,
    )


def _exposures(taught: Taught, told: _Otherwise) -> int:
    """On how many exposures that cause rests whose dose would fall most in hazard.

    Where only a sign of a better day would change, all rated days tell of it, if they tell at all.
    """
    if taught.learnt is None:
        return 0
    fallen = np.nan_to_num(told.was.dose - told.becomes.dose) * taught.learnt.hazard
    if fallen.max() <= 0.0:
        return taught.ratings_count if _is_sign_learnt(taught.learnt, told) else 0
    return int(taught.learnt.exposures_count[int(fallen.argmax())])


def _is_sign_learnt(learnt: Learnt, told: _Otherwise) -> bool:
    """Whether the ratings made it clearer what the sign that rises most takes away."""
    risen = np.nan_to_num(told.becomes.damper - told.was.damper) * learnt.damping
    sign = int(risen.argmax())
    believed_ln = elicited_prior(BODILY, len(DAMPER_NAMES)).damping_spread_ln[sign]
    return bool(learnt.damping_spread_ln[sign] <= TAUGHT_SPREAD_RATIO * believed_ln)
