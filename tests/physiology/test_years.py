"""Years are summed up in weeks; heart rate is told as at one speed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import polars as pl
import pytest

from freshlegs.domain.activity import Sport
from freshlegs.domain.run import Features, Run
from freshlegs.physiology.years import years
from tests.physiology.made import run

MONDAY = date(2026, 1, 5)


def table(heaviness: list[float | None], load_au: list[float | None]) -> pl.DataFrame:
    days = [MONDAY + timedelta(days=at) for at in range(len(heaviness))]
    kinds = {"heaviness": pl.Float64, "training_load_au": pl.Float64}
    columns = {"day": days, "heaviness": heaviness, "training_load_au": load_au}
    return pl.DataFrame(columns, schema_overrides=kinds)


def steady(day: date, speed_mps: float | None, rate_bpm: float | None, sport: Sport) -> Run:
    told = run(day)
    features = Features(steady_graded_speed_mps=speed_mps, steady_heart_rate_bpm=rate_bpm)
    activity = replace(told.activity, sport=sport, temperature_c=None)
    return replace(told, activity=activity, features=features)


def test_weeks_need_two_ratings_and_five_days_of_load() -> None:
    found = years(
        table(
            [3.0, 5.0, None, None, None, None, 9.0] + [4.0] + [None] * 6,
            [10.0, None, 20.0, 30.0, 40.0, 50.0, None] + [10.0] * 4 + [None] * 3,
        ),
        (),
    )
    assert found.first_monday == MONDAY
    assert found.monday(1) == MONDAY + timedelta(days=7)
    np.testing.assert_equal(found.heaviness, [5.0, np.nan])
    np.testing.assert_equal(found.load_au, [7 * 30.0, np.nan])
    assert np.isnan(found.heart_rate_bpm).all()
    assert found.speed_mps is None


def test_heart_rate_is_told_as_at_the_usual_speed() -> None:
    days = [MONDAY + timedelta(days=at) for at in range(140)]
    speeds = [2.5 + 0.5 * (at % 3) for at in range(140)]
    rates = [140.0 + 20.0 * (speed - 3.0) + (5.0 if at >= 70 else 0.0) for at, speed in
             enumerate(speeds)]  # fmt: skip
    runs = [
        steady(day, speed, rate, Sport.RUN)
        for day, speed, rate in zip(days, speeds, rates, strict=True)
    ]
    ride = steady(days[0], 9.0, 120.0, Sport.RIDE)
    unknown = steady(days[1], None, 150.0, Sport.RUN)
    found = years(table([None] * 140, [None] * 140), [ride, unknown, *runs])
    assert found.speed_mps == 3.0
    assert found.heart_rate_bpm[:9] == pytest.approx(140.0, abs=0.5)
    assert found.heart_rate_bpm[11:] == pytest.approx(145.0, abs=0.5)


def test_few_runs_or_one_speed_take_the_elicited_slope() -> None:
    days = [MONDAY + timedelta(days=at) for at in range(30)]
    few = [steady(days[0], 2.0, 130.0, Sport.RUN), steady(days[7], 3.0, 155.0, Sport.RUN)]
    found = years(table([None] * 30, [None] * 30), few)
    np.testing.assert_allclose(found.heart_rate_bpm[:2], [142.5, 142.5])
    alike = [steady(day, 3.0, 150.0, Sport.RUN) for day in days]
    found = years(table([None] * 30, [None] * 30), alike)
    assert found.heart_rate_bpm == pytest.approx(150.0)
