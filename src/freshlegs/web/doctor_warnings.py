"""A warning as a line on the page for a doctor: what, since when, because of what, until when."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from freshlegs.domain.red_flags import TIER_TEXT, FlagSpell, Tier
from freshlegs.web.words.rules import finding_words

SHORT = "j M Y"


@dataclass(frozen=True, slots=True, kw_only=True)
class WarningLine:
    """One warning; `suspect` is what its rule is there to find, `since` its days."""

    title: str
    since: str
    because: str
    suspect: str
    tier: str


def standing_line(one: FlagSpell) -> WarningLine:
    """Write a warning that stands."""
    since = _("since %(day)s") % {"day": date_format(one.first_day, SHORT)}
    return _line(one, since)


def released_line(one: FlagSpell) -> WarningLine:
    """Write a warning that was released, and by what."""
    told = {
        "first": date_format(one.first_day, SHORT),
        "last": "" if one.released_day is None else date_format(one.released_day, SHORT),
    }
    is_seen = one.raised.flag.tier not in {Tier.HOME, Tier.ROUTINE}
    if not one.is_cleared:
        words = _("%(first)s to %(last)s; then every question was answered with no")
    elif is_seen:
        words = _("%(first)s to %(last)s; the runner then said that a doctor cleared it")
    else:
        words = _("%(first)s to %(last)s; the runner then said that it was over or looked at")
    return _line(one, words % told)


def _line(one: FlagSpell, since: str) -> WarningLine:
    flag = one.raised.flag
    return WarningLine(
        title=_(flag.title),
        since=since,
        because=", ".join(finding_words(slug) for slug in one.raised.because),
        suspect=_(flag.suspect),
        tier=_(TIER_TEXT[flag.tier]),
    )
