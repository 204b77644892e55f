"""The changes that can be tried, one at a time."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches

from freshlegs.causes import ALL as CAUSES
from freshlegs.domain.errors import NotFoundError
from freshlegs.domain.intervention import Intervention
from freshlegs.domain.trial import TrialKind
from freshlegs.interventions import ALL as INTERVENTIONS


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change that can be tried: how, what is known of it, and which causes it acts on."""

    kind: TrialKind
    intervention: Intervention
    acts_on: tuple[str, ...]


def changes() -> tuple[Change, ...]:
    """Give everything that can be tried."""
    return tuple(
        Change(
            kind=one.trial,
            intervention=one,
            acts_on=tuple(cause.title for cause in CAUSES if one.slug in cause.interventions),
        )
        for one in INTERVENTIONS
        if one.trial is not None
    )


def change_of(asked: str) -> Change:
    """Give the change of a name; raises NotFoundError, naming what comes near."""
    known = {one.kind.slug: one for one in changes()}
    plain = asked.strip().casefold().replace("-", "_").replace(" ", "_")
    named = {one.intervention.slug: one for one in changes()} | known
    if plain not in named:
        near = tuple(get_close_matches(plain, known))
        raise NotFoundError(kind="change that can be tried", name=asked, closest=near)
    return named[plain]
