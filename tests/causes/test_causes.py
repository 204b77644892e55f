"""Every cause is whole, keeps the elicited order, and names only what exists."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import pytest

from freshlegs.causes import ALL
from freshlegs.domain.cause import Cause
from freshlegs.domain.conditions import Condition, findings_of
from freshlegs.domain.dosing import dose, fit, looked_at
from freshlegs.domain.findings import Fact, FindingType
from freshlegs.domain.simulated import SimulatedDay
from freshlegs.inference.evidence import TELLING_RATIO
from freshlegs.interventions import ALL as INTERVENTIONS
from freshlegs.knowledge.findings import findings_by_slug
from freshlegs.knowledge.red_flags import red_flags

BY_SLUG = {cause.slug: cause for cause in ALL}
ONE_LEG = {"side": Fact(finding="side", value="left")}
TRAINING = (
    "under_recovery", "overtraining", "monotony", "load_spike", "intensity_excess",
    "hills_sprints", "acute_high_intensity", "base_lack", "strength_excess", "doms_eimd",
)  # fmt: skip


def test_all_causes_of_the_dossier_are_there_with_its_strengths(shared: Path) -> None:
    dossier = json.loads((shared / "knowledge" / "causes.json").read_text(encoding="utf-8"))
    assert {entry["id"] for entry in dossier} - set(BY_SLUG) == set()
    for entry in dossier:
        cause = BY_SLUG[entry["id"]]
        assert cause.strength == entry["lambda"], cause.slug
        prior = cause.unmeasured_prior if cause.ramps else cause.prior
        assert prior == entry["p_base"], cause.slug


@pytest.mark.parametrize("cause", ALL, ids=lambda cause: cause.slug)
def test_a_cause_looks_only_at_findings_that_can_be_known(cause: Cause) -> None:
    assert looked_at(cause) - set(findings_by_slug()) == set()


@pytest.mark.parametrize("cause", ALL, ids=lambda cause: cause.slug)
def test_a_cause_leads_only_to_interventions_that_exist(cause: Cause) -> None:
    assert set(cause.interventions) - {one.slug for one in INTERVENTIONS} == set()


@pytest.mark.parametrize("cause", ALL, ids=lambda cause: cause.slug)
def test_numbers_of_a_cause_are_possible(cause: Cause) -> None:
    assert 0.0 <= cause.strength < 1.0
    assert 0.0 <= cause.carry_over < 1.0
    assert 0.0 < cause.unmeasured_prior < 1.0
    assert all(ramp.zero != ramp.one for ramp in cause.ramps)
    assert all(sign.if_true > 0 and sign.if_false > 0 for sign in cause.signs)
    assert all(mark.fit > 0 for mark in cause.marks)
    assert cause.ramps or cause.prior < 1.0


@pytest.mark.parametrize("cause", ALL, ids=lambda cause: cause.slug)
def test_ramps_measure_numbers_or_yes_and_no(cause: Cause) -> None:
    kinds = {findings_by_slug()[ramp.finding].type for ramp in cause.ramps}
    assert kinds <= {FindingType.NUMBER, FindingType.BOOL}


@pytest.mark.parametrize("cause", ALL, ids=lambda cause: cause.slug)
def test_plants_turn_only_knobs_of_a_simulated_day(cause: Cause) -> None:
    knobs = {field.name for field in fields(SimulatedDay)}
    assert {name for plant in cause.plants for name, _ in plant.changes} <= knobs


@pytest.mark.parametrize("slug", TRAINING)
def test_one_leg_never_gets_a_training_explanation_first(slug: str) -> None:
    assert fit(BY_SLUG[slug], ONE_LEG) < 0.2


def test_two_normal_legs_and_a_normal_week_give_no_dose() -> None:
    usual = {"load_7d_z": 0.0, "rest_days_7d": 2.0, "sleep_h": 7.6, "temperature_c": 12.0}
    facts = {slug: Fact(finding=slug, value=value) for slug, value in usual.items()}
    for slug in ("under_recovery", "sleep_deprivation", "heat"):
        assert dose(BY_SLUG[slug], facts) == 0.0


@pytest.mark.parametrize("cause", ALL, ids=lambda cause: cause.slug)
def test_a_sign_whose_absence_tells_something_says_what(cause: Cause) -> None:
    for sign in cause.signs:
        telling = max(sign.if_false, 1.0 / sign.if_false) >= TELLING_RATIO
        assert bool(sign.otherwise) or not telling, sign.meaning


@pytest.mark.parametrize("cause", ALL, ids=lambda cause: cause.slug)
def test_evidence_is_told_in_whole_sentences(cause: Cause) -> None:
    texts = [text for ramp in cause.ramps for text in (ramp.high, ramp.low)]
    texts += [text for sign in cause.signs for text in (sign.meaning, sign.otherwise) if text]
    texts += [mark.meaning for mark in cause.marks]
    texts += [link.meaning for link in cause.links]
    for text in (*texts, cause.sentence, cause.mechanism, cause.lag):
        assert text[0].isupper(), text
        assert text.endswith("."), text
        assert not text.startswith("Not so"), text


def test_every_change_that_can_be_named_speaks_for_a_cause() -> None:
    rules = [sign.rule for cause in ALL for sign in cause.signs]
    rules += [mark.rule for cause in ALL for mark in cause.marks]
    named = {
        value
        for rule in rules
        if isinstance(rule, Condition) and rule.finding == "what_changed"
        for value in rule.one_of
    }
    told = set(findings_by_slug()["what_changed"].allowed)
    assert told - named == {"running_form", "watch", "nothing"}


def test_only_the_sensor_is_a_data_problem() -> None:
    assert [cause.slug for cause in ALL if cause.data_problem] == ["sensor_artifact"]


def test_cold_air_is_no_heat_however_cold_it_was_before() -> None:
    thaw = {"wbgt_c": 4.0, "temperature_c": 5.0, "heat_above_recent_c": 9.0}
    facts = {slug: Fact(finding=slug, value=value) for slug, value in thaw.items()}
    assert dose(BY_SLUG["heat"], facts) == 0.0
    warm = {**facts, "wbgt_c": Fact(finding="wbgt_c", value=17.0)}
    warm["temperature_c"] = Fact(finding="temperature_c", value=20.0)
    assert dose(BY_SLUG["heat"], warm) == pytest.approx(1.75)


def test_every_question_serves_a_cause_a_rule_or_the_gate() -> None:
    """The ratio of acute to chronic load is only shown: it predicts no injury of its own."""
    by_causes = frozenset().union(*map(looked_at, ALL))
    by_rules = frozenset().union(*(findings_of(flag.trigger) for flag in red_flags()))
    said = [rule for one in INTERVENTIONS for rule in (one.contraindications, one.stops) if rule]
    by_advice = frozenset().union(*map(findings_of, said))
    pages = {slug for slug, finding in findings_by_slug().items() if finding.opens}
    idle = set(findings_by_slug()) - by_causes - by_rules - by_advice - pages
    assert idle == {"cleared_flags", "no_warning_signs", "acute_chronic_ratio"}
