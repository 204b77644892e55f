"""No advice for whom it would harm, whatever is known and whatever is not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from freshlegs.domain.conditions import (
    AllOf,
    AnyOf,
    Condition,
    Not,
    Rule,
    UnlessKnown,
    findings_of,
    holds,
)
from freshlegs.domain.exercise import Exercise, NotFor, Routine
from freshlegs.domain.findings import Fact, Facts, Finding, FindingType, Value
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.red_flags import AdviceKind, TriageResult
from freshlegs.interventions import ALL
from freshlegs.interventions.choosing import allowed
from freshlegs.interventions.health_screen import HEALTH_SCREEN
from freshlegs.knowledge.exercises import exercises, exercises_by_slug
from freshlegs.knowledge.findings import findings, findings_by_slug
from freshlegs.knowledge.red_flags import red_flags
from freshlegs.knowledge.routines import routines, routines_by_slug
from freshlegs.triage import triage
from tests.answering import answers_of
from tests.conditions import conditions_of

BY_SLUG = {one.slug: one for one in ALL}
CLEAR = TriageResult()
FAST = ("sprints", "hiit")
GUARDED = [one for one in ALL if one.contraindications is not None or one.stops is not None]
TOO_MUCH_WATER = re.compile(r"drink (?:plenty|lots|a lot|as much)|lots of (?:fluid|water)")


def rules_of(one: Intervention) -> list[Rule]:
    return [rule for rule in (one.contraindications, one.stops) if rule is not None]


SHOWN: tuple[Exercise | Routine, ...] = (*exercises(), *routines())
RULES = [rule for one in ALL for rule in rules_of(one)]
RULES += [one.not_for.rule for one in SHOWN if one.not_for is not None]
CONDITIONS = [condition for rule in RULES for condition in conditions_of(rule)]
ASKED = sorted({condition.finding for condition in CONDITIONS})


def values_of(finding: Finding) -> st.SearchStrategy[Value | None]:
    """Any answer, and of numbers those beside and at the limits that the rules set."""
    limits = [
        limit + step
        for one in CONDITIONS
        if one.finding == finding.slug
        for limit in (one.at_least, one.at_most)
        if limit is not None
        for step in (-0.5, 0.0, 0.5)
    ]
    return answers_of(finding, limits)


@st.composite
def known(draw: st.DrawFn) -> Facts:
    """Answers to many of the questions that contraindications ask; the rest is not known."""
    by_slug = findings_by_slug()
    chosen = draw(st.sets(st.sampled_from(ASKED), min_size=5))
    values = {slug: draw(values_of(by_slug[slug])) for slug in sorted(chosen)}
    return {slug: Fact(finding=slug, value=value) for slug, value in values.items()}


def no_to(condition: Condition) -> Value:
    """An answer with which a condition does not hold."""
    finding = findings_by_slug()[condition.finding]
    if finding.type is FindingType.MULTI:
        return ()
    if finding.type is FindingType.CHOICE:
        return next(value for value in finding.allowed if value not in condition.one_of)
    if condition.at_least is not None:
        return condition.at_least - 1
    return False if condition.at_most is None else condition.at_most + 1


def fine_for(one: Intervention) -> dict[str, Value]:
    """Answers with which nothing speaks against it."""
    found = {
        condition.finding: no_to(condition)
        for rule in rules_of(one)
        for condition in conditions_of(rule)
    }
    who: dict[str, Value] = {
        "age_years": 30.0,
        "months_running": 12.0,
        "pregnancy": "no",
        "only_runny_nose": True,
    }
    return {**found, **who} | ({"body_mass_index": 27.0} if one.slug == "weight_plan" else {})


def as_facts(values: dict[str, Value]) -> Facts:
    return {slug: Fact(finding=slug, value=value) for slug, value in values.items()}


@settings(max_examples=150, deadline=None)
@given(known())
def test_nothing_is_proposed_to_whom_a_contraindication_names(facts: Facts) -> None:
    for one in GUARDED:
        if allowed(one, CLEAR, facts):
            assert not any(holds(rule, facts) for rule in rules_of(one)), one.slug
            assert not one.ask_first or holds(one.contraindications or AnyOf(()), facts) is False


@settings(max_examples=150, deadline=None)
@given(known())
def test_no_exercise_of_what_is_proposed_is_ruled_out(facts: Facts) -> None:
    for one in ALL:
        if allowed(one, CLEAR, facts):
            ruled_out = [who.sentence for who in not_for_of(one) if holds(who.rule, facts)]
            assert ruled_out == [], one.slug


def not_for_of(one: Intervention) -> Iterator[NotFor]:
    own = [exercises_by_slug()[slug].not_for for slug in one.exercises]
    own += [routines_by_slug()[slug].not_for for slug in one.routines]
    yield from (who for who in own if who is not None)


@pytest.mark.parametrize("one", GUARDED, ids=lambda one: one.slug)
def test_each_thing_that_speaks_against_it_silences_it(one: Intervention) -> None:
    fine = fine_for(one)
    assert allowed(one, CLEAR, as_facts(fine))
    for rule in rules_of(one):
        for condition in conditions_of(rule):
            worse = yes_to(condition, rule)
            if worse is not None:
                facts = as_facts({**fine, "sex": "female", condition.finding: worse})
                assert not allowed(one, CLEAR, facts), condition.finding


def yes_to(condition: Condition, rule: Rule) -> Value | None:
    """An answer with which a condition of a rule speaks against; None for who is asked about."""
    if condition.finding == "sex" or condition in lifting(rule):
        return None
    negated = isinstance(rule, AnyOf) and Not(condition) in rule.parts
    if condition.one_of:
        several = findings_by_slug()[condition.finding].type is FindingType.MULTI
        return condition.one_of[:1] if several else condition.one_of[0]
    if condition.equals is not None:
        return not condition.equals if negated else condition.equals
    limit = condition.at_least if condition.at_least is not None else condition.at_most
    return None if limit is None else limit - 0.5 if negated else limit


def lifting(rule: Rule) -> set[Condition]:
    """What lifts a part of a rule where it is known: a doctor's word, or how far a pregnancy is."""
    match rule:
        case UnlessKnown(part):
            return set(conditions_of(part))
        case AllOf(parts) | AnyOf(parts):
            return set().union(*map(lifting, parts))
        case _:
            return set()


