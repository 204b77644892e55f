"""How often a planted cause is found again, and how far predicted shares are from the true ones.

Run `python -m benchmarks.recovery [--seeds 0-59] [--alike] [--out FILE]`. Each seed is a runner:
13 ordinary weeks, then six plantings, the causes dealt out in turn. How strongly a cause acts is
drawn for each runner from the prior that the model has of it; with `--alike` all are as elicited.
A cause is planted for three days, one that cannot be measured for four weeks. Of each planting the
day of its last three on which the planted cause truly has the greatest share is asked about; it
counts when that share is at least one half. The answer is made as a real one is: features, history,
day table, facts, model. Some ordinary days of each season are asked about too: the share of every
named cause, on both kinds of day, is held against the truth, and `--out` draws it as an SVG.

With `--disk` each runner has one planting, of a cause that can carry half of a day, and all goes
the way of a user: `simulate` writes a folder, a fresh home imports it, `why` is asked, and the
truth is read from truth.json.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import numpy as np

from benchmarks.calibration import Point, calibration_error, drawing_of, table_of
from benchmarks.plantings import TOP_COUNT, Trial, found_of, rate_of, recovery_table
from freshlegs.causes import ALL
from freshlegs.domain.activity import Activity
from freshlegs.domain.cause import Cause
from freshlegs.domain.dosing import hazard_of
from freshlegs.domain.explanation import CauseShare
from freshlegs.domain.history import History
from freshlegs.inference import Question, explain, level_counts
from freshlegs.inference.terms import STRENGTH_SPREAD_LN_RATIO
from freshlegs.knowledge.findings import findings, findings_by_slug
from freshlegs.physiology.day_table import day_table
from freshlegs.physiology.facts import facts_for
from freshlegs.simulation.feelings import DayTruth
from freshlegs.simulation.living import LivedSeason, live
from freshlegs.simulation.plants import Planting
from freshlegs.workflows.import_files import import_paths
from freshlegs.workflows.opening import open_at
from freshlegs.workflows.simulate import planned_season, simulate
from freshlegs.workflows.why import why

SEEDS = "0-59"
WORKERS_COUNT = 2
FIRST_DAY = date(2025, 9, 1)
ORDINARY_DAYS, APART_DAYS, PLANTED_DAYS, LASTING_DAYS = 91, 28, 3, 28
PLANTINGS_COUNT = 6
SETTLED_DAYS, AFTER_DAYS = 60, 14
"""Of the beginning, and after a planting, that are not asked about as ordinary days."""
ORDINARY_COUNT = 6
EARLIER_DAYS = 14
USUAL_DAYS = 60
TARGET = 0.85
CALIBRATION_TARGET = 0.05
DISK_DAYS = 110
DISK_CAUSES = (
    "acute_high_intensity",
    "altitude",
    "dehydration",
    "doms_eimd",
    "glycogen_low",
    "heat",
    "hills_sprints",
    "illness",
    "psych_stress",
    "sleep_deprivation",
    "strength_excess",
    "under_recovery",
)
"""Those whose dose can reach half of a day's hazard in a simulated season."""


@dataclass(frozen=True, slots=True)
class Found:
    """What one season told: its plantings, and the share of every cause that was named."""

    trials: list[Trial]
    points: list[Point]


def plantable() -> list[Cause]:
    """The causes that can be planted, but those that are no cause of heavy legs."""
    return [cause for cause in ALL if cause.plants and not cause.data_problem]


def dealt(seed: int) -> list[Planting]:
    """Six plantings for one runner: the causes are dealt out so that each comes equally often.

    What takes longest to prepare comes first, and so does not undo what was planted before.
    """
    causes = plantable()
    first = seed * PLANTINGS_COUNT
    mine = [causes[number % len(causes)] for number in range(first, first + PLANTINGS_COUNT)]
    free = FIRST_DAY + timedelta(days=ORDINARY_DAYS + seed % 7)
    plantings: list[Planting] = []
    for cause in sorted(mine, key=lambda one: -_lead_days(one)):
        begins = free if not plantings else max(free, _after(plantings[-1], cause))
        ends = begins + timedelta(days=(PLANTED_DAYS if cause.ramps else LASTING_DAYS) - 1)
        plantings.append(Planting(cause.slug, begins, ends))
        free = ends + timedelta(days=APART_DAYS)
    return plantings


