"""Learn from the diary what makes this runner's legs heavy, anew each Monday."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from typing import TYPE_CHECKING

from freshlegs.causes import ALL as CAUSES
from freshlegs.domain.cause import Cause
from freshlegs.inference.fit.learnt import Learnt
from freshlegs.workflows.today import today

if TYPE_CHECKING:
    from freshlegs.store.home import Home

LEAST_RATINGS_COUNT = 14
"""Rated days before anything is learnt from them; elicited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taught:
    """What the ratings before `monday` taught; None where they are too few."""

    monday: date
    ratings_count: int
    learnt: Learnt | None


NOTHING_TAUGHT = Taught(monday=date.min, ratings_count=0, learnt=None)


def learnt_of(home: Home, day: date) -> Taught:
    """Give what is learnt of the runner by a day: of the ratings before its Monday.

    So a week's answers rest on one fit, and the same truth gives the same answer. What is at hand
    is taken; where anything before that Monday changed since, it is learnt anew and kept (unless
    the folder cannot be written).
    """
    from freshlegs.store.learnt import entries_at_most, learnt

    monday = day - timedelta(days=day.weekday())
    found = learnt(home, monday, maker())
    if found is None:
        if entries_at_most(home, monday) < LEAST_RATINGS_COUNT:
            return Taught(monday=monday, ratings_count=_rated_count(home, monday), learnt=None)
        return _learn(home, monday)
    from freshlegs.workflows.learnt_form import from_grids

    known = from_grids(found.grids) if found.grids else None
    return Taught(monday=monday, ratings_count=found.ratings_count, learnt=known)


def _rated_count(home: Home, before: date) -> int:
    """Count the rated days before a day where so little was said that it is read at once."""
    from freshlegs.store.answers import answers
    from freshlegs.store.diary import diary

    rated = {entry.day for entry in diary(home) if entry.heaviness is not None}
    told = {day for day, given in answers(home) if given.get("heaviness") is not None}
    return sum(day < before for day in rated | told)


def refresh(home: Home) -> None:
    """Learn what today's question needs, so that it need not wait for it.

    Not among writes that are kept as one, for which others wait: then the question learns it.
    """
    from freshlegs.store.together import is_within

    if not is_within(home):
        learnt_of(home, today(home))


def learnt_mondays(home: Home) -> tuple[date, ...]:
    """Give the Mondays of what is kept and not stale, to be learnt again after a rebuild."""
    from freshlegs.store.learnt import standing_models

    return tuple(model.day for model in standing_models(home) if model.maker == maker())


def learn_again(home: Home, mondays: Iterable[date]) -> None:
    """Forget all that was learnt, and learn it anew for these Mondays."""
    from freshlegs.store.learnt import forget_learnt

    forget_learnt(home)
    for monday in mondays:
        learnt_of(home, monday)


@cache
def maker() -> str:
    """Name who learns: the version and the causes, since strengths of others would mislead."""
    from freshlegs.workflows.learnt_form import shape_of_form

    told = repr([shape_of_form(), *(_measured(cause) for cause in CAUSES)])
    return f"{version('freshlegs')} {sha256(told.encode()).hexdigest()[:16]}"


def _measured(cause: Cause) -> tuple[object, ...]:
    ramps = [(ramp.finding, ramp.zero, ramp.one, ramp.most_dose) for ramp in cause.ramps]
    return cause.slug, cause.strength, cause.carry_over, cause.data_problem, ramps


def _learn(home: Home, monday: date) -> Taught:
    from freshlegs.inference.damper_days import DAMPER_NAMES
    from freshlegs.inference.fit import elicited_prior, fit
    from freshlegs.store.learnt import LearntModel, keep_learnt, standing
    from freshlegs.workflows.dose_history import BODILY, dose_history
    from freshlegs.workflows.learnt_form import to_grids

    stood = standing(home, monday)
    told = dose_history(home, monday - timedelta(days=1))
    enough = told.rated_count >= LEAST_RATINGS_COUNT
    prior = elicited_prior(BODILY, len(DAMPER_NAMES))
    found = fit(told.panel, prior) if enough else None
    model = LearntModel(
        day=monday,
        maker=maker(),
        ratings_count=told.rated_count,
        grids={} if found is None else to_grids(found),
        standing=stood,
    )
    keep_learnt(home, model)
    return Taught(monday=monday, ratings_count=told.rated_count, learnt=found)
