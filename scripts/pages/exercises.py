"""The page of the exercises and routines."""

from __future__ import annotations

from collections.abc import Iterator

from freshlegs.cli.exercise_text import KINDS
from freshlegs.cli.exercise_words import dose_words, duration_words, step_words
from freshlegs.domain.exercise import Exercise, ExerciseKind, Routine, RoutinePart
from freshlegs.workflows.exercises import exercises, routines, who_should_not
from scripts.pages.layout import anchor, page
from scripts.pages.words import cite, rule_text

EXERCISES_LEAD = """
{count} exercises and {routines_count} routines: how to do them, how much to begin with, how to go
on, and who should not. Drills go before hard running, held stretches after it. Of the fast runs
take the first first: strides, then hills, then 15 seconds on the flat, and none before a health
check. What a rule looks at and nobody answered is asked first. Grades are for performance: A
trials or direct measurement, B observation, C experts, mechanism or small studies, D contradicted
by better evidence. "Elicited" is our own judgement. No physician has reviewed this page. In the
terminal: `freshlegs exercises`.
"""


def exercises_page() -> str:
    """Every routine and every exercise."""
    known = exercises()
    lead = EXERCISES_LEAD.format(count=len(known), routines_count=len(routines()))
    kinds = " · ".join(f"[{title}](#{anchor(title)})" for title in ("Routines", *KINDS.values()))
    parts = (kind_part(kind, known) for kind in KINDS)
    return page("The exercises", lead, (kinds, "## Routines", *map(routine, routines()), *parts))


def kind_part(kind: ExerciseKind, known: tuple[Exercise, ...]) -> str:
    """All exercises of one kind."""
    chosen = (exercise_part(one) for one in known if one.kind is kind)
    return "\n\n".join((f"## {KINDS[kind]}", *chosen))


def exercise_part(one: Exercise) -> str:
    """One exercise."""
    lines = [f"### {one.title}", "", f"`{one.slug}` · {', '.join(one.muscles)}", ""]
    lines += [f"{place}. {step}" for place, step in enumerate(one.steps, start=1)]
    lines += ["", f"- To begin with: {dose_words(one.dose)}"]
    lines += [f"- To go on: {one.progression}", f"- {one.stop_if}"]
    lines += [f"- You need: {', '.join(one.equipment)}"] if one.equipment else []
    return "\n".join((*lines, *known_of(one)))


def routine(one: Routine) -> str:
    """One routine, with its times."""
    lines = [f"### {one.title}", "", f"`{one.slug}` · {one.total_min:g} minutes, {one.when}.", ""]
    lines += [line for part in one.parts for line in routine_part(part)]
    return "\n".join((*lines, "", f"- To go on: {one.progression}", *known_of(one)))


def routine_part(part: RoutinePart) -> Iterator[str]:
    """One part of a routine."""
    yield f"- **{part.title}** ({duration_words(part.duration_s)})"
    for step in part.steps:
        yield f"  - {step_words(step)}"


def known_of(one: Exercise | Routine) -> Iterator[str]:
    """Who should not, and how good the evidence is."""
    for title, who in who_should_not(one):
        of_what = "" if title == one.title else f"{title}: "
        yield f"- {of_what}{who.sentence} Rule: {rule_text(who.rule)}"
    cited = [cite(key) for key in one.sources]
    basis = [] if one.basis is None else [f"{'some of it' if cited else 'all of it'} {one.basis}"]
    yield f"- Grade {one.grade}; {'; '.join((*cited, *basis))}"
    if one.claims:
        yield f"- Claims answered: {', '.join(one.claims)}"
