"""Every exercise: how to do it, how much of it, and who should not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from typing import Any

from freshlegs.domain.exercise import (
    MOST_SPRINTS_COUNT,
    Exercise,
    ExerciseDose,
    ExerciseKind,
    NotFor,
)
from freshlegs.domain.findings import Finding
from freshlegs.knowledge.checking import (
    check_keys,
    check_texts,
    checked_basis,
    checked_grade,
    checked_sources,
    one_of,
)
from freshlegs.knowledge.claims import CLAIM_IDS
from freshlegs.knowledge.errors import FactsError
from freshlegs.knowledge.files import read_toml
from freshlegs.knowledge.findings import findings_by_slug
from freshlegs.knowledge.rules import parse_rule

FILE = "exercises.toml"
_TEXTS = ("title", "progression", "stop_if", "muscles", "steps")
_KEYS = frozenset(field.name for field in fields(Exercise))
_DOSE_KEYS = frozenset(field.name for field in fields(ExerciseDose))
_FEWEST_STEPS, _MOST_STEPS = 2, 6


@cache
def exercises() -> tuple[Exercise, ...]:
    """Every exercise in the order of the file; FactsError where one is malformed."""
    return parse_exercises(read_toml(FILE), findings_by_slug())


@cache
def exercises_by_slug() -> Mapping[str, Exercise]:
    """Every exercise by its slug."""
    return {exercise.slug: exercise for exercise in exercises()}


@cache
def not_for() -> Mapping[str, NotFor]:
    """Who should not, by the name that exercises and routines use."""
    return parse_not_for(read_toml(FILE), findings_by_slug())


def parse_not_for(
    content: Mapping[str, Any], findings: Mapping[str, Finding]
) -> Mapping[str, NotFor]:
    """Build the rules that exercises name; FactsError says what is wrong."""
    return {
        name: _not_for(name, table, findings) for name, table in content.get("not_for", {}).items()
    }


def parse_exercises(
    content: Mapping[str, Any], findings: Mapping[str, Finding]
) -> tuple[Exercise, ...]:
    """Build the exercises of a fact file; FactsError says what is wrong."""
    rules = parse_not_for(content, findings)
    parsed = tuple(_parse(entry, rules) for entry in content["exercise"])
    slugs = [exercise.slug for exercise in parsed]
    for slug in slugs:
        if slugs.count(slug) > 1:
            raise FactsError(FILE, slug, "stands there twice")
    return parsed


def _not_for(name: str, table: Mapping[str, Any], findings: Mapping[str, Finding]) -> NotFor:
    check_keys(FILE, name, table, {"sentence", "any_of"})
    check_texts(FILE, name, table, ("sentence", "any_of"))
    rule = parse_rule({"any_of": table["any_of"]}, findings, file=FILE, entry=name)
    return NotFor(sentence=table["sentence"], rule=rule)


def _parse(entry: Mapping[str, Any], rules: Mapping[str, NotFor]) -> Exercise:
    slug = str(entry.get("slug", "an exercise"))
    check_keys(FILE, slug, entry, _KEYS)
    check_texts(FILE, slug, entry, _TEXTS)
    steps = tuple(entry["steps"])
    if not _FEWEST_STEPS <= len(steps) <= _MOST_STEPS:
        raise FactsError(FILE, slug, f"has {len(steps)} steps, not two to six")
    kind = one_of(FILE, slug, ExerciseKind, entry, "kind")
    return Exercise(
        slug=slug,
        title=entry["title"],
        kind=kind,
        muscles=tuple(entry["muscles"]),
        steps=steps,
        dose=_dose(entry.get("dose"), slug, kind),
        progression=entry["progression"],
        stop_if=entry["stop_if"],
        not_for=named_rule(FILE, slug, entry, rules),
        equipment=tuple(entry.get("equipment", ())),
        grade=checked_grade(FILE, slug, entry),
        sources=checked_sources(FILE, slug, entry),
        basis=checked_basis(FILE, slug, entry),
        claims=answered_claims(FILE, slug, entry),
    )


def named_rule(
    file: str, slug: str, entry: Mapping[str, Any], rules: Mapping[str, NotFor]
) -> NotFor | None:
    """Give who should not, by its name; None where nobody must not."""
    name = entry.get("not_for")
    if name is None:
        return None
    if name not in rules:
        raise FactsError(file, slug, f"is not for {name}, which {FILE} does not explain")
    return rules[name]


def answered_claims(file: str, entry: str, table: Mapping[str, Any]) -> tuple[str, ...]:
    """Give the ids of the claims that are answered; FactsError where there is no such claim."""
    ids = tuple(table.get("claims", ()))
    for claim in ids:
        if claim not in CLAIM_IDS:
            raise FactsError(file, entry, f"answers {claim}, which is no claim of the sources")
    return ids


def _dose(table: Mapping[str, Any] | None, slug: str, kind: ExerciseKind) -> ExerciseDose:
    if not table:
        raise FactsError(FILE, slug, "has no dose")
    check_keys(FILE, slug, table, _DOSE_KEYS)
    for name, number in table.items():
        if isinstance(number, bool) or not isinstance(number, int | float) or number <= 0:
            raise FactsError(FILE, slug, f"has a dose whose {name} is {number}")
    dose = ExerciseDose(**table)
    most_count = max(dose.most_count or 0, dose.sets_count * (dose.repetitions_count or 0))
    if kind is ExerciseKind.SPRINT and most_count > MOST_SPRINTS_COUNT:
        raise FactsError(FILE, slug, f"sprints {most_count} times, which is more than 12")
    return dose
