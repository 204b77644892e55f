"""How legs are heavy, in the words that all causes share: when, where, which side, what helps.

A fit says how much more often legs are heavy in this way when the cause is behind it than when
nothing known is. All fits are elicited, none is measured.
"""

from __future__ import annotations

from collections.abc import Mapping

from freshlegs.domain.cause import Mark
from freshlegs.domain.conditions import AllOf, AnyOf, Condition, Rule, Unless

ELICITED = "elicited"
BETA_BLOCKER: Rule = AnyOf(
    (
        Condition(finding="medicines", one_of=("beta_blocker",)),
        Condition(finding="new_medicine", equals="beta_blocker"),
    )
)
"""A medicine under which the heart rate says nothing about the legs."""


def by_heart_rate(rule: Rule) -> Rule:
    """What a heart rate says, where no medicine holds it down."""
    return Unless(rule, BETA_BLOCKER)


def _from_minute(first_min: float, last_min: float) -> Condition:
    return Condition(finding="onset_min", at_least=first_min, at_most=last_min)


def _begins(value: str) -> Condition:
    return Condition(finding="onset", equals=value)


_ONSETS: Mapping[str, tuple[Rule, str]] = {
    "first_step": (
        AnyOf((_begins("first_step"), _from_minute(0, 1))),
        "The legs are heavy from the first step.",
    ),
    "first_10_min": (
        AnyOf((_begins("first_10_min"), _from_minute(1.01, 10))),
        "It comes in the first ten minutes.",
    ),
    "builds_early": (
        AnyOf((_begins("builds_10_to_30_min"), _from_minute(10.01, 45))),
        "It builds up over the first half hour.",
    ),
    "builds_late": (
        AnyOf((_begins("builds_after_60_min"), _from_minute(45.01, 1440))),
        "It builds up after an hour or so.",
    ),
    "when_fast": (_begins("only_when_fast"), "It comes only at speed."),
    "after_run": (_begins("only_after_run"), "It comes only after the run."),
    "next_days": (_begins("day_or_two_after"), "It comes a day or two after a run."),
    "all_day": (_begins("all_day"), "The legs are heavy all day, not only in runs."),
}
_HEART_RATE = "heart_rate_at_speed_above_normal_bpm"
_HEART_RATES: Mapping[str, tuple[Rule, str]] = {
    "up": (
        by_heart_rate(Condition(finding=_HEART_RATE, at_least=4)),
        "Your heart rate at the same speed is higher than usual.",
    ),
    "same": (
        by_heart_rate(Condition(finding=_HEART_RATE, at_least=-2.99, at_most=3.99)),
        "Your heart rate at the same speed is as usual.",
    ),
    "down": (
        by_heart_rate(Condition(finding=_HEART_RATE, at_most=-3)),
        "Your heart rate at the same speed is lower than usual.",
    ),
}
_SIDES: Mapping[str, tuple[Rule, str]] = {
    "one": (Condition(finding="side", one_of=("left", "right")), "Only one leg is heavy."),
    "both": (Condition(finding="side", equals="both"), "Both legs are heavy."),
    "shifted": (
        Condition(finding="ground_contact_shift_percent", at_least=3),
        "Your ground contact has moved to one side.",
    ),
}
_RELIEFS: Mapping[str, str] = {
    "stop_within_10_min": "It is gone within ten minutes of stopping.",
    "stop_15_to_30_min": "It takes 15 to 30 minutes of rest to go.",
    "slowing_down": "Slowing down helps.",
    "sitting_or_bending": "Sitting or bending forward helps.",
    "sugar": "Something sweet helps.",
    "fluids": "A drink helps.",
    "elevation": "Putting the legs up helps.",
    "rest_days": "Rest days help.",
    "nothing": "Nothing helps.",
}


def _marks(
    group: str, known: Mapping[str, tuple[Rule, str]], fits: Mapping[str, float]
) -> tuple[Mark, ...]:
    return tuple(
        Mark(rule=known[way][0], fit=fit, meaning=known[way][1], source=ELICITED, group=group)
        for way, fit in fits.items()
    )


def onsets(**fits: float) -> tuple[Mark, ...]:
    """When it begins: first_step, first_10_min, builds_early, builds_late, when_fast, ..."""
    return _marks("onset", _ONSETS, fits)


def heart_rates(**fits: float) -> tuple[Mark, ...]:
    """Where the heart rate at a fixed speed goes: up, same, down. The best single splitter."""
    return _marks("heart_rate", _HEART_RATES, fits)


def sides(**fits: float) -> tuple[Mark, ...]:
    """One leg or both, as told, or as the ground contact shows it: shifted.

    One leg never gets a training explanation first.
    """
    return _marks("side", _SIDES, fits)


def reliefs(**fits: float) -> tuple[Mark, ...]:
    """What makes it better."""
    known = {way: (Condition(finding="relief", equals=way), text) for way, text in _RELIEFS.items()}
    return _marks("relief", known, fits)


def places(**fits: float) -> tuple[Mark, ...]:
    """Where in the leg it is."""
    known = {
        place: (
            Condition(finding="where", one_of=(place,)),
            f"You feel it here: {place.replace('_', ' ')}.",
        )
        for place in fits
    }
    return _marks("place", known, fits)


def when(finding: str, fit: float, meaning: str, *, group: str = "") -> Mark:
    """A mark that holds when a yes-or-no finding is yes."""
    return Mark(
        rule=Condition(finding=finding, equals=True),
        fit=fit,
        meaning=meaning,
        source=ELICITED,
        group=group,
    )


_CHANGES: Mapping[str, str] = {
    "shoes": "other shoes",
    "surface": "other ground",
    "more_running": "more running",
    "faster_running": "faster running",
    "hills": "hills",
    "strength_training": "strength training",
    "a_break": "a break from running",
    "less_running": "less running",
    "food": "other food",
    "weight": "a change of weight",
    "medicine": "a medicine",
    "sleep": "other sleep",
    "stress": "stress",
    "illness": "an illness",
    "weather": "other weather",
    "altitude": "a stay higher up",
    "work_or_standing": "other work or more standing",
}


def from_number(finding: str, at_least: float) -> Condition:
    """The number is known and this high."""
    return Condition(finding=finding, at_least=at_least)


def up_to(finding: str, at_most: float) -> Condition:
    """The number is known and this low."""
    return Condition(finding=finding, at_most=at_most)


def changed_text(change: str) -> str:
    """Say what changed as the legs grew heavy."""
    return f"It began with {_CHANGES[change]}."


def began_with(change: str, fit: float, *measured: Rule, group: str = "") -> Mark:
    """A mark that holds when the runner says that it began as this changed.

    With `measured` it holds only where one of these is known to hold too: where nothing was
    measured, the sign that looks at the same words speaks instead, so that they count once.
    """
    said = Condition(finding="what_changed", one_of=(change,))
    return Mark(
        rule=AllOf((said, AnyOf(measured))) if measured else said,
        fit=fit,
        meaning=changed_text(change),
        source=ELICITED,
        group=group,
    )


WHOLE_BODY: tuple[Mark, ...] = (
    *sides(one=0.08, shifted=0.8),
    *places(shin=0.3, tendon=0.15, groin=0.15, foot=0.4, knee=0.3, hip=0.4, ankle=0.2),
)
"""For what acts on the whole body: it explains one leg, a bone or a tendon badly."""

COLD_SHORT_RUN: Rule = AllOf(
    (
        Condition(finding="temperature_c", at_most=14),
        Condition(finding="run_today_min", at_most=40),
    )
)
