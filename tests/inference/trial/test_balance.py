"""What else was not alike is named, where it is more than luck."""

from __future__ import annotations

import numpy as np
import pytest

from freshlegs.inference.trial import differs

ARM = np.arange(40) % 2 == 0


def test_a_great_difference_is_named_with_both_means() -> None:
    noise = np.random.default_rng(1).normal(7, 0.3, 40)
    found = differs(noise + ARM, ARM)
    assert found is not None
    assert found == pytest.approx((8, 7), abs=0.2)


def test_a_small_difference_is_not_named() -> None:
    noise = np.random.default_rng(1).normal(7, 1.0, 40)
    assert differs(noise + 0.2 * ARM, ARM) is None


def test_too_few_known_days_say_nothing() -> None:
    known = np.full(40, np.nan)
    known[:6] = [1, 9, 1, 9, 1, 9]
    assert differs(known, ARM) is None
