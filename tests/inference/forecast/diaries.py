"""Made-up diaries: people whose soreness answers to load in a known way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from freshlegs.domain.cohort import CohortDiary, PersonDays

COLUMNS = ("load_au", "soreness", "mood", "sleep_h")
PLANTED = (1.6, 0.6, 0.0, 0.0)
"""The hazard that one standard deviation of load above the usual adds 1, 2, 3 and 4 days later."""
STEPS = (1.5, 0.7, 0.25, 0.05)
FIRST_DAY = date(2024, 1, 1)


def cohort(
    people_count: int, days_count: int, seed: int = 1, planted: Sequence[float] = PLANTED
) -> CohortDiary:
    """Several people who rate soreness 1 to 5, 5 the freshest."""
    rng = np.random.default_rng(seed)
    people = tuple(
        person(f"p{number:02}", days_count, rng, planted) for number in range(people_count)
    )
    return CohortDiary(columns=COLUMNS, people=people)


def person(
    athlete: str, days_count: int, rng: np.random.Generator, planted: Sequence[float] = PLANTED
) -> PersonDays:
    """One person: loads on two days in three, a tenth of the ratings missing."""
    load = np.where(rng.random(days_count) < 0.67, rng.gamma(4.0, 100.0, days_count), 0.0)
    z = (load - load.mean()) / load.std()
    hazard = np.ones(days_count)
    for lag, strength in enumerate(planted, start=1):
        hazard[lag:] += strength * np.maximum(z[:-lag], 0.0)
    hazard[1:] *= np.exp(-0.4 * np.maximum(-z[:-1], 0.0))
    steps = np.array(STEPS) * np.exp(0.4 * rng.standard_normal(len(STEPS)))
    threshold = np.cumsum(steps[::-1])[::-1]
    reached = 1.0 - np.exp(-threshold * hazard[:, None])
    level = (rng.random((days_count, 1)) < reached).sum(axis=1)
    soreness = 5.0 - level
    soreness[rng.random(days_count) < 0.1] = np.nan
    mood = rng.integers(1, 6, days_count).astype(np.float64)
    sleep_h = np.round(2.0 * rng.normal(8.0, 0.8, days_count)) / 2.0
    return PersonDays(
        athlete=athlete,
        first_day=FIRST_DAY,
        value=np.column_stack([load, soreness, mood, sleep_h]),
        written=np.ones(days_count, dtype=np.bool_),
    )


def with_values(diary: CohortDiary, change: object) -> CohortDiary:
    """The same diaries with each person's table changed by a function."""
    assert callable(change)
    people = tuple(replace(one, value=change(one.value.copy())) for one in diary.people)
    return CohortDiary(columns=diary.columns, people=people)
