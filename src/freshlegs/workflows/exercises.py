"""Give the exercises and the routines, and one of them with its sources in full."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from freshlegs.domain.errors import NotFoundError
from freshlegs.domain.exercise import Exercise, NotFor, Routine
from freshlegs.domain.reference import Reference
from freshlegs.knowledge import exercises as known_exercises
from freshlegs.knowledge import routines as known_routines
from freshlegs.knowledge.references import references


def exercises() -> tuple[Exercise, ...]:
    """Give every exercise."""
    return known_exercises.exercises()


def routines() -> tuple[Routine, ...]:
    """Give every routine."""
    return known_routines.routines()


def exercise(asked: str) -> Exercise | Routine:
    """Give the exercise or routine of a slug or a title.

    Raises NotFoundError, naming what comes near, where there is none.
    """
    known: tuple[Exercise | Routine, ...] = (*exercises(), *routines())
    named = {name: one for one in known for name in (_plain(one.title), _plain(one.slug))}
    found = named.get(_plain(asked))
    if found is None:
        near = get_close_matches(_plain(asked), named)
        slugs = tuple(dict.fromkeys(named[name].slug for name in near))
        raise NotFoundError(kind="exercise or routine", name=asked, closest=slugs)
    return found


def sources(one: Exercise | Routine) -> tuple[Reference, ...]:
    """Give its sources in full."""
    return tuple(references()[key] for key in one.sources)


def who_should_not(one: Exercise | Routine) -> tuple[tuple[str, NotFor], ...]:
    """Give who should not do it, with what of it: of a routine each of its exercises too."""
    return tuple(dict(_who_should_not(one)).items())


def _who_should_not(one: Exercise | Routine) -> Iterator[tuple[str, NotFor]]:
    if one.not_for is not None:
        yield one.title, one.not_for
    said = {one.not_for}
    by_slug = known_exercises.exercises_by_slug()
    for slug in one.exercises if isinstance(one, Routine) else ():
        part = by_slug[slug]
        if part.not_for is not None and part.not_for not in said:
            said.add(part.not_for)
            yield part.title, part.not_for


def _plain(text: str) -> str:
    """Write a name so that case, hyphens and underscores do not matter."""
    return " ".join(text.casefold().replace("_", " ").replace("-", " ").split())
