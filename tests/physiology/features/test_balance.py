from __future__ import annotations

import numpy as np
import pytest

from freshlegs.physiology.features import features
from tests.physiology.made import steady


def test_the_share_of_the_left_foot_is_kept() -> None:
    left = np.full(1801, 51.5)
    left[100:200] = np.nan
    found = features(steady(30.0, 3.0, ground_contact_left_percent=left))
    assert found.ground_contact_left_percent == pytest.approx(51.5)
    assert features(steady(30.0)).ground_contact_left_percent is None
