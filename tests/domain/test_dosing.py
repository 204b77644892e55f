"""Dose, presence, fit and what carries over: the arithmetic that all boxes share."""

from __future__ import annotations

from dataclasses import replace

import pytest

from freshlegs.domain.cause import Cause, Grade, Link, Mark, Ramp, Sign
from freshlegs.domain.conditions import Condition
from freshlegs.domain.dosing import (
    carried_dose,
    carried_doses,
    contribution,
    dose,
    evidence_ratio,
    fit,
    hazard_of,
    looked_at,
    odds_factor,
    presence,
    ramp_dose,
)
from freshlegs.domain.findings import Fact, Facts

SLEEP = Ramp(
    finding="sleep_h",
    zero=8.0,
    one=6.0,
    high="little",
    low="enough",
    source="elicited",
    from_own_usual=True,
)
DEBT = Ramp(finding="debt_h", zero=0.0, one=5.0, high="debt", low="none", source="elicited")


def facts(**values: float | bool | str | None) -> Facts:
    return {slug: Fact(finding=slug, value=value) for slug, value in values.items()}


def yes(finding: str) -> Condition:
    return Condition(finding=finding, equals=True)


def sign(finding: str, if_true: float, if_false: float = 1.0, group: str = "") -> Sign:
    return Sign(
        rule=yes(finding),
        if_true=if_true,
        if_false=if_false,
        group=group,
        meaning="so",
        source="elicited",
    )


def link(finding: str, odds_ratio: float, group: str) -> Link:
    return Link(
        by="other",
        rule=yes(finding),
        odds_ratio=odds_ratio,
        group=group,
        meaning="so",
        source="elicited",
    )


def mark(finding: str, fit: float, group: str = "") -> Mark:
    return Mark(rule=yes(finding), fit=fit, meaning="so", source="elicited", group=group)


def cause(**changes: object) -> Cause:
    given: dict[str, object] = {
        "slug": "short_sleep",
        "title": "Short sleep",
        "sentence": "You slept little.",
        "mechanism": "-",
        "strength": 0.25,
        "grade": Grade.A,
        "source": "elicited",
        **changes,
    }
    return Cause(**given)  # type: ignore[arg-type]  # a test gives only what matters


def test_the_dose_is_nought_at_the_usual_one_at_the_threshold_and_three_at_most() -> None:
    assert ramp_dose(SLEEP, facts(sleep_h=8.5)) == 0.0
    assert ramp_dose(SLEEP, facts(sleep_h=6.0)) == 1.0
    assert ramp_dose(SLEEP, facts(sleep_h=0.0)) == 3.0
    assert ramp_dose(SLEEP, facts()) is None


@pytest.mark.parametrize(
    ("usual", "expected"), [(7.5, 1.0), (9.0, 1.0), (7.2, 1.0), (5.0, 1.0), (None, 1.0)]
)
def test_the_threshold_stays_where_it_is_whatever_the_usual(
    usual: float | None, expected: float
) -> None:
    slept = {"sleep_h": Fact(finding="sleep_h", value=6.0, usual=usual)}
    assert ramp_dose(SLEEP, slept) == pytest.approx(expected)


def test_the_ramp_starts_at_the_own_usual() -> None:
    slept = {"sleep_h": Fact(finding="sleep_h", value=7.2, usual=7.2)}
    assert ramp_dose(SLEEP, slept) == 0.0
    short_sleeper = {"sleep_h": Fact(finding="sleep_h", value=6.5, usual=5.5)}
    assert ramp_dose(SLEEP, short_sleeper) == pytest.approx(0.5)


def test_the_greatest_ramp_counts_and_missing_ones_do_not() -> None:
    both = cause(ramps=(SLEEP, DEBT))
    assert dose(both, facts(sleep_h=7.0, debt_h=10.0)) == 2.0
    assert dose(both, facts(sleep_h=7.0)) == 0.5
    assert dose(both, facts()) is None
    assert dose(cause(), facts()) == 1.0


def test_a_hazard_alone_is_felt_with_its_strength() -> None:
    assert hazard_of(0.25) == pytest.approx(0.28768, abs=1e-5)
    assert hazard_of(0.0) == 0.0


def test_signs_move_presence_and_a_group_counts_once() -> None:
    ill = cause(
        prior=0.5, signs=(sign("cough", 4.0, 0.5, "nose"), sign("sniffle", 3.0, 0.9, "nose"))
    )
    assert presence(ill, facts()) == pytest.approx(0.5)
    assert presence(ill, facts(cough=True, sniffle=True)) == pytest.approx(0.8)
    assert presence(ill, facts(cough=False)) == pytest.approx(1 / 3)
    assert presence(ill, facts(cough=None)) == pytest.approx(0.5)


def test_what_is_measured_leaves_little_room_for_the_unseen() -> None:
    both = cause(ramps=(SLEEP, DEBT), unmeasured_prior=0.2)
    assert presence(both, facts()) == pytest.approx(0.2)
    assert presence(both, facts(sleep_h=8.0)) == pytest.approx(0.1)
    assert presence(both, facts(sleep_h=8.0, debt_h=0.0)) == pytest.approx(0.02)


