"""Causes that come together make each other likelier, once, and say where the number is from."""

from __future__ import annotations

from itertools import combinations

import pytest

from freshlegs.causes import ALL
from freshlegs.domain.cause import Cause, Link
from freshlegs.domain.conditions import findings_of
from freshlegs.domain.dosing import presence
from freshlegs.domain.findings import Fact, Value
from freshlegs.inference.evidence import evidence_for
from freshlegs.knowledge.findings import findings_by_slug
from freshlegs.knowledge.references import references

BY_SLUG = {cause.slug: cause for cause in ALL}
LINKED = [(cause, link) for cause in ALL for link in cause.links]
READ = {"frandsen2025": {1.64, 2.28}, "videbaek2015": {2.3}}
"""Odds ratios with a source; all others are elicited."""
NAMED_BY_THE_DOSSIER = {
    ("sleep_deprivation", "illness"),
    ("sleep_deprivation", "psych_stress"),
    ("sleep_deprivation", "glycogen_low"),
    ("psych_stress", "sleep_deprivation"),
    ("psych_stress", "illness"),
    ("psych_stress", "under_recovery"),
    ("psych_stress", "overtraining"),
    ("under_recovery", "illness"),
    ("under_recovery", "glycogen_low"),
    ("load_spike", "overtraining"),
    ("monotony", "illness"),
    ("intensity_excess", "glycogen_low"),
    ("heat", "dehydration"),
    ("heat", "electrolytes"),
    ("heat", "rhabdo"),
    ("low_energy_availability", "iron_deficiency"),
    ("low_energy_availability", "bone_stress_injury"),
    ("low_energy_availability", "glycogen_low"),
    ("low_energy_availability", "overtraining"),
    ("low_energy_availability", "illness"),
    ("low_energy_availability", "low_protein"),
    ("low_energy_availability", "electrolytes"),
    ("load_spike", "bone_stress_injury"),
    ("load_spike", "mtss"),
    ("load_spike", "tendinopathy"),
    ("load_spike", "strain_sprain"),
    ("base_lack", "bone_stress_injury"),
    ("shoe_light", "doms_eimd"),
    ("hard_surface", "doms_eimd"),
    ("shoe_light", "tendinopathy"),
    ("medication", "tendinopathy"),
    ("medication", "rhabdo"),
    ("illness", "cardiac"),
}


def named(pair: tuple[Cause, Link]) -> str:
    return f"{pair[1].by}-{pair[0].slug}-{pair[1].odds_ratio}"


def facts(**values: Value) -> dict[str, Fact]:
    return {slug: Fact(finding=slug, value=value) for slug, value in values.items()}


def likelier(slug: str, **values: Value) -> float:
    """How much the odds of a cause rise with these facts."""
    before, after = presence(BY_SLUG[slug], {}), presence(BY_SLUG[slug], facts(**values))
    return after / (1.0 - after) / (before / (1.0 - before))


@pytest.mark.parametrize("pair", LINKED, ids=named)
def test_a_link_is_whole(pair: tuple[Cause, Link]) -> None:
    cause, link = pair
    assert link.by in BY_SLUG
    assert link.by != cause.slug
    assert 1.0 < link.odds_ratio <= 5.0
    assert link.group
    assert findings_of(link.rule) <= set(findings_by_slug())
    assert link.source in references()


@pytest.mark.parametrize("pair", LINKED, ids=named)
def test_an_odds_ratio_without_a_source_says_that_it_is_elicited(
    pair: tuple[Cause, Link],
) -> None:
    _, link = pair
    assert link.source == "elicited" or link.odds_ratio in READ[link.source]


@pytest.mark.parametrize("cause", ALL, ids=lambda cause: cause.slug)
def test_a_sign_and_a_link_over_the_same_finding_count_once(cause: Cause) -> None:
    parts = [(sign.group, findings_of(sign.rule)) for sign in cause.signs]
    linked = [(link.group, findings_of(link.rule)) for link in cause.links]
    for one in linked:
        for other in parts:
            assert not one[1] & other[1] or one[0] == other[0], cause.slug
    for one, other in combinations(linked, 2):
        assert not one[1] & other[1] or one[0] == other[0], cause.slug


@pytest.mark.parametrize("cause", ALL, ids=lambda cause: cause.slug)
def test_a_link_never_looks_at_what_measures_the_dose(cause: Cause) -> None:
    measured = {ramp.finding for ramp in cause.ramps}
    assert all(not findings_of(link.rule) & measured for link in cause.links)


def test_the_links_that_the_dossier_names_are_there() -> None:
    assert NAMED_BY_THE_DOSSIER - {(link.by, cause.slug) for cause, link in LINKED} == set()


@pytest.mark.parametrize(
    ("slug", "odds", "known"),
    [
        ("illness", 2.0, {"sleep_debt_7d_h": 6.0}),
        ("illness", 2.0, {"sleep_debt_7d_h": 6.0, "stress": 9.0}),
        ("illness", 2.6, {"sleep_debt_7d_h": 6.0, "load_7d_z": 1.4}),
        ("sleep_deprivation", 1.5, {"stress": 8.0}),
        ("dehydration", 2.5, {"temperature_c": 26.0}),
        ("dehydration", 1.0, {"temperature_c": 12.0}),
        ("iron_deficiency", 1.8, {"energy_availability_kcal_per_kg": 25.0}),
        ("bone_stress_injury", 2.5, {"energy_availability_kcal_per_kg": 25.0, "dieting": True}),
        ("bone_stress_injury", 1.64, {"session_spike_percent": 25.0}),
        ("bone_stress_injury", 2.28, {"session_spike_percent": 120.0}),
        ("glycogen_low", 2.0, {"energy_availability_kcal_per_kg": 25.0}),
        ("overtraining", 0.4, {"energy_availability_kcal_per_kg": 25.0, "ferritin": 12.0}),
    ],
)
def test_findings_of_one_cause_raise_the_odds_of_another(
    slug: str, odds: float, known: dict[str, Value]
) -> None:
    assert likelier(slug, **known) == pytest.approx(odds)


def test_a_link_is_told_in_the_evidence() -> None:
    told = evidence_for(BY_SLUG["illness"], facts(sleep_debt_7d_h=7.0), findings_by_slug())
    assert [(line.finding, line.value, line.source) for line in told] == [
        ("sleep_debt_7d_h", 7.0, "elicited")
    ]
    assert told[0].meaning == "You slept little for a week, which makes an infection more likely."
