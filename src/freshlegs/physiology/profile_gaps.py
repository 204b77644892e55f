"""What of an answer is guessed or left out because the profile does not tell it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import polars as pl

from freshlegs.domain.profile import Profile, ProfileGap, ProfileNeed
from freshlegs.physiology.days import body, intensity, rates, runner, sleep, spikes, stride

RESTS_ON_DAYS = 28
"""What was computed in these days is what an answer rests on; elicited."""
NEEDS: tuple[ProfileNeed[Any], ...] = (
    rates.MAX_HEART_RATE,
    rates.RESTING_HEART_RATE,
    rates.BORN,
    intensity.SEX,
    sleep.SLEEP_NEED,
    runner.BORN,
    runner.SEX,
    body.WEIGHT,
    body.HEIGHT,
    spikes.EXPERIENCE,
    stride.WEIGHT,
    stride.HEIGHT,
)
"""Every need that a formula of the day table declares."""


def profile_gaps(table: pl.DataFrame, profile: Profile, day: date) -> tuple[ProfileGap, ...]:
    """Give what the profile does not tell and the answer for a day of the table misses.

    A guess counts where something of the last four weeks rests on it; what cannot be computed
    counts where the day has no value from elsewhere.
    """
    return tuple(_gaps(table.filter(pl.col("day") <= day), profile, day))


def _gaps(table: pl.DataFrame, profile: Profile, day: date) -> Iterator[ProfileGap]:
    for need in NEEDS:
        spared = need.spared_by is not None and getattr(profile, need.spared_by) is not None
        if need.read(profile) is not None or spared:
            continue
        quantities = _guessed(table, need, day) if need.instead else _left_out(table, need, day)
        if quantities:
            yield ProfileGap(
                key=need.key, quantities=quantities, words=need.words, instead=need.instead or None
            )


def _guessed(table: pl.DataFrame, need: ProfileNeed[Any], day: date) -> tuple[str, ...]:
    """The columns that rest on a guess: nothing of the runner's own stands in for the profile."""
    if need.own_column is not None:
        own = _last(table, day, need.own_days)[need.own_column]
        if own.count() >= need.own_count:
            return ()
    recent = _last(table, day, RESTS_ON_DAYS)
    active = pl.col("duration_s").fill_null(0.0) > 0.0  # a rest day has 0 of it without any guess
    computed = (
        pl.col(name).is_not_null() & (active | (pl.col(name) != 0)) for name in need.columns
    )
    rests = recent.select(one.any().alias(str(at)) for at, one in enumerate(computed)).row(0)
    return tuple(name for name, does in zip(need.columns, rests, strict=True) if does)


def _left_out(table: pl.DataFrame, need: ProfileNeed[Any], day: date) -> tuple[str, ...]:
    today = _last(table, day, 1)
    if need.beside is not None and today[need.beside].null_count() == today.height:
        return ()
    return tuple(name for name in need.columns if today[name].null_count() == today.height)


def _last(table: pl.DataFrame, day: date, days: int) -> pl.DataFrame:
    return table.filter(pl.col("day") > day - timedelta(days=days))
