"""What is asked of the statistics: one day, what is known of it, how the legs were rated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from freshlegs.domain.findings import Facts, Finding
from freshlegs.inference.fit.learnt import Learnt


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Why the legs are as they are on one `day`.

    `facts` are today's, `earlier` those of the days before, oldest first (about 14 of them, a day
    without facts as an empty mapping), for what carries over. `heaviness` [0-10] is None where it
    was not rated; `usual` is the runner's own median [0-10] or None; `level_counts` says how often
    the runner gave 0, 1, ... 10, older ratings counting less (see `levels.level_counts`);
    `ending_heaviness` are the runner's ratings [0-10] after earlier sessions of today's kind (see
    `endings`). `learnt` is what the runner's diary taught, None where it taught nothing yet; its
    causes are those that `explain` is handed, without data problems, in their order. `findings`
    holds questions and units, by slug; `unanswered` the safety questions that nobody has answered,
    most important first.
    """

    day: date
    facts: Facts
    findings: Mapping[str, Finding]
    earlier: tuple[Facts, ...] = ()
    heaviness: float | None = None
    usual: float | None = None
    level_counts: tuple[float, ...] = ()
    ending_heaviness: tuple[float, ...] = ()
    unanswered: tuple[str, ...] = ()
    learnt: Learnt | None = None
