"""A red flag as a card: how soon help is needed, what to do, what not to do, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from freshlegs.domain.findings import Facts, Finding, Origin
from freshlegs.domain.red_flags import TIER_TEXT, AdviceKind, RaisedFlag, Tier

FORBIDDEN: Mapping[AdviceKind, str | Promise] = {
    AdviceKind.RUNNING: gettext_lazy("running"),
    AdviceKind.HARD_RUNNING: gettext_lazy("hard running"),
    AdviceKind.STRENGTH: gettext_lazy("strength training"),
    AdviceKind.MASSAGE: gettext_lazy("massage"),
    AdviceKind.STRETCHING: gettext_lazy("stretching"),
    AdviceKind.COMPRESSION: gettext_lazy("compression"),
    AdviceKind.HEAT: gettext_lazy("heat"),
    AdviceKind.ICE: gettext_lazy("ice"),
    AdviceKind.ELEVATION: gettext_lazy("putting the legs up"),
    AdviceKind.FLUIDS: gettext_lazy("drinking a lot"),
    AdviceKind.PAINKILLERS: gettext_lazy("painkillers"),
    AdviceKind.DEFICIT: gettext_lazy("eating less"),
    AdviceKind.SUPPLEMENTS: gettext_lazy("supplements"),
}
CLEARED: Mapping[Tier, str | Promise] = {
    Tier.HOME: gettext_lazy("It has passed"),
    Tier.ROUTINE: gettext_lazy("A doctor has looked at it"),
}
_BY_A_DOCTOR = gettext_lazy("A doctor has cleared me")


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagCard:
    """A warning; `is_loud` all but the mildest, which asks for an appointment only.

    `said_today` are the questions that raised it today, `said` their words; none where it stands
    from before.
    """

    id: str
    tier_text: str
    title: str
    action: str
    forbidden: str
    because: str
    source: str
    is_reviewed: bool
    is_loud: bool
    is_emergency: bool
    cleared: str
    said_today: list[str]
    said: str


def flag_cards(
    raised: Sequence[RaisedFlag], findings: Mapping[str, Finding], facts: Facts
) -> list[FlagCard]:
    """Put the raised flags into words, the most urgent first.

    Under one that forbids running a milder one asks for its appointment and allows no run.
    """
    is_running_over = any(AdviceKind.RUNNING in one.forbids for one in raised)
    cards = [flag_card(one, findings, facts) for one in raised]
    milder = _("Make an appointment with a doctor")
    return [
        card if card.is_loud or not is_running_over else replace(card, tier_text=milder)
        for card in cards
    ]


def flag_card(raised: RaisedFlag, findings: Mapping[str, Finding], facts: Facts) -> FlagCard:
    """Put a raised flag into words."""
    flag = raised.flag
    said_today = [
        slug for slug in raised.because if slug in facts and facts[slug].origin is Origin.ANSWER
    ]
    return FlagCard(
        id=flag.id,
        tier_text=_(TIER_TEXT[flag.tier]),
        title=_(flag.title),
        action=_(flag.action),
        forbidden=", ".join(str(FORBIDDEN[kind]) for kind in AdviceKind if kind in raised.forbids),
        because=_words(raised.because, findings),
        source=flag.source,
        is_reviewed=flag.reviewed,
        is_loud=flag.tier is not Tier.ROUTINE,
        is_emergency=flag.tier is Tier.EMERGENCY,
        cleared=str(CLEARED.get(flag.tier, _BY_A_DOCTOR)),
        said_today=said_today,
        said=_words(said_today, findings),
    )


def _words(slugs: Iterable[str], findings: Mapping[str, Finding]) -> str:
    return ", ".join(_(findings[slug].words) for slug in slugs if slug in findings)
