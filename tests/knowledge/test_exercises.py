"""Exercises can be followed as they stand: steps, a dose, how to go on, and who should not."""

from __future__ import annotations

from typing import Any

import pytest

from freshlegs.domain.claim import Basis, PlaceKind
from freshlegs.domain.conditions import AnyOf, Condition, findings_of
from freshlegs.domain.exercise import MOST_SPRINTS_COUNT, Exercise, ExerciseKind, NotFor
from freshlegs.knowledge.claims import claims
from freshlegs.knowledge.errors import FactsError
from freshlegs.knowledge.exercises import exercises, exercises_by_slug, not_for, parse_exercises
from freshlegs.knowledge.findings import findings_by_slug
from freshlegs.knowledge.references import references

LONGEST_STEP = 120
SIX_STRETCHES = {
    "lunge_stretch", "standing_quad_stretch", "standing_adductor_stretch", "standing_tfl_stretch",
    "lying_gluteal_stretch", "standing_calf_stretch",
}  # fmt: skip
OF_THE_SOURCES = SIX_STRETCHES | {
    "skipping", "squat_jumps", "lunges", "single_leg_squats", "box_jumps", "weighted_lunges",
    "weighted_squats", "hip_abductors", "core", "strides", "hill_sprints", "sprints_15_45", "hiit",
    "run_tall", "ice_in_a_towel", "heat_pad", "legs_up", "compression_stockings", "inserts",
}  # fmt: skip
GOOD: dict[str, Any] = {
    "slug": "hop",
    "title": "Hops",
    "kind": "jump",
    "muscles": ["calf"],
    "steps": ["Stand on one leg.", "Hop."],
    "dose": {"repetitions_count": 5},
    "progression": "Higher.",
    "stop_if": "Stop if it hurts.",
    "not_for": "hopping",
    "grade": "C",
    "basis": "elicited",
}
RULES = {
    "hopping": {"sentence": "Not with pain.", "any_of": [{"finding": "hop_pain", "equals": True}]}
}


def parse(
    change: dict[str, Any] | None = None, rules: dict[str, Any] | None = None
) -> tuple[Exercise, ...]:
    content = {
        "exercise": [{**GOOD, **(change or {})}],
        "not_for": RULES if rules is None else rules,
    }
    return parse_exercises(content, findings_by_slug())


def test_the_exercises_of_the_sources_are_all_there() -> None:
    assert set(exercises_by_slug()) >= OF_THE_SOURCES
    stretches = {one.slug for one in exercises() if one.kind is ExerciseKind.STRETCH}
    assert stretches == SIX_STRETCHES


def test_every_claim_that_an_exercise_acts_on_is_named_by_it() -> None:
    acting = {
        (place.name, claim.id)
        for claim in claims()
        for place in claim.acts
        if place.kind is PlaceKind.EXERCISE
    }
    assert acting - {(one.slug, claim) for one in exercises() for claim in one.claims} == set()


def test_an_exercise_can_be_followed_in_a_few_short_sentences() -> None:
    texts = {text for one in exercises() for text in (*one.steps, one.progression, one.stop_if)}
    assert {text for text in texts if not text.endswith(".")} == set()
    long = [step for one in exercises() for step in one.steps if len(step) > LONGEST_STEP]
    assert long == []


def test_whoever_should_not_is_told_by_a_rule_and_a_sentence() -> None:
    assert {one.slug for one in exercises() if one.not_for is None} == {"run_tall"}
    used = {one.not_for for one in exercises()}
    assert [name for name, who in not_for().items() if who not in used] == []


def test_no_sprint_is_ever_repeated_more_than_twelve_times() -> None:
    fast = [one.dose for one in exercises() if one.kind is ExerciseKind.SPRINT]
    assert len(fast) == 4
    assert all(dose.most_count and dose.most_count <= MOST_SPRINTS_COUNT for dose in fast)


