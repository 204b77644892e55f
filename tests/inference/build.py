"""Invented causes and questions for the tests of the statistics."""

from __future__ import annotations

from datetime import date

from freshlegs.domain.cause import Cause, Grade, Mark, Ramp, Sign
from freshlegs.domain.conditions import Condition
from freshlegs.domain.findings import Fact, Facts, Finding, FindingType, Value
from freshlegs.inference import Question

DAY = date(2026, 3, 1)


def finding(slug: str, *, unit: str | None = None) -> Finding:
    kind = FindingType.NUMBER if unit else FindingType.BOOL
    return Finding(slug=slug, question=f"{slug}?", type=kind, group="test", unit=unit)


FINDINGS = {
    one.slug: one
    for one in (
        finding("heaviness", unit="0-10"),
        finding("sunspots", unit="count"),
        finding("moon", unit="ratio"),
        finding("comet"),
        finding("itch"),
        finding("no_warning_signs"),
        finding("fever"),
        finding("cough"),
        finding("glitch"),
    )
}


def facts(**values: Value | None) -> Facts:
    return {slug: Fact(finding=slug, value=value) for slug, value in values.items()}


def ramp(slug: str) -> Ramp:
    return Ramp(
        finding=slug, zero=0.0, one=1.0, high=f"{slug} high", low=f"{slug} low", source="elicited"
    )


def cause(slug: str, **changes: object) -> Cause:
    given: dict[str, object] = {
        "slug": slug,
        "title": slug.title(),
        "sentence": "-",
        "mechanism": "-",
        "strength": 0.25,
        "grade": Grade.C,
        "source": "elicited",
        **changes,
    }
    return Cause(**given)  # type: ignore[arg-type]  # a test gives only what matters


def sign(slug: str, if_true: float, if_false: float = 1.0) -> Sign:
    return Sign(
        rule=Condition(finding=slug, equals=True),
        if_true=if_true,
        if_false=if_false,
        meaning=f"{slug} is there",
        otherwise=f"{slug} is not there",
        source="elicited",
    )


def mark(slug: str, fit: float) -> Mark:
    return Mark(
        rule=Condition(finding=slug, equals=True),
        fit=fit,
        meaning=f"{slug} is there",
        source="elicited",
    )


SUNSPOTS = cause("sunspots_cause", ramps=(ramp("sunspots"),))
MOON = cause("moon_cause", ramps=(ramp("moon"),), unmeasured_prior=0.2)
COMET = cause("comet_cause", prior=0.001, strength=0.5, signs=(sign("comet", 50.0, 0.1),))
ITCH = cause("itch_cause", prior=0.3, marks=(mark("itch", 8.0),))
HEEL = cause("heel_cause", prior=0.8, strength=0.0004)
GLITCH = cause("glitch_cause", strength=0.0, ramps=(ramp("glitch"),), data_problem=True)
INVENTED = (SUNSPOTS, MOON, COMET, ITCH, HEEL, GLITCH)


def question(known: Facts | None = None, **changes: object) -> Question:
    given: dict[str, object] = {"day": DAY, "facts": known or {}, "findings": FINDINGS, **changes}
    return Question(**given)  # type: ignore[arg-type]  # a test gives only what matters
