"""The red flags are whole: one tier a rule, known findings, and running forbidden where it must."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from freshlegs.domain.conditions import (
    AllOf,
    AnyOf,
    Condition,
    Not,
    Rule,
    Unless,
    UnlessKnown,
    holds,
)
from freshlegs.domain.red_flags import AdviceKind, RedFlag, Tier
from freshlegs.knowledge.errors import FactsError
from freshlegs.knowledge.findings import findings_by_slug
from freshlegs.knowledge.red_flags import parse_red_flags, red_flags

TIERS = {
    "E": {"text": "Now.", "release": "Cleared.", "forbids": ["running"]},
    "R": {"text": "Soon.", "release": "Over.", "forbids": []},
}
FLAG: dict[str, Any] = {
    "id": "rf_one",
    "tier": "E",
    "title": "A fever",
    "action": "Rest.",
    "suspect": "Infection",
    "source": "elicited",
    "any_of": [{"finding": "fever", "equals": True}],
}


def parse(**changes: object) -> tuple[RedFlag, ...]:
    entry = {key: value for key, value in {**FLAG, **changes}.items() if value is not None}
    return parse_red_flags({"tier": TIERS, "flag": [entry]}, findings_by_slug())


def test_all_rules_of_the_dossier_are_there(shared: Path) -> None:
    dossier = json.loads((shared / "knowledge" / "red_flags.json").read_text(encoding="utf-8"))
    assert {rule["id"] for rule in dossier} - {flag.id for flag in red_flags()} == set()


def test_the_most_urgent_come_first_and_none_is_reviewed_yet() -> None:
    order = list(Tier)
    ranks = [order.index(flag.tier) for flag in red_flags()]
    assert ranks == sorted(ranks)
    assert not any(flag.reviewed for flag in red_flags())


def test_every_rule_says_when_it_ends() -> None:
    assert [flag.id for flag in red_flags() if not flag.release.endswith(".")] == []


def test_an_operation_waits_for_whoever_operated() -> None:
    (flag,) = [flag for flag in red_flags() if flag.id == "rf_recent_operation"]
    assert flag.tier is Tier.DOCTOR_SOON
    assert "operated" in flag.release


def test_the_four_urgent_tiers_forbid_all_running() -> None:
    for flag in red_flags():
        if flag.tier is not Tier.ROUTINE:
            assert {AdviceKind.RUNNING, AdviceKind.HARD_RUNNING} <= flag.forbids, flag.id
        assert flag.tier_text


def test_an_appointment_leaves_easy_running() -> None:
    routine = [flag for flag in red_flags() if flag.tier is Tier.ROUTINE]
    assert routine
    assert not any(AdviceKind.RUNNING in flag.forbids for flag in routine)


@pytest.mark.parametrize(
    ("flag_id", "kinds"),
    [
        ("rf_dvt", {"massage", "compression", "heat"}),
        ("rf_pe", {"massage", "compression", "heat"}),
        ("rf_acute_compartment", {"ice", "compression", "elevation"}),
        ("rf_acute_compartment_pain", {"ice", "compression", "elevation"}),
        ("rf_cecs", {"ice", "compression", "elevation"}),
        ("rf_limb_ischaemia", {"ice", "heat", "compression", "elevation"}),
        ("rf_claudication_old", {"heat", "compression", "elevation"}),
        ("rf_claudication_young", {"compression", "elevation"}),
        ("rf_eah", {"fluids", "painkillers"}),
        ("rf_seizure", {"fluids", "painkillers"}),
        ("rf_rhabdo", {"painkillers", "massage", "ice"}),
        ("rf_rhabdo_urine", {"painkillers"}),
        ("rf_rhabdo_muscle", {"painkillers", "massage"}),
        ("rf_infection_leg", {"massage", "compression", "heat"}),
        ("rf_anaemia_doctor", {"supplements"}),
        ("rf_reds_doctor", {"deficit"}),
    ],
)
def test_a_flag_forbids_what_would_do_harm(flag_id: str, kinds: set[str]) -> None:
    flag = next(flag for flag in red_flags() if flag.id == flag_id)
    assert kinds <= flag.forbids


def test_an_emergency_forbids_everything() -> None:
    emergencies = [flag for flag in red_flags() if flag.tier is Tier.EMERGENCY]
    assert all(flag.forbids == frozenset(AdviceKind) for flag in emergencies)


def test_too_much_water_is_named_before_heat() -> None:
    ids = [flag.id for flag in red_flags()]
    assert ids.index("rf_eah") < ids.index("rf_heatstroke")


def test_rules_nest() -> None:
    nested = [{"not": {"finding": "fever", "equals": True}}, {"all_of": FLAG["any_of"]}]
    trigger = parse(any_of=nested)[0].trigger
    fever = Condition(finding="fever", equals=True)
    assert trigger == AnyOf((Not(fever), AllOf((fever,))))


def test_a_rule_can_be_lifted_by_what_is_known() -> None:
    lifted = {"all_of": [*FLAG["any_of"], {"unless_known": {"finding": "aches", "equals": True}}]}
    fever = Condition(finding="fever", equals=True)
    aches = Condition(finding="aches", equals=True)
    assert parse(any_of=[lifted])[0].trigger == AnyOf((AllOf((fever, UnlessKnown(aches))),))


def parts_of(rule: Rule) -> Iterator[Rule]:
    yield rule
    match rule:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from parts_of(part)
        case Not(part) | UnlessKnown(part):
            yield from parts_of(part)


def test_no_rule_waits_for_an_answer_that_would_lift_it() -> None:
    """A plain `not` is undecided while nobody has answered, so that silence would lower a flag."""
    assert [
        flag.id
        for flag in red_flags()
        if any(isinstance(part, Not | Unless) for part in parts_of(flag.trigger))
    ] == []


def test_nothing_known_raises_no_rule() -> None:
    assert [flag.id for flag in red_flags() if holds(flag.trigger, {})] == []


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"tier": "X"}, "unknown tier X"),
        ({"title": ""}, "has no title"),
        ({"any_of": None}, "either all_of or any_of"),
        ({"all_of": FLAG["any_of"]}, "either all_of or any_of"),
        ({"forbids": ["sleeping"]}, "unknown kind sleeping"),
        ({"any_of": [{"finding": "fevre", "equals": True}]}, "fevre, which is not in"),
        ({"any_of": [{"finding": "fever", "is": True}]}, "unknown key is"),
        ({"any_of": [{"finding": "fever"}]}, "compares fever with nothing"),
        ({"any_of": [{"finding": "side", "equals": "top"}]}, "asks side for top"),
    ],
)
def test_a_malformed_rule_is_named(changes: dict[str, Any], reason: str) -> None:
    with pytest.raises(FactsError, match=reason) as caught:
        parse(**changes)
    assert "rf_one" in caught.value.sentence


def test_a_rule_that_stands_twice_is_named() -> None:
    with pytest.raises(FactsError, match="rf_one stands there twice"):
        parse_red_flags({"tier": TIERS, "flag": [FLAG, FLAG]}, findings_by_slug())
