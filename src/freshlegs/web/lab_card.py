"""Laboratory values as a list, each with what the answer makes of it, and the form for one more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from django.http import QueryDict
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from freshlegs.domain.labs import LABS, KeptLab, LabResult
from freshlegs.web.words.values import digits
from freshlegs.workflows.labs import counts_until

CAUSES: Mapping[str, str] = MappingProxyType(
    {
        "ferritin": "iron_deficiency",
        "haemoglobin": "iron_deficiency",
        "vitamin_d": "endocrine_metabolic",
        "vitamin_b12": "endocrine_metabolic",
        "potassium": "electrolytes",
        "magnesium": "electrolytes",
        "creatine_kinase": "rhabdo",
    }
)
"""The cause for or against which each value speaks, of those that speak at all."""
FERRITIN = "ferritin"


@dataclass(frozen=True, slots=True, kw_only=True)
class LabLine:
    """One value in words; `also` is the same in the other unit, `cause` a page that explains."""

    key: str
    day: str
    title: str
    value: str
    also: str
    limits: str
    meaning: str
    cause: str


def lab_lines(kept: Sequence[KeptLab], today: date) -> list[LabLine]:
    """Write the values, the newest first."""
    newest: set[str] = set()
    lines = []
    for one in kept:
        is_newest = one.result.lab not in newest
        newest.add(one.result.lab)
        lines.append(_line(one, today, is_newest=is_newest))
    return lines


def lab_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """Give what can be logged with each of its units, for a list of choices."""
    return [
        (
            _(kind.title),
            [(f"{kind.slug}|{unit}", f"{_(kind.title)}, {unit}") for unit in kind.units],
        )
        for kind in LABS
    ]


def lab_in(sent: QueryDict) -> dict[str, str]:
    """Read the form of one value."""
    lab, _bar, unit = sent.get("lab", "").partition("|")
    fields = {name: sent.get(name, "").strip() for name in ("value", "low", "high")}
    return {"lab": lab, "unit": unit, "date": sent.get("day", ""), **fields}


def value_words(result: LabResult, unit: str) -> str:
    """Write a value in one of its units."""
    return f"{digits(result.value_in(unit))} {unit}"


def limits_words(result: LabResult, unit: str) -> str:
    """Write the laboratory's own limits in a unit; nothing where it gave none."""
    ratio = result.ratio_to(unit)
    low, high = (None if one is None else digits(one * ratio) for one in (result.low, result.high))
    if low is not None and high is not None:
        return f"{low}–{high}"
    if low is not None:
        return _("from %(low)s") % {"low": low}
    return "" if high is None else _("up to %(high)s") % {"high": high}


def other_unit(result: LabResult) -> str | None:
    """The unit to show beside the one that was told: the usual one elsewhere."""
    kind = result.kind
    other = kind.unit if result.unit != kind.unit else kind.us_unit
    if other is None or result.ratio_to(other) == 1.0:
        return None
    return other


def _line(one: KeptLab, today: date, *, is_newest: bool) -> LabLine:
    result, other = one.result, other_unit(one.result)
    limits = limits_words(result, result.unit)
    return LabLine(
        key=one.key,
        day=date_format(one.day, "DATE_FORMAT"),
        title=_(result.kind.title),
        value=value_words(result, result.unit),
        also="" if other is None else value_words(result, other),
        limits=limits and _("your lab's limits: %(limits)s") % {"limits": limits},
        meaning=_meaning(one, today, is_newest=is_newest),
        cause=CAUSES.get(result.lab, ""),
    )


def _meaning(one: KeptLab, today: date, *, is_newest: bool) -> str:
    until = counts_until(one)
    if one.result.lab not in CAUSES:
        return _("Kept for you and your doctor; the answer does not use it.")
    if until is None:
        return _without_limits(one.result)
    if not is_newest:
        return _("A later value counts in its place.")
    if today <= until:
        day = date_format(until, "DATE_FORMAT")
        return _("Counts in the answer until %(day)s.") % {"day": day}
    if one.result.lab == FERRITIN:
        return _("Too old to count as measured; for a year it still tells that you were tested.")
    return _("Too old for the answer; test again if you need to know.")


def _without_limits(result: LabResult) -> str:
    if result.kind.low_finding is not None and result.low is None:
        return _("Without your lab's lower limit the answer makes nothing of it.")
    if result.kind.far_above_finding is not None:
        return _("Without your lab's upper limit the answer makes nothing of it.")
    return _("Not below your lab's limit, so it speaks for nothing.")
