"""A routine as the player runs it: each stretch of time with its words, shown and spoken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from freshlegs.domain.diary import Side
from freshlegs.domain.exercise import Routine
from freshlegs.domain.findings import Facts, Finding, FindingType
from freshlegs.domain.guide import Phase, PhaseKind, Readiness
from freshlegs.web.exercise_card import ExerciseCard, exercise_card
from freshlegs.web.flag_card import FlagCard, flag_cards
from freshlegs.web.set_rows import SetRow, set_rows
from freshlegs.web.words.exercises import duration_words, repetitions_words
from freshlegs.web.words.units import weight_unit
from freshlegs.workflows.exercises import exercise
from freshlegs.workflows.findings import findings
from freshlegs.workflows.guide import duration_s, phases
from freshlegs.workflows.routine_log import to_log

MINUTE_S = 60
SIDES: Mapping[Side, str | Promise] = {
    Side.LEFT: gettext_lazy("Left side"),
    Side.RIGHT: gettext_lazy("Right side"),
}
HEADINGS: Mapping[PhaseKind, str | Promise] = {
    PhaseKind.READY: gettext_lazy("Get ready"),
    PhaseKind.WORK: "",
    PhaseKind.REST: gettext_lazy("Rest"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseCard:
    """One stretch of time: what stands there in large, below it, and what is said.

    `announced` is how the stretch before calls it. `exercise` is empty where it is none;
    `ends_turn` tells after which a set of it is done.
    """

    kind: str
    duration_s: str
    title: str
    note: str
    said: str
    announced: str
    figure: str
    exercise: str
    ends_turn: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideCard:
    """One routine with its player: the list to read, the phases, whether it may be begun."""

    routine: Routine
    card: ExerciseCard
    phases: list[PhaseCard]
    takes: str
    flags: list[FlagCard]
    readiness: Readiness
    because: str
    left_out: list[tuple[str, str]]
    asked: list[Finding]
    numbers: list[Finding]
    stops: list[tuple[str, str]]
    figures: list[str]
    minutes_min: str
    is_warm_up_alone: bool
    sets: list[SetRow]

    @property
    def weight_unit(self) -> str:
        """Name the unit of loads."""
        return weight_unit()

    @property
    def is_logged(self) -> bool:
        """Tell whether there is anything to log."""
        return bool(self.minutes_min or self.sets)


def guide_card(routine: Routine, readiness: Readiness, facts: Facts) -> GuideCard:
    """Shape a routine for its page and its player."""
    left_out = {slug for slug, _sentence in readiness.left_out}
    told = phases(routine, left_out)
    known = {one.slug: one for one in findings()}
    is_number = {FindingType.NUMBER, FindingType.NUMBERS}
    logged = to_log(routine)
    cards = phase_cards(told)
    return GuideCard(
        routine=routine,
        card=exercise_card(routine),
        phases=cards,
        takes=duration_words(MINUTE_S * ceil(duration_s(told) / MINUTE_S)),
        flags=flag_cards(readiness.flags, known, facts),
        readiness=readiness,
        because=", ".join(_(known[slug].words) for slug in readiness.because),
        left_out=[(_(exercise(slug).title), _(why)) for slug, why in readiness.left_out],
        asked=[one for one in readiness.to_ask if one.type not in is_number],
        numbers=[one for one in readiness.to_ask if one.type in is_number],
        stops=list(_stops(routine, left_out)),
        figures=list(dict.fromkeys(card.figure for card in cards)),
        minutes_min="" if logged.minutes_min is None else f"{logged.minutes_min:g}",
        is_warm_up_alone=routine.slug == "sprint_session",
        sets=set_rows([one for one in logged.sets if one.exercise not in left_out]),
    )


def phase_cards(told: Sequence[Phase]) -> list[PhaseCard]:
    """Put each stretch of time into words."""
    after = [*told[1:], None]
    return [_phase(one, following) for one, following in zip(told, after, strict=True)]


def _phase(one: Phase, following: Phase | None) -> PhaseCard:
    is_work = one.kind is PhaseKind.WORK
    shown = one if is_work or following is None else following
    title = _title(one) if is_work else str(HEADINGS[one.kind])
    said = ". ".join(_said(one) if is_work else _said_between(title, following))
    return PhaseCard(
        kind=one.kind.value,
        duration_s=f"{one.duration_s:g}",
        title=title,
        note=" · ".join(_notes(one)) if is_work else "",
        said=said,
        announced=_announced(one),
        figure=figure_of(shown),
        exercise=one.exercise or "",
        ends_turn=one.ends_turn,
    )


def figure_of(one: Phase) -> str:
    """Name the drawing of a stretch of time: the exercise's, or that of its position or words."""
    return one.position or one.exercise or one.what


def _title(one: Phase) -> str:
    return _(one.position) if one.position else _(one.what)


def _notes(one: Phase) -> Iterator[str]:
    if one.side is not None:
        yield str(SIDES[one.side])
    if one.repetitions_count is not None:
        yield repetitions_words(one.repetitions_count)
    if one.turns_count > 1:
        numbers = {"turn": one.turn_number, "turns": one.turns_count}
        yield _("%(turn)s of %(turns)s") % numbers


def _said(one: Phase) -> Iterator[str]:
    yield _title(one)
    if one.side is not None:
        yield str(SIDES[one.side])
    if one.repetitions_count is not None:
        yield repetitions_words(one.repetitions_count)


def _said_between(title: str, following: Phase | None) -> Iterator[str]:
    yield title
    if following is not None:
        yield _("Next: %(what)s") % {"what": _announced(following)}


def _announced(one: Phase) -> str:
    if one.kind is not PhaseKind.WORK:
        return str(HEADINGS[one.kind])
    if one.side is None:
        return _title(one)
    return _("%(exercise)s, %(side)s") % {"exercise": _title(one), "side": SIDES[one.side]}


def _stops(routine: Routine, left_out: set[str]) -> Iterator[tuple[str, str]]:
    """What ends each exercise, said once where several say the same."""
    said: dict[str, str] = {}
    for slug in routine.exercises:
        one = exercise(slug)
        if slug not in left_out and not isinstance(one, Routine):
            said.setdefault(one.stop_if, one.title)
    for sentence, title in said.items():
        yield _(title), _(sentence)
