"""The years of a runner hold each day's doses as `why` would work them out for that day alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time, timedelta

import numpy as np
import pytest

from freshlegs.causes import ALL as CAUSES
from freshlegs.domain.conditions import Condition, findings_of
from freshlegs.domain.dosing import dose, fit
from freshlegs.domain.findings import FindingType, Value
from freshlegs.domain.history import History
from freshlegs.domain.imports import Imported
from freshlegs.inference.damper_days import DAMPER_NAMES
from freshlegs.knowledge.findings import findings, findings_by_slug
from freshlegs.physiology.day_table import day_table, usuals_by_day
from freshlegs.physiology.facts import facts_for
from freshlegs.physiology.rating import OF_THE_RUN, before_the_rating, not_yet_by_day
from freshlegs.simulation.living import live
from freshlegs.simulation.plants import Planting
from freshlegs.simulation.simulate import simulate_season
from freshlegs.store.answers import log_answers
from freshlegs.store.batches import begin_batch, finish_batch, keep_tables
from freshlegs.store.home import Home
from freshlegs.triage import with_all_clear
from freshlegs.workflows.dose_history import BODILY, dose_history, laid_out

FIRST, DAYS_COUNT = date(2026, 2, 2), 90
LAST = FIRST + timedelta(days=DAYS_COUNT - 1)
SAID: Mapping[date, Mapping[str, Value | None]] = {
    FIRST + timedelta(days=70): {"sleep_h": 4.0, "fever": True, "drank_little": False},
    FIRST + timedelta(days=71): {"sleep_h": None, "side": "left", "onset": "first_step"},
    FIRST + timedelta(days=72): {"heaviness": 6.0, "no_warning_signs": True, "side": "both"},
}


@pytest.fixture(scope="module")
def season() -> History:
    """Three months with short nights, of a runner who rates at changing times of the day."""
    planting = Planting("sleep_deprivation", LAST - timedelta(days=20), LAST - timedelta(days=15))
    planned = simulate_season(FIRST, DAYS_COUNT, [planting], CAUSES, np.random.default_rng(4))
    lived = live(planned, CAUSES, np.random.default_rng(5), lambda _: None).history
    times = (time(6), time(21), None)
    diary = tuple(
        replace(one, at=times[number % 3], phase=None if number % 2 else one.phase)
        for number, one in enumerate(lived.diary)
    )
    return replace(lived, diary=diary)


def test_every_dose_is_the_one_that_why_would_take(season: History) -> None:
    table = day_table(season, FIRST, LAST)
    found = laid_out(table, SAID, not_yet_by_day(season, FIRST), FIRST)
    assert found.first_day == FIRST
    usual = usuals_by_day(table)
    of_a_run = {one.slug for one in findings() if one.column in OF_THE_RUN}
    for at in range(DAYS_COUNT):
        day = FIRST + timedelta(days=at)
        facts = facts_for(table, day, SAID.get(day, {}), findings(), usual[day])
        known = before_the_rating(season, day, facts, findings())
        for cause, told in zip(BODILY, found.panel.dose[at], strict=True):
            alone = dose(cause, known) if cause.ramps else 0.0
            asked = {ramp.finding for ramp in cause.ramps}
            if alone is None and told == 0.0:
                assert asked <= of_a_run | {"shoe_stack_change_mm"}
            else:
                assert told == alone or (np.isnan(told) and alone is None)


def test_what_a_run_brings_about_is_nothing_without_one(season: History) -> None:
    table = day_table(season, FIRST, LAST)
    found = laid_out(table, {}, not_yet_by_day(season, FIRST), FIRST)
    rested = table["run_min"].to_numpy() == 0.0
    heat = found.panel.dose[:, [cause.slug for cause in BODILY].index("heat")]
    assert rested.any()
    assert (heat[rested] == 0.0).all()


def test_only_days_on_which_it_was_said_how_the_legs_are_have_a_fit(season: History) -> None:
    table = day_table(season, FIRST, LAST)
    found = laid_out(table, SAID, not_yet_by_day(season, FIRST), FIRST).panel.fit_ratio
    assert found is not None
    marked = np.flatnonzero((found != 1.0).any(axis=1)).tolist()
    assert {71, 72} <= set(marked) <= {70, 71, 72}
    assert (found[:, -1] == 1.0).all()
    day = FIRST + timedelta(days=71)
    facts = with_all_clear(facts_for(table, day, SAID[day], findings(), {}))
    assert found[71, :-1].tolist() == [fit(cause, facts) for cause in BODILY]
    assert laid_out(table, {}, not_yet_by_day(season, FIRST), FIRST).panel.fit_ratio is None


def test_a_home_gives_the_same_and_begins_before_the_first_rating(
    home: Home, season: History
) -> None:
    batch = begin_batch(home, [])
    rated = tuple(one for one in season.diary if one.day >= FIRST + timedelta(days=40))
    keep_tables(home, batch, Imported(diary=rated, nights=season.nights))
    finish_batch(home, batch)
    log_answers(home, FIRST + timedelta(days=72), SAID[FIRST + timedelta(days=72)])
    found = dose_history(home, LAST)
    assert found.first_day == rated[0].day - timedelta(days=14)
    assert found.panel.damper.shape[1] == len(DAMPER_NAMES)
    levels = found.panel.level
    at = (FIRST + timedelta(days=72) - found.first_day).days
    assert levels[at] == found.heaviness[at] == 6.0
    assert found.rated_count == (~np.isnan(levels)).sum()
    assert found.columns.days_count == found.panel.days_count
    empty = dose_history(home, FIRST - timedelta(days=100), 50)
    assert (empty.rated_count, empty.panel.days_count) == (0, 50)


def test_no_exception_of_a_ramp_compares_words() -> None:
    rules = [ramp.unless for cause in CAUSES for ramp in cause.ramps if ramp.unless is not None]
    asked = frozenset().union(*map(findings_of, rules))
    kinds = {findings_by_slug()[slug].type for slug in asked}
    assert kinds <= {FindingType.NUMBER, FindingType.BOOL}
    assert all(not isinstance(rule, Condition) or not rule.one_of for rule in rules)
