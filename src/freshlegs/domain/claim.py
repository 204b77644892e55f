"""The shape of a claim about heavy legs: what people say, what is known, where we act on it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from freshlegs.domain.cause import Grade


class Topic(StrEnum):
    """What a claim is about."""

    CAUSES = "causes"
    LOAD = "load"
    RECOVERY = "recovery"
    SLEEP = "sleep"
    FUEL = "fuel"
    FLUIDS = "fluids"
    IRON = "iron"
    ILLNESS = "illness"
    STRESS = "stress"
    SHOES = "shoes"
    SURFACE = "surface"
    HEAT = "heat"
    HILLS = "hills"
    FORM = "form"
    WARM_UP = "warm-up"
    STRETCHING = "stretching"
    STRENGTH = "strength"
    SPRINTS = "sprints"
    INTERVALS = "intervals"
    WEIGHT = "weight"
    BODY = "body"
    SAFETY = "safety"
    TREATMENT = "treatment"
    PLANNING = "planning"
    MIND = "mind"
    TECHNOLOGY = "technology"


class ClaimVerdict(StrEnum):
    """What the evidence says of a claim."""

    SUPPORTED = "supported"
    MIXED = "mixed"
    CONTRADICTED = "contradicted"
    NOT_TESTABLE = "not_testable"


class Basis(StrEnum):
    """What an answer's figures rest on where no source that was read gives them."""

    ELICITED = "elicited"
    MEMORY = "from memory, unverified"


class PlaceKind(StrEnum):
    """The kinds of places in the product that can act on a claim."""

    CAUSE = "cause"
    INTERVENTION = "intervention"
    RED_FLAG = "red_flag"
    FINDING = "finding"
    FORMULA = "formula"
    COLUMN = "column"
    COMMAND = "command"
    EXERCISE = "exercise"
    ROUTINE = "routine"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the product acts on a claim; of kind `none`, `name` says why nowhere."""

    kind: PlaceKind
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One claim and its answer.

    `claim` is what people say, in our words; `answer` what is known and what to do; `grade` that
    of the evidence; `sources` are keys of the bibliography; `basis` marks figures that no source
    we read gives.
    """

    id: str
    topic: Topic
    claim: str
    verdict: ClaimVerdict
    answer: str
    grade: Grade
    sources: tuple[str, ...]
    basis: Basis | None
    acts: tuple[Place, ...]
