"""How many questions `freshlegs ask` needs, on simulated runners without a history.

Run `python -m benchmarks.asking [SEEDS]`. The runners live the seasons of `recovery.py`, six
planted causes each, and are asked about the day of a planting on which its cause has the greatest
share. Only their age and sex are known. Their answers make up a key:

- the legs are rated as in the season, but at least 5;
- none of the warning signs applies (that is the one safety page, which does not count);
- what the season knows and a runner would know is answered from the season (see `answer_keys.py`);
- of all else, what the causes that truly hold a tenth of the day would bring about is drawn from
  their signs and marks, and what they do not touch is answered in the most ordinary way;
- what only a record can know is not known, and not asked.

The key answered at once gives the first thing to do that all answers together give. The dialogue is
then held, and counts the questions (the rating included) after which its first thing to do is that
and stays that. Days on which all answers together advise nothing are counted apart.

The answers are drawn from the model's own likelihood ratios: this measures the choice of questions,
and not whether the model is right about legs.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from statistics import median
from time import perf_counter, process_time

import numpy as np

from benchmarks.answer_keys import NO_FLAGS, Key, answer_key
from benchmarks.recovery import AFTER_DAYS, FIRST_DAY, PLANTED_DAYS, dealt, let_go, question_of
from freshlegs.causes import ALL
from freshlegs.inference import Question
from freshlegs.inference.foresight import foresee, with_answer
from freshlegs.inference.outline import outline
from freshlegs.inference.possible import answer_fact
from freshlegs.inference.worth import best_question, is_askable
from freshlegs.knowledge.findings import findings, findings_by_slug
from freshlegs.simulation.living import live
from freshlegs.triage import with_all_clear
from freshlegs.workflows.inquiries import first_advice, inquiry_of, watched_causes
from freshlegs.workflows.simulate import planned_season

SEEDS_COUNT = 12
WORKERS_COUNT = 2
MOST_ASKED_COUNT = 30
TARGET_COUNT, TARGET_RATE = 7, 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One dialogue.

    `wanted` is the first thing to do that all answers together give, `reached_count` the questions
    after which it was found for good (None: never), `asked_count` the questions until it stopped.
    """

    slug: str
    wanted: str | None
    ended: str | None
    reached_count: int | None
    asked_count: int
    slowest_s: float
    asked: tuple[str, ...]


def trials_of(seed: int) -> list[Trial]:
    """Live one season and hold a dialogue about a day of each planting."""
    plantings = dealt(seed)
    days_count = (plantings[-1].last_day - FIRST_DAY).days + AFTER_DAYS
    season, rng = planned_season(days_count, seed, plantings, FIRST_DAY)
    lived = live(season, ALL, rng, let_go)
    trials = []
    for planting in plantings:
        planted = [truth for truth in lived.truths if planting.covers(truth.day)][-PLANTED_DAYS:]
        truth = max(planted, key=lambda one: one.shares.get(planting.slug, 0.0))
        known = question_of(lived.history, truth.day)
        question = _start(known)
        key = answer_key(known.facts, question.facts, truth.shares, rng)
        trials.append(_dialogue(planting.slug, question, key))
    return trials


def _start(known: Question) -> Question:
    """What is known of a runner without history: age, sex, and that no warning sign applies."""
    given = {slug: known.facts[slug] for slug in ("age_years", "sex")}
    clear = {"no_warning_signs": answer_fact("no_warning_signs", value=True)}
    return Question(
        day=known.day, facts=with_all_clear({**given, **clear}), findings=findings_by_slug()
    )


def _dialogue(slug: str, question: Question, key: Key) -> Trial:
    everything = question
    for one, value in key.items():
        everything = with_answer(everything, one, value)
    wanted, asked, slowest_s = _first(everything), ["heaviness"], 0.0
    question = with_answer(question, "heaviness", key["heaviness"])
    path = [None, _first(question)]
    while len(asked) < MOST_ASKED_COUNT:
        began_s = process_time()
        best = _next(question)
        slowest_s = max(slowest_s, process_time() - began_s)
        if best is None:
            break
        asked.append(best)
        question = with_answer(question, best, key.get(best))
        path.append(_first(question))
    return Trial(
        slug=slug,
        wanted=wanted,
        ended=path[-1],
        reached_count=_reached(path, wanted),
        asked_count=len(asked),
        slowest_s=slowest_s,
        asked=tuple(asked),
    )