@pytest.mark.parametrize("slug", FAST)
def test_fast_running_waits_for_a_whole_health_screen(slug: str) -> None:
    fine = fine_for(BY_SLUG[slug])
    asked = {
        "chest_pain", "palpitations", "fainted", "breathless_at_rest", "family_sudden_death",
        "conditions", "pregnancy", "illness", "fever", "age_years", "months_running",
    }  # fmt: skip
    assert asked <= findings_of(AnyOf(HEALTH_SCREEN))
    for finding in asked:
        rest = {name: value for name, value in fine.items() if name != finding}
        assert not allowed(BY_SLUG[slug], CLEAR, as_facts(rest)), finding
    assert not allowed(BY_SLUG[slug], TriageResult(unanswered=("fever",)), as_facts(fine))


@pytest.mark.parametrize(("months", "may"), [(0.0, False), (0.9, False), (1.0, True)])
def test_nobody_sprints_before_four_weeks_of_running(months: float, *, may: bool) -> None:
    for slug in FAST:
        facts = as_facts({**fine_for(BY_SLUG[slug]), "months_running": months})
        assert allowed(BY_SLUG[slug], CLEAR, facts) is may


@pytest.mark.parametrize(
    "question",
    [
        "one_side_swelling", "calf_pain_unexplained", "clot_risk", "cold_foot",
        "weak_foot_pulse", "pain_at_rest_or_night", "numb_foot", "conditions",
    ],
)  # fmt: skip
def test_compression_waits_for_the_clot_and_artery_questions(question: str) -> None:
    compression = BY_SLUG["compression"]
    fine = fine_for(compression)
    assert allowed(compression, CLEAR, as_facts(fine))
    rest = {name: value for name, value in fine.items() if name != question}
    assert not allowed(compression, CLEAR, as_facts(rest))


@pytest.mark.parametrize(
    ("finding", "value"),
    [
        ("conditions", ("eating_disorder",)), ("age_years", 17.0), ("pregnancy", "pregnant"),
        ("body_mass_index", 18.4), ("body_mass_index", 22.0), ("periods", "absent_3_months"),
        ("energy_availability_kcal_per_kg", 34.0), ("purging", True), ("reduced_libido", True),
        ("weight_loss_per_week_percent", 0.8), ("cold_intolerance", True),
    ],
)  # fmt: skip
def test_no_deficit_with_too_little_energy(finding: str, value: Value) -> None:
    plan = BY_SLUG["weight_plan"]
    fine = {**fine_for(plan), "sex": "female", "periods": "regular"}
    assert allowed(plan, CLEAR, as_facts(fine))
    assert not allowed(plan, CLEAR, as_facts({**fine, finding: value}))


def test_no_deficit_while_any_flag_stands() -> None:
    assert [flag.id for flag in red_flags() if AdviceKind.DEFICIT not in flag.forbids] == []
    assert {one.slug for one in ALL if AdviceKind.DEFICIT in one.kinds} == {"weight_plan"}


@settings(max_examples=100, deadline=None)
@given(known())
def test_whatever_is_known_a_deficit_never_meets_a_flag(facts: Facts) -> None:
    gate = triage(facts, red_flags())
    if gate.raised:
        assert not allowed(BY_SLUG["weight_plan"], gate, facts)


def texts() -> Iterator[tuple[str, str]]:
    for one in ALL:
        yield one.slug, f"{one.text} {one.dose} {one.effect} {one.caution}"
    for exercise in exercises():
        yield exercise.slug, " ".join((*exercise.steps, exercise.progression, exercise.stop_if))
    for routine in routines():
        yield routine.slug, f"{routine.when} {routine.progression}"


def test_nothing_says_drink_plenty() -> None:
    assert [slug for slug, text in texts() if TOO_MUCH_WATER.search(text.lower())] == []


def test_iron_never_has_a_dose() -> None:
    doses = re.compile(r"\d+\s*(?:mg|milligram|µg|tablets?)")
    iron = [(slug, text) for slug, text in texts() if "iron" in text.lower()]
    assert {"iron_test_treat", "iron_food"} <= {slug for slug, _ in iron}
    assert [slug for slug, text in iron if doses.search(text)] == []
    assert "untested" in BY_SLUG["iron_test_treat"].text


@pytest.mark.parametrize(
    "speaks",
    [lambda one: one.text, lambda one: one.dose, lambda one: one.caution],
    ids=["text", "dose", "caution"],
)
def test_no_intervention_names_calories(speaks: Callable[[Intervention], str]) -> None:
    assert [one.slug for one in ALL if re.search(r"kcal|calorie", speaks(one))] == []


def test_every_question_of_a_contraindication_can_be_answered() -> None:
    assert set(ASKED) <= {finding.slug for finding in findings()}
