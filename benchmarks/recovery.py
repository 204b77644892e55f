"""How often a planted cause is found again: 50 simulated runners, several plantings each.

Run `python benchmarks/recovery.py [SEEDS] [--disk]`. Each season has 13 ordinary weeks and then six
plantings of three days, five weeks apart, the causes dealt out in turn. Of each planting the day on
which the planted cause truly has the greatest share is asked about; it counts when that share is at
least one half. The answer is made as a real one is: features, history, day table, facts, model.

With `--disk` each runner has one planting, of a cause that can carry half of a day, and all goes
the way of a user: `simulate` writes a folder, a fresh home imports it, `why` is asked, and the
truth is read from truth.json.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import numpy as np

from freshlegs.causes import ALL
from freshlegs.domain.activity import Activity
from freshlegs.domain.history import History
from freshlegs.inference import Question, explain, level_counts
from freshlegs.knowledge.findings import findings, findings_by_slug
from freshlegs.physiology.day_table import day_table
from freshlegs.physiology.facts import facts_for
from freshlegs.simulation.feelings import DayTruth
from freshlegs.simulation.living import live
from freshlegs.simulation.plants import Planting
from freshlegs.workflows.import_files import import_paths
from freshlegs.workflows.opening import open_at
from freshlegs.workflows.simulate import planned_season, simulate
from freshlegs.workflows.why import why

SEEDS_COUNT = 50
WORKERS_COUNT = 2
FIRST_DAY = date(2025, 9, 1)
ORDINARY_DAYS, APART_DAYS, PLANTED_DAYS = 91, 35, 3
PLANTINGS_COUNT = 6
EARLIER_DAYS = 14
USUAL_DAYS = 60
LEAST_SHARE = 0.5
TOP_COUNT = 2
TARGET = 0.70
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
class Trial:
    """One planting: its true share on the day asked about, its rank in the answer (0 = none)."""

    slug: str
    seed: int
    day: date
    share: float
    rank: int
    above: tuple[str, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether the planted cause truly carried the day."""
        return self.share >= LEAST_SHARE

    @property
    def is_found(self) -> bool:
        """Whether the planted cause is among the first that are named."""
        return 0 < self.rank <= TOP_COUNT


def plantable() -> list[str]:
    """The causes that can be planted, but those that are no cause of heavy legs."""
    return [cause.slug for cause in ALL if cause.plants and not cause.data_problem]


def dealt(seed: int) -> list[Planting]:
    """Six plantings for one runner: the causes are dealt out so that each comes equally often."""
    slugs = plantable()
    plantings = []
    for number in range(PLANTINGS_COUNT):
        slug = slugs[(seed * PLANTINGS_COUNT + number) % len(slugs)]
        first = FIRST_DAY + timedelta(days=ORDINARY_DAYS + APART_DAYS * number + seed % 7)
        plantings.append(Planting(slug, first, first + timedelta(days=PLANTED_DAYS - 1)))
    return plantings


def trials_of(seed: int) -> list[Trial]:
    """Live one season and ask about each planting."""
    plantings = dealt(seed)
    days_count = ORDINARY_DAYS + APART_DAYS * PLANTINGS_COUNT
    season, rng = planned_season(days_count, seed, plantings, FIRST_DAY)
    lived = live(season, ALL, rng, _let_go)
    return [_trial(seed, planting, lived.history, lived.truths) for planting in plantings]


def _let_go(_activity: Activity) -> None:
    """The streams are not needed any more."""


def _trial(seed: int, planting: Planting, history: History, truths: Iterable[DayTruth]) -> Trial:
    planted = [truth for truth in truths if planting.covers(truth.day)]
    truth = max(planted, key=lambda one: one.shares.get(planting.slug, 0.0))
    share = truth.shares.get(planting.slug, 0.0)
    answer = explain(_question(history, truth.day), ALL, np.random.default_rng(seed))
    ranked = [row.slug for row in answer.causes if row.slug != "other"]
    rank = ranked.index(planting.slug) + 1 if planting.slug in ranked else 0
    return Trial(planting.slug, seed, truth.day, share, rank, tuple(ranked[:TOP_COUNT]))


def _question(history: History, day: date) -> Question:
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


def disk_trial(seed: int) -> list[Trial]:
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
    return [Trial(slug, seed, day, share, rank, tuple(ranked[:TOP_COUNT]))]


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


def table_of(trials: Iterable[Trial]) -> None:
    """Print how often each cause was found, and what was named instead."""
    by_slug: dict[str, list[Trial]] = defaultdict(list)
    for trial in trials:
        by_slug[trial.slug].append(trial)
    print(f"{'cause':26} planted found  share | counting found  rate | named instead")
    for slug in sorted(by_slug):
        counting = [trial for trial in by_slug[slug] if trial.counts]
        missed = Counter(name for one in counting if not one.is_found for name in one.above)
        instead = ", ".join(f"{name} {count}" for name, count in missed.most_common(3))
        share = np.mean([trial.share for trial in by_slug[slug]])
        print(
            f"{slug:26} {len(by_slug[slug]):7} {found_of(by_slug[slug]):5} {share:6.2f} |"
            f" {len(counting):8} {found_of(counting):5} {rate_of(counting):>5} | {instead}"
        )


def found_of(trials: Iterable[Trial]) -> int:
    """Count the plantings that were found."""
    return sum(trial.is_found for trial in trials)


def rate_of(trials: list[Trial]) -> str:
    """How many of them were found, in words for the table."""
    return f"{found_of(trials) / len(trials):.0%}" if trials else "-"


def main() -> int:
    """Run all seeds on two processes and print the table."""
    parser = argparse.ArgumentParser(description="How often a planted cause is found again.")
    parser.add_argument("seeds", type=int, nargs="?", default=SEEDS_COUNT)
    parser.add_argument("--disk", action="store_true", help="through files and a fresh home")
    options = parser.parse_args()
    began_s = perf_counter()
    with ProcessPoolExecutor(WORKERS_COUNT, mp_context=get_context("forkserver")) as pool:
        parts = pool.map(disk_trial if options.disk else trials_of, range(options.seeds))
        trials = [trial for part in parts for trial in part]
    table_of(trials)
    counting = [trial for trial in trials if trial.counts]
    print(
        f"{options.seeds} seeds, {len(trials)} plantings: {rate_of(trials)} named in the top"
        f" {TOP_COUNT}; of the {len(counting)} with at least half of the day's hazard"
        f" {rate_of(counting)} (target {TARGET:.0%}); {perf_counter() - began_s:.0f} s"
    )
    return 0 if found_of(counting) >= TARGET * len(counting) > 0 else 1


if __name__ == "__main__":
    sys.exit(main())
