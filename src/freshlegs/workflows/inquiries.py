"""What the choice of the next question rests on: the causes, the warnings, and the advice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from freshlegs.causes import ALL as CAUSES
from freshlegs.domain.cause import Cause
from freshlegs.domain.conditions import Rule, findings_of, holds
from freshlegs.domain.explanation import Advice, Explanation
from freshlegs.domain.findings import Facts, Value
from freshlegs.domain.red_flags import RedFlag, TriageResult
from freshlegs.inference.pared import Watched, touching, watched
from freshlegs.inference.possible import answer_fact, cuts_of
from freshlegs.inference.worth import Inquiry
from freshlegs.interventions import ALL as INTERVENTIONS
from freshlegs.interventions.choosing import allowed, choose_advice
from freshlegs.knowledge.red_flags import red_flags


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lookout:
    """Who looks at which finding, and where a number makes a difference."""

    full: Sequence[Watched]
    touched: Mapping[str, Sequence[int]]
    cuts: Mapping[str, Sequence[float]]
    rules: Mapping[str, Sequence[RedFlag]]


def inquiry_of(facts: Facts, gate: TriageResult) -> Inquiry:
    """Put together what a choice rests on, for one day under what the gate says of it."""
    lookout = _lookout()
    return Inquiry(
        touched=lookout.touched,
        cuts=lookout.cuts,
        warns=_warns,
        steps=_steps(facts, gate),
        first=lambda explanation, known: _slug(first_advice(explanation, gate, known)),
    )


def watched_causes() -> Sequence[Watched]:
    """Every cause of heavy legs with what its parts look at."""
    return _lookout().full


def first_advice(explanation: Explanation, gate: TriageResult, facts: Facts) -> Advice | None:
    """The first thing to do beside what a red flag asks for, or None."""
    advice = choose_advice(explanation, gate, INTERVENTIONS, facts)[len(gate.raised[:1]) :]
    return advice[0] if advice else None


@cache
def _lookout() -> _Lookout:
    causes = [cause for cause in CAUSES if not cause.data_problem]
    rules: defaultdict[str, list[RedFlag]] = defaultdict(list)
    for flag in red_flags():
        for slug in findings_of(flag.trigger):
            rules[slug].append(flag)
    cuts: defaultdict[str, set[float]] = defaultdict(set)
    for slug, number in _cuts(causes):
        cuts[slug].add(number)
    return _Lookout(
        full=tuple(watched(cause) for cause in causes),
        touched=touching(causes),
        cuts={slug: sorted(numbers) for slug, numbers in cuts.items()},
        rules=dict(rules),
    )


def _cuts(causes: Sequence[Cause]) -> Iterator[tuple[str, float]]:
    """The numbers of each finding at which a cause or a warning changes its mind."""
    for ramp in (ramp for cause in causes for ramp in cause.ramps):
        yield from ((ramp.finding, ramp.zero), (ramp.finding, ramp.one))
    for rule in _rules(causes):
        for slug in findings_of(rule):
            yield from ((slug, number) for number in cuts_of(rule, slug))


def _rules(causes: Sequence[Cause]) -> Iterator[Rule]:
    for cause in causes:
        yield from (sign.rule for sign in cause.signs)
        yield from (link.rule for link in cause.links)
        yield from (mark.rule for mark in cause.marks)
    yield from (flag.trigger for flag in red_flags())


def _warns(facts: Facts, slug: str, value: Value) -> bool:
    """Tell whether one more answer raises a red flag."""
    then = {**facts, slug: answer_fact(slug, value)}
    return any(
        holds(flag.trigger, then) is True and holds(flag.trigger, facts) is not True
        for flag in _lookout().rules.get(slug, ())
    )


def _steps(facts: Facts, gate: TriageResult) -> list[int]:
    """Give each cause the number of the first thing that may be done about it."""
    number = {one.slug: at for at, one in enumerate(INTERVENTIONS)}
    fine = {one.slug for one in INTERVENTIONS if allowed(one, gate, facts)}
    chosen = (
        next((slug for slug in one.cause.interventions if slug in fine), None)
        for one in watched_causes()
    )
    return [len(number) if slug is None else number[slug] for slug in chosen]


def _slug(advice: Advice | None) -> str | None:
    return None if advice is None else advice.intervention
