"""Values as people write them: three digits, a unit, a percentage, yes or no."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from django.utils.formats import date_format, number_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from freshlegs.domain.findings import Finding, Value
from freshlegs.domain.reading import FRACTION, is_fraction
from freshlegs.web.words.scales import is_convertible, shown, unit_of

UNITS: Mapping[str, str | Promise] = {
    "percent": "%",
    "degC": "°C",
    "ug/L": "µg/L",
    "CR10 points": gettext_lazy("points"),
    "CR10 point": gettext_lazy("point"),
    "ratio": "",
    "0-10": gettext_lazy("of 10"),
    "bpm": gettext_lazy("bpm"),
    "unit": pgettext_lazy("of alcohol", "unit"),
}
"""Units that are not written as the glossary names them."""
_SEVERAL = re.compile(r"\b[a-z]{2,}[^s]s$")
"""A unit that is a word for several, such as days."""


def percent(share: float) -> str:
    """Write a share [0-1] as a whole percentage."""
    return _("%(number)s %%") % {"number": f"{100 * share:.0f}"}


def value_text(
    value: Value | None,
    unit: str | None,
    *,
    is_signed: bool = False,
    is_difference: bool = False,
) -> str:
    """Write a value: yes or no, up to three digits (signed if asked) with the unit, a choice.

    It is shown in the runner's unit; `is_difference`: it is how far two temperatures lie apart.
    """
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, int | float):
        if unit is not None and is_convertible(unit):
            number = shown(value, unit, is_difference=is_difference or is_signed)
            return f"{digits(number, is_signed=is_signed)} {unit_of(unit)}"
        return _number(value, unit, is_signed=is_signed)
    several = value if isinstance(value, tuple) else (value,)
    return ", ".join(_(str(item).replace("_", " ")) for item in several)


def _number(value: float, unit: str | None, *, is_signed: bool) -> str:
    if unit is not None and is_fraction(unit):
        return f"{percent(value)}{_(unit.removeprefix(FRACTION))}".rstrip()
    is_one = unit is not None and value == 1 and _SEVERAL.search(unit)
    name = unit_text(unit.removesuffix("s") if is_one and unit else unit)
    return f"{digits(value, is_signed=is_signed)} {name}".rstrip()


def unit_text(unit: str | None) -> str:
    """Name a unit as the runner's screen does; nothing for a number without one."""
    if unit is not None and is_convertible(unit):
        return unit_of(unit)
    return str(UNITS.get(unit or "", _(unit) if unit else ""))


def digits(value: float, *, is_signed: bool = False, most_decimals_count: int = 2) -> str:
    """Write a number with three digits, two if it is a difference, as the language does."""
    size = abs(value)
    enough_count = 2 if is_signed else 3
    decimals_count = min(max(enough_count - len(f"{size:.0f}"), 0), most_decimals_count)
    told = number_format(round(size, decimals_count), decimals_count, use_l10n=True)
    if "." in told or "," in told:
        told = told.rstrip("0").rstrip(".,")
    sign = "−" if value < 0 else "+" if is_signed and value > 0 else ""
    return f"{sign}{told}"


def choices(finding: Finding) -> list[tuple[str, str]]:
    """Give the values that a finding allows, each with the words for it."""
    spoken = finding.spoken or tuple(value.replace("_", " ") for value in finding.allowed)
    return [(value, _(words)) for value, words in zip(finding.allowed, spoken, strict=True)]


def day_text(day: date) -> str:
    """Write a day with its weekday."""
    return date_format(day, "l j F")
