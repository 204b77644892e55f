"""Words for shares, verdicts and evidence; the percentage stands beside the word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from freshlegs.domain.explanation import (
    Basis,
    CauseShare,
    Evidence,
    Explanation,
    Interval,
    Verdict,
)
from freshlegs.domain.findings import Finding, FindingType, Value
from freshlegs.domain.reading import (
    AGAINST,
    FRACTION,
    OWN_SPREAD,
    TIMES_USUAL,
    Distance,
    Sureness,
    distance,
    is_compared,
    is_fraction,
    sureness,
)
from freshlegs.domain.red_flags import TIER_TEXT, AdviceKind, Tier

if TYPE_CHECKING:
    from freshlegs.workflows.why import Answer

_UNITS = {
    "percent": "%",
    "degC": "°C",
    "CR10 points": "points",
    "ratio": "",
    "0-10": "of 10",
}
_MUCH = {Distance.LITTLE: "a little ", Distance.PLAIN: "", Distance.FAR: "far "}
_SURE = {Sureness.MOSTLY: "mostly", Sureness.LIKELY: "most likely"}
_CHANCES = {Sureness.MOSTLY: "likely"}
"""A share beside its number is likely, possible or unlikely."""
_LEAST_NAMED_SHARE = 0.1


CLEARED = {
    Tier.EMERGENCY: "Once a doctor has cleared you",
    Tier.SAME_DAY: "Once a doctor has cleared you",
    Tier.DOCTOR_SOON: "Once a doctor has cleared you",
    Tier.HOME: "Once it has passed",
    Tier.ROUTINE: "Once a doctor has looked at it",
}
"""When a flag may be recorded as cleared."""


def headline(answer: Answer) -> str:
    """Say the whole answer in one sentence."""
    told = answer.explanation
    if told.red_flags:
        return f"{told.day}: {TIER_TEXT[told.red_flags[0].flag.tier]}. Training causes come second."
    if told.verdict is Verdict.CANNOT_TELL:
        return f"{told.day}: I cannot tell why. {told.verdict_reason}"
    if told.verdict is Verdict.EXPECTED:
        return f"{told.day}: heavy as anyone's would be. {told.verdict_reason}"
    if told.verdict is Verdict.LIGHT:
        return f"{told.day}: the legs are light. {told.verdict_reason}"
    return f"{told.day}: {_mostly(told)}"


def _mostly(told: Explanation) -> str:
    named = [
        cause.title.lower()
        for cause in told.causes
        if cause.slug != "other" and cause.share.middle >= _LEAST_NAMED_SHARE
    ]
    if not named:
        return "heavy, and most of it I cannot explain."
    first = _SURE.get(sureness(told.causes[0].share.middle), "possibly")
    second = f", then {named[1]}" if len(named) > 1 else ""
    return f"{first} {named[0]}{second}."


def verdict_line(told: Explanation) -> str:
    """Say how heavy, how heavy usually, and what that makes of the day."""
    if told.heaviness is None:
        return "No rating for this day; `freshlegs log --heaviness 0-10` gives one."
    return f"Heaviness {told.heaviness:g} of 10{_usual_words(told)}."


def _usual_words(told: Explanation) -> str:
    """Tell the runner's own usual from people's, which stands in where there are few ratings."""
    if told.usual is not None:
        return f"; your usual is {told.usual:g}"
    if told.people_usual is None:
        return ""
    return f"; people's usual is {told.people_usual:g} (yours shows after five ratings in 60 days)"


def basis_words(cause: CauseShare) -> str:
    """Say whether the strength behind a share is the runner's own, and what it rests on."""
    if cause.basis is Basis.LEARNT:
        return f"your own strength, learnt from {cause.exposures} exposures"
    met = {0: "never", 1: "once", 2: "twice"}.get(cause.exposures, f"{cause.exposures} times")
    return f"people's strength: {met} met on your rated days, and it takes three to learn yours"


def shares_words(told: Explanation) -> str:
    """Say what the shares rest on."""
    if not told.learnt_from_count:
        return "Shares are set by judgement from the literature, and wide."
    return (
        f"Strengths are learnt from {told.learnt_from_count} rated days of yours where it says so;"
        " the others are people's, set by judgement. `freshlegs strengths` shows them."
    )


def chance_word(share: float) -> str:
    """Name a share: likely, possible or unlikely."""
    sure = sureness(share)
    return _CHANCES.get(sure, sure.value)


def percent(share: float) -> str:
    """Write a share as a whole percentage."""
    return f"{100 * share:.0f} %"


def interval_text(share: Interval) -> str:
    """Write a share with its 90 % interval."""
    return f"{percent(share.middle)} ({100 * share.low:.0f}–{100 * share.high:.0f})"


def evidence_line(answer: Answer, evidence: Evidence) -> str:
    """Write one finding in the runner's own numbers, then its meaning."""
    name = answer.findings[evidence.finding].words
    return f"{_named_value(name, evidence)}{_usual(evidence)}. {evidence.meaning}"


def _named_value(name: str, evidence: Evidence) -> str:
    """Name and value, where the value says by itself that it is a comparison with the usual."""
    value = evidence.value
    if evidence.unit == OWN_SPREAD and isinstance(value, int | float):
        return f"{name.partition(AGAINST)[0]}: {_spread_word(value)}"
    if name.endswith(TIMES_USUAL):
        return f"{name.removesuffix(TIMES_USUAL)}: {value_text(value, None)} times your usual"
    is_signed = is_compared(evidence) and evidence.unit != "ratio"
    return f"{name}: {value_text(value, evidence.unit, is_signed=is_signed)}"


def _spread_word(distance_z: float) -> str:
    """Say how far from the usual, for a distance in own spreads [standard deviations]."""
    far = distance(distance_z)
    if far is Distance.NONE:
        return "about as usual"
    return f"{_MUCH[far]}{'above' if distance_z > 0 else 'below'} your usual"


def _usual(evidence: Evidence) -> str:
    """Say the usual, unless the value already is a distance from it or the two read the same."""
    unit = evidence.unit if is_fraction(evidence.unit) else None
    usual, value = value_text(evidence.usual, unit), value_text(evidence.value, unit)
    if evidence.usual is None or is_compared(evidence) or usual == value:
        return ""
    return f", usually {usual}"


def finding_line(answer: Answer, slug: str) -> str:
    """Name a finding as people would."""
    return answer.findings[slug].words


def value_text(value: Value | None, unit: str | None, *, is_signed: bool = False) -> str:
    """Write a value as people do: yes or no, three digits (signed if asked), a percentage, unit."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float) and unit is not None and is_fraction(unit):
        return f"{percent(value)}{unit.removeprefix(FRACTION)}"
    if isinstance(value, int | float):
        shown = _UNITS.get(unit or "", unit or "")
        one = value == 1 and shown.endswith("s")
        number = f"{value:+.2g}" if is_signed else f"{value:.3g}"
        return f"{number} {shown.removesuffix('s') if one else shown}".rstrip()
    several = value if isinstance(value, tuple) else (value,)
    return ", ".join(str(item).replace("_", " ") for item in several)


def advice_word(kind: AdviceKind) -> str:
    """Name a kind of advice as people would."""
    return "eating less" if kind is AdviceKind.DEFICIT else str(kind)


def answer_text(finding: Finding) -> str:
    """Say what an answer to a finding may be."""
    if finding.type is FindingType.BOOL:
        return "yes|no"
    return "|".join(finding.allowed) or f"NUMBER ({finding.unit})"
