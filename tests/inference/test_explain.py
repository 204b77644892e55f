"""The whole answer on invented causes: honest shares, verdicts, gaps and questions."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from freshlegs.domain.cause import Mark, Sign
from freshlegs.domain.conditions import Condition
from freshlegs.domain.explanation import CauseShare, Explanation, Verdict
from freshlegs.domain.findings import Facts, Origin
from freshlegs.inference import explain
from freshlegs.inference.dampers import damping
from freshlegs.inference.rows import LEAST_SHARE
from tests.inference.build import (
    FINDINGS,
    INVENTED,
    ITCH,
    SUNSPOTS,
    cause,
    facts,
    mark,
    question,
    ramp,
    sign,
)


def told(known: Facts | None = None, **changes: object) -> Explanation:
    given: dict[str, object] = {"heaviness": 7.0, "usual": 3.0, **changes}
    return explain(question(known, **given), INVENTED, np.random.default_rng(4))


def rows(explanation: Explanation) -> dict[str, CauseShare]:
    return {row.slug: row for row in explanation.causes}


@pytest.mark.parametrize("heaviness", [None, 0.0, 3.0, 7.0, 10.0])
@pytest.mark.parametrize("known", [{}, {"sunspots": 2.0}, {"moon": 3.0, "itch": True}])
def test_the_middles_add_up_to_one(heaviness: float | None, known: dict[str, float | bool]) -> None:
    found = told(facts(**known), heaviness=heaviness)
    total = found.unexplained.middle + sum(row.share.middle for row in found.causes)
    assert total == pytest.approx(1.0, abs=1e-12)
    for row in found.causes:
        assert 0.0 <= row.share.low <= row.share.middle <= row.share.high <= 1.0


def test_a_great_dose_leads_with_its_evidence() -> None:
    found = told(facts(sunspots=3.0, moon=0.0))
    first = found.causes[0]
    assert first.slug == "sunspots_cause"
    assert first.share.middle > 0.5
    assert [line.meaning for line in first.evidence_for] == ["sunspots high"]
    assert first.evidence_for[0].unit == "count"
    assert "moon_cause" not in rows(found)


def test_heavier_legs_leave_less_unexplained() -> None:
    known = facts(sunspots=3.0, moon=0.0)
    assert (
        told(known, heaviness=9.0).unexplained.middle
        < told(known, heaviness=1.0).unexplained.middle
    )


def test_a_rating_within_the_usual_moves_strength_little_but_still_adds_up() -> None:
    assert told(level_counts=(0, 0, 5, 9, 3)).verdict is Verdict.CANNOT_TELL


def test_a_missing_finding_never_counts_as_no() -> None:
    absent, unknown, no = told(), told(facts(comet=None)), told(facts(comet=False))
    assert absent.causes == unknown.causes
    with_comet = rows(told(facts(comet=True)))["comet_cause"]
    assert with_comet.presence > 0.03
    assert no.unexplained.middle >= absent.unexplained.middle - 0.02


def test_what_was_not_measured_is_never_evidence_and_never_named() -> None:
    found = told(facts(sunspots=2.0))
    assert "moon_cause" not in rows(found)
    assert "moon" in {gap.finding for gap in found.data_gaps}
    named = [
        line.finding for row in found.causes for line in row.evidence_for + row.evidence_against
    ]
    assert set(named) == {"sunspots"}


def test_another_cause_explains_it_away() -> None:
    alone = rows(told(facts(sunspots=3.0)))["sunspots_cause"].share.middle
    beside = rows(told(facts(sunspots=3.0, moon=3.0)))["sunspots_cause"].share.middle
    assert beside < alone - 0.1


def test_a_mark_moves_the_share_of_what_fits() -> None:
    assert rows(told(facts(itch=True)))["itch_cause"].share.middle > 0.4
    assert "itch_cause" not in rows(told(facts(itch=False)))


def test_what_is_common_and_weak_never_ranks() -> None:
    assert "heel_cause" not in rows(told(facts(sunspots=1.0)))


def test_a_small_share_is_not_worth_a_name() -> None:
    small = replace(INVENTED[0], strength=0.005)
    found = explain(question(facts(sunspots=1.0)), (small,), np.random.default_rng(1))
    assert [row.slug for row in found.causes] == ["other"]


def test_a_small_share_is_named_where_much_speaks_for_it_and_no_other_cause_is() -> None:
    small = replace(INVENTED[2], strength=0.2)
    alone = explain(question(facts(comet=True)), (small,), np.random.default_rng(1))
    known = question(facts(comet=True, sunspots=2.0), heaviness=5.0)
    beside = explain(known, (small, INVENTED[0]), np.random.default_rng(1))
    assert alone.causes[0].slug == "comet_cause"
    assert alone.causes[0].share.middle < LEAST_SHARE
    assert [row.slug for row in beside.causes] == ["sunspots_cause", "other"]


def test_who_a_runner_is_names_no_cause() -> None:
    old = Sign(
        rule=Condition(finding="age_years", at_least=50), if_true=9.0, meaning="Old.", source="-"
    )
    cause = replace(ITCH, prior=0.5, signs=(old,), marks=())
    found = explain(question(facts(age_years=70.0)), (cause,), np.random.default_rng(1))
    assert [row.slug for row in found.causes] == ["other"]


def test_a_cause_of_both_legs_is_never_first_for_one_leg() -> None:
    badly = Mark(
        rule=Condition(finding="side", one_of=("left",)),
        fit=0.08,
        group="side",
        meaning="Only one leg is heavy.",
        source="elicited",
    )
    both = replace(INVENTED[0], strength=0.6, marks=(badly,))
    known = facts(sunspots=3.0, itch=True, side="left")
    found = explain(question(known), (both, ITCH), np.random.default_rng(1))
    alone = explain(question(known), (both,), np.random.default_rng(1))
    assert found.causes[0].slug == "itch_cause"
    assert [row.slug for row in alone.causes] == ["other"]


def test_a_data_problem_stands_beside_the_shares() -> None:
    found = told(facts(glitch=True))
    assert [(one.what, one.where) for one in found.data_problems] == [("glitch high", "glitch")]
    assert "glitch_cause" not in rows(found)
    assert told(facts(glitch=False)).data_problems == ()


def test_a_data_problem_is_told_once() -> None:
    double = replace(INVENTED[-1], ramps=INVENTED[-1].ramps * 2)
    found = explain(question(facts(glitch=True)), (double,), np.random.default_rng(1))
    assert len(found.data_problems) == 1
    assert found.causes == ()
    assert found.unexplained.middle == pytest.approx(1.0)


def test_yesterdays_cause_keeps_its_name_today() -> None:
    slow = replace(INVENTED[0], carry_over=0.7)
    today = question(facts(sunspots=0.0), heaviness=7.0, earlier=(facts(sunspots=3.0),))
    share = explain(today, (slow,), np.random.default_rng(1))
    lasting = explain(replace(today, facts=facts(sunspots=0.6)), (slow,), np.random.default_rng(1))
    assert share.unexplained.middle < 0.6
    assert rows(lasting)["sunspots_cause"].share.middle > 0.5


def test_a_full_dose_that_fits_well_is_named_however_weak_the_cause() -> None:
    weak = cause("weak_cause", ramps=(ramp("moon"),), strength=0.001, marks=(mark("itch", 20.0),))
    known = facts(moon=1.0, itch=True)
    told = explain(question(known, heaviness=6), (weak, SUNSPOTS), np.random.default_rng(1))
    assert told.causes[0].slug == "weak_cause"
    assert told.causes[0].share.middle < LEAST_SHARE
    plain = replace(weak, marks=())
    told = explain(question(known, heaviness=6), (plain, SUNSPOTS), np.random.default_rng(1))
    assert "weak_cause" not in [row.slug for row in told.causes]


def test_what_speaks_against_a_named_cause_is_told() -> None:
    both = replace(ITCH, signs=(sign("comet", 2.0, 0.5),))
    found = explain(
        question(facts(itch=True, comet=False), heaviness=8.0), (both,), np.random.default_rng(1)
    )
    assert [line.meaning for line in found.causes[0].evidence_against] == ["comet is not there"]


def test_the_next_question_is_safety_then_the_rating_then_the_widest_gap() -> None:
    open_questions = ("fever", "cough")
    first = told(unanswered=open_questions).next_question
    assert first is not None
    assert first.finding == "no_warning_signs"
    one_left = told(facts(no_warning_signs=False), unanswered=open_questions).next_question
    assert one_left is not None
    assert one_left.finding == "fever"
    rating = told(heaviness=None).next_question
    assert rating is not None
    assert rating.finding == "heaviness"
    gap = told(facts(sunspots=2.0)).next_question
    assert gap is not None
    assert gap.finding == told(facts(sunspots=2.0)).data_gaps[0].finding


def test_light_legs_are_not_asked_about_safety() -> None:
    found = told(facts(sunspots=0.0), heaviness=1.0, unanswered=("fever",)).next_question
    assert found is not None
    assert found.finding != "fever"


def test_where_all_is_known_nothing_is_asked() -> None:
    known = facts(sunspots=0.0, moon=0.0, comet=False, itch=False)
    assert told(known).next_question is None


@pytest.mark.parametrize(
    ("known", "changes", "verdict"),
    [
        ({"sunspots": 1.0}, {"heaviness": 2.0, "usual": 1.0}, Verdict.LIGHT),
        ({"sunspots": 1.0}, {"heaviness": 4.0, "usual": 4.0}, Verdict.LIGHT),
        ({"sunspots": 1.0}, {"heaviness": 3.0, "usual": None}, Verdict.LIGHT),
        ({"sunspots": 1.0}, {"heaviness": 6.0, "usual": 6.0}, Verdict.UNUSUAL),
        ({"comet": False}, {"heaviness": 6.0}, Verdict.CANNOT_TELL),
        ({"last_repetition": True}, {"heaviness": 8.0}, Verdict.EXPECTED),
        ({"phase": "end", "run_today_min": 170.0}, {"heaviness": 8.0}, Verdict.EXPECTED),
        ({"last_repetition": True, "side": "left"}, {"heaviness": 8.0}, Verdict.CANNOT_TELL),
        ({"phase": "start", "run_today_min": 170.0}, {"heaviness": 8.0}, Verdict.CANNOT_TELL),
        ({}, {"heaviness": 8.0}, Verdict.CANNOT_TELL),
        ({"sunspots": 2.0}, {"heaviness": None}, Verdict.CANNOT_TELL),
        ({"itch": True}, {"heaviness": None}, Verdict.UNUSUAL),
    ],
)
def test_a_verdict_comes_before_the_causes(
    known: dict[str, float | bool | str], changes: dict[str, object], verdict: Verdict
) -> None:
    found = told(facts(**known), **changes)
    assert found.verdict is verdict
    assert found.verdict_reason


def test_a_good_day_damps_the_whole_hazard_and_no_share() -> None:
    assert damping({}) == 1.0
    assert damping(facts(sleep_h=9.5, load_7d_z=-1.0)) < 0.8
    assert damping(facts(sleep_h=6.0, load_7d_z=2.0)) == 1.0


def test_a_fresher_last_rating_damps_the_hazard() -> None:
    fresh, old = facts(heaviness=1.0), facts(heaviness=9.0)
    assert damping({}, (fresh,), 5.0) == pytest.approx(math.exp(-0.15 * 2))
    assert damping({}, (old, fresh, {}), 5.0) == damping({}, (fresh,), 5.0)
    assert damping({}, (fresh, old), 5.0) == 1.0
    assert damping({}, (fresh, {}, {}), 5.0) == 1.0
    assert damping({}, (fresh,), None) == 1.0
    assert damping({}, (facts(heaviness=0.0),), 10.0) == pytest.approx(math.exp(-0.15 * 3))


def test_what_the_watch_says_of_a_run_is_no_word_about_the_legs() -> None:
    told_by = {"itch": replace(FINDINGS["itch"], column="itch")}
    asked = question(facts(itch=True), findings={**FINDINGS, **told_by})
    assert explain(asked, INVENTED, np.random.default_rng(1)).verdict is Verdict.CANNOT_TELL
    said = {"itch": replace(asked.facts["itch"], origin=Origin.ANSWER)}
    answered = replace(asked, facts=said)
    assert explain(answered, INVENTED, np.random.default_rng(1)).verdict is Verdict.UNUSUAL


def test_planted_invented_causes_are_found() -> None:
    """Days drawn with one great dose: its cause leads nearly always."""
    rng = np.random.default_rng(8)
    hits = 0
    for _ in range(20):
        planted = bool(rng.integers(2))
        known = facts(sunspots=2.5 * planted + 0.1, moon=2.5 * (not planted) + 0.1)
        asked = question(known, heaviness=float(rng.integers(5, 10)))
        first = explain(asked, INVENTED, rng).causes[0].slug
        hits += first == ("sunspots_cause" if planted else "moon_cause")
    assert hits == 20


def test_chance_moves_the_ends_of_an_interval_a_little_and_its_middle_not_at_all() -> None:
    asked = question(facts(sunspots=2.0, itch=True), heaviness=7.0, usual=3.0)
    one, two = (explain(asked, INVENTED, np.random.default_rng(seed)) for seed in (1, 2))
    assert [row.share.middle for row in one.causes] == [row.share.middle for row in two.causes]
    assert [row.presence for row in one.causes] == [row.presence for row in two.causes]
    assert one.unexplained.middle == two.unexplained.middle
    for first, second in zip(one.causes, two.causes, strict=True):
        assert first.share.low == pytest.approx(second.share.low, abs=0.04)
        assert first.share.high == pytest.approx(second.share.high, abs=0.04)


def test_findings_of_the_tests_are_questions() -> None:
    assert all(one.question.endswith("?") for one in FINDINGS.values())