def _first(question: Question) -> str | None:
    outlook = foresee(question, watched_causes())
    advice = first_advice(outline(outlook), NO_FLAGS, question.facts)
    return None if advice is None else advice.intervention


def _next(question: Question) -> str | None:
    inquiry = inquiry_of(question.facts, NO_FLAGS)
    askable = [finding for finding in findings() if is_askable(finding, question.facts)]
    best = best_question(foresee(question, watched_causes()), inquiry, askable)
    return None if best is None else best.finding.slug


def _reached(path: list[str | None], wanted: str | None) -> int | None:
    """The count of answers from which on the first thing to do is the wanted one."""
    wrong = [count for count, first in enumerate(path) if first != wanted]
    last_wrong = wrong[-1] if wrong else -1
    return None if last_wrong == len(path) - 1 else last_wrong + 1


def report(trials: list[Trial]) -> float:
    """Print a table and a summary; gives the part that was reached [0-1]."""
    print(f"{'cause':22} {'all answers give':18} reached asked  ended otherwise")
    for one in sorted(trials, key=lambda trial: trial.slug):
        reached = "-" if one.reached_count is None else one.reached_count
        otherwise = "" if one.ended == one.wanted else str(one.ended)
        print(f"{one.slug:22} {one.wanted!s:18} {reached:>7} {one.asked_count:>5}  {otherwise}")
    advised = [one for one in trials if one.wanted is not None]
    reached_counts = [one.reached_count for one in advised if one.reached_count is not None]
    asked_counts = [one.asked_count for one in advised]
    rate = len(reached_counts) / len(advised)
    within = sum(count <= TARGET_COUNT for count in reached_counts) / len(advised)
    print(f"days {len(trials)}, with advice by all answers {len(advised)}")
    print(
        f"reached {rate:.0%} (target {TARGET_RATE:.0%}); questions until then: median"
        f" {median(reached_counts):g} (target {TARGET_COUNT}), 90th percentile"
        f" {np.percentile(reached_counts, 90):g}; within {TARGET_COUNT} questions {within:.0%}"
    )
    print(
        f"asked until it stopped: median {median(asked_counts):g}, 90th percentile"
        f" {np.percentile(asked_counts, 90):g}; at the limit of {MOST_ASKED_COUNT}:"
        f" {sum(count >= MOST_ASKED_COUNT for count in asked_counts)}"
    )
    silent = [one for one in trials if one.wanted is None]
    right = sum(one.ended is None for one in silent)
    print(f"without advice by all answers: {len(silent)}, of these ended without {right}")
    print(f"slowest choice {max(one.slowest_s for one in trials):.2f} s of CPU")
    most = Counter(slug for one in trials for slug in one.asked).most_common(12)
    print("asked most: " + ", ".join(f"{slug} {count}" for slug, count in most))
    return rate if median(reached_counts) <= TARGET_COUNT else 0.0


def main() -> int:
    """Run all seeds on two processes and report."""
    parser = argparse.ArgumentParser(description="How many questions the dialogue needs.")
    parser.add_argument("seeds", type=int, nargs="?", default=SEEDS_COUNT)
    options = parser.parse_args()
    began_s = perf_counter()
    with ProcessPoolExecutor(WORKERS_COUNT, mp_context=get_context("forkserver")) as pool:
        trials = [trial for part in pool.map(trials_of, range(options.seeds)) for trial in part]
    rate = report(trials)
    print(f"{options.seeds} seeds in {perf_counter() - began_s:.0f} s")
    return 0 if rate >= TARGET_RATE else 1


if __name__ == "__main__":
    sys.exit(main())