def test_the_sprints_come_in_the_order_of_their_risk() -> None:
    fast = [one for one in exercises() if one.kind is ExerciseKind.SPRINT]
    assert [one.slug for one in fast] == ["strides", "hill_sprints", "sprints_15_45", "hiit"]
    flat, hill = exercises_by_slug()["sprints_15_45"].dose, exercises_by_slug()["hill_sprints"].dose
    assert (flat.repetitions_count, flat.work_s, flat.rest_s, flat.most_count) == (6, 15, 45, 12)
    assert (hill.repetitions_count, hill.work_s) == (6, 8)


def test_squat_jumps_begin_with_two_sets_of_ten() -> None:
    dose = exercises_by_slug()["squat_jumps"].dose
    assert (dose.sets_count, dose.repetitions_count) == (2, 10)


@pytest.mark.parametrize("slug", ["hill_sprints", "sprints_15_45", "hiit"])
def test_sprints_ask_for_a_health_screen(slug: str) -> None:
    who = exercises_by_slug()[slug].not_for
    assert who is not None
    asked = {"chest_pain", "fainted", "palpitations", "conditions", "pregnancy", "months_running"}
    assert asked <= findings_of(who.rule)


def test_what_only_unread_sources_say_is_marked() -> None:
    unread = [
        one.slug
        for one in exercises()
        if one.basis is None and all(references()[key].provenance != "read" for key in one.sources)
    ]
    assert unread == []


def test_an_exercise_is_read_whole() -> None:
    (one,) = parse()
    assert (one.kind, one.basis, one.steps[1]) == (ExerciseKind.JUMP, Basis.ELICITED, "Hop.")
    rule = AnyOf((Condition(finding="hop_pain", equals=True),))
    assert one.not_for == NotFor(sentence="Not with pain.", rule=rule)
    assert parse({"not_for": None}, rules={})[0].not_for is None


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"colour": "red"}, "hop has an unknown key colour"),
        ({"title": ""}, "hop has no title"),
        ({"kind": "dance"}, r"hop has no known kind \(dance\)"),
        ({"steps": ["Hop."]}, "hop has 1 steps, not two to six"),
        ({"dose": None}, "hop has no dose"),
        ({"dose": {"spoons": 2}}, "hop has an unknown key spoons"),
        ({"dose": {"work_s": 0}}, "hop has a dose whose work_s is 0"),
        ({"dose": {"work_s": True}}, "hop has a dose whose work_s is True"),
        ({"dose": {"work_s": "long"}}, "hop has a dose whose work_s is long"),
        ({"not_for": "nobody"}, "hop is not for nobody, which exercises.toml does not explain"),
        ({"grade": "X"}, r"hop has no known grade \(X\)"),
        ({"sources": ["nobody1999"]}, r"hop names a source that is not known \(nobody1999\)"),
        ({"basis": None}, "hop has neither a source nor a basis"),
        ({"basis": "a hunch"}, r"hop has no known basis \(a hunch\)"),
        ({"claims": ["S999"]}, "hop answers S999, which is no claim of the sources"),
        ({"kind": "sprint", "dose": {"repetitions_count": 13}}, "hop sprints 13 times"),
        ({"kind": "sprint", "dose": {"most_count": 14}}, "hop sprints 14 times"),
    ],
)
def test_a_malformed_exercise_is_named(change: dict[str, Any], reason: str) -> None:
    with pytest.raises(FactsError, match=reason):
        parse(change)


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ({"any_of": RULES["hopping"]["any_of"]}, "hopping has no sentence"),
        ({"sentence": "Not you."}, "hopping has no any_of"),
        ({**RULES["hopping"], "colour": "red"}, "hopping has an unknown key colour"),
        ({"sentence": "No.", "any_of": [{"finding": "nothing", "equals": True}]}, "nothing, which"),
    ],
)
def test_a_malformed_rule_is_named(table: dict[str, Any], reason: str) -> None:
    with pytest.raises(FactsError, match=reason):
        parse(rules={"hopping": table})


def test_an_exercise_that_stands_twice_is_named() -> None:
    with pytest.raises(FactsError, match="hop stands there twice"):
        parse_exercises({"exercise": [GOOD, GOOD], "not_for": RULES}, findings_by_slug())
