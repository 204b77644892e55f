"""What is said in the middle of a run is as urgent as the rules that it stands for."""

from __future__ import annotations

from typing import Any

import pytest

from freshlegs.domain.now import StopSign
from freshlegs.domain.red_flags import Tier
from freshlegs.knowledge.errors import FactsError
from freshlegs.knowledge.now import now, parse_now
from freshlegs.knowledge.red_flags import red_flags

FLAGS = {flag.id: flag for flag in red_flags()}
STOP: dict[str, Any] = {
    "slug": "chest",
    "short": "Chest",
    "sign": "Chest pain",
    "do": "Stop",
    "how": "Call.",
    "flags": ["rf_chest"],
}
FEELING = {"sign": "Empty", "do": "Fuel", "how": "Eat.", "intervention": "carb_in_run"}


def parse(*stops: dict[str, Any], feeling: dict[str, Any] = FEELING) -> None:
    parse_now({"stop": stops, "feeling": [feeling]}, FLAGS)


def test_the_most_urgent_sign_stands_first() -> None:
    order = [list(Tier).index(one.tier) for one in now().stops]
    assert order == sorted(order)
    assert now().stops[0].tier is Tier.EMERGENCY


@pytest.mark.parametrize("stop", now().stops, ids=lambda one: one.slug)
def test_an_emergency_calls_for_help_and_every_sign_stops_the_run(stop: StopSign) -> None:
    said = f"{stop.do} {stop.how}".lower()
    helps = ("emergency number", "emergency department")
    assert "stop" in said
    if stop.tier is Tier.EMERGENCY:
        assert any(words in said for words in helps)
    else:
        assert "doctor today" in said


def test_every_emergency_that_can_begin_in_a_run_is_there() -> None:
    told = {flag for stop in now().stops for flag in stop.flags}
    later = {"rf_rhabdo", "rf_ascending", "rf_infection_leg_severe", "rf_mental"}
    emergencies = {flag.id for flag in red_flags() if flag.tier is Tier.EMERGENCY}
    assert emergencies - told == later


@pytest.mark.parametrize(
    "change",
    [
        {"flags": ["rf_none"]},
        {"flags": ["rf_chest", "rf_dvt"]},
        {"how": ""},
        {"colour": "red"},
    ],
)
def test_a_malformed_sign_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(FactsError):
        parse({**STOP, **change})


def test_a_less_urgent_sign_cannot_come_first() -> None:
    with pytest.raises(FactsError, match="less urgent"):
        parse({**STOP, "flags": ["rf_dvt"]}, STOP)


def test_a_feeling_without_words_is_refused() -> None:
    with pytest.raises(FactsError):
        parse(STOP, feeling={**FEELING, "sign": ""})
