"""Words for shares, verdicts and evidence; the percentage stands beside the word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from freshlegs.domain.explanation import Evidence, Explanation, Interval, Verdict
from freshlegs.domain.findings import Finding, FindingType, Value
from freshlegs.domain.red_flags import TIER_TEXT

if TYPE_CHECKING:
    from freshlegs.workflows.why import Answer

_COMPARED = (
    "above_normal",
    "below_normal",
    "_vs_",
    "_z",
    "ratio",
    "spike",
    "change",
    "above_recent",
)
_UNITS = {"percent": "%", "degC": "°C", "CR10 points": "points", "ratio": "", "0-10": "of 10"}
_LIKELY_SHARE = 0.3
_POSSIBLE_SHARE = 0.1
_LEAST_NAMED_SHARE = 0.1
_MOSTLY_SHARE = 0.5


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
    first = "mostly" if told.causes[0].share.middle >= _MOSTLY_SHARE else "most likely"
    second = f", then {named[1]}" if len(named) > 1 else ""
    return f"{first} {named[0]}{second}."


def verdict_line(told: Explanation) -> str:
    """Say how heavy, how heavy usually, and what that makes of the day."""
    if told.heaviness is None:
        return "No rating for this day; `freshlegs log --heaviness 0-10` gives one."
    usual = "" if told.usual is None else f"; your usual is {told.usual:g}"
    return f"Heaviness {told.heaviness:g} of 10{usual}."


def chance_word(share: float) -> str:
    """Name a share: likely, possible or unlikely."""
    if share >= _LIKELY_SHARE:
        return "likely"
    return "possible" if share >= _POSSIBLE_SHARE else "unlikely"


def percent(share: float) -> str:
    """Write a share as a whole percentage."""
    return f"{100 * share:.0f} %"


def interval_text(share: Interval) -> str:
    """Write a share with its 90 % interval."""
    return f"{percent(share.middle)} ({100 * share.low:.0f}–{100 * share.high:.0f})"


def evidence_line(answer: Answer, evidence: Evidence) -> str:
    """Write one finding in the runner's own numbers, then its meaning."""
    value = value_text(evidence.value, evidence.unit)
    name = answer.findings[evidence.finding].words
    return f"{name}: {value}{_usual(evidence)}. {evidence.meaning}"


def _usual(evidence: Evidence) -> str:
    """Say the usual, unless the value already is a distance from it or the two read the same."""
    usual, value = value_text(evidence.usual, None), value_text(evidence.value, None)
    compared = any(word in evidence.finding for word in _COMPARED)
    return "" if evidence.usual is None or compared or usual == value else f", usually {usual}"


def finding_line(answer: Answer, slug: str) -> str:
    """Name a finding as people would."""
    return answer.findings[slug].words


def value_text(value: Value | None, unit: str | None) -> str:
    """Write a value as people do: yes and no, three digits, the unit behind."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        shown = _UNITS.get(unit or "", unit or "")
        return f"{value:.3g} {shown}".rstrip()
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def answer_text(finding: Finding) -> str:
    """Say what an answer to a finding may be."""
    if finding.type is FindingType.BOOL:
        return "yes|no"
    return "|".join(finding.allowed) or f"NUMBER ({finding.unit})"
