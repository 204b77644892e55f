"""Forecast how heavy the legs will be tomorrow and in the week after, and what goes with less."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from freshlegs.domain.outlook import Change, DayOutlook, Outlook
from freshlegs.domain.red_flags import TriageResult
from freshlegs.inference.damper_days import usual_rating
from freshlegs.inference.forecast.outlook import prospects, reached_by
from freshlegs.inference.verdict import USUAL_HEAVINESS
from freshlegs.knowledge.red_flags import red_flags
from freshlegs.triage import standing_flags, triage, with_all_clear
from freshlegs.workflows.cautions import cautions
from freshlegs.workflows.known_days import known_days
from freshlegs.workflows.learning import learnt_of
from freshlegs.workflows.otherwise import changes
from freshlegs.workflows.planned_days import read_wish
from freshlegs.workflows.scene import known_by
from freshlegs.workflows.stage import Stage, Wishes, stage
from freshlegs.workflows.today import today
from freshlegs.workflows.tried import tried

if TYPE_CHECKING:
    from freshlegs.store.home import Home


def outlook(
    home: Home,
    day: date | None = None,
    planned: str | None = None,
    sleep_h: float | None = None,
) -> Outlook:
    """Forecast the seven days after a day (today if not given).

    `planned` says what tomorrow brings, as `rest`, `easy:50`, `long:90`, `hard` or `strength`;
    without it, and for the days after, what the weekday usually brings is taken. `sleep_h` is
    the night before tomorrow [h]. What a warning forbids is neither planned nor proposed. Raises
    BadValueError for a plan that cannot be read, NotEnoughDataError for one without an example.
    """
    asked = day or today(home)
    wish = None if planned is None else read_wish(planned)
    gate = _gate(home, asked)
    taught = learnt_of(home, asked)
    wishes = Wishes(wish=wish, sleep_h=sleep_h, forbids=gate.forbids)
    found = stage(known_by(home, asked), taught.learnt, wishes)
    heaviness = found.laid.heaviness[: found.first_index]
    usual = usual_rating(heaviness)
    return Outlook(
        day=asked,
        red_flags=gate.raised,
        days=_days(found),
        changes=_with_trials(home, asked, changes(found, taught, gate.forbids)),
        usual=None if np.isnan(usual) else usual,
        people_usual=USUAL_HEAVINESS,
        ratings_count=0 if taught.learnt is None else taught.ratings_count,
        notes=cautions(heaviness, taught),
    )


def _gate(home: Home, day: date) -> TriageResult:
    """What the red flags say of the day, those that still stand from before included."""
    known, flags = known_days(home, day, {}), red_flags()
    return triage(with_all_clear(known.facts[day]), flags, standing_flags(known.logged, flags))


def _days(found: Stage) -> tuple[DayOutlook, ...]:
    told = prospects(reached_by(found.ahead, found.drawn))
    return tuple(
        DayOutlook(
            planned=planned, chances=one.chances, middle=one.middle, low=one.low, high=one.high
        )
        for planned, one in zip(found.plan, told, strict=True)
    )


def _with_trials(home: Home, day: date, found: tuple[Change, ...]) -> tuple[Change, ...]:
    """Say beside each change what the runner's own trial of it said."""
    said = tried(home, day)
    return tuple(replace(one, trial=said.get(one.slug)) for one in found)