def season_days(plantings: list[Planting]) -> int:
    """How many days a season needs to hold its plantings and two weeks after."""
    return (plantings[-1].last_day - FIRST_DAY).days + AFTER_DAYS


def _after(last: Planting, cause: Cause) -> date:
    """The first day on which a cause can act that is not prepared before the last planting ends."""
    return last.last_day + timedelta(days=_lead_days(cause) + 1)


def _lead_days(cause: Cause) -> int:
    return max(part.days_before for part in cause.plants)


def found_in(seed: int, *, alike: bool) -> Found:
    """Live one season and ask about each planting and some ordinary days."""
    plantings = dealt(seed)
    season, rng = planned_season(season_days(plantings), seed, plantings, FIRST_DAY)
    chance = np.random.default_rng(seed)
    causes = ALL if alike else [_own(cause, chance) for cause in ALL]
    lived = live(season, causes, rng, let_go)
    asked = [_planted(planting, lived) for planting in plantings]
    named = [_named(lived, truth) for truth in asked]
    trials = [_trial(seed, *one) for one in zip(plantings, asked, named, strict=True)]
    points = [point for one in zip(asked, named, strict=True) for point in _points(*one, "planted")]
    for truth in _ordinary(plantings, lived, chance):
        points += _points(truth, _named(lived, truth), "ordinary")
    return Found(trials, points)


def _own(cause: Cause, rng: np.random.Generator) -> Cause:
    """The cause as it acts on this runner: its strength drawn from the prior."""
    drawn = math.exp(STRENGTH_SPREAD_LN_RATIO * rng.standard_normal())
    return replace(cause, strength=1.0 - math.exp(-hazard_of(cause.strength) * drawn))


def let_go(_activity: Activity) -> None:
    """The streams are not needed any more."""


def _planted(planting: Planting, lived: LivedSeason) -> DayTruth:
    """Of the last three days of a planting the one on which its cause has the greatest share."""
    planted = [truth for truth in lived.truths if planting.covers(truth.day)][-PLANTED_DAYS:]
    return max(planted, key=lambda one: one.shares.get(planting.slug, 0.0))


def _ordinary(
    plantings: list[Planting], lived: LivedSeason, rng: np.random.Generator
) -> list[DayTruth]:
    """Some rated days with nothing planted, nor in preparation, nor of late."""
    lead_days = {cause.slug: _lead_days(cause) for cause in plantable()}
    spans = [
        (one.first_day - timedelta(days=lead_days[one.slug]), one.last_day) for one in plantings
    ]
    free = [
        truth
        for truth in lived.truths[SETTLED_DAYS:]
        if truth.heaviness is not None
        and not any(on <= truth.day <= off + timedelta(days=AFTER_DAYS) for on, off in spans)
    ]
    chosen = rng.permutation(len(free))[:ORDINARY_COUNT]
    return [free[at] for at in chosen.tolist()]


def _named(lived: LivedSeason, truth: DayTruth) -> list[CauseShare]:
    """The causes that are named on a day, as they are ranked."""
    rng = np.random.default_rng(truth.day.toordinal())
    told = explain(question_of(lived.history, truth.day), ALL, rng)
    return [row for row in told.causes if row.slug != "other"]


def _trial(seed: int, planting: Planting, truth: DayTruth, named: list[CauseShare]) -> Trial:
    ranked = [row.slug for row in named]
    rank = ranked.index(planting.slug) + 1 if planting.slug in ranked else 0
    share = truth.shares.get(planting.slug, 0.0)
    return Trial(planting.slug, seed, truth.day, share, rank, tuple(ranked[:TOP_COUNT]))


def _points(truth: DayTruth, named: list[CauseShare], kind: str) -> list[Point]:
    return [
        Point(row.slug, kind, row.share.middle, truth.shares.get(row.slug, 0.0)) for row in named
    ]


