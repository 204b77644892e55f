"""The causes, the advice and the rules as subjects whose evidence can be asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from freshlegs.causes import ALL as CAUSES
from freshlegs.domain.cause import Cause
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import TIER_TEXT, RedFlag
from freshlegs.domain.reference import Reference
from freshlegs.interventions import ALL as INTERVENTIONS
from freshlegs.knowledge.red_flags import red_flags
from freshlegs.knowledge.references import references


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What freshlegs itself holds of one cause, one piece of advice or one rule."""

    slug: str
    title: str
    text: str
    standing: str
    reference: Reference


@cache
def subjects() -> tuple[Subject, ...]:
    """Give every cause, then all advice, then every rule."""
    return tuple(_subjects())


def _subjects() -> Iterator[Subject]:
    yield from map(_cause, CAUSES)
    yield from map(_intervention, INTERVENTIONS)
    yield from map(_red_flag, red_flags())


def _cause(cause: Cause) -> Subject:
    return Subject(
        slug=cause.slug,
        title=cause.title,
        text=f"{cause.sentence} {cause.mechanism}",
        standing=f"a cause, grade {cause.grade}; its strength is elicited",
        reference=references()[cause.source],
    )


def _intervention(advice: Intervention) -> Subject:
    performance, heaviness = advice.grade_performance or "–", advice.grade_heaviness or "–"
    grades = f"grade {performance} for performance and {heaviness} for heaviness"
    basis = "" if advice.basis is None else f"; some of it {advice.basis}"
    how_much = f"How much: {advice.dose}."
    to_expect = f"To expect: {advice.effect} ({advice.effect_after})."
    return Subject(
        slug=advice.slug,
        title=advice.title,
        text=" ".join(filter(None, (advice.text, advice.caution, how_much, to_expect))),
        standing=f"advice, {grades}{basis}",
        reference=references()[advice.source],
    )


def _red_flag(flag: RedFlag) -> Subject:
    reviewed = "" if flag.reviewed else ", not yet reviewed by a physician"
    return Subject(
        slug=flag.id,
        title=flag.title,
        text=f"{TIER_TEXT[flag.tier]}. {flag.action}",
        standing=f"a red flag{reviewed}",
        reference=references()[flag.source],
    )
