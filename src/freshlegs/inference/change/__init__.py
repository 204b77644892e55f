"""Change points: when something shifted for good, by how much, and how sure that is."""

from __future__ import annotations

from freshlegs.inference.change.one_shift import LEAST_WEEKS_COUNT
from freshlegs.inference.change.shifts import MOST_CHANCE, Shift, shifts_of

__all__ = ["LEAST_WEEKS_COUNT", "MOST_CHANCE", "Shift", "shifts_of"]
