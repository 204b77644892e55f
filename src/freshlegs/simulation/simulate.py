"""A whole season of a made-up runner: what they did, wrote down and felt, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from freshlegs.domain.activity import Activity
from freshlegs.domain.cause import Cause
from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.findings import Facts
from freshlegs.domain.gear import Gear
from freshlegs.domain.history import History
from freshlegs.domain.run import Run
from freshlegs.domain.simulated import SimulatedDay
from freshlegs.simulation.diary import entry_of, shoes_of
from freshlegs.simulation.feelings import (
    DayTruth,
    draw_heaviness,
    hazards_of,
    shares_of,
    total_hazard,
)
from freshlegs.simulation.plants import Planting, plant
from freshlegs.simulation.run import run_of
from freshlegs.simulation.runner import SimulatedRunner, draw_runner, profile_of
from freshlegs.simulation.season import plan_season

FORGOTTEN_ENTRY_PROBABILITY = 0.06


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """Who runs, from which day on, what happens on each day, and what was planted into it."""

    runner: SimulatedRunner
    first_day: date
    days: tuple[SimulatedDay, ...]
    plantings: tuple[Planting, ...] = ()

    @property
    def dates(self) -> tuple[date, ...]:
        """The calendar of the season."""
        return tuple(self.first_day + timedelta(days=index) for index in range(len(self.days)))

    @property
    def gear(self) -> tuple[Gear, ...]:
        """The shoes that were worn."""
        return shoes_of(self.days, self.first_day)


def simulate_season(
    first_day: date,
    days_count: int,
    plantings: Sequence[Planting],
    causes: Sequence[Cause],
    rng: np.random.Generator,
) -> Season:
    """Draw a runner and a season, and plant causes into it.

    Raises NotFoundError for an unknown cause and BadValueError for one that cannot be planted.
    """
    runner = draw_runner(first_day, rng)
    planned = plan_season(runner, first_day, days_count, rng)
    days = plant(planned, first_day, plantings, causes)
    return Season(runner=runner, first_day=first_day, days=days, plantings=tuple(plantings))


def activities_of(season: Season, rng: np.random.Generator) -> Iterator[Activity]:
    """Give the season's runs one by one; each day has its own chance, whatever other days hold."""
    chances = rng.spawn(len(season.days))
    for on, day, chance in zip(season.dates, season.days, chances, strict=True):
        activity = run_of(season.runner, on, day, chance)
        if activity is not None:
            yield activity


def history_of(season: Season, runs: Sequence[Run], rng: np.random.Generator) -> History:
    """Give all that could be known of the season but the feelings: an entry for every day."""
    chances = rng.spawn(len(season.days))
    entries = (
        entry_of(season.runner, on, day, chance)
        for on, day, chance in zip(season.dates, season.days, chances, strict=True)
    )
    return History(
        runs=tuple(runs),
        diary=tuple(entries),
        gear=season.gear,
        profile=profile_of(season.runner),
    )


def feel(
    season: Season,
    facts: Sequence[Facts],
    causes: Sequence[Cause],
    rng: np.random.Generator,
) -> tuple[DayTruth, ...]:
    """Draw how heavy the legs are on each day from what is known of it, and keep why.

    `facts` holds one entry a day. Now and then a day is not written down, never a planted one.
    """
    bodily = [cause for cause in causes if not cause.data_problem]
    columns = {cause.slug: hazards_of(cause, facts, _planted(season, cause)) for cause in bodily}
    rows = (
        {slug: column[index] for slug, column in columns.items()} for index in range(len(facts))
    )
    return tuple(
        _felt(season, on, row, chance)
        for on, row, chance in zip(season.dates, rows, rng.spawn(len(facts)), strict=True)
    )


def completed(history: History, truths: Sequence[DayTruth]) -> History:
    """Write the drawn feelings into the diary; days that were not written down are dropped."""
    felt = {truth.day: truth.heaviness for truth in truths if truth.heaviness is not None}
    return replace(history, diary=tuple(_rated(history.diary, felt)))


def _rated(entries: Sequence[DiaryEntry], felt: Mapping[date, float]) -> Iterator[DiaryEntry]:
    return (replace(entry, heaviness=felt[entry.day]) for entry in entries if entry.day in felt)


def _planted(season: Season, cause: Cause) -> list[bool]:
    mine = [planting for planting in season.plantings if planting.slug == cause.slug]
    return [any(planting.covers(on) for planting in mine) for on in season.dates]


def _felt(
    season: Season, on: date, hazards: Mapping[str, float], rng: np.random.Generator
) -> DayTruth:
    heaviness = draw_heaviness(total_hazard(hazards), rng)
    forgotten = rng.random() < FORGOTTEN_ENTRY_PROBABILITY
    planted = any(planting.covers(on) for planting in season.plantings)
    return DayTruth(
        day=on,
        shares=shares_of(hazards),
        heaviness=None if forgotten and not planted else heaviness,
    )
