"""Signs in the words that several causes share."""

from __future__ import annotations

from freshlegs.causes.marks import changed_text
from freshlegs.domain.cause import Sign
from freshlegs.domain.conditions import AllOf, AnyOf, Condition, Rule

ELICITED = "elicited"

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
    )


def weeks(at_least: float, likelihood_ratios: tuple[float, float]) -> Sign:
    """How long the legs have been heavy [weeks]."""
    return sign(
        Condition(finding="weeks_heavy", at_least=at_least),
        likelihood_ratios,
        ("The legs have been heavy for weeks.", "It has not lasted for weeks."),
        group="weeks",
    )


LOW_HAEMOGLOBIN: Rule = AnyOf(
    (
        Condition(finding="haemoglobin", at_most=119),
        AllOf(
            (Condition(finding="sex", equals="male"), Condition(finding="haemoglobin", at_most=129))
        ),
    )
)
