"""Without a diary a runner is believed to be as the causes were elicited."""

from __future__ import annotations

import numpy as np
import pytest

from freshlegs.domain.dosing import hazard_of
from freshlegs.domain.heaviness import POPULATION_LEVEL_PROBABILITIES
from freshlegs.inference.fit import elicited_prior
from tests.inference.build import HEEL, SUNSPOTS


def test_the_elicited_prior_is_that_of_the_causes() -> None:
    prior = elicited_prior((SUNSPOTS, HEEL), 3)
    assert prior.hazard == pytest.approx([hazard_of(0.25), hazard_of(0.0004)])
    assert np.all(prior.hazard_spread_ln == 0.7)
    assert prior.damping == pytest.approx([0.15] * 3)
    assert prior.level_counts / prior.level_counts.sum() == pytest.approx(
        POPULATION_LEVEL_PROBABILITIES
    )
