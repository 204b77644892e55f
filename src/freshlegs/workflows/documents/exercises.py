"""Exercises and routines as JSON."""

from __future__ import annotations

from dataclasses import asdict

from freshlegs.domain.conditions import findings_of
from freshlegs.domain.exercise import Exercise, NotFor, Routine
from freshlegs.workflows.exercises import who_should_not


def document(one: Exercise | Routine) -> dict[str, object]:
    """Shape an exercise or a routine for programs."""
    told = asdict(one)
    who = [_not_for(title, not_for) for title, not_for in who_should_not(one)]
    kind = "routine" if isinstance(one, Routine) else one.kind
    return {**told, "kind": kind, "not_for": who}


def _not_for(title: str, who: NotFor) -> dict[str, object]:
    return {"of": title, "sentence": who.sentence, "findings": sorted(findings_of(who.rule))}
