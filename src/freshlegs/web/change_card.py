"""What shifted for good, in words: how much, since when, and what may have changed then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from freshlegs.domain.change import ChangePoint, Changes, Quantity
from freshlegs.web.words.language import in_language
from freshlegs.web.words.values import digits

NAMES: Mapping[Quantity, str | Promise] = {
    Quantity.HEAVINESS: gettext_lazy("heaviness"),
    Quantity.HEART_RATE: gettext_lazy("heart rate at your usual speed"),
    Quantity.LOAD: gettext_lazy("training load"),
}
UNITS: Mapping[Quantity, str | Promise] = {
    Quantity.HEAVINESS: gettext_lazy("points of 10"),
    Quantity.HEART_RATE: gettext_lazy("bpm"),
    Quantity.LOAD: gettext_lazy("au a week"),
}
GRADUAL_DAYS = 56
"""A shift that may have taken longer than this may have been several steps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """One shift."""

    title: str
    since: str
    levels: str
    around: list[str]
    question: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeCard:
    """Every shift by day, what stayed as it was, and what is not known long enough."""

    lines: list[ChangeLine]
    steady: str
    short: list[str]
    needed_weeks_count: int


def change_card(found: Changes) -> ChangeCard:
    """Shape shifts for their page."""
    moved = {point.quantity for point in found.points}
    steady = [one.quantity for one in found.watched if one.enough and one.quantity not in moved]
    return ChangeCard(
        lines=[_line(point) for point in found.points],
        steady=", ".join(str(NAMES[one]) for one in steady),
        short=[_short(one.quantity, one.weeks_count) for one in found.watched if not one.enough],
        needed_weeks_count=found.needed_weeks_count,
    )


def _line(point: ChangePoint) -> ChangeLine:
    levels = {"before": digits(point.before_level), "after": digits(point.after_level)}
    return ChangeLine(
        title=_title(point),
        since=_since(point),
        levels=_("%(before)s before, %(after)s after (medians of weeks).") % levels,
        around=[in_language(words) for words in point.around],
        question=_(point.question),
    )


def _title(point: ChangePoint) -> str:
    sign = 1.0 if point.size.middle > 0 else -1.0
    low, high = sorted((sign * point.size.low, sign * point.size.high))
    words = {
        "name": str(NAMES[point.quantity]).capitalize(),
        "amount": digits(abs(point.size.middle)),
        "unit": UNITS[point.quantity],
        "ends": f"{digits(low)}–{digits(high)}",
    }
    if point.size.middle > 0:
        return _("%(name)s: up by %(amount)s %(unit)s (%(ends)s)") % words
    return _("%(name)s: down by %(amount)s %(unit)s (%(ends)s)") % words


def _since(point: ChangePoint) -> str:
    last = point.last_day + timedelta(days=6)
    words = {"day": _date(point.day), "first": _date(point.first_day), "last": _date(last)}
    if point.first_day == point.last_day:
        return _("Since about the week of %(day)s.") % words
    if (point.last_day - point.first_day).days > GRADUAL_DAYS:
        return (
            _(
                "Since about the week of %(day)s (perhaps in several steps, 90 %% between"
                " %(first)s and %(last)s)."
            )
            % words
        )
    return _("Since about the week of %(day)s (90 %% between %(first)s and %(last)s).") % words


def _short(quantity: Quantity, weeks_count: int) -> str:
    words = {"name": NAMES[quantity], "count": weeks_count}
    return _("%(name)s (%(count)s weeks known)") % words


def _date(day: date) -> str:
    return date_format(day, "j F Y")
