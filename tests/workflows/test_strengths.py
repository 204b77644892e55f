"""Strengths are shown as people's and as the runner's own, with what they rest on."""

from __future__ import annotations

from datetime import timedelta

import pytest

from freshlegs.domain.explanation import Basis
from freshlegs.inference.damper_days import DAMPER_NAMES
from freshlegs.store.home import Home
from freshlegs.workflows.strengths import strengths
from tests.workflows.seasons import TODAY, weeks


def test_own_strengths_stand_beside_peoples(home: Home) -> None:
    weeks(home)
    found = strengths(home, TODAY)
    assert found.is_learnt
    assert (found.ratings_count, found.until) == (79, TODAY - timedelta(days=4))
    by_slug = {row.slug: row for row in found.causes}
    sleep = by_slug["sleep_deprivation"]
    assert sleep.own is not None
    assert sleep.own.middle > sleep.people.middle
    assert sleep.own.low < sleep.own.middle < sleep.own.high
    assert sleep.basis is Basis.LEARNT
    heat = by_slug["heat"]
    assert (heat.own, heat.exposures_count, heat.basis) == (None, 0, Basis.ELICITED)
    assert heat.is_measured
    assert not by_slug["pad"].is_measured


def test_what_was_learnt_and_met_most_comes_first(home: Home) -> None:
    weeks(home)
    rows = strengths(home, TODAY).causes
    is_own = [row.own is not None for row in rows]
    assert is_own == sorted(is_own, reverse=True)
    learnt_count = sum(is_own)
    exposures = [row.exposures_count for row in rows[:learnt_count]]
    assert exposures == sorted(exposures, reverse=True)
    assert all(row.exposures_count < 3 for row in rows[learnt_count:])


def test_levels_and_dampers_are_shown_for_both(home: Home) -> None:
    weeks(home)
    found = strengths(home, TODAY)
    assert [row.finding for row in found.dampers] == list(DAMPER_NAMES)
    assert all(row.own is not None for row in found.dampers)
    assert [row.heaviness for row in found.levels] == list(range(1, 11))
    own = [row.own_chance for row in found.levels if row.own_chance is not None]
    assert own == sorted(own, reverse=True)
    assert found.levels[0].people_chance == pytest.approx(1 - 0.09 ** (0.2 / 0.28768), abs=0.001)


def test_without_ratings_only_peoples_are_known(home: Home) -> None:
    found = strengths(home, TODAY)
    assert (found.is_learnt, found.ratings_count) == (False, 0)
    assert all(row.own is None for row in found.causes)
    assert all(row.own is None for row in found.dampers)
    assert all(row.own_chance is None for row in found.levels)
    assert found.needed_ratings_count == 14
    assert found.needed_exposures_count == 3
