"""What if something had been otherwise on a day: the same question with another night or plate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from freshlegs.causes import ALL as CAUSES
from freshlegs.domain.errors import BadValueError
from freshlegs.domain.explanation import Explanation
from freshlegs.domain.findings import Fact, Facts, Origin, number
from freshlegs.inference import explain
from freshlegs.knowledge.findings import findings_by_slug
from freshlegs.workflows.day_told import DayTold
from freshlegs.workflows.known_days import KnownDays, known_days
from freshlegs.workflows.remembered import Remembered
from freshlegs.workflows.why import SEED, question_of

if TYPE_CHECKING:
    from freshlegs.store.home import Home

MOST_LEVERS_COUNT = 4
KEPT_COUNT = 8
"""Days kept ready for more than one what-if; each is a quarter of a megabyte."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How far something could have been otherwise, by steps, and what goes along with it.

    `along` says by what part of a change other findings change.
    """

    low: float
    high: float
    step_value: float
    along: Mapping[str, float] = MappingProxyType({})


FLOORED = frozenset({"sleep_debt_7d_h"})
"""What goes along, but never below nothing."""
REACHES: Mapping[str, Reach] = MappingProxyType(
    {
        "sleep_h": Reach(low=3, high=11, step_value=0.5, along={"sleep_debt_7d_h": -1.0}),
        "session_spike_percent": Reach(low=-60, high=150, step_value=5),
        "leg_strength_sets_72h": Reach(low=0, high=24, step_value=1),
        "descent_above_normal": Reach(low=0, high=6, step_value=0.25),
        "climb_above_normal": Reach(low=0, high=6, step_value=0.25),
        "stress": Reach(low=0, high=10, step_value=1, along={"stress_above_normal": 1.0}),
        "carbohydrate_g_per_kg": Reach(
            low=0, high=12, step_value=0.5, along={"carbohydrate_short_g_per_kg": -1.0}
        ),
        "temperature_c": Reach(
            low=-10, high=40, step_value=1, along={"wbgt_c": 1.0, "heat_above_recent_c": 1.0}
        ),
        "alcohol_units": Reach(low=0, high=12, step_value=1),
        "drink_ml": Reach(low=0, high=5000, step_value=250),
        "above_critical_speed_min": Reach(low=0, high=40, step_value=1),
        "hard_fraction_7d": Reach(low=0, high=1, step_value=0.05),
        "days_since_rest_day": Reach(low=0, high=21, step_value=1),
        "protein_g_per_kg_7d": Reach(low=0, high=3, step_value=0.1),
        "shoe_distance_km": Reach(low=0, high=1500, step_value=50),
        "warm_up_min": Reach(low=0, high=30, step_value=5),
    }
)
"""What a runner could have done otherwise; the reaches are elicited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lever:
    """One thing that could have been otherwise on the day, as it was and how far it could go."""

    finding: str
    value: float
    low: float
    high: float
    step_value: float


_known: Remembered[KnownDays] = Remembered(KEPT_COUNT)


def levers(told: DayTold) -> tuple[Lever, ...]:
    """Give up to four things that could have been otherwise, of the greatest causes first."""
    shares = {one.slug: one.share.middle for one in told.answer.explanation.causes}
    worth: dict[str, float] = {}
    for cause in CAUSES:
        for ramp in cause.ramps:
            lever = _lever_of(ramp.finding)
            worth[lever] = max(worth.get(lever, 0.0), shares.get(cause.slug, 0.0))
    known = [slug for slug in REACHES if number(told.answer.facts, slug) is not None]
    first = sorted(known, key=lambda slug: -worth.get(slug, 0.0))[:MOST_LEVERS_COUNT]
    return tuple(_lever(slug, told.answer.facts) for slug in first)


def _lever_of(finding: str) -> str:
    """The lever that moves a finding: itself, or the one with which it goes along."""
    movers = (slug for slug, reach in REACHES.items() if finding in reach.along)
    return next(movers, finding)


def _lever(slug: str, facts: Facts) -> Lever:
    reach, value = REACHES[slug], number(facts, slug) or 0.0
    low, high = min(reach.low, np.floor(value)), max(reach.high, np.ceil(value))
    return Lever(
        finding=slug, value=value, low=float(low), high=float(high), step_value=reach.step_value
    )


def what_if(home: Home, told: DayTold, asked: Mapping[str, float]) -> Explanation | None:
    """Explain the day as if some findings had been otherwise; None where nothing would be.

    The rating stays, and so does what the red flags said: no what-if clears a warning. Nothing is
    kept. Raises BadValueError for what cannot be moved, or not so far.
    """
    by_slug = {one.finding: one for one in levers(told)}
    changed = {slug: value for slug, value in asked.items() if _is_moved(slug, value, by_slug)}
    if not changed:
        return None
    day = told.day
    known = _known.get(home, day, lambda: known_days(home, day, {}))
    other = _otherwise(known, day, changed)
    question = question_of(day, other, told.answer.triage)
    return explain(question, CAUSES, np.random.default_rng(SEED))


def _is_moved(slug: str, value: float, by_slug: Mapping[str, Lever]) -> bool:
    """Tell a real change from a slider that only stands on its nearest step."""
    lever = by_slug.get(slug)
    if lever is None:
        raise BadValueError(field="finding", value=slug, allowed=", ".join(by_slug))
    if not lever.low <= value <= lever.high:
        unit = findings_by_slug()[slug].unit
        raise BadValueError(slug, str(value), f"{lever.low:g} to {lever.high:g} {unit}")
    return abs(value - lever.value) > lever.step_value / 2


def _otherwise(known: KnownDays, day: date, changed: Mapping[str, float]) -> KnownDays:
    facts = known.facts[day]
    moved = dict(_moved(facts, changed))
    return replace(
        known,
        facts={**known.facts, day: {**facts, **moved}},
        at_rating={**known.at_rating, **moved},
    )


def _moved(facts: Facts, changed: Mapping[str, float]) -> Iterator[tuple[str, Fact]]:
    """The findings as they would have been, with those that go along where they are known."""
    for slug, value in changed.items():
        by = value - (number(facts, slug) or 0.0)
        yield slug, _fact(facts, slug, value)
        for other, part in REACHES[slug].along.items():
            was = number(facts, other)
            if was is not None:
                becomes = was + part * by
                yield other, _fact(facts, other, max(becomes, 0.0) if other in FLOORED else becomes)


def _fact(facts: Facts, slug: str, value: float) -> Fact:
    usual = facts[slug].usual if slug in facts else None
    return Fact(finding=slug, value=value, usual=usual, origin=Origin.ANSWER)
