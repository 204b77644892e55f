"""A made-up recreational runner: body, habits and home, drawn from chance."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from freshlegs.domain.profile import Profile, Sex

HOME_ZONE = "Europe/Zurich"
HOME_DEG = (47.0, 8.0)
"""A round figure of latitude and longitude, nobody's door."""

AGE_SHARE_OF_MAX_BPM = 0.7
MAX_AT_BIRTH_BPM = 208.0
"""Maximal heart rate falls with age as 208 - 0.7 x age (Tanaka 2001)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SimulatedRunner:
    """Who runs, and how as a rule.

    `critical_speed_mps` could be held for half an hour, `cadence_spm` is that at 3 m/s, `week_km`
    the usual week at the season's start, `runs_per_week_count` four or five.
    """

    birth_year: int
    sex: Sex
    height_m: float
    weight_kg: float
    max_heart_rate_bpm: float
    resting_heart_rate_bpm: float
    critical_speed_mps: float
    cadence_spm: float
    sleep_need_h: float
    week_km: float
    runs_per_week_count: int
    stress: float
    serial: int


def draw_runner(first_day: date, rng: np.random.Generator) -> SimulatedRunner:
    """Draw a runner of 22 to 58 years as they are on the season's first day."""
    age_years = int(rng.integers(22, 59))
    sex = (Sex.FEMALE, Sex.MALE)[int(rng.integers(2))]
    height_m = rng.normal(1.66 if sex is Sex.FEMALE else 1.79, 0.06)
    max_bpm = MAX_AT_BIRTH_BPM - AGE_SHARE_OF_MAX_BPM * age_years + rng.normal(0, 5)
    return SimulatedRunner(
        birth_year=first_day.year - age_years,
        sex=sex,
        height_m=round(height_m, 2),
        weight_kg=round(rng.uniform(20.5, 24.5) * height_m**2, 1),
        max_heart_rate_bpm=round(max_bpm),
        resting_heart_rate_bpm=round(rng.uniform(46, 62)),
        critical_speed_mps=rng.uniform(3.2, 4.2),
        cadence_spm=rng.uniform(160, 176),
        sleep_need_h=round(rng.uniform(7.2, 8.2), 1),
        week_km=rng.uniform(32, 44),
        runs_per_week_count=int(rng.integers(4, 6)),
        stress=rng.uniform(2, 4),
        serial=int(rng.integers(1_000_000, 2**31)),
    )


def profile_of(runner: SimulatedRunner) -> Profile:
    """Give what the runner would tell about themselves."""
    return Profile(
        birth_year=runner.birth_year,
        sex=runner.sex,
        height_m=runner.height_m,
        weight_kg=runner.weight_kg,
        max_heart_rate_bpm=runner.max_heart_rate_bpm,
        resting_heart_rate_bpm=runner.resting_heart_rate_bpm,
        sleep_need_h=runner.sleep_need_h,
        home_zone=HOME_ZONE,
        units="metric",
        diet="omnivore",
        experience="some",
    )
