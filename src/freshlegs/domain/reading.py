"""How a number is read: plainly, against the usual, or as likely, possible and unlikely."""

from __future__ import annotations

from enum import StrEnum

from freshlegs.domain.explanation import Evidence, Interval

OWN_SPREAD = "own SD"
FRACTION = "fraction"
TIMES_USUAL, AGAINST = ", times your usual", ", against your usual"
"""How labels of findings end whose value says by itself how far from the usual it is."""
_COMPARED = ("above_normal", "below_normal", "_vs_", "_z", "spike", "change", "above_recent")
_LEAST_Z = 0.5
_LITTLE_Z, _PLAIN_Z = 1.0, 2.0
_LIKELY_SHARE, _POSSIBLE_SHARE, _MOSTLY_SHARE = 0.3, 0.1, 0.5


_LEAST_SHOWN_SHARE = 0.005
"""What is less would be written as 0 %."""


class Sureness(StrEnum):
    """A share in words."""

    MOSTLY = "mostly"
    LIKELY = "likely"
    POSSIBLE = "possible"
    UNLIKELY = "unlikely"


class Distance(StrEnum):
    """How far from the usual, by the runner's own spread; elicited."""

    NONE = "none"
    LITTLE = "little"
    PLAIN = "plain"
    FAR = "far"


def sureness(share: float) -> Sureness:
    """Name a share [0-1]; a half and more is most of it."""
    if share >= _MOSTLY_SHARE:
        return Sureness.MOSTLY
    if share >= _LIKELY_SHARE:
        return Sureness.LIKELY
    return Sureness.POSSIBLE if share >= _POSSIBLE_SHARE else Sureness.UNLIKELY


def is_next_to_nothing(share: Interval) -> bool:
    """Tell whether a share would be written as 0 % (0–0), as if it were known to be nothing."""
    return share.high < _LEAST_SHOWN_SHARE


def distance(spread_z: float) -> Distance:
    """Name a distance from the usual [own standard deviations], whichever way it goes."""
    size_z = abs(spread_z)
    if size_z < _LEAST_Z:
        return Distance.NONE
    if size_z <= _LITTLE_Z:
        return Distance.LITTLE
    return Distance.PLAIN if size_z <= _PLAIN_Z else Distance.FAR


def is_compared(evidence: Evidence) -> bool:
    """Tell whether the value already is a distance from the usual."""
    return any(word in evidence.finding for word in _COMPARED)


def is_fraction(unit: str | None) -> bool:
    """Tell whether a value is a part of something, which people read as a percentage."""
    return unit is not None and unit.startswith(FRACTION)
