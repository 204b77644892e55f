"""The shape of a thing that a runner can do about heavy legs."""

from __future__ import annotations

from dataclasses import dataclass

from freshlegs.domain.conditions import Rule
from freshlegs.domain.red_flags import AdviceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Intervention:
    """One thing to do: in which words, when it works, when it must not be done, how well known.

    `kinds` are the kinds of advice it is (a red flag can forbid them). `contraindications` must
    not hold; where that is not known, `caution` is added to the text, or, with `ask_first`,
    nothing is said. `gentle` advice is given even while a safety question is unanswered.
    """

    slug: str
    title: str
    text: str
    when: str
    kinds: frozenset[AdviceKind] = frozenset()
    contraindications: Rule | None = None
    caution: str = ""
    ask_first: bool = False
    gentle: bool = True
    grade_performance: str | None = None
    grade_heaviness: str | None = None
    source: str
