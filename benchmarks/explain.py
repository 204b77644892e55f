"""How long an explanation takes on a full day of evidence, in process: the statistics alone.

Run `python -m benchmarks.explain [DAYS]`. A simulated season is lived, and what cannot be read from
it is answered as a runner would; then days are explained one after another, each with fourteen days
before it. Times are CPU times of this process, so that other work on the machine counts little.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from time import process_time

import numpy as np

from benchmarks.recovery import EARLIER_DAYS, FIRST_DAY, question_of
from freshlegs.causes import ALL
from freshlegs.domain.activity import Activity
from freshlegs.domain.findings import Fact, Facts, Finding, FindingType, Origin, Value
from freshlegs.inference import Question, explain
from freshlegs.knowledge.findings import findings
from freshlegs.simulation.living import live
from freshlegs.workflows.simulate import planned_season

AIM_MS = 50.0
SEED = 3
SEASON_DAYS = 100
DAYS_COUNT = 40
ANSWERED_FRACTION = 0.3
"""So many of the questions that no data tell are answered."""


def answers_of(known: Facts, rng: np.random.Generator) -> Facts:
    """Answer some of what the data do not tell, at random but within what is allowed."""
    asked = [one for one in findings() if one.slug not in known]
    return {
        one.slug: Fact(finding=one.slug, value=_answer(one, rng), origin=Origin.ANSWER)
        for one in asked
        if rng.random() < ANSWERED_FRACTION
    }


def _answer(finding: Finding, rng: np.random.Generator) -> Value | None:
    """One possible answer; a list of numbers is left unknown."""
    if finding.type is FindingType.BOOL:
        return bool(rng.integers(2))
    if finding.type is FindingType.NUMBER:
        low, high = finding.low or 0.0, finding.high or 10.0
        return float(rng.uniform(low, high))
    if not finding.allowed:
        return None
    chosen = finding.allowed[int(rng.integers(len(finding.allowed)))]
    return (chosen,) if finding.type is FindingType.MULTI else chosen


def questions(days_count: int) -> list[Question]:
    """The last days of a season, with answers."""
    season, rng = planned_season(SEASON_DAYS, SEED, [], FIRST_DAY)
    history = live(season, ALL, rng, _let_go).history
    last = FIRST_DAY + timedelta(days=SEASON_DAYS - 1)
    told = []
    for back in range(days_count):
        plain = question_of(history, last - timedelta(days=back))
        full = {**answers_of(plain.facts, rng), **plain.facts}
        told.append(replace(plain, facts=full, heaviness=float(rng.integers(1, 10))))
    return told


def _let_go(_activity: Activity) -> None:
    """The streams are not needed any more."""


def times_ms(asked: Sequence[Question]) -> list[float]:
    """Explain each day twice and keep the shorter CPU time [ms]: the first may pay for caches."""
    return [min(_time_ms(question) for _ in range(2)) for question in asked]


def _time_ms(question: Question) -> float:
    began_s = process_time()
    explain(question, ALL, np.random.default_rng(SEED))
    return 1000.0 * (process_time() - began_s)


def main() -> int:
    """Explain, time, print."""
    parser = argparse.ArgumentParser(description="How long an explanation takes.")
    parser.add_argument("days", type=int, nargs="?", default=DAYS_COUNT)
    asked = questions(parser.parse_args().days)
    took_ms = times_ms(asked)
    facts_count = [len(question.facts) for question in asked]
    print(
        f"{len(asked)} days with {min(facts_count)} to {max(facts_count)} facts (median"
        f" {np.median(facts_count):.0f}) and {EARLIER_DAYS} days before: median"
        f" {np.median(took_ms):.1f} ms, 90th percentile {np.percentile(took_ms, 90):.1f} ms,"
        f" longest {max(took_ms):.1f} ms (aim {AIM_MS:.0f} ms)"
    )
    return 0 if np.percentile(took_ms, 90) < AIM_MS else 1


if __name__ == "__main__":
    sys.exit(main())
