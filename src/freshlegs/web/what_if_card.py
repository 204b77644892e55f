"""What if: a few sliders of a day, and its shares as they were and as they would have been."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite

from django.utils.translation import gettext as _

from freshlegs.domain.errors import BadValueError
from freshlegs.domain.explanation import Explanation
from freshlegs.domain.findings import Finding
from freshlegs.domain.reading import is_fraction
from freshlegs.web.words.scales import inside, is_difference, shown, unit_of
from freshlegs.web.words.sentences import OTHER
from freshlegs.web.words.values import UNITS, percent, value_text
from freshlegs.workflows.day_told import DayTold
from freshlegs.workflows.what_if import Lever

SHOWN_COUNT = 4
LEAST_SHARE = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class Slider:
    """One lever in the runner's units: where it stands, how far it goes, and what it was."""

    name: str
    words: str
    value: str
    low: str
    high: str
    step: str
    unit: str
    value_text: str
    was_text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BeforeAfter:
    """A share as it was and as it would have been, as bars [%]."""

    title: str
    colour: str
    before: str
    after: str
    before_percent: str
    after_percent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIfCard:
    """The sliders, and the shares where one was moved."""

    sliders: list[Slider]
    shares: list[BeforeAfter]
    changed: str


def asked(given: Mapping[str, str], told: DayTold, levers: tuple[Lever, ...]) -> dict[str, float]:
    """Read where the sliders stand, in the units of the inside. Raises BadValueError."""
    slugs = [lever.finding for lever in levers if lever.finding in given]
    return {slug: _number(told.answer.findings[slug], given[slug]) for slug in slugs}


def _number(finding: Finding, text: str) -> float:
    try:
        number = float(text.strip().replace(",", "."))
    except ValueError:
        number = float("nan")
    if not isfinite(number):
        raise BadValueError(finding.slug, text, _("a number"))
    return inside(number, finding.unit or "", is_difference=is_difference(finding.slug))


def what_if_card(
    told: DayTold,
    levers: tuple[Lever, ...],
    moved: Mapping[str, float],
    after: Explanation | None,
) -> WhatIfCard:
    """Shape the sliders as they stand, and the shares before and after."""
    findings = told.answer.findings
    sliders = [
        _slider(findings[one.finding], one, moved.get(one.finding, one.value)) for one in levers
    ]
    really = [one for one in sliders if one.value_text != one.was_text]
    before = told.answer.explanation
    return WhatIfCard(
        sliders=sliders,
        shares=[] if after is None else _shares(before, after),
        changed="; ".join(_changed(one) for one in really),
    )


def _slider(finding: Finding, lever: Lever, value: float) -> Slider:
    """A value that only stands on its nearest step is the value that it was."""
    now = value if abs(value - lever.value) > lever.step_value / 2 else lever.value
    return Slider(
        name=finding.slug,
        words=_capital(_(finding.words)),
        value=_plain(finding, now),
        low=_plain(finding, lever.low),
        high=_plain(finding, lever.high),
        step=f"{lever.step_value:g}",
        unit=_unit(finding),
        value_text=_text(finding, now),
        was_text=_text(finding, lever.value),
    )


def _plain(finding: Finding, value: float) -> str:
    """A number as a slider takes it."""
    told = shown(value, finding.unit or "", is_difference=is_difference(finding.slug))
    return f"{told:.4g}"


def _unit(finding: Finding) -> str:
    unit = finding.unit or ""
    return "" if is_fraction(unit) else str(UNITS.get(unit, unit_of(unit)))


def _text(finding: Finding, value: float) -> str:
    return value_text(value, finding.unit, is_difference=is_difference(finding.slug))


def _changed(slider: Slider) -> str:
    words = {"what": slider.words, "now": slider.value_text, "was": slider.was_text}
    return _("%(what)s: %(now)s instead of %(was)s") % words


def _shares(before: Explanation, after: Explanation) -> list[BeforeAfter]:
    """The greatest shares of either account, then the unexplained."""
    was = {one.slug: one.share.middle for one in before.causes}
    becomes = {one.slug: one.share.middle for one in after.causes}
    titles = {one.slug: _(one.title) for one in (*before.causes, *after.causes)}
    most = {slug: max(was.get(slug, 0.0), becomes.get(slug, 0.0)) for slug in titles}
    named = sorted((slug for slug in titles if slug != OTHER), key=lambda slug: -most[slug])
    rows = [
        _row(titles[slug], "w4", was.get(slug, 0.0), becomes.get(slug, 0.0))
        for slug in named[:SHOWN_COUNT]
        if most[slug] >= LEAST_SHARE
    ]
    rest = _row(_("Not explained"), "hatch", before.unexplained.middle, after.unexplained.middle)
    return [*rows, rest]


def _row(title: str, colour: str, was_share: float, becomes_share: float) -> BeforeAfter:
    return BeforeAfter(
        title=title,
        colour=colour,
        before=percent(was_share),
        after=percent(becomes_share),
        before_percent=f"{100 * was_share:.1f}%",
        after_percent=f"{100 * becomes_share:.1f}%",
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
