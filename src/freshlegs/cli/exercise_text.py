"""How exercises and routines are told: the list, and one of them in full."""

from __future__ import annotations

from collections.abc import Sequence

import click

from freshlegs.cli.exercise_words import dose_words, duration_words, step_words
from freshlegs.cli.output import heading, say, table
from freshlegs.domain.exercise import Exercise, ExerciseKind, Routine, RoutinePart
from freshlegs.domain.reference import Reference
from freshlegs.workflows.exercises import sources, who_should_not

KINDS = {
    ExerciseKind.DRILL: "Drills, before hard running",
    ExerciseKind.STRETCH: "Stretches, after the run",
    ExerciseKind.FORM: "Form",
    ExerciseKind.STRENGTH: "Strength",
    ExerciseKind.JUMP: "Jumps",
    ExerciseKind.SPRINT: "Fast running, in this order",
    ExerciseKind.RECOVERY: "Recovery",
}


def list_all(known: Sequence[Exercise], routines: Sequence[Routine]) -> None:
    """List all by kind, with how much to begin with."""
    for kind, title in KINDS.items():
        heading(title)
        rows = [(one.slug, one.title, dose_words(one.dose)) for one in known if one.kind is kind]
        table(rows, ("exercise", "what it is", "to begin with"))
    heading("Routines")
    table(
        [(one.slug, one.title, f"{one.total_min:g} min") for one in routines],
        ("routine", "what it is", "takes"),
    )
    say()
    say("`freshlegs exercises SLUG` says how to do one, and who should not.")


def tell(one: Exercise | Routine) -> None:
    """Tell one in full."""
    click.echo(click.style(f"{one.title}  ({one.slug})", bold=True))
    if isinstance(one, Routine):
        _routine(one)
    else:
        _exercise(one)
    say(f"To go on: {one.progression}", indent_count=2)
    _who_should_not(one)
    _known(one)
    say()
    say("Supports your decision; it is not a diagnosis.")


def _exercise(one: Exercise) -> None:
    say(f"For: {', '.join(one.muscles)}.", indent_count=2)
    if one.equipment:
        say(f"You need: {', '.join(one.equipment)}.", indent_count=2)
    for number, step in enumerate(one.steps, start=1):
        say(f"{number}. {step}", indent_count=2, hanging_count=3)
    say(f"To begin with: {dose_words(one.dose)}.", indent_count=2)
    say(one.stop_if, indent_count=2)


def _routine(one: Routine) -> None:
    say(f"{one.total_min:g} minutes, {one.when}.", indent_count=2)
    for part in one.parts:
        _part(part)


def _part(part: RoutinePart) -> None:
    say(f"{part.title} ({duration_words(part.duration_s)})", indent_count=2)
    for step in part.steps:
        say(step_words(step), indent_count=4, hanging_count=2)


def _who_should_not(one: Exercise | Routine) -> None:
    for title, who in who_should_not(one):
        of_what = "" if title == one.title else f"{title}: "
        say(f"{of_what}{who.sentence}", indent_count=2)


def _known(one: Exercise | Routine) -> None:
    cited = [_cited(reference) for reference in sources(one)]
    basis = [] if one.basis is None else [f"{'some of it' if cited else 'all of it'} {one.basis}"]
    say(f"Grade {one.grade}. Source: {'; '.join((*cited, *basis))}.", indent_count=2)


def _cited(reference: Reference) -> str:
    memory = reference.provenance == "memory"
    return f"{reference.citation} (from memory, unverified)" if memory else reference.citation
