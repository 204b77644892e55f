"""Factors of odds and of fits as people read them."""

from __future__ import annotations

from freshlegs.web.words.values import digits


def times_words(odds_ratio: float) -> str:
    """Write a factor: × 6, or ÷ 12.5 where it makes less of something."""
    return f"× {digits(odds_ratio)}" if odds_ratio >= 1 else f"÷ {digits(1 / odds_ratio)}"
