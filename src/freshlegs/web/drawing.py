"""Small drawings as numbers for SVG attributes: shares in a row, ratings over days, chances."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from freshlegs.domain.explanation import Explanation
from freshlegs.web.words.sentences import OTHER

WEIGHTS = ("w5", "w4", "w3")
"""The colours of the causes that are named, the greatest first."""
REST_COLOUR, UNKNOWN_COLOUR = "w2", "unknown"
LEAST_SHARE = 0.05
NAMED_COUNT = 3
MOST_HEAVINESS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One piece of a bar: where it begins and how wide it is [% of the bar], and its colour."""

    from_percent: str
    width_percent: str
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One upright bar: its place and width [% of the drawing], its height [% of it], its class."""

    from_percent: str
    width_percent: str
    top_percent: str
    height_percent: str
    colour: str


def named_shares(told: Explanation) -> list[float]:
    """The shares that are named on a page, the greatest first."""
    shares = [one.share.middle for one in told.causes if one.slug != OTHER]
    return [share for share in shares if share >= LEAST_SHARE][:NAMED_COUNT]


def stack(told: Explanation) -> list[Part]:
    """Lay the named shares, the small ones together and the unexplained one after another."""
    named = named_shares(told)
    rest = max(1 - sum(named) - told.unexplained.middle, 0.0)
    shares = [*named, rest, told.unexplained.middle]
    colours = [*WEIGHTS[: len(named)], REST_COLOUR, UNKNOWN_COLOUR]
    begins = [sum(shares[:place]) for place in range(len(shares))]
    return [
        Part(from_percent=_percent(begin), width_percent=_percent(share), colour=colour)
        for begin, share, colour in zip(begins, shares, colours, strict=True)
        if share > 0
    ]


def rated_days(ratings: Mapping[date, float], day: date, days_count: int) -> list[Bar]:
    """Draw the ratings of the days that end with one; a day without a rating stays empty."""
    days = [day - timedelta(days=back) for back in range(days_count - 1, -1, -1)]
    return [
        _bar(place, days_count, ratings[one] / MOST_HEAVINESS, "w5" if one == day else "w3")
        for place, one in enumerate(days)
        if one in ratings
    ]


def chances(levels: Sequence[float]) -> list[Bar]:
    """Draw how likely each rating is, the likeliest as high as the drawing."""
    highest = max(levels)
    return [
        _bar(place, len(levels), chance / highest, "w5" if chance == highest else "w2")
        for place, chance in enumerate(levels)
    ]


def from_top(heaviness: float) -> str:
    """Where a rating lies in a drawing of ratings [% from the top]."""
    return _percent(1 - heaviness / MOST_HEAVINESS)


def _bar(index: int, count: int, height_fraction: float, colour: str) -> Bar:
    seen_fraction = max(height_fraction, 0.04)
    return Bar(
        from_percent=_percent((index + 0.07) / count),
        width_percent=_percent(0.86 / count),
        top_percent=_percent(1 - seen_fraction),
        height_percent=_percent(seen_fraction),
        colour=colour,
    )


def _percent(fraction: float) -> str:
    return f"{100 * fraction:.2f}%"
