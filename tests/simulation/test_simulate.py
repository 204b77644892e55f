"""A season holds together: runs, diary, gear, feelings and the truth behind them."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from freshlegs.domain.cause import Cause, Grade, Plant, Ramp
from freshlegs.domain.errors import NotFoundError
from freshlegs.domain.findings import Fact, Facts
from freshlegs.domain.history import History
from freshlegs.simulation.feelings import DayTruth
from freshlegs.simulation.plants import Planting
from freshlegs.simulation.simulate import (
    Season,
    activities_of,
    completed,
    feel,
    history_of,
    simulate_season,
)

FIRST = date(2026, 2, 2)
NIGHTS = Cause(
    slug="nights", title="", sentence="", mechanism="", strength=0.3, grade=Grade.C, source="",
    ramps=(Ramp(finding="sleep_h", zero=7.0, one=5.5, high="", low="", source=""),),
    plants=(Plant(changes=(("sleep_h", 3.5),)),),
)  # fmt: skip
UNSEEN = Cause(
    slug="unseen", title="", sentence="", mechanism="", strength=0.5, prior=0.02,
    grade=Grade.C, source="", plants=(Plant(changes=()),),
)  # fmt: skip
BAD_STRAP = Cause(
    slug="strap", title="", sentence="", mechanism="", strength=0.0, data_problem=True,
    grade=Grade.C, source="",
)  # fmt: skip
CAUSES = (NIGHTS, UNSEEN, BAD_STRAP)


def planted(slug: str, first: int = 30, last: int = 33) -> Planting:
    """A planting from one day of the season to another."""
    return Planting(slug, FIRST + timedelta(days=first), FIRST + timedelta(days=last))


def season(*plantings: Planting, days_count: int = 60, seed: int = 4) -> Season:
    """A short season."""
    rng = np.random.default_rng(seed)
    return simulate_season(FIRST, days_count, plantings, CAUSES, rng)


def written(found: Season) -> History:
    """All that could be known of a season, without its runs."""
    return history_of(found, (), np.random.default_rng(8))


def sleep_facts(history: History) -> list[Facts]:
    """What the entries say of the nights."""
    return [{"sleep_h": Fact(finding="sleep_h", value=entry.sleep_h)} for entry in history.diary]


def truths(found: Season) -> tuple[DayTruth, ...]:
    """What was felt, and why."""
    return feel(found, sleep_facts(written(found)), CAUSES, np.random.default_rng(5))


def test_a_planted_season_is_the_same_season_but_for_what_was_planted() -> None:
    plain, short = season(), season(planted("nights"))
    assert plain.runner == short.runner
    differing = [a.sleep_h != b.sleep_h for a, b in zip(plain.days, short.days, strict=True)]
    assert [index for index, differs in enumerate(differing) if differs] == [30, 31, 32, 33]


def test_other_days_run_as_they_would_have_without_the_planted_cause() -> None:
    without, planted_runs = (
        list(activities_of(found, np.random.default_rng(2)))
        for found in (season(days_count=10), season(planted("nights", 2, 3), days_count=10))
    )
    assert [run.elapsed_s for run in without] == [run.elapsed_s for run in planted_runs]


def test_there_is_an_entry_a_day_and_the_runs_lie_on_the_days() -> None:
    found = season(days_count=21)
    runs = list(activities_of(found, np.random.default_rng(2)))
    assert [entry.day for entry in written(found).diary] == list(found.dates)
    ran = [on for on, day in zip(found.dates, found.days, strict=True) if day.run_km > 0]
    assert [run.start.day for run in runs] == ran


def test_the_history_tells_the_profile_and_the_shoes() -> None:
    history = written(season())
    assert history.profile.birth_year is not None
    assert {pair.name for pair in history.gear} == {"daily", "tempo"}


def test_the_planted_cause_carries_its_days() -> None:
    for truth in truths(season(planted("nights")))[30:34]:
        assert max(truth.shares, key=lambda slug: truth.shares[slug]) == "nights"
        assert truth.shares["nights"] > 0.5
        assert truth.heaviness is not None


def test_an_unseen_cause_acts_on_its_days_only() -> None:
    found = truths(season(planted("unseen")))
    acting = [index for index, truth in enumerate(found) if truth.shares.get("unseen", 0) > 0]
    assert acting == [30, 31, 32, 33]


def test_a_fault_of_the_strap_is_no_reason_for_heavy_legs() -> None:
    assert all("strap" not in truth.shares for truth in truths(season()))


def test_now_and_then_a_day_is_not_written_down() -> None:
    found = season(days_count=364)
    feelings = truths(found)
    missing = [truth.day for truth in feelings if truth.heaviness is None]
    assert 5 < len(missing) < 50
    diary = completed(written(found), feelings).diary
    assert not {entry.day for entry in diary} & set(missing)
    assert len(diary) == 364 - len(missing)
    assert all(entry.heaviness is not None for entry in diary)


def test_a_rating_of_every_kind_is_given_over_a_year() -> None:
    ratings = [truth.heaviness for truth in truths(season(days_count=364))]
    known = [rating for rating in ratings if rating is not None]
    assert set(known) >= {0, 1, 2, 3, 4, 5, 6}
    assert np.mean(known) < 5


def test_an_unknown_cause_is_refused_before_anything_is_made() -> None:
    with pytest.raises(NotFoundError):
        season(planted("moonlight"))
