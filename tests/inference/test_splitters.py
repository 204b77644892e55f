"""The four first questions tell the families of causes apart, as the evidence says they do.

Heart rate at a fixed speed with effort, when it begins, one leg or both, and what rest does.
"""

from __future__ import annotations

import numpy as np
import pytest

from freshlegs.causes import ALL
from freshlegs.domain.dosing import contribution, fit
from freshlegs.domain.findings import Fact, Facts, Finding, FindingType, Origin, Value
from freshlegs.domain.heaviness import UNEXPLAINED_HAZARD
from freshlegs.inference import Question, explain
from freshlegs.knowledge.findings import findings_by_slug
from tests.inference.build import DAY

BODILY = [cause for cause in ALL if not cause.data_problem]
HEART_RATE, EFFORT = "heart_rate_at_speed_above_normal_bpm", "effort_vs_usual"
RAISE_HEART_RATE = ("heat", "dehydration", "illness", "iron_deficiency", "altitude", "doms_eimd",
                    "base_lack")  # fmt: skip
LOWER_HEART_RATE = ("under_recovery", "medication")
CALM_HEART_RATE = ("sleep_deprivation", "psych_stress")
TRAINING = frozenset(
    {
        "under_recovery", "overtraining", "monotony", "load_spike", "intensity_excess",
        "hills_sprints", "acute_high_intensity", "base_lack", "strength_excess", "doms_eimd",
        "strength_lack", "taper_flat", "no_warmup",
    }
)  # fmt: skip
ONE_SIDED = ("strain_sprain", "dvt", "arterial_flow_limitation", "tendinopathy",
             "bone_stress_injury", "pad", "nerve_peripheral", "neuro_central")  # fmt: skip
RANDOM_DAYS_COUNT = 50


def facts(**values: Value) -> Facts:
    return {
        slug: Fact(finding=slug, value=value, origin=Origin.ANSWER)
        for slug, value in values.items()
    }


def shares(**values: Value) -> dict[str, float]:
    """What every cause adds to a day of which only this is known, against the unexplained."""
    known = facts(**values)
    return {
        cause.slug: contribution(cause, (known,)) * fit(cause, known) / UNEXPLAINED_HAZARD
        for cause in BODILY
    }


def odds(found: dict[str, float], one: str, other: str) -> float:
    return found[one] / found[other]


@pytest.mark.parametrize("slug", RAISE_HEART_RATE)
def test_a_high_heart_rate_at_a_fixed_speed_speaks_for_what_raises_it(slug: str) -> None:
    up, down = shares(**{HEART_RATE: 8.0}), shares(**{HEART_RATE: -5.0})
    assert up[slug] > down[slug]
    assert odds(up, slug, "under_recovery") > 3.0 * odds(down, slug, "under_recovery")


@pytest.mark.parametrize("other", ["heat", "dehydration", "illness", "iron_deficiency"])
@pytest.mark.parametrize("slug", LOWER_HEART_RATE)
def test_a_low_heart_rate_with_high_effort_speaks_for_overreaching_rather_than_heat(
    slug: str, other: str
) -> None:
    nothing, found = shares(), shares(**{HEART_RATE: -5.0, EFFORT: 2.0})
    assert found[slug] > nothing[slug]
    assert found[other] < nothing[other]
    assert odds(found, slug, other) > 5.0 * odds(nothing, slug, other)


@pytest.mark.parametrize("slug", CALM_HEART_RATE)
def test_an_unchanged_heart_rate_with_high_effort_speaks_for_sleep_and_stress(slug: str) -> None:
    nothing, found = shares(), shares(**{HEART_RATE: 0.0, EFFORT: 2.0})
    assert found[slug] > nothing[slug]
    for other in ("heat", "dehydration"):
        assert odds(found, slug, other) > 2.0 * odds(nothing, slug, other)


def test_a_heart_rate_that_falls_with_the_pace_late_speaks_for_empty_stores() -> None:
    fading = {"late_speed_fade_percent": 22.0, "run_today_min": 120.0}
    falling = shares(**fading, late_heart_rate_rise_percent=-1.0)
    rising = shares(**fading, late_heart_rate_rise_percent=8.0, heart_rate_drift_bpm=9.0)
    assert falling["glycogen_low"] > rising["glycogen_low"]
    assert rising["dehydration"] > falling["dehydration"]
    assert max(falling, key=falling.__getitem__) == "glycogen_low"


