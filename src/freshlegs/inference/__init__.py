"""The cause model: from what is known of a day to shares of heaviness with intervals."""

from __future__ import annotations

from freshlegs.inference.explain import explain
from freshlegs.inference.question import Question

__all__ = ["Question", "explain"]
