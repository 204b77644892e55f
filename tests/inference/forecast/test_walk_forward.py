"""Forecasts look back only, beat the own mean, and hold four ratings in five."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from freshlegs.domain.cohort import CohortDiary
from freshlegs.inference.forecast.places import Spreads
from freshlegs.inference.forecast.walk_forward import (
    Forecast,
    Forecaster,
    forecaster_of,
    forecasts_of,
)
from tests.inference.forecast.diaries import cohort, with_values

SEEN_DAYS = 60
SPREADS = Spreads()


@pytest.fixture
def few_people() -> CohortDiary:
    """Enough to compare two ways of writing the same diaries."""
    return cohort(5, 70)


def means(forecasts: tuple[Forecast, ...]) -> NDArray[np.float64]:
    return np.array([one.mean for one in forecasts])


def changed_from_the_seen_days_on(value: NDArray[np.float64]) -> NDArray[np.float64]:
    value[SEEN_DAYS:] = [2000.0, 1.0, 5.0, 3.0]
    return value


def test_a_forecast_knows_nothing_of_its_own_day_or_a_later_one(forecaster: Forecaster) -> None:
    diary = cohort(2, 90, seed=7)
    other = with_values(diary, changed_from_the_seen_days_on)
    there, here = forecasts_of(forecaster, diary), forecasts_of(forecaster, other)
    seen = [one for one in there if (one.day - diary.people[0].first_day).days <= SEEN_DAYS]
    assert len(seen) == 2 * (SEEN_DAYS + 1)
    assert set(seen) <= set(here)
    assert set(there) != set(here)


def test_a_diary_cut_short_has_the_same_forecasts(forecaster: Forecaster) -> None:
    diary = cohort(1, 80, seed=8)
    person = diary.people[0]
    short = replace(person, value=person.value[:50], written=person.written[:50])
    cut = CohortDiary(columns=diary.columns, people=(short,))
    assert forecasts_of(forecaster, cut) == forecasts_of(forecaster, diary)[:50]


def test_people_beside_each_other_do_not_matter(forecaster: Forecaster) -> None:
    diary = cohort(3, 60, seed=9)
    alone = forecasts_of(forecaster, diary.of(frozenset({"p01"})))
    together = [one for one in forecasts_of(forecaster, diary) if one.athlete == "p01"]
    assert means(alone) == pytest.approx(means(tuple(together)), abs=1e-9)


def test_forecasts_beat_the_own_mean_and_their_ranges_hold_four_in_five(
    forecaster: Forecaster,
) -> None:
    diary = cohort(8, 200, seed=11)
    soreness = np.concatenate([one.value[:, 1] for one in diary.people])
    forecasts = forecasts_of(forecaster, diary)
    rated = ~np.isnan(soreness)
    own = np.concatenate([np.full(200, np.nanmean(one.value[:, 1])) for one in diary.people])
    error = ((soreness - means(forecasts)) ** 2)[rated].sum()
    assert error < 0.9 * ((soreness - own) ** 2)[rated].sum()
    low = np.array([one.low for one in forecasts])
    high = np.array([one.high for one in forecasts])
    held = ((low <= soreness) & (soreness <= high))[rated]
    assert 0.75 <= held.mean() <= 0.85
    width = (high - low).reshape(8, 200)
    assert width[:, :25].mean() > width[:, 40:].mean()


def test_a_scale_on_which_more_is_heavier_gives_the_mirrored_forecasts(
    few_people: CohortDiary,
) -> None:
    def mirrored(value: NDArray[np.float64]) -> NDArray[np.float64]:
        value[:, 1] = 6.0 - value[:, 1]
        return value

    diary = cohort(2, 60, seed=5)
    fresh = forecaster_of(few_people, "soreness", heavier_is_more=False, spreads=SPREADS)
    heavy = forecaster_of(
        with_values(few_people, mirrored), "soreness", heavier_is_more=True, spreads=SPREADS
    )
    there = forecasts_of(fresh, diary)
    here = forecasts_of(heavy, with_values(diary, mirrored))
    assert means(here) == pytest.approx(6.0 - means(there), abs=1e-6)
    assert [one.low for one in here] == pytest.approx([6.0 - one.high for one in there], abs=1e-6)


def test_load_in_other_units_changes_nothing(few_people: CohortDiary) -> None:
    def in_hours(value: NDArray[np.float64]) -> NDArray[np.float64]:
        value[:, 0] /= 300.0
        return value

    diary = cohort(2, 60, seed=5)
    other_people = with_values(few_people, in_hours)
    one = forecaster_of(few_people, "soreness", heavier_is_more=False, spreads=SPREADS)
    other = forecaster_of(other_people, "soreness", heavier_is_more=False, spreads=SPREADS)
    there = means(forecasts_of(one, diary))
    here = means(forecasts_of(other, with_values(diary, in_hours)))
    assert here == pytest.approx(there, abs=1e-6)


def test_a_scale_of_a_hundred_steps_is_forecast_too(few_people: CohortDiary) -> None:
    def finer(value: NDArray[np.float64]) -> NDArray[np.float64]:
        rng = np.random.default_rng(3)
        value[:, 1] = np.round(20.0 * value[:, 1] - 19.0 * rng.random(len(value)))
        return value

    forecaster = forecaster_of(
        with_values(few_people, finer), "soreness", heavier_is_more=False, spreads=SPREADS
    )
    forecasts = forecasts_of(forecaster, with_values(cohort(2, 80, seed=4), finer))
    assert forecaster.scale.steps_count <= 15
    assert all(0.0 < one.low < one.high < 101.0 for one in forecasts)


def test_somebody_who_always_gives_the_same_rating_is_expected_to_go_on(
    forecaster: Forecaster,
) -> None:
    def steady(value: NDArray[np.float64]) -> NDArray[np.float64]:
        value[:, 1] = 3.0
        return value

    last = forecasts_of(forecaster, with_values(cohort(1, 120, seed=2), steady))[-1]
    assert last.mean == pytest.approx(3.0, abs=0.2)
    assert last.low < 3.0 < last.high


def test_five_days_and_gaps_of_months_have_forecasts(forecaster: Forecaster) -> None:
    diary = cohort(1, 200, seed=6)
    person = diary.people[0]
    written = np.zeros(200, dtype=np.bool_)
    written[[0, 1, 2, 150, 199]] = True
    value = np.where(written[:, None], person.value, np.nan)
    sparse = CohortDiary(
        columns=diary.columns, people=(replace(person, value=value, written=written),)
    )
    forecasts = forecasts_of(forecaster, sparse)
    assert [one.day for one in forecasts] == [person.day_at(at) for at in (0, 1, 2, 150, 199)]
    assert all(1.0 < one.mean < 5.0 for one in forecasts)


def test_a_diary_without_load_is_forecast_from_the_rest(forecaster: Forecaster) -> None:
    diary = cohort(1, 40, seed=6)
    forecasts = forecasts_of(forecaster, diary.without(frozenset({"load_au"})))
    assert len(forecasts) == 40
    assert means(forecasts) != pytest.approx(means(forecasts_of(forecaster, diary)), abs=1e-3)
