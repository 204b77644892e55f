"""What the diary taught, as bars: people's strength and one's own, each with its interval."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from freshlegs.domain.explanation import Interval
from freshlegs.domain.reading import is_next_to_nothing
from freshlegs.web.words.values import percent
from freshlegs.workflows.strengths import (
    CauseStrength,
    DamperStrength,
    LevelChance,
    RunnerStrengths,
)

SHOWN_LEVELS = (3, 5, 7)
PEOPLE_COLOUR, OWN_COLOUR = "w2", "w4"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """An interval as a bar: where it begins, how wide it is and where its middle lies [%]."""

    whose: str
    from_percent: str
    width_percent: str
    middle_percent: str
    colour: str
    middle: str
    ends: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StrengthRow:
    """One cause or one good sign; `slug` is empty where it has no page."""

    slug: str
    title: str
    rests_on: str
    spans: list[Span]


@dataclass(frozen=True, slots=True, kw_only=True)
class StrengthCard:
    """All that was learnt, and what was not; bars are drawn from 0 to `most`.

    Those of causes that were not learnt are drawn from 0 to `most_of_people`.
    """

    found: RunnerStrengths
    most: str
    most_of_people: str
    learnt: list[StrengthRow]
    seldom: list[StrengthRow]
    unmeasured: list[StrengthRow]
    dampers: list[StrengthRow]
    levels: list[tuple[int, str, str]]


def strength_card(found: RunnerStrengths) -> StrengthCard:
    """Shape what was learnt for its page."""
    learnt = [one for one in found.causes if one.own is not None]
    others = [one for one in found.causes if one.own is None]
    most_fraction, most_of_people = _most([*learnt, *found.dampers]), _most(others)
    rows = [(one, _cause(one, most_of_people)) for one in others]
    return StrengthCard(
        found=found,
        most=percent(most_fraction),
        most_of_people=percent(most_of_people),
        learnt=[_cause(one, most_fraction) for one in learnt],
        seldom=[row for one, row in rows if one.is_measured],
        unmeasured=[row for one, row in rows if not one.is_measured],
        dampers=[_damper(one, most_fraction) for one in found.dampers],
        levels=[_level(one) for one in found.levels if one.heaviness in SHOWN_LEVELS],
    )


def _most(rows: Sequence[CauseStrength | DamperStrength]) -> float:
    """The right end of the bars: the highest end of an interval, up to the next tenth."""
    known = [one for row in rows for one in (row.people, row.own) if one is not None]
    highest = max((one.high for one in known), default=1.0)
    return min(ceil(10 * highest) / 10, 1.0)


def _cause(one: CauseStrength, most_fraction: float) -> StrengthRow:
    return StrengthRow(
        slug=one.slug,
        title=_(one.title),
        rests_on=_rests_on(one),
        spans=_spans(one.people, one.own, most_fraction),
    )


def _rests_on(one: CauseStrength) -> str:
    words = ngettext("%(count)s day", "%(count)s days", one.exposures_count)
    count = words % {"count": one.exposures_count}
    if one.own is not None:
        return _("learnt from %(days)s") % {"days": count}
    if one.exposures_count:
        return _("elicited; met on %(days)s") % {"days": count}
    return _("elicited")


def _damper(one: DamperStrength, most_fraction: float) -> StrengthRow:
    return StrengthRow(
        slug="",
        title=_damper_words(one.finding),
        rests_on=_("elicited") if one.own is None else _("learnt"),
        spans=_spans(one.people, one.own, most_fraction),
    )


def _damper_words(finding: str) -> str:
    words = {
        "load_7d_z": _("A week lighter than usual by one of your own spreads"),
        "sleep_h": _("A night an hour and a half longer than usual"),
        "fresher_last_rating": _("A last rating two points fresher than usual"),
    }
    return words[finding]


def _spans(people: Interval, own: Interval | None, most_fraction: float) -> list[Span]:
    mine = [] if own is None else [_span(_("You"), own, most_fraction, OWN_COLOUR)]
    return [*mine, _span(_("People"), people, most_fraction, PEOPLE_COLOUR)]


def _span(whose: str, one: Interval, most_fraction: float, colour: str) -> Span:
    is_little = is_next_to_nothing(one)
    return Span(
        whose=whose,
        from_percent=f"{100 * one.low / most_fraction:.2f}%",
        width_percent=f"{100 * (one.high - one.low) / most_fraction:.2f}%",
        middle_percent=f"{100 * one.middle / most_fraction:.2f}%",
        colour=colour,
        middle=_("under 1 %") if is_little else percent(one.middle),
        ends="" if is_little else f"{100 * one.low:.0f}–{100 * one.high:.0f}",
    )


def _level(one: LevelChance) -> tuple[int, str, str]:
    own = "–" if one.own_chance is None else percent(one.own_chance)
    return one.heaviness, own, percent(one.people_chance)
