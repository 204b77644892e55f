"""Drawings are numbers: shares fill a bar, ratings stand on their days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from freshlegs.domain.explanation import CauseShare, Explanation, Interval, Verdict
from freshlegs.web.drawing import chances, from_top, rated_days, stack

DAY = date(2026, 3, 20)


def told(*shares: float, unexplained: float) -> Explanation:
    causes = tuple(
        CauseShare(
            slug="other" if place == 9 else f"c{place}", title="", presence=1.0,
            share=Interval(0.0, one, 1.0),
        )
        for place, one in enumerate(shares)
    )  # fmt: skip
    return Explanation(
        day=DAY, heaviness=7, usual=3, verdict=Verdict.UNUSUAL, verdict_reason="",
        causes=causes, unexplained=Interval(0.0, unexplained, 1.0),
    )  # fmt: skip


def number(percent: str) -> float:
    return float(percent.removesuffix("%"))


def test_shares_fill_the_bar_without_a_gap() -> None:
    parts = stack(told(0.4, 0.2, 0.1, 0.08, 0.02, unexplained=0.2))
    assert [part.colour for part in parts] == ["w5", "w4", "w3", "w2", "unknown"]
    ends = [number(part.from_percent) + number(part.width_percent) for part in parts]
    begins = [number(part.from_percent) for part in parts]
    assert begins == pytest.approx([0, *ends[:-1]], abs=0.02)
    assert ends[-1] == pytest.approx(100, abs=0.02)


def test_nothing_is_drawn_of_nothing() -> None:
    assert [part.colour for part in stack(told(0.5, unexplained=0.5))] == ["w5", "unknown"]
    assert [part.colour for part in stack(told(0.03, unexplained=0.97))] == ["w2", "unknown"]


def test_a_day_without_a_rating_stays_empty() -> None:
    ratings = {DAY: 10.0, DAY - timedelta(days=3): 0.0, DAY - timedelta(days=9): 5.0}
    bars = rated_days(ratings, DAY, 4)
    assert [bar.colour for bar in bars] == ["w3", "w5"]
    assert [number(bar.height_percent) for bar in bars] == [4.0, 100.0]
    assert number(bars[1].from_percent) + number(bars[1].width_percent) < 100


def test_the_likeliest_rating_is_as_high_as_the_drawing() -> None:
    bars = chances([0.1, 0.4, 0.2])
    assert [bar.colour for bar in bars] == ["w2", "w5", "w2"]
    assert [number(bar.height_percent) for bar in bars] == [25.0, 100.0, 50.0]
    assert from_top(3) == "70.00%"
