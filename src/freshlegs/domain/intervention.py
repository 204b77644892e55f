"""The shape of a thing that a runner can do about heavy legs."""

from __future__ import annotations

from dataclasses import dataclass

from freshlegs.domain.claim import Basis
from freshlegs.domain.conditions import Rule
from freshlegs.domain.red_flags import AdviceKind
from freshlegs.domain.trial import TrialKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Intervention:
    """One thing to do: in which words, how much of it, when it works, when it must not be done.

    `dose` says how much and how often, `effect` what to expect, `effect_after` when, and
    `effect_days` the same as days from the first dose (0 is the same day; None where legs are
    not expected to change). `exercises` and `routines` are slugs of what it consists of.

    `kinds` are the kinds of advice it is (a red flag can forbid them). `contraindications` must
    not hold; where that is not known, `caution` is added to the text, or, with `ask_first`,
    nothing is said. `stops` must not hold either, but need not be known. `gentle` advice is
    given even while a safety question is unanswered.

    `trial` says how one can try whether it helps; None where that cannot be tried.

    `source` and `references` are keys of the bibliography; `basis` marks figures that no source
    we read gives.
    """

    slug: str
    title: str
    text: str
    when: str
    dose: str
    effect: str
    effect_after: str
    effect_days: tuple[float, float] | None = None
    exercises: tuple[str, ...] = ()
    routines: tuple[str, ...] = ()
    kinds: frozenset[AdviceKind] = frozenset()
    contraindications: Rule | None = None
    stops: Rule | None = None
    caution: str = ""
    ask_first: bool = False
    gentle: bool = True
    grade_performance: str | None = None
    grade_heaviness: str | None = None
    source: str
    references: tuple[str, ...] = ()
    basis: Basis | None = None
    trial: TrialKind | None = None
