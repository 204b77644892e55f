"""The cause model: from what is known of a day to shares of heaviness with intervals."""

from __future__ import annotations

from freshlegs.inference.endings import ENDING_FINDINGS, Ending, ending_of
from freshlegs.inference.explain import explain
from freshlegs.inference.levels import level_counts
from freshlegs.inference.question import Question

__all__ = ["ENDING_FINDINGS", "Ending", "Question", "ending_of", "explain", "level_counts"]
