"""Live a simulated season from day to day, with the same table of days that real runners get."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from freshlegs.domain.activity import Activity
from freshlegs.domain.cause import Cause
from freshlegs.domain.findings import Fact, Facts, Value
from freshlegs.domain.history import History
from freshlegs.domain.run import Run
from freshlegs.domain.streams import NO_STREAMS
from freshlegs.knowledge.findings import findings
from freshlegs.simulation.feelings import DayTruth
from freshlegs.simulation.simulate import Season, activities_of, completed, feel, history_of


@dataclass(frozen=True, slots=True, kw_only=True)
class LivedSeason:
    """What is known of a season afterwards, and the truth behind each day."""

    season: Season
    history: History
    truths: tuple[DayTruth, ...]


def live(
    season: Season,
    causes: Sequence[Cause],
    rng: np.random.Generator,
    on_activity: Callable[[Activity], None],
) -> LivedSeason:
    """Run, write down and feel every day; each run is handed on with its streams, then let go."""
    run_rng, diary_rng, feeling_rng = rng.spawn(3)
    runs = []
    for number, activity in enumerate(activities_of(season, run_rng)):
        on_activity(activity)
        runs.append(_run(number, activity))
    history = history_of(season, runs, diary_rng)
    truths = feel(season, _facts(history, season, causes), causes, feeling_rng)
    return LivedSeason(season=season, history=completed(history, truths), truths=truths)


def _run(number: int, activity: Activity) -> Run:
    from freshlegs.physiology.features import features

    key = f"simulated-{number}"
    kept = replace(activity, streams=NO_STREAMS)
    return Run(key=key, activity=kept, features=features(activity), recordings=(key,))


def _facts(history: History, season: Season, causes: Sequence[Cause]) -> list[Facts]:
    """Give each day's facts; the runner's usual is looked up for those doses alone that need it."""
    from freshlegs.physiology.day_table import day_table, usual

    table = day_table(history, season.dates[0], season.dates[-1])
    columns = {one.slug: one.column for one in findings() if one.column is not None}
    own = {ramp.finding for cause in causes for ramp in cause.ramps if ramp.from_own_usual}

    def fact(slug: str, row: Mapping[str, Value | None], day: date) -> Fact:
        own_usual = usual(table, columns[slug], day) if slug in own else None
        return Fact(finding=slug, value=row[columns[slug]], usual=own_usual)

    rows = table.iter_rows(named=True)
    return [
        {slug: fact(slug, row, day) for slug in columns if row[columns[slug]] is not None}
        for day, row in zip(season.dates, rows, strict=True)
    ]
