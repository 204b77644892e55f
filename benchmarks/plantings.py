"""Plantings that were asked about, and the table of how often each cause was found."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np

LEAST_SHARE = 0.5
TOP_COUNT = 2


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


def recovery_table(trials: Iterable[Trial]) -> None:
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
