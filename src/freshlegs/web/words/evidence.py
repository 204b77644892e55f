"""One finding as evidence: what it is, its value, what is usual, and what that means."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from freshlegs.domain.explanation import Evidence
from freshlegs.domain.findings import Finding
from freshlegs.domain.reading import (
    AGAINST,
    OWN_SPREAD,
    TIMES_USUAL,
    Distance,
    distance,
    is_compared,
    is_fraction,
)
from freshlegs.web.words.language import in_language
from freshlegs.web.words.scales import is_convertible, is_difference, shown
from freshlegs.web.words.values import digits, percent, value_text


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceLine:
    """A line of evidence in parts, so that the fact can stand out from the reading of it."""

    name: str
    value: str
    usual: str
    meaning: str
    source: str


def evidence_line(finding: Finding, evidence: Evidence) -> EvidenceLine:
    """Put one piece of evidence into words."""
    name = _(finding.words)
    return EvidenceLine(
        name=_capital(name.removesuffix(_(TIMES_USUAL)).removesuffix(_(AGAINST))),
        value=_value(name, evidence),
        usual=_usual(evidence),
        meaning=in_language(evidence.meaning),
        source=evidence.source,
    )


def _value(name: str, evidence: Evidence) -> str:
    """The value, where need be with what it is compared with."""
    value = evidence.value
    if evidence.unit == OWN_SPREAD and isinstance(value, int | float):
        return _distance(float(value))
    if name.endswith(_(TIMES_USUAL)) and isinstance(value, int | float):
        return _("%(times)s times your usual") % {"times": digits(float(value))}
    is_signed = is_compared(evidence) and evidence.unit != "ratio"
    is_apart = is_difference(evidence.finding)
    return value_text(value, evidence.unit, is_signed=is_signed, is_difference=is_apart)


def _distance(spread_z: float) -> str:
    is_above = spread_z > 0
    match distance(spread_z):
        case Distance.NONE:
            return _("about as usual")
        case Distance.LITTLE:
            return _("a little above your usual") if is_above else _("a little below your usual")
        case Distance.PLAIN:
            return _("above your usual") if is_above else _("below your usual")
        case Distance.FAR:
            return _("far above your usual") if is_above else _("far below your usual")


def _usual(evidence: Evidence) -> str:
    """The usual, unless the value already is a distance from it or the two read the same."""
    if evidence.usual is None or is_compared(evidence):
        return ""
    if is_fraction(evidence.unit):
        usual, value = percent(evidence.usual), value_text(evidence.value, evidence.unit)
    else:
        usual = digits(_shown(evidence.usual, evidence), most_decimals_count=1)
        value = _plain(evidence)
    return "" if usual == value else usual


def _plain(evidence: Evidence) -> str:
    """The value without its unit, as the usual stands there."""
    value = evidence.value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return digits(_shown(float(value), evidence))
    return value_text(value, None)


def _shown(value: float, evidence: Evidence) -> float:
    """Give a number as the runner's unit has it."""
    if evidence.unit is None or not is_convertible(evidence.unit):
        return value
    return shown(value, evidence.unit, is_difference=is_difference(evidence.finding))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
