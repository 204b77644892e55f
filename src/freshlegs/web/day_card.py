"""One day as Today shows it: what comes first, in which state, and each part in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from freshlegs.domain.explanation import Advice, Explanation, Verdict
from freshlegs.domain.findings import Facts, known
from freshlegs.domain.red_flags import Tier
from freshlegs.web import drawing
from freshlegs.web.cause_rows import CauseRow, cause_rows, first_rows, interval_words, rest_share
from freshlegs.web.flag_card import FlagCard, flag_cards
from freshlegs.web.question_form import Asked, asked
from freshlegs.web.safety_form import ALL_CLEAR
from freshlegs.web.words.language import in_language
from freshlegs.web.words.sentences import headline, shares_words, usual_words
from freshlegs.web.words.values import choices, day_text, digits, percent
from freshlegs.workflows.day_told import SHOWN_DAYS, DayTold

SHOWN_GAPS_COUNT = 3
OF_A_WARNING = "see_doctor"
"""Advice that the warning above says itself."""
SIDES: Mapping[str, str | Promise] = {
    "both": gettext_lazy("both legs"),
    "left": gettext_lazy("the left leg"),
    "right": gettext_lazy("the right leg"),
    "alternating": gettext_lazy("now one leg, now the other"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCard:
    """Everything that the pages on one day say, in words and in numbers for drawings."""

    told: DayTold
    date_text: str
    known_text: str
    flags: list[FlagCard]
    headline: str
    reason: str
    usual: str
    feeling: str
    rows: list[CauseRow]
    first: list[CauseRow]
    rest: str
    unexplained: tuple[str, str]
    unexplained_why: str
    shares: str
    question: Asked | None
    gaps: list[tuple[str, str]]
    advice: list[Advice]

    @property
    def explanation(self) -> Explanation:
        """What the words were made from."""
        return self.told.answer.explanation

    @property
    def heaviness(self) -> str | None:
        """The day's rating as people write it."""
        rated = self.explanation.heaviness
        return None if rated is None else digits(rated)

    @property
    def is_urgent(self) -> bool:
        """Tell whether help is needed at once, so that causes can wait."""
        return self.told.answer.triage.tier in {Tier.EMERGENCY, Tier.SAME_DAY}

    @property
    def has_shares(self) -> bool:
        """Tell whether shares say anything on this day."""
        return self.explanation.verdict is Verdict.UNUSUAL

    @property
    def is_quiet(self) -> bool:
        """Tell whether nothing needs to change: light legs, or heavy as anyone's."""
        return self.explanation.verdict in {Verdict.LIGHT, Verdict.EXPECTED}

    @property
    def basis(self) -> str:
        """What all the causes that are shown rest on; empty where they differ."""
        told = {one.basis for one in self.first}
        return told.pop() if len(told) == 1 else ""

    @property
    def stack(self) -> list[drawing.Part]:
        """The shares as one bar."""
        return drawing.stack(self.explanation)

    @property
    def stack_text(self) -> str:
        """The same bar for those who hear it."""
        named = [f"{one.title} {one.share}" for one in self.first]
        return ", ".join([*named, f"{_('not explained')} {self.unexplained[0]}"])

    @property
    def bars(self) -> list[drawing.Bar]:
        """The ratings of two weeks."""
        return drawing.rated_days(self.told.ratings, self.told.day, SHOWN_DAYS)

    @property
    def usual_from_top(self) -> str | None:
        """Where the usual lies in that drawing."""
        usual = self.explanation.usual
        return None if usual is None else drawing.from_top(usual)

    @property
    def bars_text(self) -> str:
        """The same drawing for those who hear it."""
        first = self.told.day - timedelta(days=SHOWN_DAYS - 1)
        days = [first + timedelta(days=on) for on in range(SHOWN_DAYS)]
        told = [digits(self.told.ratings[one]) if one in self.told.ratings else "–" for one in days]
        return _("Heaviness of 14 days: %(ratings)s") % {"ratings": ", ".join(told)}


def day_card(told: DayTold) -> DayCard:
    """Put one day into words."""
    explanation, findings = told.answer.explanation, told.answer.findings
    rows = cause_rows(explanation, findings)
    first, question = first_rows(rows, explanation), _question(told)
    return DayCard(
        told=told,
        date_text=day_text(told.day),
        known_text=" · ".join(_known(told.answer.facts)),
        flags=flag_cards(explanation.red_flags, findings, told.answer.facts),
        headline=headline(explanation),
        reason=in_language(explanation.verdict_reason),
        usual=usual_words(explanation),
        feeling=_feeling(told),
        rows=rows,
        first=first,
        rest=rest_share(first, explanation),
        unexplained=(
            percent(explanation.unexplained.middle),
            interval_words(explanation.unexplained),
        ),
        unexplained_why=_why_unexplained(told),
        shares=shares_words(explanation),
        question=question,
        gaps=list(_gaps(told, question)),
        advice=[one for one in explanation.advice if one.intervention != OF_A_WARNING],
    )


def _known(facts: Facts) -> Iterator[str]:
    """What the day began with: the night and the resting heart."""
    slept = known(facts, "sleep_h")
    if isinstance(slept, int | float):
        yield _("%(hours)s sleep") % {"hours": _hours(float(slept))}


def _hours(duration_h: float) -> str:
    hours, minutes = divmod(round(duration_h * 60), 60)
    told = _("%(hours)s h") % {"hours": hours}
    return f"{told} {_('%(minutes)s min') % {'minutes': minutes}}" if minutes else told


def _feeling(told: DayTold) -> str:
    """When it begins and in which leg, as far as the day knows."""
    answer = told.answer
    onset, side = known(answer.facts, "onset"), known(answer.facts, "side")
    begins = dict(choices(answer.findings["onset"])).get(str(onset))
    return ", ".join(filter(None, (begins, str(SIDES.get(str(side), "")))))


def _why_unexplained(told: DayTold) -> str:
    """Name the first things that are not known and might explain it."""
    answer = told.answer
    gaps = [answer.findings[gap.finding].words for gap in answer.explanation.data_gaps[:2]]
    if not gaps:
        return ""
    return _("Not known: %(things)s.") % {"things": ", ".join(map(_, gaps))}


def _question(told: DayTold) -> Asked | None:
    """The one question of the day: none on usual days, none after a warning or another one."""
    answer = told.answer
    question = answer.explanation.next_question
    is_due = answer.explanation.verdict in {Verdict.UNUSUAL, Verdict.CANNOT_TELL}
    if question is None or question.finding == ALL_CLEAR or not is_due:
        return None
    if told.is_asked_enough or answer.triage.tier not in {Tier.NONE, Tier.ROUTINE}:
        return None
    return asked(answer.findings[question.finding], question.why)


def _gaps(told: DayTold, question: Asked | None) -> Iterator[tuple[str, str]]:
    """What would tell most, each with its reason; the question below is asked there alone."""
    gaps = told.answer.explanation.data_gaps
    rest = [gap for gap in gaps if question is None or gap.finding != question.finding.slug]
    for gap in rest[:SHOWN_GAPS_COUNT]:
        yield _(told.answer.findings[gap.finding].question), in_language(gap.why)
