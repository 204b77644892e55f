"""Signs in the words that several causes share."""

from __future__ import annotations

from collections.abc import Mapping

from freshlegs.causes.marks import changed_text
from freshlegs.domain.cause import Sign
from freshlegs.domain.conditions import AllOf, AnyOf, Condition, Rule

ELICITED = "elicited"
SAID = "said"
"""The group of what the runner names of a list: that it changed, or was so of late."""

type Says = str | tuple[str, str]
"""What the evidence says where a sign holds, and where it does not if that tells something."""


def is_true(finding: str) -> Condition:
    """The finding is yes."""
    return Condition(finding=finding, equals=True)


def any_of(finding: str, *values: str) -> Condition:
    """The finding is, or includes, one of the values."""
    return Condition(finding=finding, one_of=values)


def yes(
    finding: str, likelihood_ratios: tuple[float, float], says: Says, *, group: str = ""
) -> Sign:
    """A yes-or-no sign with its likelihood ratios [if yes, if no]."""
    return sign(is_true(finding), likelihood_ratios, says, group=group)


def sign(
    rule: Rule,
    likelihood_ratios: tuple[float, float],
    says: Says,
    *,
    group: str = "",
    source: str = ELICITED,
) -> Sign:
    """A sign with its likelihood ratios, and what the evidence says, [if it holds, if not]."""
    if_true, if_false = likelihood_ratios
    meaning, otherwise = (says, "") if isinstance(says, str) else says
    return Sign(
        rule=rule,
        if_true=if_true,
        if_false=if_false,
        group=group,
        meaning=meaning,
        otherwise=otherwise,
        source=source,
    )


def changed(change: str, likelihood_ratio: float) -> Sign:
    """The runner says that it began as this changed, with its likelihood ratio."""
    return sign(
        any_of("what_changed", change),
        (likelihood_ratio, 0.9),
        changed_text(change),
        group=SAID,
    )


_LATELY: Mapping[str, Says] = {
    "slept_badly": ("You slept badly of late.", "You did not sleep badly of late."),
    "no_rest_day": ("You have had no rest day of late.", "You have rested of late."),
    "hard_session": ("You ran hard of late.", "You have not run hard of late."),
    "long_run": ("You ran long of late.", "You have not run long of late."),
    "hills": ("You ran hills of late.", "You have not run hills of late."),
    "leg_strength": ("You trained the legs of late.", "You have not trained the legs of late."),
    "ate_little": ("You ate little of late.", "You have not eaten little of late."),
    "drank_little": ("You drank little of late.", "You have not drunk little of late."),
    "hot_weather": ("You ran in the heat of late.", "You have not run in the heat of late."),
    "stress": ("You were stressed of late.", "You have not been stressed of late."),
    "ill": ("You were ill of late.", "You have not been ill of late."),
    "no_warm_up": ("You ran without a warm-up.", "You did not run without a warm-up."),
}


def lately(what: str, likelihood_ratios: tuple[float, float], group: str = SAID) -> Sign:
    """What the runner ticks of the last three days; what was measured of it weighs in as well."""
    return sign(any_of("last_days", what), likelihood_ratios, _LATELY[what], group=group)


def weeks(at_least: float, likelihood_ratios: tuple[float, float]) -> Sign:
    """How long the legs have been heavy [weeks]."""
    return sign(
        Condition(finding="weeks_heavy", at_least=at_least),
        likelihood_ratios,
        ("The legs have been heavy for weeks.", "It has not lasted for weeks."),
        group="weeks",
    )


SLOWER: Rule = AnyOf(
    (Condition(finding="performance_drop_percent", at_least=3), is_true("slower_over_months"))
)
"""Slower at the same effort, by the numbers of a month or as the runner says of months."""

EASY_RUNS_HARD: Rule = AnyOf(
    (
        Condition(finding="easy_heart_rate_bpm", at_least=160),
        *(
            AllOf(
                (
                    Condition(finding="age_years", at_least=age_years),
                    Condition(finding="easy_heart_rate_bpm", at_least=rate_bpm),
                )
            )
            for age_years, rate_bpm in ((40, 150), (50, 144), (60, 138), (70, 132))
        ),
    )
)
"""Easy runs at 83 % of 208 - 0.7 x age (tanaka2001) and above: the middle of a decade; elicited."""

BEYOND_SORENESS: Rule = AllOf(
    (
        is_true("muscle_pain_severe"),
        AnyOf((is_true("dark_urine"), is_true("general_weakness"), is_true("both_legs_weak"))),
    )
)
"""Muscles that hurt badly or swell, with weakness or dark urine: more than soreness."""

LOW_HAEMOGLOBIN: Rule = AnyOf(
    (
        Condition(finding="haemoglobin", at_most=119),
        AllOf(
            (Condition(finding="sex", equals="male"), Condition(finding="haemoglobin", at_most=129))
        ),
    )
)