def test_marks_multiply_less_than_in_full_and_never_without_bound() -> None:
    assert fit(cause(marks=(mark("a", 4.0), mark("b", 4.0))), facts(a=True)) == pytest.approx(
        4.0**0.75
    )
    marked = cause(marks=tuple(mark(name, 100.0) for name in "abc"))
    assert fit(marked, facts(a=True, b=True, c=True)) == 30.0
    assert fit(cause(marks=(mark("a", 1e-9),)), facts(a=True)) == pytest.approx(1 / 30)


def test_of_several_marks_of_a_group_the_farthest_counts() -> None:
    placed = cause(marks=(mark("calf", 2.0, "place"), mark("tendon", 0.1, "place")))
    assert fit(placed, facts(calf=True, tendon=True)) == pytest.approx(0.1**0.75)


def test_a_mark_that_is_not_known_says_nothing() -> None:
    assert fit(cause(marks=(mark("a", 9.0),)), facts(a=None)) == 1.0


def test_yesterdays_dose_is_still_there_today_and_keeps_its_owner() -> None:
    slow = cause(ramps=(SLEEP,), carry_over=0.5)
    assert carried_dose(slow, [facts(sleep_h=6), facts(sleep_h=8)]) == pytest.approx(0.5)
    assert carried_dose(slow, [facts(sleep_h=6), facts(), facts(sleep_h=6)]) == pytest.approx(1.25)
    assert carried_dose(cause(carry_over=0.5), [facts(), facts()]) == 0.0


def test_a_contribution_counts_what_was_seen_in_full_and_the_unseen_by_its_chance() -> None:
    seen = cause(ramps=(SLEEP,), unmeasured_prior=0.2)
    assert contribution(seen, [facts(sleep_h=4)]) == pytest.approx(2 * hazard_of(0.25))
    assert contribution(seen, [facts()]) == pytest.approx(0.2 * hazard_of(0.25))


def test_a_ramp_may_give_less_than_three_doses() -> None:
    gentle = replace(DEBT, most_dose=1.5)
    assert ramp_dose(gentle, facts(debt_h=5.0)) == 1.0
    assert ramp_dose(gentle, facts(debt_h=20.0)) == 1.5


def test_every_days_dose_holds_what_is_left_of_the_days_before() -> None:
    slow = cause(ramps=(SLEEP,), carry_over=0.5)
    days = [facts(sleep_h=6), facts(), facts(sleep_h=4)]
    assert carried_doses(slow, days) == pytest.approx([1.0, 0.5, 2.25])


def test_a_link_multiplies_the_prior_odds_where_it_holds_and_else_says_nothing() -> None:
    linked = cause(prior=0.2, links=(link("heat", 3.0, "air"),))
    assert presence(linked, facts(heat=True)) == pytest.approx(0.75 / 1.75)
    assert presence(linked, facts(heat=False)) == pytest.approx(0.2)
    assert presence(linked, facts()) == pytest.approx(0.2)


def test_a_sign_and_a_link_of_one_group_count_once() -> None:
    both = cause(signs=(sign("heat", 2.0, group="air"),), links=(link("heat", 3.0, "air"),))
    apart = cause(signs=(sign("heat", 2.0),), links=(link("heat", 3.0, "air"),))
    assert odds_factor(both, facts(heat=True)) == pytest.approx(3.0)
    assert odds_factor(apart, facts(heat=True)) == pytest.approx(6.0)


def test_a_ramp_gives_no_dose_where_it_cannot_count() -> None:
    warm = replace(DEBT, unless=yes("cool"))
    assert ramp_dose(warm, facts(debt_h=5.0)) == 1.0
    assert ramp_dose(warm, facts(debt_h=5.0, cool=False)) == 1.0
    assert ramp_dose(warm, facts(debt_h=5.0, cool=True)) == 0.0
    assert ramp_dose(warm, facts(cool=True)) is None


def test_all_that_is_known_is_weighed_together() -> None:
    latent = cause(prior=0.1, signs=(sign("pale", 4.0),), marks=(mark("hot", 0.5),))
    assert evidence_ratio(latent, facts()) == 1.0
    assert evidence_ratio(latent, facts(pale=True, hot=True)) == pytest.approx(4.0 * 0.5**0.75)
    measured = cause(ramps=(DEBT,), unmeasured_prior=0.2)
    assert evidence_ratio(measured, facts(debt_h=0.0)) == pytest.approx(0.02 / 0.98 / 0.25)


def test_every_finding_that_a_cause_depends_on_is_named() -> None:
    whole = cause(
        ramps=(replace(DEBT, unless=yes("cool")),),
        signs=(sign("pale", 2.0),),
        links=(link("heat", 2.0, "air"),),
        marks=(mark("hot", 2.0),),
    )
    assert looked_at(whole) == {"debt_h", "cool", "pale", "heat", "hot"}
