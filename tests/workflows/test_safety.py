"""No answer and no statistic lets advice through that a red flag forbids."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from freshlegs.causes import ALL as CAUSES
from freshlegs.domain.explanation import CauseShare, Explanation, Interval, Verdict
from freshlegs.domain.findings import Fact, Facts, Finding, FindingType, Value
from freshlegs.domain.red_flags import Tier
from freshlegs.interventions import ALL as INTERVENTIONS
from freshlegs.interventions.choosing import FLAG_SLUG, choose_advice
from freshlegs.knowledge.findings import findings
from freshlegs.knowledge.red_flags import red_flags
from freshlegs.triage import triage
from tests.answering import answers_of

BY_SLUG = {intervention.slug: intervention for intervention in INTERVENTIONS}
NO_RUNNING = {Tier.EMERGENCY, Tier.SAME_DAY, Tier.DOCTOR_SOON, Tier.HOME}


def values_of(finding: Finding) -> st.SearchStrategy[Value | None]:
    """Any answer, and of numbers any that is plausible."""
    if finding.type is FindingType.NUMBER:
        return st.floats(finding.low or 0.0, finding.high or 1.0) | st.none()
    return answers_of(finding, ())


ASKED = [finding for finding in findings() if finding.slug != "cleared_flags"]


@st.composite
def told(draw: st.DrawFn) -> Facts:
    """Up to a dozen answers to any questions, the safety questions among them."""
    chosen = draw(st.lists(st.sampled_from(ASKED), max_size=12, unique_by=lambda one: one.slug))
    values = {finding.slug: draw(values_of(finding)) for finding in chosen}
    return {slug: Fact(finding=slug, value=value) for slug, value in values.items()}


@st.composite
def explained(draw: st.DrawFn) -> Explanation:
    """Whatever statistics could say: any causes with any shares, however sure of themselves."""
    causes = draw(st.lists(st.sampled_from(CAUSES), max_size=5, unique_by=lambda one: one.slug))
    shares = [draw(st.floats(0.0, 1.0)) for _ in causes]
    return Explanation(
        day=date(2026, 3, 1),
        heaviness=8.0,
        usual=3.0,
        verdict=draw(st.sampled_from(Verdict)),
        verdict_reason="-",
        causes=tuple(
            CauseShare(
                slug=cause.slug,
                title=cause.title,
                share=Interval(share, share, share),
                presence=1.0,
                interventions=tuple(draw(st.permutations(sorted(BY_SLUG)))),
            )
            for cause, share in zip(causes, shares, strict=True)
        ),
    )


@settings(max_examples=150, deadline=None)
@given(told(), explained())
def test_nothing_that_a_rule_forbids_is_ever_advised(facts: Facts, answer: Explanation) -> None:
    gate = triage(facts, red_flags())
    advised = [one.intervention for one in choose_advice(answer, gate, INTERVENTIONS, facts)]
    for slug in advised:
        if slug != FLAG_SLUG:
            assert not BY_SLUG[slug].kinds & gate.forbids
            assert BY_SLUG[slug].gentle or not gate.unanswered


@settings(max_examples=150, deadline=None)
@given(told(), explained())
def test_a_flag_leads_and_silences_everything_else(facts: Facts, answer: Explanation) -> None:
    gate = triage(facts, red_flags())
    advice = choose_advice(answer, gate, INTERVENTIONS, facts)
    if gate.raised:
        assert advice[0].because == (gate.raised[0].flag.id,)
        assert gate.raised[0].flag.tier is min(
            (raised.flag.tier for raised in gate.raised), key=list(Tier).index
        )
    if gate.tier in NO_RUNNING:
        assert [one.because for one in advice] == [(gate.raised[0].flag.id,)]


@settings(max_examples=100, deadline=None)
@given(told(), st.sampled_from([one for one in ASKED if one.type is FindingType.BOOL]))
def test_one_more_yes_raises_and_never_lowers_the_urgency(facts: Facts, asked: Finding) -> None:
    before = triage(facts, red_flags())
    if asked.slug in facts:
        return
    after = triage({**facts, asked.slug: Fact(finding=asked.slug, value=True)}, red_flags())
    assert list(Tier).index(after.tier) <= list(Tier).index(before.tier)
