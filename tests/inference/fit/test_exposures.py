"""An exposure is a rated day with half a dose or more; what lasts for weeks counts once."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from freshlegs.inference.fit.exposures import exposures_of
from tests.inference.fit.diaries import empty


def counted(first_dose: list[float], level: list[float]) -> int:
    plain = empty(len(level))
    dose = plain.dose.copy()
    dose[:, 0] = first_dose
    found = exposures_of(replace(plain, dose=dose, level=np.array(level)))
    assert found[1:].tolist() == [0, 0, 0, 0]
    return int(found[0])


def test_rated_days_with_half_a_dose_count() -> None:
    assert counted([0.5, 0.4, 2.0, 1.0, np.nan], [3.0, 3.0, np.nan, 0.0, 5.0]) == 2


def test_a_dose_that_lasts_over_a_week_counts_once() -> None:
    assert counted([1.0] * 7 + [0.0] * 2, [4.0] * 9) == 7
    assert counted([1.0] * 8 + [0.0] + [1.0], [4.0] * 10) == 2


def test_a_long_dose_that_was_never_rated_was_not_met() -> None:
    assert counted([1.0] * 9, [np.nan] * 9) == 0
