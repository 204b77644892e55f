"""A panel is days in a row, and what is none is refused with a word on what does not fit."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from freshlegs.inference.fit.panel import first_days, last_days
from tests.inference.fit.diaries import diary, empty, marked


def test_columns_of_other_lengths_are_refused_by_name() -> None:
    panel = empty(10)
    with pytest.raises(ValueError, match="dose, damper must have 9 days"):
        replace(panel, level=panel.level[:9])
    with pytest.raises(ValueError, match="fit_ratio must"):
        replace(panel, fit_ratio=np.ones((9, 6)))
    with pytest.raises(ValueError, match="carried must"):
        replace(panel, carried=np.zeros(11))


@pytest.mark.parametrize("level", [-1.0, 11.0])
def test_a_rating_off_the_scale_is_refused(level: float) -> None:
    with pytest.raises(ValueError, match="levels 0 to 10"):
        replace(empty(1), level=np.array([level]))


def test_the_first_and_the_last_days_make_up_the_whole() -> None:
    whole = marked(replace(diary().panel, carried=np.arange(150.0)))
    parts = first_days(whole, 100), last_days(whole, 50)
    assert [part.days_count for part in parts] == [100, 50]
    for name in ("level", "dose", "damper", "fit_ratio", "carried"):
        joined = np.concatenate([getattr(part, name) for part in parts])
        assert np.array_equal(joined, getattr(whole, name), equal_nan=True)


def test_more_days_than_there_are_is_all_of_them() -> None:
    assert last_days(empty(3), 10).days_count == 3
    assert first_days(empty(3), 10).fit_ratio is None
