"""The question that is asked is the one whose answer tells most about what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from freshlegs.domain.explanation import Explanation
from freshlegs.domain.findings import Facts, Finding, FindingType, Value
from freshlegs.inference.foresight import Outlook, foresee
from freshlegs.inference.pared import touching, watched
from freshlegs.inference.worth import Inquiry, best_question, is_askable, prospect_of
from tests.inference.build import COMET, FINDINGS, HEEL, MOON, SUNSPOTS, facts, question

CAUSES = (SUNSPOTS, MOON, replace(COMET, prior=0.2), HEEL)
FULL = tuple(watched(cause) for cause in CAUSES)
COUNTED: Mapping[str, Finding] = {
    **FINDINGS,
    "sunspots": replace(FINDINGS["sunspots"], low=0.0, high=4.0),
    "moon": replace(FINDINGS["moon"], low=0.0, high=4.0),
}
ASKED = tuple(COUNTED[slug] for slug in ("itch", "moon", "comet"))
CUTS = {"sunspots": (0.0, 1.0), "moon": (0.0, 1.0)}


def first(explanation: Explanation, _facts: Facts) -> str | None:
    return explanation.causes[0].slug if explanation.causes else None


def inquiry(*steps: int, warned: tuple[tuple[str, Value], ...] = ()) -> Inquiry:
    return Inquiry(
        touched=touching(CAUSES),
        cuts=CUTS,
        warns=lambda _facts, slug, value: (slug, value) in warned,
        steps=steps or (0, 1, 2, 3),
        first=first,
    )


def day(**known: Value) -> Outlook:
    return foresee(question(facts(heaviness=7.0, **known), heaviness=7.0), FULL)


def test_the_question_that_tells_most_is_asked() -> None:
    best = best_question(day(), inquiry(), ASKED)
    assert best is not None
    assert best.finding.slug == "comet"
    assert best.told_nats > prospect_of(day(), inquiry(), COUNTED["itch"]).told_nats == 0.0


def test_what_leads_to_the_same_step_need_not_be_told_apart() -> None:
    alike, apart = inquiry(0, 0, 0, 0), inquiry(0, 1, 2, 3)
    assert prospect_of(day(), alike, COUNTED["comet"]).told_nats < 1e-9
    assert prospect_of(day(), apart, COUNTED["comet"]).told_nats > 0.01


def test_nothing_is_asked_where_no_answer_changes_the_first_step() -> None:
    assert best_question(day(), inquiry(), [COUNTED["itch"]]) is None
    assert best_question(day(), inquiry(), []) is None


def test_an_answer_that_would_raise_a_flag_is_worth_asking_for() -> None:
    itch = replace(COUNTED["itch"], yes_chance=0.5)
    best = best_question(day(), inquiry(warned=(("itch", True),)), [itch])
    assert best is not None
    assert best.finding.slug == "itch"


def test_after_the_stop_no_likely_answer_changes_the_first_step() -> None:
    outlook = day(sunspots=3.0, comet=False, moon=0.0)
    asked = [one for one in COUNTED.values() if one.slug not in outlook.question.facts]
    assert best_question(outlook, inquiry(), asked) is None
    now = first_of(outlook)
    for finding in asked:
        prospect = prospect_of(outlook, inquiry(), finding)
        likely = [
            then
            for one, then in zip(prospect.possible, prospect.after, strict=True)
            if one.probability >= 0.02
        ]
        assert {first_of(then) for then in likely} <= {now}


def first_of(outlook: Outlook) -> str | None:
    from freshlegs.inference.outline import outline

    return first(outline(outlook), {})


def test_once_something_is_advised_what_may_change_it_goes_first() -> None:
    best = best_question(day(sunspots=1.0), inquiry(0, 1, 1, 1), ASKED)
    assert best is not None
    assert best.finding.slug == "comet"
    assert {CAUSES[at].slug for at in best.tells} == {"sunspots_cause", "comet_cause"}


def test_what_was_answered_is_not_asked_again_even_if_unknown() -> None:
    assert is_askable(COUNTED["comet"], {})
    assert not is_askable(COUNTED["comet"], facts(comet=None))


def test_what_is_hard_or_for_others_is_not_asked() -> None:
    comet = COUNTED["comet"]
    assert not is_askable(replace(comet, hard=True), {})
    for_women = replace(comet, only_if=(("sex", ("female",)),))
    assert is_askable(for_women, facts(sex="female"))
    assert not is_askable(for_women, facts(sex="male"))
    assert not is_askable(for_women, {})


def test_details_of_safety_are_asked_for_one_leg() -> None:
    detail = Finding(slug="cold_foot", question="?", type=FindingType.BOOL, group="screening")
    assert not is_askable(detail, facts(side="both"))
    assert is_askable(detail, facts(side="left"))
