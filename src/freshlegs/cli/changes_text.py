"""Change points as a runner reads them."""

from __future__ import annotations

from datetime import timedelta

import click

from freshlegs.cli.output import say
from freshlegs.domain.change import ChangePoint, Changes, Quantity, Watched

_NAMES = {
    Quantity.HEAVINESS: "heaviness",
    Quantity.HEART_RATE: "heart rate at your usual speed",
    Quantity.LOAD: "training load",
}
_GRADUAL_DAYS = 56
_LEAST_WHOLE_SIZE = 10.0


def tell(found: Changes) -> None:
    """Print every change point with its question, then what could not be looked at."""
    for point in found.points:
        _tell_point(point)
    looked = [_name(one) for one in found.watched if one.enough]
    if not found.points and looked:
        say(f"Nothing shifted for good in your {_listed(looked)}, as far as can be told.")
    few = [one for one in found.watched if not one.enough]
    if few:
        weeks = ", ".join(f"{_NAMES[one.quantity]} {one.weeks_count}" for one in few)
        say(
            f"It takes {found.needed_weeks_count} known weeks to tell a shift from chance; so far"
            f" there are: {weeks}."
        )


def _tell_point(point: ChangePoint) -> None:
    way, sign = ("up", 1.0) if point.size.middle > 0.0 else ("down", -1.0)
    low, high = sorted((sign * point.size.low, sign * point.size.high))
    amount = f"{_number(sign * point.size.middle)} {point.unit}"
    span = f"[{_number(low)}, {_number(high)}]"
    headline = f"{_NAMES[point.quantity].capitalize()}: {way} by {amount} {span}"
    click.echo(click.style(headline, bold=True))
    say(
        f"Since about the week of {point.day}{_span(point)}: {_number(point.before_level)} before,"
        f" {_number(point.after_level)} after (medians of weeks).",
        indent_count=2,
        hanging_count=2,
    )
    for words in point.around:
        say(f"· {words}", indent_count=2, hanging_count=2)
    say(point.question, indent_count=2, hanging_count=2)
    say()


def _span(point: ChangePoint) -> str:
    last = point.last_day + timedelta(days=6)
    if point.last_day == point.first_day:
        return ""
    slowly = (point.last_day - point.first_day).days > _GRADUAL_DAYS
    words = "perhaps in several steps, " if slowly else ""
    return f" ({words}90 % between {point.first_day} and {last})"


def _number(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= _LEAST_WHOLE_SIZE else f"{value:.2g}"


def _name(one: Watched) -> str:
    return _NAMES[one.quantity]


def _listed(names: list[str]) -> str:
    return " or ".join(", ".join(names).rsplit(", ", 1))
