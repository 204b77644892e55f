"""Which question is worth asking: the one whose answer tells most about what to do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from freshlegs.domain.cause import Cause
from freshlegs.domain.explanation import Explanation
from freshlegs.domain.findings import Facts, Finding, Value, concerns, known
from freshlegs.inference.exact import FloatArray
from freshlegs.inference.foresight import Outlook, answered
from freshlegs.inference.outline import outline
from freshlegs.inference.pared import is_moved, pared
from freshlegs.inference.possible import Possible, Telling, possible_answers

LEAST_CHANCE = 0.02
"""An answer less likely than this is not waited for; elicited."""
CHANGE_NATS = 1.0
"""What a sure change of the first thing to do is worth, once there is one; elicited."""
FAR_REACHING_COUNT = 60
"""So many questions are weighed first; the others only if none of these changes anything."""
LEAST_TOLD_CHANCE = 0.01
"""An answer less likely than this is not weighed."""
ONE_LEG = ("left", "right")
DETAILS = "screening"
"""The group of the questions that are asked for one leg, or where a safety question needs them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquiry:
    """What the choice of a question rests on beside the day itself.

    `touched` names the causes that look at a finding, `cuts` the numbers at which a rule over it
    changes its mind; `warns` tells whether one more answer raises a red flag. `steps` gives each
    cause the number of what would be done first about it, and `first` what is done first about a
    day, by an explanation of it.
    """

    touched: Mapping[str, Sequence[int]]
    cuts: Mapping[str, Sequence[float]]
    warns: Callable[[Facts, str, Value], bool]
    steps: Sequence[int]
    first: Callable[[Explanation, Facts], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """The question that tells most.

    `told_nats` is how much its answer is expected to tell about what to do [nats], `tells` the
    places of the causes that it would most often put first.
    """

    finding: Finding
    told_nats: float
    tells: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect:
    """A question with its likely answers, and the day as it would look after each."""

    finding: Finding
    possible: Sequence[Possible]
    after: Sequence[Outlook]
    told_nats: float


def is_askable(finding: Finding, facts: Facts) -> bool:
    """Tell whether a runner can be asked it, now: not answered yet, not hard, and it concerns them.

    Of the safety questions that are not on the page the details are asked for one leg only, and
    what stands for many of them is asked on a page alone.
    """
    if finding.slug in facts or finding.hard or finding.opens:
        return False
    if finding.group == DETAILS and known(facts, "side") not in ONE_LEG:
        return False
    return concerns(finding, facts)


def best_question(outlook: Outlook, inquiry: Inquiry, findings: Iterable[Finding]) -> Worth | None:
    """Give the finding that tells most about what to do.

    Once something can be advised, what may change that at once is preferred. None where no likely
    answer to any one of the findings changes the first thing to do.
    """
    now = inquiry.first(outline(outlook), outlook.question.facts)
    ranked = sorted(findings, key=lambda one: -_reach(outlook, inquiry, one))
    for some in (ranked[:FAR_REACHING_COUNT], ranked[FAR_REACHING_COUNT:]):
        prospects = [prospect_of(outlook, inquiry, finding) for finding in some]
        change = [chance_of_change(outlook, inquiry, one, now) for one in prospects]
        if any(change):
            eagerness_nats = 0.0 if now is None else CHANGE_NATS
            gain = [
                one.told_nats + eagerness_nats * chance
                for one, chance in zip(prospects, change, strict=True)
            ]
            best = prospects[int(np.argmax(gain))]
            return Worth(finding=best.finding, told_nats=best.told_nats, tells=_tells(best))
    return None


def _reach(outlook: Outlook, inquiry: Inquiry, finding: Finding) -> float:
    """How much of the heaviness the causes hold that look at a finding [0-1]."""
    touched = inquiry.touched.get(finding.slug, ())
    return float(outlook.means.share[list(touched)].sum()) if touched else 0.0


def prospect_of(outlook: Outlook, inquiry: Inquiry, finding: Finding) -> Prospect:
    """Weigh every possible answer to one question by its chance and by what it would tell."""
    slug, facts = finding.slug, outlook.question.facts
    looking = ((at, pared(outlook.full[at], (slug,))) for at in inquiry.touched.get(slug, ()))
    moved = {at: cause for at, cause in looking if is_moved(cause, slug, facts)}
    touched = tuple(moved)
    possible = _possible(outlook, inquiry, finding, moved)
    after = answered(outlook, slug, [one.value for one in possible], touched)
    now = _belief(outlook, inquiry)
    told_nats = sum(
        one.probability * _divergence(_belief(then, inquiry), now)
        for one, then in zip(possible, after, strict=True)
    )
    return Prospect(finding=finding, possible=possible, after=after, told_nats=told_nats)


def chance_of_change(
    outlook: Outlook, inquiry: Inquiry, prospect: Prospect, now: str | None
) -> float:
    """The chance of a likely answer that changes at once what comes first (`now`) [0-1]."""
    facts, slug = outlook.question.facts, prospect.finding.slug
    return sum(
        one.probability
        for one, then in zip(prospect.possible, prospect.after, strict=True)
        if one.probability >= LEAST_CHANCE
        if inquiry.warns(facts, slug, one.value)
        or inquiry.first(outline(then), then.question.facts) != now
    )


def _possible(
    outlook: Outlook, inquiry: Inquiry, finding: Finding, moved: Mapping[int, Cause]
) -> list[Possible]:
    """The answers, but those that hardly anybody gives."""
    means, facts = outlook.means, outlook.question.facts
    telling = [
        Telling(
            cause=cause,
            presence=float(means.presence[at]),
            share=float(means.share[at]),
        )
        for at, cause in moved.items()
    ]
    cuts = inquiry.cuts.get(finding.slug, ())
    answers = possible_answers(
        finding, telling, cuts, lambda value: inquiry.warns(facts, finding.slug, value)
    )
    return [one for one in answers if one.probability >= LEAST_TOLD_CHANCE]


def _belief(outlook: Outlook, inquiry: Inquiry) -> FloatArray:
    """How likely each thing is to be the first to do in the end, by the shares [0-1]."""
    mass: FloatArray = np.bincount(inquiry.steps, weights=outlook.means.share)
    return mass / mass.sum()


def _divergence(then_probability: FloatArray, now_probability: FloatArray) -> float:
    """How far an answer moves the belief [nats] (Kullback and Leibler's divergence)."""
    there = then_probability > 0.0
    then, now = then_probability[there], now_probability[there]
    return float((then * np.log(then / now)).sum())


def _tells(prospect: Prospect) -> tuple[int, ...]:
    """The places of the two causes that answers most often put first."""
    chance: defaultdict[int, float] = defaultdict(float)
    for one, then in zip(prospect.possible, prospect.after, strict=True):
        chance[int(np.argmax(then.means.share))] += one.probability
    return tuple(sorted(chance, key=lambda at: -chance[at])[:2])
