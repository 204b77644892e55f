"""Show what the diary taught about this runner, beside what is believed of people at large."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from freshlegs.causes import ALL as CAUSES
from freshlegs.domain.cause import Cause
from freshlegs.domain.explanation import Basis, Interval
from freshlegs.inference.damper_days import DAMPER_NAMES
from freshlegs.inference.fit import elicited_prior
from freshlegs.inference.fit.learnt import LEAST_EXPOSURES_COUNT
from freshlegs.inference.strengths import Pair, Strengths, strengths_of
from freshlegs.workflows.learning import LEAST_RATINGS_COUNT, Taught, learnt_of
from freshlegs.workflows.today import today

if TYPE_CHECKING:
    from freshlegs.store.home import Home

SEED = 20_260_104
"""The same fit gives the same intervals."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseStrength:
    """How likely one dose of a cause alone is felt as noticeably heavy [0-1].

    `own` is None where the cause was met too seldom for that to be learnt: then people's stands
    in. `is_measured` tells whether data and diary can show a dose of it at all.
    """

    slug: str
    title: str
    people: Interval
    own: Interval | None
    exposures_count: int
    is_measured: bool

    @property
    def basis(self) -> Basis:
        """Where the strength comes from that `why` uses."""
        return Basis.ELICITED if self.own is None else Basis.LEARNT


@dataclass(frozen=True, slots=True, kw_only=True)
class DamperStrength:
    """What part of the hazard one dose of a good sign takes away [0-1]."""

    finding: str
    people: Interval
    own: Interval | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelChance:
    """How likely a day without any known cause is rated so or heavier [0-1]."""

    heaviness: int
    people_chance: float
    own_chance: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RunnerStrengths:
    """All that the ratings before `until` taught, and what learning needs."""

    until: date
    ratings_count: int
    causes: tuple[CauseStrength, ...]
    dampers: tuple[DamperStrength, ...]
    levels: tuple[LevelChance, ...]
    is_learnt: bool
    needed_ratings_count: int = LEAST_RATINGS_COUNT
    needed_exposures_count: int = LEAST_EXPOSURES_COUNT


def strengths(home: Home, day: date | None = None) -> RunnerStrengths:
    """Give every cause's strength as people's and as learnt by a day (today if not given).

    Causes that were learnt come first, those that were met most often before the others.
    """
    taught = learnt_of(home, day or today(home))
    bodily = [cause for cause in CAUSES if not cause.data_problem]
    found = strengths_of(
        taught.learnt, elicited_prior(bodily, len(DAMPER_NAMES)), np.random.default_rng(SEED)
    )
    rows = [
        _row(*one) for one in zip(bodily, found.causes, _exposures(taught, bodily), strict=True)
    ]
    dampers = zip(DAMPER_NAMES, found.dampers, strict=True)
    return RunnerStrengths(
        until=taught.monday,
        ratings_count=taught.ratings_count,
        causes=tuple(sorted(rows, key=lambda row: (row.own is None, -row.exposures_count))),
        dampers=tuple(
            DamperStrength(finding=name, people=pair.people, own=pair.own) for name, pair in dampers
        ),
        levels=_levels(found),
        is_learnt=taught.learnt is not None,
    )


def _exposures(taught: Taught, causes: list[Cause]) -> list[int]:
    if taught.learnt is None:
        return [0] * len(causes)
    return [int(count) for count in taught.learnt.exposures_count]


def _row(cause: Cause, pair: Pair, exposures_count: int) -> CauseStrength:
    return CauseStrength(
        slug=cause.slug,
        title=cause.title,
        people=pair.people,
        own=pair.own if exposures_count >= LEAST_EXPOSURES_COUNT else None,
        exposures_count=exposures_count,
        is_measured=bool(cause.ramps),
    )


def _levels(found: Strengths) -> tuple[LevelChance, ...]:
    own = found.own_chances or (None,) * len(found.people_chances)
    return tuple(
        LevelChance(heaviness=level, people_chance=people, own_chance=mine)
        for level, (people, mine) in enumerate(zip(found.people_chances, own, strict=True), start=1)
    )