def question_of(history: History, day: date) -> Question:
    """What is asked about one day of a history, without what came after."""
    table = day_table(history, min(entry.day for entry in history.diary), day)
    days = [day - timedelta(days=back) for back in range(EARLIER_DAYS, -1, -1)]
    *earlier, today = [facts_for(table, one, {}, findings()) for one in days]
    ratings = {entry.day: entry.heaviness for entry in history.diary if entry.heaviness is not None}
    rated = [((day - on).days, rating) for on, rating in ratings.items() if on < day]
    return Question(
        day=day,
        facts=today,
        findings=findings_by_slug(),
        earlier=tuple(earlier),
        heaviness=ratings.get(day),
        usual=median(rating for age_days, rating in rated if age_days <= USUAL_DAYS),
        level_counts=level_counts(rated),
    )


def disk_trial(seed: int) -> Found:
    """Simulate to a folder, import it into a fresh home, ask: as a user would."""
    slug = DISK_CAUSES[seed % len(DISK_CAUSES)]
    first = FIRST_DAY + timedelta(days=ORDINARY_DAYS + seed % 7)
    planting = Planting(slug, first, first + timedelta(days=PLANTED_DAYS - 1))
    with TemporaryDirectory(prefix="freshlegs-recovery-") as place:
        season, home_folder = Path(place) / "season", Path(place) / "home"
        simulate(season, DISK_DAYS, seed, [planting])
        day, share = _truth(season, planting)
        home = open_at(home_folder)
        import_paths(home, [season], _not_shown)
        ranked = [row.slug for row in why(home, day).explanation.causes if row.slug != "other"]
    rank = ranked.index(slug) + 1 if slug in ranked else 0
    return Found([Trial(slug, seed, day, share, rank, tuple(ranked[:TOP_COUNT]))], [])


def _truth(season: Path, planting: Planting) -> tuple[date, float]:
    """The planted day on which the planted cause has the greatest share, and that share."""
    days = {
        date.fromisoformat(told["day"]): {one["slug"]: one["share"] for one in told["causes"]}
        for told in json.loads((season / "truth.json").read_text(encoding="utf-8"))
    }
    shares = {on: told.get(planting.slug, 0.0) for on, told in days.items() if planting.covers(on)}
    day = max(shares, key=shares.__getitem__)
    return day, shares[day]


def _not_shown(_done_count: int, _total_count: int) -> None:
    """Nobody watches."""


def _seeds(told: str) -> range:
    """A range of seeds as `first-last`, both included."""
    first, _, last = told.partition("-")
    return range(int(first), int(last or first) + 1)


def main() -> int:
    """Run all seeds on two processes and print the tables."""
    parser = argparse.ArgumentParser(description="How often a planted cause is found again.")
    parser.add_argument("--seeds", type=_seeds, default=SEEDS, help="first-last, both included")
    parser.add_argument("--alike", action="store_true", help="all runners as elicited")
    parser.add_argument("--disk", action="store_true", help="through files and a fresh home")
    parser.add_argument("--out", type=Path, help="draw the calibration into this SVG file")
    options = parser.parse_args()
    began_s = perf_counter()
    one = disk_trial if options.disk else partial(found_in, alike=options.alike)
    with ProcessPoolExecutor(WORKERS_COUNT, mp_context=get_context("forkserver")) as pool:
        found = list(pool.map(one, options.seeds))
    trials = [trial for part in found for trial in part.trials]
    points = [point for part in found for point in part.points]
    recovery_table(trials)
    counting = [trial for trial in trials if trial.counts]
    print(
        f"{len(found)} seeds, {len(trials)} plantings: {rate_of(trials)} named in the top"
        f" {TOP_COUNT}; of the {len(counting)} with at least half of the day's hazard"
        f" {rate_of(counting)} (target {TARGET:.0%}); {perf_counter() - began_s:.0f} s"
    )
    if points:
        print(table_of(points))
    if options.out and points:
        options.out.write_text(drawing_of(points), encoding="utf-8")
    recovered = found_of(counting) >= TARGET * len(counting) > 0
    return 0 if recovered and calibration_error(points) <= CALIBRATION_TARGET else 1


if __name__ == "__main__":
    sys.exit(main())