@pytest.mark.parametrize(
    ("minute", "word", "for_it", "against_it"),
    [
        (0, "first_step", ("under_recovery", "sleep_deprivation", "strength_excess", "doms_eimd"),
         ("heat", "cecs", "acute_high_intensity", "pad")),
        (6, "first_10_min", ("no_warmup", "mtss", "tendinopathy"),
         ("dehydration", "heat", "posture")),
        (20, "builds_10_to_30_min", ("cecs", "heat", "base_lack"),
         ("no_warmup", "doms_eimd", "under_recovery")),
        (90, "builds_after_60_min", ("glycogen_low", "dehydration", "strength_lack"),
         ("no_warmup", "strength_excess", "cecs")),
        (None, "only_when_fast", ("acute_high_intensity", "arterial_flow_limitation"),
         ("doms_eimd", "sleep_deprivation", "venous_insufficiency")),
        (None, "only_after_run", ("mtss", "shoe_light"),
         ("acute_high_intensity", "heat", "no_warmup", "cecs")),
        (None, "day_or_two_after", ("doms_eimd", "load_spike", "strength_excess", "shoe_light"),
         ("heat", "acute_high_intensity", "no_warmup")),
        (None, "all_day", ("venous_insufficiency", "illness", "dvt", "rhabdo"),
         ("acute_high_intensity", "cecs", "no_warmup", "arterial_flow_limitation")),
    ],
)  # fmt: skip
def test_when_it_begins_tells_the_causes_apart(
    minute: float | None, word: str, for_it: tuple[str, ...], against_it: tuple[str, ...]
) -> None:
    nothing, by_word = shares(), shares(onset=word)
    found = [by_word] if minute is None else [by_word, shares(onset_min=minute)]
    for answer in found:
        assert all(answer[slug] > nothing[slug] for slug in for_it)
        assert all(answer[slug] < nothing[slug] for slug in against_it)


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("slug", ONE_SIDED)
def test_one_leg_speaks_for_what_acts_on_one(slug: str, side: str) -> None:
    one, both = shares(side=side), shares(side="both")
    assert one[slug] > 2.0 * both[slug]
    assert sum(one[training] for training in TRAINING) < 0.33 * sum(
        both[training] for training in TRAINING
    )


@pytest.mark.parametrize(
    ("relief", "for_it", "against_it"),
    [
        ("stop_within_10_min", ("pad", "arterial_flow_limitation", "acute_high_intensity"),
         ("doms_eimd", "dvt", "under_recovery", "illness")),
        ("stop_15_to_30_min", ("cecs",), ("pad", "arterial_flow_limitation", "dvt")),
        ("sitting_or_bending", ("nerve_peripheral",), ("pad", "cecs", "iron_deficiency")),
        ("rest_days", ("under_recovery", "intensity_excess", "load_spike"),
         ("overtraining", "iron_deficiency", "endocrine_metabolic")),
        ("nothing", ("overtraining", "dvt", "endocrine_metabolic"),
         ("acute_high_intensity", "cecs", "arterial_flow_limitation")),
        ("sugar", ("glycogen_low",), ("under_recovery", "illness", "iron_deficiency")),
        ("fluids", ("dehydration",), ("glycogen_low", "doms_eimd")),
        ("elevation", ("venous_insufficiency",), ("pad", "cecs")),
    ],
)  # fmt: skip
def test_what_rest_does_tells_the_causes_apart(
    relief: str, for_it: tuple[str, ...], against_it: tuple[str, ...]
) -> None:
    nothing, found = shares(), shares(relief=relief)
    assert all(found[slug] > nothing[slug] for slug in for_it)
    assert all(found[slug] < nothing[slug] for slug in against_it)


def test_that_real_rest_does_not_help_speaks_for_iron_and_overtraining() -> None:
    helps, does_not = shares(rest_helps=True), shares(rest_helps=False)
    for slug in ("iron_deficiency", "overtraining", "endocrine_metabolic"):
        assert does_not[slug] > 2.0 * helps[slug]


def _answer(finding: Finding, rng: np.random.Generator) -> Value:
    """Any answer that the finding allows."""
    match finding.type:
        case FindingType.BOOL:
            return bool(rng.integers(2))
        case FindingType.CHOICE:
            return str(rng.choice(finding.allowed))
        case FindingType.MULTI:
            return (str(rng.choice(finding.allowed)),)
        case _:
            return float(rng.uniform(finding.low or 0.0, finding.high or 1.0))


def _askable() -> list[Finding]:
    kinds = {FindingType.BOOL, FindingType.CHOICE, FindingType.MULTI, FindingType.NUMBER}
    return [
        finding
        for finding in findings_by_slug().values()
        if finding.type in kinds and (finding.allowed or finding.type is not FindingType.MULTI)
    ]


@pytest.mark.parametrize("side", ["left", "right"])
def test_one_leg_never_gets_a_training_explanation_first(side: str) -> None:
    rng = np.random.default_rng(7)
    askable = _askable()
    leading = set()
    for _ in range(RANDOM_DAYS_COUNT):
        chosen = rng.choice(len(askable), size=int(rng.integers(1, 25)), replace=False)
        answers = {askable[at].slug: _answer(askable[at], rng) for at in chosen}
        known = facts(**{**answers, "side": side})
        asked = Question(
            day=DAY,
            facts=known,
            findings=findings_by_slug(),
            heaviness=float(rng.integers(3, 11)),
            earlier=(facts(load_7d_z=3.0, race_4d=True),),
        )
        leading.add(explain(asked, ALL, rng).causes[0].slug)
    assert leading - {"other"}
    assert not leading & TRAINING
