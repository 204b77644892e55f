"""Every routine: exercises in an order, with times that add up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from typing import Any

from freshlegs.domain.exercise import Exercise, NotFor, Routine, RoutinePart, RoutineStep
from freshlegs.knowledge.checking import (
    check_keys,
    check_texts,
    checked_basis,
    checked_grade,
    checked_sources,
)
from freshlegs.knowledge.errors import FactsError
from freshlegs.knowledge.exercises import answered_claims, exercises_by_slug, named_rule, not_for
from freshlegs.knowledge.files import read_toml

_FILE = "routines.toml"
_TEXTS = ("title", "when", "progression", "part", "total_min")
_KEYS = (frozenset(field.name for field in fields(Routine)) - {"parts"}) | {"part"}
_STEP_KEYS = frozenset(field.name for field in fields(RoutineStep))
_MINUTE_S = 60.0


@cache
def routines() -> tuple[Routine, ...]:
    """Every routine in the order of the file; FactsError where one is malformed."""
    return parse_routines(read_toml(_FILE), exercises_by_slug(), not_for())


@cache
def routines_by_slug() -> Mapping[str, Routine]:
    """Every routine by its slug."""
    return {routine.slug: routine for routine in routines()}


def parse_routines(
    content: Mapping[str, Any], known: Mapping[str, Exercise], rules: Mapping[str, NotFor]
) -> tuple[Routine, ...]:
    """Build the routines of a fact file; FactsError says what is wrong."""
    parsed = tuple(_parse(entry, known, rules) for entry in content["routine"])
    slugs = [*known, *(routine.slug for routine in parsed)]
    for slug in slugs:
        if slugs.count(slug) > 1:
            raise FactsError(_FILE, slug, "stands there twice, or is an exercise")
    return parsed


def _parse(
    entry: Mapping[str, Any], known: Mapping[str, Exercise], rules: Mapping[str, NotFor]
) -> Routine:
    slug = str(entry.get("slug", "a routine"))
    check_keys(_FILE, slug, entry, _KEYS)
    check_texts(_FILE, slug, entry, _TEXTS)
    parts = tuple(_part(part, slug, known) for part in entry["part"])
    total_min = sum(part.duration_s for part in parts) / _MINUTE_S
    if total_min != entry["total_min"]:
        reason = f"adds up to {total_min:g} minutes, not {entry['total_min']:g}"
        raise FactsError(_FILE, slug, reason)
    return Routine(
        slug=slug,
        title=entry["title"],
        when=entry["when"],
        parts=parts,
        total_min=total_min,
        progression=entry["progression"],
        not_for=named_rule(_FILE, slug, entry, rules),
        grade=checked_grade(_FILE, slug, entry),
        sources=checked_sources(_FILE, slug, entry),
        basis=checked_basis(_FILE, slug, entry),
        claims=answered_claims(_FILE, slug, entry),
    )


def _part(table: Mapping[str, Any], slug: str, known: Mapping[str, Exercise]) -> RoutinePart:
    check_keys(_FILE, slug, table, {"title", "step"})
    check_texts(_FILE, slug, table, ("title", "step"))
    return RoutinePart(
        title=table["title"], steps=tuple(_step(step, slug, known) for step in table["step"])
    )


def _step(table: Mapping[str, Any], slug: str, known: Mapping[str, Exercise]) -> RoutineStep:
    check_keys(_FILE, slug, table, _STEP_KEYS)
    check_texts(_FILE, slug, table, ("work_s",))
    exercise, what = table.get("exercise"), table.get("what")
    if (exercise is None) == (what is None):
        raise FactsError(_FILE, slug, "has a line that needs either an exercise or words")
    return RoutineStep(
        what=str(what) if exercise is None else _title(exercise, slug, known),
        exercise=exercise,
        work_s=float(table["work_s"]),
        rest_s=float(table.get("rest_s", 0)),
        times_count=table.get("times_count", 1),
        repetitions_count=table.get("repetitions_count"),
    )


def _title(exercise: str, slug: str, known: Mapping[str, Exercise]) -> str:
    if exercise not in known:
        raise FactsError(_FILE, slug, f"has the unknown exercise {exercise}")
    return known[exercise].title
