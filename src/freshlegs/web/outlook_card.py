"""The days to come in words and small drawings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from freshlegs.domain.outlook import Change, DayKind, DayOutlook, Outlook
from freshlegs.web import drawing
from freshlegs.web.words.language import in_language
from freshlegs.web.words.values import digits

KINDS: Mapping[DayKind, str | Promise] = {
    DayKind.REST: gettext_lazy("rest"),
    DayKind.EASY: gettext_lazy("an easy run"),
    DayKind.LONG: gettext_lazy("a long run"),
    DayKind.HARD: gettext_lazy("a hard run"),
    DayKind.STRENGTH: gettext_lazy("strength training"),
}
LEAST_SIZE = 0.3
"""A smaller change is nothing that legs would notice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayAhead:
    """One day to come."""

    weekday: str
    kind: str
    assumed: str
    likely: str
    between: str
    bars: list[drawing.Bar]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlookCard:
    """Tomorrow and the days after, what would change tomorrow, and what to bear in mind."""

    tomorrow: DayAhead
    later: list[DayAhead]
    changes: list[str]
    notes: list[str]


def outlook_card(told: Outlook) -> OutlookCard:
    """Put a forecast into words."""
    tomorrow, *later = map(_day, told.days)
    return OutlookCard(
        tomorrow=tomorrow,
        later=later,
        changes=[_change(one) for one in told.changes if one.points_lower.middle >= LEAST_SIZE],
        notes=[in_language(note) for note in told.notes],
    )


def _day(one: DayOutlook) -> DayAhead:
    return DayAhead(
        weekday=date_format(one.planned.day, "l"),
        kind=str(KINDS[one.planned.kind]),
        assumed=in_language(one.planned.assumed),
        likely=digits(round(one.middle)),
        between=f"{one.low}–{one.high}",
        bars=drawing.chances(one.chances),
    )


def _change(one: Change) -> str:
    points = {"low": digits(one.points_lower.low), "high": digits(one.points_lower.high)}
    return _("%(what)s goes with %(low)s to %(high)s points less") % {
        "what": in_language(one.text),
        **points,
    }
