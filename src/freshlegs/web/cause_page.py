"""One cause as its page shows it: every sign and number with where it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import log

from django.utils.translation import gettext as _

from freshlegs.domain.cause import Cause, Link, Ramp, Sign
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.reference import Reference
from freshlegs.web.mark_lines import MarkLine, mark_lines
from freshlegs.web.words.claims import Source, grade_words, source, source_words
from freshlegs.web.words.odds import times_words
from freshlegs.web.words.rules import (
    amount_words,
    finding_words,
    is_plain,
    is_yes_or_no,
    otherwise_words,
    rule_words,
)
from freshlegs.web.words.values import digits, percent
from freshlegs.workflows.cause_pages import CauseTold

SEE_DOCTOR = "see_doctor"
"""The advice that stands where a physician has to look first."""

type Sources = Mapping[str, Reference]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignLine:
    """A sign: what it says, when it holds, what that does to the odds, where it comes from."""

    meaning: str
    when: str
    odds: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkLine:
    """Another cause that makes this one likelier."""

    slug: str
    title: str
    sign: SignLine


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceLine:
    """Something to do about it."""

    title: str
    text: str
    dose: str
    effect: str
    known: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CausePage:
    """All of a cause in words; empty where there is nothing of a kind."""

    told: CauseTold
    is_for_a_doctor: bool
    grade: str
    strength: str
    numbers: list[SignLine]
    speaks_for: list[SignLine]
    speaks_against: list[SignLine]
    links: list[LinkLine]
    feels_like: list[MarkLine]
    feels_unlike: list[MarkLine]
    advice: list[AdviceLine]
    sources: list[Source]


def cause_page(told: CauseTold) -> CausePage:
    """Shape a cause for its page."""
    cause, known = told.cause, told.sources
    lines = [line for sign in cause.signs for line in _sign(sign, known)]
    lines.sort(key=lambda line: -abs(log(line[0])))
    return CausePage(
        told=told,
        is_for_a_doctor=SEE_DOCTOR in cause.interventions,
        grade=grade_words(cause.grade),
        strength=_strength(cause),
        numbers=[_number(ramp, known) for ramp in cause.ramps],
        speaks_for=[line for times, line in lines if times > 1],
        speaks_against=[line for times, line in lines if times < 1],
        links=[_link(link, told) for link in cause.links],
        feels_like=mark_lines([mark for mark in cause.marks if mark.fit > 1]),
        feels_unlike=mark_lines([mark for mark in cause.marks if mark.fit < 1]),
        advice=[_advice(one, known) for one in told.advice],
        sources=[source(one) for one in known.values()],
    )


def _strength(cause: Cause) -> str:
    if cause.data_problem:
        return _("Not a cause in the legs: it is told as a problem of the data, before any share.")
    words = {"chance": percent(cause.strength), "often": _often(cause), "left": _left(cause)}
    felt = _("One dose of it alone is felt as noticeably heavy %(chance)s of the time (elicited).")
    return " ".join(filter(None, (felt % words, words["left"], words["often"])))


def _left(cause: Cause) -> str:
    if not cause.carry_over:
        return ""
    left = {"left": percent(cause.carry_over)}
    return _("A day later %(left)s of it is left (elicited).") % left


def _often(cause: Cause) -> str:
    chance = cause.unmeasured_prior if cause.ramps else cause.prior
    often = {"often": f"{digits(100 * chance)} %"}
    if cause.ramps:
        return (
            _("Where nobody measured it, it counts as there on %(often)s of days (elicited).")
            % often
        )
    return (
        _("Before anything is known, it counts as there on %(often)s of days (elicited).") % often
    )


def _number(ramp: Ramp, known: Sources) -> SignLine:
    when = _amounts(ramp)
    if ramp.unless is not None:
        when = _("%(when)s; never where: %(rule)s") % {
            "when": when,
            "rule": rule_words(ramp.unless),
        }
    return SignLine(
        meaning=finding_words(ramp.finding),
        when=when,
        odds="",
        source=source_words(known.get(ramp.source)),
    )


def _amounts(ramp: Ramp) -> str:
    """From where to where the number counts; a yes counts at once."""
    if is_yes_or_no(ramp.finding):
        doses = digits((1 - ramp.zero) / (ramp.one - ramp.zero))
        return _("a yes counts as a dose of %(doses)s") % {"doses": doses}
    words = {
        "zero": amount_words(ramp.finding, ramp.zero),
        "one": amount_words(ramp.finding, ramp.one),
    }
    if ramp.from_own_usual:
        return _("nothing at %(zero)s (or your own usual), one dose at %(one)s") % words
    return _("nothing at %(zero)s, one dose at %(one)s") % words


def _sign(sign: Sign, known: Sources) -> Iterator[tuple[float, SignLine]]:
    """What holding says, then what not holding says, where either says anything."""
    told = (
        (sign.if_true, sign.meaning, rule_words(sign.rule)),
        (sign.if_false, sign.otherwise, otherwise_words(sign.rule)),
    )
    for factor, meaning, when in told:
        if factor != 1:
            line = SignLine(
                meaning=_(meaning) if meaning else "",
                when="" if meaning and is_plain(sign.rule) else when,
                odds=times_words(factor),
                source=source_words(known.get(sign.source)),
            )
            yield factor, line


def _link(link: Link, told: CauseTold) -> LinkLine:
    sign = SignLine(
        meaning=_(link.meaning),
        when=rule_words(link.rule),
        odds=times_words(link.odds_ratio),
        source=source_words(told.sources.get(link.source)),
    )
    return LinkLine(slug=link.by, title=_(told.titles[link.by]), sign=sign)


def _advice(one: Intervention, sources: Sources) -> AdviceLine:
    effect = {"effect": _(one.effect), "after": _(one.effect_after)}
    grades = {"fast": one.grade_performance or "–", "heavy": one.grade_heaviness or "–"}
    known = _("Grade %(fast)s for performance, %(heavy)s for heaviness.") % grades
    told_by = _("Source: %(source)s.") % {"source": source_words(sources.get(one.source))}
    basis = "" if one.basis is None else _("Some of it: %(basis)s.") % {"basis": _(one.basis.value)}
    return AdviceLine(
        title=_(one.title),
        text=" ".join(filter(None, (_(one.text), _(one.caution) if one.caution else ""))),
        dose=_(one.dose),
        effect=_("%(effect)s (%(after)s)") % effect,
        known=" ".join(filter(None, (known, told_by, basis))),
    )
