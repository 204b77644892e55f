"""The shape of a possible cause of heavy legs: its dose, its signs, its marks, how to plant it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from freshlegs.domain.conditions import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Ramp:
    """Dose from one number: 0 at `zero` (the runner's usual), 1 at `one`, at most `most_dose`.

    `one` may lie below `zero` (less sleep, more dose). `high` and `low` are what the
    evidence says in words when the dose is at least one half, and when it is not. With
    `from_own_usual` the ramp starts at the runner's own usual where that lies between the two.
    Where `unless` holds there is no dose, whatever the number.
    """

    finding: str
    zero: float
    one: float
    high: str
    low: str
    source: str
    from_own_usual: bool = False
    most_dose: float = 3.0
    unless: Rule | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A likelihood ratio for a cause that cannot be measured; one `group` counts once.

    `meaning` is what the evidence says where the rule holds, `otherwise` where it does not.
    """

    rule: Rule
    if_true: float
    if_false: float = 1.0
    group: str = ""
    meaning: str
    source: str
    otherwise: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Another cause makes this one likelier: what shows it multiplies the prior odds.

    `by` is the other cause's slug; where the rule over findings holds, the odds of this cause are
    multiplied by `odds_ratio`. A link shares its `group` with the signs and links that look at the
    same findings, or go together with them, and of a group only the strongest counts.
    """

    by: str
    rule: Rule
    odds_ratio: float
    group: str
    meaning: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """How well a way of being heavy fits the cause: its hazard is multiplied by `fit`.

    Of several marks that hold in one `group` the one farthest from 1 counts.
    """

    rule: Rule
    fit: float
    meaning: str
    source: str
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plant:
    """What a simulated runner does on one day for the cause to act `days_before` later.

    `changes` sets fields of `SimulatedDay` to values.
    """

    changes: tuple[tuple[str, float | str | bool], ...]
    days_before: int = 0


class Grade(StrEnum):
    """How good the evidence is, from trials (A) to contradicted (D)."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """One possible cause of heavy legs, complete: nothing else needs an edit when one is added.

    `slug` is its id in the evidence; `strength` is the elicited chance that one dose alone is
    felt as noticeably heavy; `prior` is how often it is present on any day (1 for what is
    measured by its ramps, which then speak for themselves); `carry_over` is the share of
    yesterday's contribution that is still there today. `ramps` of one cause count by their
    greatest; a cause without ramps has dose 1 whenever it is present. `unmeasured_prior` is how
    often a cause with ramps acts on a day on which nobody measured them.

    `lag` says when it is felt and how long; `links` are the causes that make it likelier;
    `references` are further keys of the bibliography; `claims` are the ids of the source claims
    that it answers.
    """

    slug: str
    title: str
    sentence: str
    mechanism: str
    lag: str = ""
    strength: float
    prior: float = 1.0
    unmeasured_prior: float = 0.05
    carry_over: float = 0.0
    ramps: tuple[Ramp, ...] = ()
    signs: tuple[Sign, ...] = ()
    links: tuple[Link, ...] = ()
    marks: tuple[Mark, ...] = ()
    interventions: tuple[str, ...] = ()
    plants: tuple[Plant, ...] = ()
    data_problem: bool = False
    grade: Grade
    source: str
    references: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
