"""What a simulated runner answers to everything that can be asked: for `asking.py`."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from freshlegs.domain.conditions import holds
from freshlegs.domain.dosing import fit, odds_factor
from freshlegs.domain.findings import Facts, Finding, FindingType, Value, number
from freshlegs.domain.red_flags import TriageResult
from freshlegs.inference.pared import pared
from freshlegs.inference.possible import Telling, answer_fact, possible_answers
from freshlegs.inference.worth import is_askable
from freshlegs.knowledge.findings import findings
from freshlegs.workflows.inquiries import inquiry_of, watched_causes

NO_FLAGS = TriageResult()
LEAST_HEAVINESS = 5.0
TRUE_SHARE = 0.1
SURE_PROBABILITY = 0.8
TELLING_LN_RATIO = 0.2
ROUNDS_COUNT = 2
"""Some questions are for those who answered others in a certain way."""

TICKED: Mapping[str, tuple[tuple[str, float, float], ...]] = {
    "slept_badly": (("sleep_h", 0, 6.49), ("insomnia", 1, 1), ("sleep_debt_7d_h", 5, 99)),
    "no_rest_day": (("days_since_rest_day", 7, 999), ("rest_days_7d", 0, 0)),
    "hard_session": (("hours_since_hard_h", 0, 72),),
    "long_run": (("session_spike_percent", 5, 999), ("race_4d", 1, 1)),
    "hills": (("climb_above_normal", 2, 99), ("descent_above_normal", 2, 99)),
    "leg_strength": (("leg_strength_sets_72h", 6, 999),),
    "ate_little": (("carbohydrate_g_per_kg", 0, 2.99),),
    "drank_little": (("drink_ml", 0, 1299),),
    "hot_weather": (("temperature_c", 22, 99),),
    "stress": (("stress", 6, 10),),
    "ill": (("illness", 1, 1),),
    "no_warm_up": (("warm_up_min", 0, 3.99),),
}
"""When a runner ticks something on the list of the last days: finding, least, most."""
SAID: Mapping[str, tuple[str, float, float]] = {
    "easy_runs_too_fast": ("easy_intensity", 0.785, 1.0),
    "days_all_alike": ("monotony", 1.8, 99.0),
    "ate_little_yesterday": ("carbohydrate_g_per_kg", 0.0, 2.49),
    "drank_little": ("drink_ml", 0.0, 1199.0),
    "dark_yellow_urine": ("drink_ml", 0.0, 1199.0),
}
"""What a runner says yes to: finding, least, most."""
HEAVIER_G, LIGHTER_G, LOWER_MM = 60.0, -60.0, -3.0

type Key = Mapping[str, Value]


def answer_key(
    season: Facts, start: Facts, shares: Mapping[str, float], rng: np.random.Generator
) -> Key:
    """What the runner answers to everything that can be asked."""
    heaviness = max(number(season, "heaviness") or 0.0, LEAST_HEAVINESS)
    known = {slug: fact.value for slug, fact in season.items() if fact.value is not None}
    said: dict[str, Value] = {**known, **_said(season), "heaviness": heaviness}
    key: dict[str, Value] = {}
    for _ in range(ROUNDS_COUNT):
        facts = {**start, **{slug: answer_fact(slug, value) for slug, value in key.items()}}
        for one in [finding for finding in findings() if is_askable(finding, facts)]:
            drawn = said[one.slug] if one.slug in said else _drawn(one, start, shares, rng)
            key[one.slug] = drawn
    return key


def _said(season: Facts) -> dict[str, Value]:
    ticked = tuple(
        item for item, marks in TICKED.items() if any(_within(season, *one) for one in marks)
    )
    said: dict[str, Value] = {slug: _within(season, *one) for slug, one in SAID.items()}
    return {**said, "last_days": ticked or ("nothing",), "shoe_change": _shoe_change(season)}


def _within(season: Facts, slug: str, low: float, high: float) -> bool:
    value = number(season, slug)
    return value is not None and low <= value <= high


def _shoe_change(season: Facts) -> str:
    mass_g = number(season, "shoe_mass_change_g") or 0.0
    lower = (number(season, "shoe_drop_change_mm") or 0.0) <= LOWER_MM
    if mass_g >= HEAVIER_G:
        return "heavier"
    return "lighter_or_lower" if mass_g <= LIGHTER_G or lower else "none"


def _drawn(
    finding: Finding, start: Facts, shares: Mapping[str, float], rng: np.random.Generator
) -> Value:
    """What the true causes bring about, else the most ordinary answer; never a warning sign."""
    inquiry = inquiry_of(start, NO_FLAGS)
    told = [
        Telling(
            cause=pared(watched_causes()[at], (finding.slug,)),
            presence=float(shares.get(watched_causes()[at].cause.slug, 0.0) >= TRUE_SHARE),
            share=shares.get(watched_causes()[at].cause.slug, 0.0),
        )
        for at in inquiry.touched.get(finding.slug, ())
    ]
    if finding.type is FindingType.MULTI:
        return _listed(finding, told)
    answers = [
        one
        for one in possible_answers(
            finding, told, inquiry.cuts.get(finding.slug, ()), lambda _value: False
        )
        if not inquiry.warns(start, finding.slug, one.value)
    ]
    chance = np.array([one.probability for one in answers])
    likeliest = int(chance.argmax())
    concerned = any(_moves(finding, one, told) for one in (each.value for each in answers))
    if not concerned or chance[likeliest] >= SURE_PROBABILITY:
        return answers[likeliest].value
    return answers[int(rng.choice(len(answers), p=chance / chance.sum()))].value


def _moves(finding: Finding, value: Value, told: list[Telling]) -> bool:
    """Tell whether an answer speaks for or against a cause that truly acts."""
    facts = {finding.slug: answer_fact(finding.slug, value)}
    return any(
        abs(np.log(fit(one.cause, facts) * odds_factor(one.cause, facts))) > TELLING_LN_RATIO
        for one in told
        if one.presence
    )


def _listed(finding: Finding, told: list[Telling]) -> Value:
    """Everything on a list that speaks for a cause that truly acts."""
    signs = [(sign.rule, sign.if_true) for one in told if one.presence for sign in one.cause.signs]
    marks = [(mark.rule, mark.fit) for one in told if one.presence for mark in one.cause.marks]
    listed = tuple(
        item
        for item in finding.allowed
        if any(
            ratio > 1.0 + TELLING_LN_RATIO
            and holds(rule, {finding.slug: answer_fact(finding.slug, (item,))})
            for rule, ratio in (*signs, *marks)
        )
    )
    return listed or (("nothing",) if "nothing" in finding.allowed else ())
