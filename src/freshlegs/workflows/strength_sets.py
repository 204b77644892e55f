"""One line of strength work: which exercise, which muscles, and what cannot be."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from freshlegs.domain.activity import StrengthSet
from freshlegs.domain.errors import BadValueError
from freshlegs.domain.exercise import Exercise, ExerciseKind, Routine
from freshlegs.exporters.diary_csv import EXERCISE, EXERCISE_ALLOWED
from freshlegs.knowledge.exercises import exercises, exercises_by_slug

GROUPS = ("legs", "calves", "glutes", "hamstrings", "quads", "plyometrics", "core", "upper_body")
"""What a line works; all but the last two load the legs."""
LOGGED_KINDS = frozenset({ExerciseKind.STRENGTH, ExerciseKind.JUMP})
GROUP_OF_MUSCLE: Mapping[str, str] = {
    "calf": "calves",
    "outer hip": "glutes",
    "trunk": "core",
    "buttocks": "glutes",
}
"""The first muscle of an exercise tells its group; thighs are legs."""
MOST_SETS_COUNT, MOST_REPETITIONS_COUNT, MOST_LOAD_KG, MOST_EFFORT = 50, 500, 1000.0, 10.0
MOST_NAME_LETTERS_COUNT = 60
_TIMES = re.compile(r"(?P<sets>\d{1,3})(?:\s*[x×*]\s*(?P<repetitions>\d{1,4}))?", re.IGNORECASE)


def logged_exercises() -> tuple[Exercise, ...]:
    """Give the exercises of ours that are logged as sets."""
    return tuple(one for one in exercises() if one.kind in LOGGED_KINDS)


def group_of(exercise: str) -> str | None:
    """Give the group of one of our exercises; None for one that we do not know."""
    found = exercises_by_slug().get(exercise)
    if found is None:
        return None
    if found.kind is ExerciseKind.JUMP:
        return "plyometrics"
    return GROUP_OF_MUSCLE.get(found.muscles[0], "legs")


def sets_of(routine: Routine) -> tuple[StrengthSet, ...]:
    """Give what a routine has that is logged as sets, as if it was done whole."""
    return tuple(
        StrengthSet(
            group=group_of(step.exercise) or "legs",
            sets_count=step.times_count,
            repetitions_count=step.repetitions_count,
            exercise=step.exercise,
        )
        for part in routine.parts
        for step in part.steps
        if step.exercise is not None and exercises_by_slug()[step.exercise].kind in LOGGED_KINDS
    )


def told_set(exercise: str, times: str, more: Mapping[str, object]) -> StrengthSet:
    """Read sets as they are typed: `3x10`, and of `load_kg`, `effort` and `works` what is told.

    Raises BadValueError, also for an exercise of one's own without `works`.
    """
    slug = slug_of(exercise)
    works = more.get("works")
    group = str(works) if works else group_of(slug) or (slug if slug in GROUPS else "")
    sets_count, repetitions_count = read_times(times)
    load_kg, effort = more.get("load_kg"), more.get("effort")
    told = StrengthSet(
        group=group,
        sets_count=sets_count,
        repetitions_count=repetitions_count,
        load_kg=load_kg if isinstance(load_kg, float) else None,
        effort=effort if isinstance(effort, float) else None,
        exercise=None if slug in GROUPS else slug,
    )
    check_set(told)
    return told


def slug_of(told: str) -> str:
    """Give the slug of one of our exercises by slug or title; else what was typed."""
    plain = told.strip().casefold()
    for one in logged_exercises():
        if plain in {one.slug, one.slug.replace("_", " "), one.title.casefold()}:
            return one.slug
    return told.strip()


def read_times(text: str) -> tuple[int, int | None]:
    """Read `3x10` or `3`: sets, and repetitions if told. Raises BadValueError."""
    found = _TIMES.fullmatch(text.strip())
    if found is None:
        raise BadValueError(field="sets", value=text, allowed="sets x repetitions, such as 3x10")
    repetitions = found["repetitions"]
    return int(found["sets"]), None if repetitions is None else int(repetitions)


def check_set(one: StrengthSet) -> None:
    """Refuse what cannot be. Raises BadValueError naming it."""
    if one.exercise is not None:
        is_named = EXERCISE.fullmatch(one.exercise) is not None
        if not is_named or len(one.exercise) > MOST_NAME_LETTERS_COUNT:
            raise BadValueError(field="exercise", value=one.exercise, allowed=EXERCISE_ALLOWED)
    if one.group not in GROUPS:
        raise BadValueError(
            field="group", value=one.group, allowed=", ".join(GROUPS), choices=GROUPS
        )
    _check_number("sets", one.sets_count, 1, MOST_SETS_COUNT)
    _check_number("repetitions", one.repetitions_count, 1, MOST_REPETITIONS_COUNT)
    _check_number("load", one.load_kg, 0, MOST_LOAD_KG)
    _check_number("effort", one.effort, 0, MOST_EFFORT)


def _check_number(
    field: str, number: float | None, least_number: float, most_number: float
) -> None:
    if number is None:
        return
    if not math.isfinite(number) or not least_number <= number <= most_number:
        allowed = f"a number from {least_number:g} to {most_number:g}"
        raise BadValueError(field, number, allowed)
