"""How long the table of days takes over ten years of a synthetic runner with a full diary."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from statistics import median
from time import perf_counter

import numpy as np

from freshlegs.domain.activity import Activity, Source, Sport, StrengthSet
from freshlegs.domain.diary import DiaryEntry, Food, Phase, Soreness
from freshlegs.domain.gear import Gear
from freshlegs.domain.history import History
from freshlegs.domain.moments import Moment
from freshlegs.domain.profile import Profile, Sex
from freshlegs.domain.run import BestEffort, Features, Run
from freshlegs.domain.wellness import Measure, Measurement, Night
from freshlegs.physiology.day_table import day_table

DAYS_COUNT = 3650
FIRST_DAY = date(2016, 1, 1)
RUN_CHANCE = 0.78
WINDOW_DAYS = 400
REPEATS_COUNT = 5


def run_of(day: date, rng: np.random.Generator) -> Run:
    """One run with everything that streams can say."""
    minutes = float(rng.gamma(6.0, 8.0)) + 15.0
    speed_mps = float(rng.normal(3.0, 0.25))
    rate_bpm = 140.0 + 25.0 * (speed_mps - 3.0) + float(rng.normal(0.0, 3.0))
    start = datetime.combine(day, time(7, 30), UTC) + timedelta(minutes=float(rng.uniform(0, 600)))
    return Run(
        key=f"{day}",
        activity=Activity(
            sport=Sport.RUN,
            source=Source.FIT,
            start=Moment(start, 3600),
            elapsed_s=minutes * 60.0,
            timer_s=minutes * 60.0,
            distance_m=minutes * 60.0 * speed_mps,
            ascent_m=minutes * 1.5,
            descent_m=minutes * 1.5,
            rpe=float(rng.integers(2, 8)) if rng.random() < 0.5 else None,
            gear=f"pair {day.year} {day.month // 6}",
            temperature_c=float(rng.normal(14.0, 7.0)),
            humidity_percent=float(rng.uniform(40.0, 95.0)),
        ),
        features=features_of(minutes, speed_mps, rate_bpm, rng),
        recordings=(f"{day}",),
    )


def features_of(
    minutes: float, speed_mps: float, rate_bpm: float, rng: np.random.Generator
) -> Features:
    """Features of a run of so many minutes at a speed and heart rate."""
    rates = np.exp(-0.5 * ((np.arange(191) + 30.0 - rate_bpm) / 6.0) ** 2)
    speeds = np.exp(-0.5 * ((np.arange(80) * 0.1 - speed_mps) / 0.2) ** 2)
    return Features(
        moving_s=minutes * 60.0,
        steady_graded_speed_mps=speed_mps,
        steady_heart_rate_bpm=rate_bpm,
        decoupling_percent=float(rng.normal(4.0, 3.0)),
        heart_rate_recovery_60_bpm=float(rng.normal(35.0, 6.0)),
        running_speed_mps=speed_mps,
        running_cadence_spm=170.0 + 8.0 * (speed_mps - 3.0) + float(rng.normal(0.0, 1.0)),
        first_10_min_cadence_spm=169.0,
        ground_contact_s=0.25,
        vertical_oscillation_m=0.085,
        vertical_ratio_percent=8.0,
        duty_factor=0.35,
        late_speed_fade_percent=float(rng.normal(1.0, 3.0)),
        late_heart_rate_rise_percent=float(rng.normal(3.0, 2.0)),
        first_10_min_speed_ratio=0.95,
        sprint_s=float(rng.integers(0, 60)),
        altitude_m=120.0,
        cadence_lock_min=0.0,
        heart_rate_s=tuple((rates / rates.sum() * minutes * 60.0).tolist()),
        graded_speed_s=tuple((speeds / speeds.sum() * minutes * 60.0).tolist()),
        best_efforts=tuple(
            BestEffort(d, (d - 150.0) / (speed_mps * 1.15)) for d in (400.0, 1000.0, 3000.0, 5000.0)
        ),
    )


def entry_of(day: date, rng: np.random.Generator) -> DiaryEntry:
    """One full entry of the diary."""
    return DiaryEntry(
        day=day,
        at=time(21, 0),
        heaviness=float(rng.integers(0, 9)),
        phase=Phase.START if rng.random() < 0.5 else Phase.REST,
        soreness=(Soreness("calves", float(rng.integers(0, 6))),),
        stress=float(rng.integers(1, 9)),
        mood=7.0,
        motivation=6.0,
        illness=bool(rng.random() < 0.02),
        strength=(StrengthSet(group="legs", sets_count=6, effort=6.0),)
        if rng.random() < 0.15
        else (),
        food=Food(carbohydrate_g=350.0, protein_g=110.0, drink_ml=2200.0, alcohol_units=1.0),
    )


def synthetic(rng: np.random.Generator) -> History:
    """Ten years of a runner who writes everything down."""
    days = [FIRST_DAY + timedelta(days=n) for n in range(DAYS_COUNT)]
    values = {
        Measure.WEIGHT: (70.0, 0.5),
        Measure.RESTING_HEART_RATE: (50.0, 2.0),
        Measure.VARIABILITY_RMSSD: (65.0, 8.0),
    }
    return History(
        runs=tuple(run_of(day, rng) for day in days if rng.random() < RUN_CHANCE),
        nights=tuple(Night(day=day, sleep_h=float(rng.normal(7.4, 0.8))) for day in days),
        measurements=tuple(
            Measurement(day=day, measure=measure, value=float(rng.normal(*shape)))
            for day in days
            for measure, shape in values.items()
        ),
        diary=tuple(entry_of(day, rng) for day in days),
        gear=tuple(
            Gear(name=f"pair {y} {h}", start_distance_m=0.0)
            for y in range(2016, 2026)
            for h in (0, 1)
        ),
        profile=Profile(birth_year=1985, sex=Sex.FEMALE, height_m=1.7),
    )


def seconds(history: History, first_day: date, last_day: date) -> float:
    """Median time of one table."""
    times = []
    for _ in range(REPEATS_COUNT):
        begin = perf_counter()
        day_table(history, first_day, last_day)
        times.append(perf_counter() - begin)
    return median(times)


def main() -> None:
    """Print both figures."""
    history = synthetic(np.random.default_rng(1))
    last_day = FIRST_DAY + timedelta(days=DAYS_COUNT - 1)
    whole_s = seconds(history, FIRST_DAY, last_day)
    window_s = seconds(history, last_day - timedelta(days=WINDOW_DAYS - 1), last_day)
    print(f"{DAYS_COUNT} days, {len(history.runs)} runs: {whole_s:.3f} s (aim 2 s)")
    print(f"the last {WINDOW_DAYS} days of the same history: {window_s:.3f} s (aim 0.25 s)")


if __name__ == "__main__":
    main()
