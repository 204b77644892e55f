"""How much a session, a day and a week ask of a runner."""

from __future__ import annotations

import numpy as np

from freshlegs.domain.profile import Sex
from freshlegs.domain.streams import FloatArray
from freshlegs.physiology.plausible import not_negative

BANISTER: dict[Sex, tuple[float, float]] = {Sex.MALE: (0.64, 1.92), Sex.FEMALE: (0.86, 1.67)}
"""Weight and exponent of Banister's impulse by sex; many pages print the men's pair for both."""

WEEK_DAYS, MONTH_DAYS = 7, 28
MONOTONY_CAP_RATIO = 10.0
"""Identical days have no spread, so their monotony is undefined; convention of this project."""


def trimp_banister(duration_min: FloatArray, reserve_fraction: FloatArray, sex: Sex) -> FloatArray:
    """Training impulse [au] of time [min] spent at a fraction [0-1] of heart-rate reserve.

    Arrays of one shape in, the same shape out; sum over samples or heart-rate bins, since the
    weight is convex and an average heart rate underestimates intervals. Fractions outside
    0-1 are clipped.

    Source: banister1991 (TRIMP; constants as reprinted by secondary pages)
    """
    weight, exponent = BANISTER[sex]
    fraction = np.clip(reserve_fraction, 0.0, 1.0)
    return duration_min * fraction * weight * np.exp(exponent * fraction)


def session_rpe_load(rpe: FloatArray, duration_min: FloatArray) -> FloatArray:
    """Session load [au]: effort (CR10, 0-10 [-]) times duration [min], warm-up included.

    Source: foster2001 (session-RPE)
    """
    return rpe * duration_min


def monotony(daily_load_au: FloatArray) -> FloatArray:
    """Sameness of days [-]: mean of daily loads [au] over their sample SD, at most 10.

    Shape (..., days) in, (...) out; rest days are 0. Days without any load give NaN.

    Source: foster1998 (monotony; n - 1 in the SD is this project's convention)
    """
    mean, spread = daily_load_au.mean(axis=-1), daily_load_au.std(axis=-1, ddof=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.minimum(mean / spread, MONOTONY_CAP_RATIO)


def strain(daily_load_au: FloatArray) -> FloatArray:
    """Strain [au]: summed load [au] of the days times their monotony; shapes as `monotony`.

    Source: foster1998 (strain)
    """
    return daily_load_au.sum(axis=-1) * monotony(daily_load_au)


def exponential_average(daily_load_au: FloatArray, start_au: float, span_days: float) -> FloatArray:
    """Exponentially weighted daily load [au] after each day, for a span [days] of at least 1.

    Shape (days,) in and out; `start_au` [au] is the average before the first day.

    Source: williams2017 (lambda = 2 / (N + 1))
    """
    share = 2.0 / (span_days + 1.0)
    averages_au = np.empty(len(daily_load_au))
    average_au = start_au
    for index, load_au in enumerate(daily_load_au.tolist()):
        average_au = share * load_au + (1.0 - share) * average_au
        averages_au[index] = average_au
    return averages_au


def acute_chronic_ratio(acute_au: FloatArray, chronic_au: FloatArray) -> FloatArray:
    """Acute [au] over chronic [au] load [-]; NaN without chronic load.

    A description of change, never a predictor of injury.

    Source: williams2017, impellizzeri2021 (the criticism)
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(chronic_au > 0.0, acute_au / chronic_au, np.nan)


def coupled_load_ratio(daily_load_au: FloatArray) -> FloatArray:
    """Mean load of the last 7 days over that of the last 28 [-], which hold them; at most 4.

    Shape (..., days) of daily loads [au] in, (...) out; NaN under 28 days or without load. A
    description of change, never a predictor of injury.

    Source: lolli2019 (the coupling is his criticism)
    """
    month_au = _last_month_au(daily_load_au)
    return acute_chronic_ratio(month_au[..., -WEEK_DAYS:].mean(axis=-1), month_au.mean(axis=-1))


def uncoupled_load_ratio(daily_load_au: FloatArray) -> FloatArray:
    """Mean load of the last 7 days over that of the 21 days before them [-].

    Shapes and limits as `coupled_load_ratio`.

    Source: lolli2019 (uncoupled ratio)
    """
    month_au = _last_month_au(daily_load_au)
    week_au, earlier_au = month_au[..., -WEEK_DAYS:], month_au[..., :-WEEK_DAYS]
    return acute_chronic_ratio(week_au.mean(axis=-1), earlier_au.mean(axis=-1))


def session_spike_percent(run_m: FloatArray, longest_before_m: FloatArray) -> FloatArray:
    """How much longer [percent] a run [m] was than the longest of the 30 days before it [m].

    NaN without a run before: that is a return from a break, not a spike.

    Source: frandsen2025 (single-session spike)
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(longest_before_m > 0.0, 100.0 * (run_m / longest_before_m - 1.0), np.nan)


def _last_month_au(daily_load_au: FloatArray) -> FloatArray:
    days = daily_load_au.shape[-1]
    if days < MONTH_DAYS:
        return np.full((*daily_load_au.shape[:-1], MONTH_DAYS), np.nan)
    return not_negative(daily_load_au[..., days - MONTH_DAYS :])
