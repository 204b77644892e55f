"""All that a forecast is made of: the plan, the days laid out, the runner's model, the draws."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from freshlegs.domain.outlook import PlannedDay
from freshlegs.domain.red_flags import AdviceKind
from freshlegs.inference.damper_days import DAMPER_NAMES
from freshlegs.inference.fit import Draws, Learnt, Panel, Prior, draws, elicited_prior, fit
from freshlegs.inference.forecast.outlook import Ahead, days_ahead
from freshlegs.workflows.dose_history import BODILY, DoseHistory
from freshlegs.workflows.futures import next_days
from freshlegs.workflows.planned_days import Wish, allowed, as_usual, as_wished
from freshlegs.workflows.scene import SCENE_DAYS, Known, first_ahead, scene

OUTLOOK_DAYS = 7
DRAWS_COUNT = 1000
SEED = 20_260_102
"""The draws are the same for the same question, so that asking again gives the same answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the runner says of tomorrow, and what a warning forbids."""

    wish: Wish | None
    sleep_h: float | None
    forbids: frozenset[AdviceKind]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """The days ahead in numbers; `first_index` is the place of tomorrow in what was laid out."""

    known: Known
    plan: tuple[PlannedDay, ...]
    sleep_h: Mapping[date, float]
    laid: DoseHistory
    first_index: int
    ahead: Ahead
    drawn: Draws


def stage(known: Known, learnt: Learnt | None, wishes: Wishes) -> Stage:
    """Lay out the week after today; without a fit with what is believed of people."""
    tomorrow, *later = next_days(known.today, OUTLOOK_DAYS)
    first = (
        as_usual(tomorrow, known.today, known.past)
        if wishes.wish is None
        else as_wished(wishes.wish, tomorrow, known.past)
    )
    days = [first, *(as_usual(one, known.today, known.past) for one in later)]
    plan = tuple(allowed(one, wishes.forbids, known.past) for one in days)
    sleep_h = {} if wishes.sleep_h is None else {tomorrow: wishes.sleep_h}
    laid = scene(known, plan, sleep_h, SCENE_DAYS)
    prior = elicited_prior(BODILY, len(DAMPER_NAMES))
    model = learnt or _untaught(laid.panel, prior)
    first_index = first_ahead(laid, known)
    return Stage(
        known=known,
        plan=plan,
        sleep_h=sleep_h,
        laid=laid,
        first_index=first_index,
        ahead=days_ahead(laid.panel, first_index, model, prior),
        drawn=draws(model, DRAWS_COUNT, np.random.default_rng(SEED)),
    )


def _untaught(panel: Panel, prior: Prior) -> Learnt:
    """What is believed of a runner of whom nothing is known."""
    nobody = Panel(
        level=np.full(1, np.nan),
        levels_count=panel.levels_count,
        dose=np.zeros((1, panel.dose.shape[1])),
        damper=np.zeros((1, panel.damper.shape[1])),
    )
    return fit(nobody, prior)
