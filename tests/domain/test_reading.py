"""Numbers are read as words by the same measure on every screen."""

from __future__ import annotations

import pytest

from freshlegs.domain.explanation import Evidence, Interval
from freshlegs.domain.reading import (
    Distance,
    Sureness,
    distance,
    is_compared,
    is_fraction,
    is_next_to_nothing,
    sureness,
)


@pytest.mark.parametrize(
    ("share", "word"),
    [
        (0.5, Sureness.MOSTLY),
        (0.49, Sureness.LIKELY),
        (0.3, Sureness.LIKELY),
        (0.1, Sureness.POSSIBLE),
        (0.09, Sureness.UNLIKELY),
    ],
)
def test_a_share_has_a_word(share: float, word: Sureness) -> None:
    assert sureness(share) is word


@pytest.mark.parametrize(
    ("spread_z", "far"),
    [
        (0.4, Distance.NONE),
        (-0.5, Distance.LITTLE),
        (1.0, Distance.LITTLE),
        (-2.0, Distance.PLAIN),
        (2.1, Distance.FAR),
    ],
)
def test_a_distance_counts_either_way(spread_z: float, far: Distance) -> None:
    assert distance(spread_z) is far


@pytest.mark.parametrize(
    ("finding", "compared"), [("load_7d_z", True), ("effort_vs_usual", True), ("sleep_h", False)]
)
def test_some_findings_are_distances_from_the_usual(finding: str, *, compared: bool) -> None:
    evidence = Evidence(finding=finding, value=1.0, unit=None, usual=None, meaning="", source="")
    assert is_compared(evidence) is compared


def test_fractions_are_known_by_their_unit() -> None:
    assert is_fraction("fraction of maximum")
    assert not is_fraction("m")
    assert not is_fraction(None)


def test_a_share_that_would_be_written_as_nothing_is_known() -> None:
    assert is_next_to_nothing(Interval(low=0.0, middle=0.001, high=0.0049))
    assert not is_next_to_nothing(Interval(low=0.0, middle=0.001, high=0.005))
