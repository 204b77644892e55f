"""Chooses the one thing to do today: the red flag's action first, then what fits the causes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from freshlegs.domain.conditions import holds
from freshlegs.domain.explanation import Advice, CauseShare, Explanation, Verdict
from freshlegs.domain.findings import Facts
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import RaisedFlag, Tier, TriageResult

LEAST_SHARE = 0.1
"""Below this a cause is no reason to change anything; elicited."""
MOST_ADVICE_COUNT = 3
FLAG_SLUG = "see_doctor"
_WHEN: Mapping[Tier, str] = {
    Tier.EMERGENCY: "now",
    Tier.SAME_DAY: "today",
    Tier.DOCTOR_SOON: "within two weeks",
    Tier.HOME: "until it is over",
    Tier.ROUTINE: "by appointment",
}


def choose_advice(
    explanation: Explanation,
    triage: TriageResult,
    interventions: Sequence[Intervention],
    facts: Facts,
) -> tuple[Advice, ...]:
    """Give what to do, the most fitting thing first.

    A red flag's action comes first, and alone where it forbids running. What a flag forbids or a
    contraindication speaks against is left out; while a safety question is open only gentle
    things are proposed. Nothing is proposed for legs that are light or as anyone's would be.
    """
    flagged = tuple(_flag_advice(raised) for raised in triage.raised[:1])
    if triage.tier not in {Tier.NONE, Tier.ROUTINE}:
        return flagged
    if explanation.verdict in {Verdict.LIGHT, Verdict.EXPECTED}:
        return flagged
    by_slug = {intervention.slug: intervention for intervention in interventions}
    chosen: dict[str, Advice] = {}
    for cause, slug in _wanted(explanation):
        found = by_slug.get(slug)
        advice = None if found is None else _advice(found, cause, triage, facts)
        if advice is not None:
            chosen.setdefault(slug, advice)
    return (*flagged, *list(chosen.values())[:MOST_ADVICE_COUNT])


def allowed(intervention: Intervention, triage: TriageResult, facts: Facts) -> bool:
    """Tell whether an intervention may be proposed.

    It is not forbidden, nothing known speaks against it, what must be asked first is answered,
    and it is gentle while a safety question is open.
    """
    if intervention.kinds & triage.forbids:
        return False
    if triage.unanswered and not intervention.gentle:
        return False
    if intervention.stops is not None and holds(intervention.stops, facts):
        return False
    contraindicated = _contraindicated(intervention, facts)
    return contraindicated is False or (contraindicated is None and not intervention.ask_first)


def _wanted(explanation: Explanation) -> Iterator[tuple[CauseShare, str]]:
    """Each great cause's first intervention, then their second ones, and so on."""
    great = [row for row in explanation.causes if row.share.middle >= LEAST_SHARE]
    longest = max((len(row.interventions) for row in great), default=0)
    for place in range(longest):
        for row in great:
            if place < len(row.interventions):
                yield row, row.interventions[place]


def _advice(
    intervention: Intervention, cause: CauseShare, triage: TriageResult, facts: Facts
) -> Advice | None:
    if not allowed(intervention, triage, facts):
        return None
    undecided = _contraindicated(intervention, facts) is None
    cautioned = undecided and intervention.caution
    return Advice(
        intervention=intervention.slug,
        text=f"{intervention.text} {intervention.caution}" if cautioned else intervention.text,
        when=intervention.when,
        because=(cause.slug,),
        effect_after=intervention.effect_after,
        grade_performance=intervention.grade_performance,
        grade_heaviness=intervention.grade_heaviness,
    )


def _contraindicated(intervention: Intervention, facts: Facts) -> bool | None:
    rule = intervention.contraindications
    return False if rule is None else holds(rule, facts)


def _flag_advice(raised: RaisedFlag) -> Advice:
    flag = raised.flag
    return Advice(
        intervention=FLAG_SLUG, text=flag.action, when=_WHEN[flag.tier], because=(flag.id,)
    )
