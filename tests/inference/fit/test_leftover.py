"""What earlier ratings leave unexplained in the fit is what `excess` has it to be."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from benchmarks.sbc import lived
from freshlegs.inference.excess import EXCESS_CARRY_OVER, carried_unexplained
from freshlegs.inference.fit.layout import layout_of
from freshlegs.inference.fit.leftover import leftover
from freshlegs.inference.fit.rated import rated_of
from freshlegs.inference.levels import mean_thresholds
from tests.inference.build import SUNSPOTS, cause, facts, ramp
from tests.inference.fit.diaries import PRIOR, empty

LEVELS = (9.0, np.nan, 7.0, 10.0, 2.0)
MEASURED = (SUNSPOTS, cause("other", ramps=(ramp("moon"),)))


def test_it_is_what_the_explanation_takes_it_to_be() -> None:
    measured = [facts(sunspots=0.5, moon=0.0) for _ in LEVELS]
    earlier = [
        day if np.isnan(level) else {**day, **facts(heaviness=level)}
        for day, level in zip(measured, LEVELS, strict=True)
    ]
    sure = tuple(replace(one, unmeasured_prior=1e-9) for one in MEASURED)
    for days in range(len(LEVELS) + 1):
        told = carried_unexplained(sure, earlier[:days], mean_thresholds(()))
        assert left_after(days) == pytest.approx(told, rel=0.02, abs=1e-6)


def left_after(days_count: int) -> float:
    plain = empty(days_count + 1)
    panel = replace(plain, level=np.array([*LEVELS[:days_count], np.nan]))
    panel = replace(panel, dose=np.where(np.arange(5) == 0, 0.5, plain.dose))
    at = layout_of(panel)
    numbers = np.zeros(at.size)
    numbers[at.causes] = np.log(-np.log(0.75))
    numbers[at.unexplained] = np.log(0.2)
    numbers[at.steps] = np.log(-np.diff(mean_thresholds(())[1:]))
    numbers[at.dampers] = -20.0
    rated = rated_of(panel, np.zeros(5), np.zeros(days_count + 1))
    return float(leftover(rated, numbers, EXCESS_CARRY_OVER, days_count + 1)[-1])


def test_it_finds_what_truly_carried_over() -> None:
    one = lived(PRIOR, 200, np.random.default_rng(6))
    rated = rated_of(one.panel, PRIOR.carry_over, np.zeros(200))
    found = leftover(rated, one.numbers_ln, PRIOR.excess_carry_over, 200)
    known = np.concatenate([[True], ~np.isnan(one.panel.level[:-1])])
    apart = np.abs(found - one.carried)[known]
    assert np.median(apart) < 0.01 * one.carried.max()
