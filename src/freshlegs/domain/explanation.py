"""The answer: why the legs are heavy, how sure that is, and what is not known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from freshlegs.domain.findings import Value
from freshlegs.domain.profile import ProfileGap
from freshlegs.domain.red_flags import RaisedFlag


@dataclass(frozen=True, slots=True)
class Interval:
    """A posterior mean (`middle`) with its 90 % credible interval."""

    low: float
    middle: float
    high: float


class Verdict(StrEnum):
    """What comes before any cause."""

    LIGHT = "light"
    EXPECTED = "expected"
    UNUSUAL = "unusual"
    CANNOT_TELL = "cannot_tell"


class Basis(StrEnum):
    """Where a cause's strength comes from."""

    ELICITED = "elicited"
    LEARNT = "learnt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One finding that speaks for or against a cause, in the runner's own numbers."""

    finding: str
    value: Value | None
    unit: str | None
    usual: float | None
    meaning: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseShare:
    """One cause's share of the day's heaviness, and why it is believed or doubted."""

    slug: str
    title: str
    share: Interval
    presence: float
    basis: Basis = Basis.ELICITED
    exposures: int = 0
    evidence_for: tuple[Evidence, ...] = ()
    evidence_against: tuple[Evidence, ...] = ()
    missing: tuple[str, ...] = ()
    interventions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DataProblem:
    """Something in the data that must not be taken for the body."""

    what: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataGap:
    """A finding that is not known, and why it would matter."""

    finding: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NextQuestion:
    """The one cheapest thing to answer or log next."""

    finding: str
    question: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """One thing to do, when, because of what, and how good the evidence is for each aim.

    `effect_after` says in words how long it takes until something is to be noticed.
    """

    intervention: str
    text: str
    when: str
    because: tuple[str, ...]
    effect_after: str = ""
    grade_performance: str | None = None
    grade_heaviness: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """The whole answer for one day; all middles and the unexplained middle add up to 1.

    `usual` is the runner's own median of late, `people_usual` what stands in where it is not known.
    `learnt_from_count` says how many rated days the learnt strengths rest on, 0 where none are.
    """

    day: date
    heaviness: float | None
    usual: float | None
    people_usual: float | None = None
    verdict: Verdict
    verdict_reason: str
    red_flags: tuple[RaisedFlag, ...] = ()
    causes: tuple[CauseShare, ...] = ()
    unexplained: Interval = Interval(1.0, 1.0, 1.0)
    data_gaps: tuple[DataGap, ...] = ()
    data_problems: tuple[DataProblem, ...] = ()
    profile_gaps: tuple[ProfileGap, ...] = ()
    next_question: NextQuestion | None = None
    advice: tuple[Advice, ...] = ()
    learnt_from_count: int = 0
