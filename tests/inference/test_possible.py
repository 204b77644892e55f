"""What may be answered, and how likely each answer is by what is believed."""

from __future__ import annotations

import pytest

from freshlegs.domain.conditions import AllOf, AnyOf, Condition, Not
from freshlegs.domain.findings import Finding, FindingType, Value
from freshlegs.inference.possible import Telling, cuts_of, possible_answers
from tests.inference.build import COMET, ITCH, SUNSPOTS, cause, sign

BOOL = Finding(slug="comet", question="?", type=FindingType.BOOL, group="test")
NUMBER = Finding(
    slug="sunspots", question="?", type=FindingType.NUMBER, group="test", low=0.0, high=10.0
)


def chances(
    finding: Finding,
    *told: Telling,
    cuts: tuple[float, ...] = (),
    warning: Value | None = None,
) -> dict[Value, float]:
    answers = possible_answers(finding, told, cuts, lambda value: value == warning)
    return {one.value: one.probability for one in answers}


def telling(presence: float, share: float = 0.0) -> Telling:
    return Telling(cause=COMET, presence=presence, share=share)


def test_chances_add_up_to_one() -> None:
    for finding in (BOOL, NUMBER):
        found = chances(finding, telling(0.3), cuts=(2.0, 5.0))
        assert sum(found.values()) == pytest.approx(1.0)


def test_a_yes_is_rare_and_likelier_where_its_cause_is_believed() -> None:
    assert chances(BOOL)[True] == pytest.approx(0.05)
    assert chances(BOOL, telling(0.5))[True] > 5 * chances(BOOL, telling(0.01))[True]


def test_an_answer_that_raises_a_flag_is_rarer() -> None:
    assert chances(BOOL, warning=True)[True] < chances(BOOL)[True] / 5


def test_a_mark_counts_by_the_share_of_its_cause() -> None:
    itch = Finding(slug="itch", question="?", type=FindingType.BOOL, group="test")
    weak = chances(itch, Telling(cause=ITCH, presence=0.3, share=0.01))[True]
    strong = chances(itch, Telling(cause=ITCH, presence=0.3, share=0.8))[True]
    assert strong > 3 * weak


def test_a_number_is_low_high_or_between_the_cuts() -> None:
    assert list(chances(NUMBER, cuts=(4.0, 2.0, 4.0))) == [0.0, 1.0, 3.0, 7.0, 10.0]


def test_a_number_without_bounds_reaches_just_beyond_the_cuts() -> None:
    open_ended = Finding(slug="x", question="?", type=FindingType.NUMBER, group="test")
    assert list(chances(open_ended, cuts=(2.0,))) == [1.0, 1.5, 2.5, 3.0]
    assert list(chances(open_ended)) == [0.0]


def test_a_measured_dose_is_as_likely_as_its_cause() -> None:
    def high(presence: float) -> float:
        found = chances(
            NUMBER, Telling(cause=SUNSPOTS, presence=presence, share=0.0), cuts=(0.0, 1.0)
        )
        return sum(chance for value, chance in found.items() if value in {0.5, 1.0, 5.5, 10.0})

    assert high(0.5) == pytest.approx(0.31)
    assert high(0.001) < 0.02


def test_where_every_answer_tells_none_is_preferred() -> None:
    finding = Finding(
        slug="way", question="?", type=FindingType.CHOICE, group="test", allowed=("a", "b")
    )
    assert chances(finding) == {"a": 0.5, "b": 0.5}


def test_of_several_things_each_may_be_named_alone_or_none() -> None:
    def several(*allowed: str) -> Finding:
        kind = FindingType.MULTI
        return Finding(slug="x", question="?", type=kind, group="test", allowed=allowed)

    assert list(chances(several("a", "b"))) == [("a",), ("b",), ()]
    assert list(chances(several("a", "nothing"))) == [("a",), ("nothing",)]


def test_what_speaks_for_a_cause_is_said_as_often_as_the_finding_says() -> None:
    talk = Finding(
        slug="talk", question="?", type=FindingType.CHOICE, group="test",
        allowed=("comet", "rain"), yes_chance=0.2,
    )  # fmt: skip
    rule = Condition(finding="talk", equals="comet")
    one = cause("talker", prior=0.1, signs=(sign("unused", 2.0),))
    spoken = cause("spoken", prior=0.1, signs=(one.signs[0].__class__(
        rule=rule, if_true=5.0, meaning="It spoke.", source="elicited"
    ),))  # fmt: skip
    assert chances(talk, Telling(cause=spoken, presence=0.0, share=0.0))["comet"] == pytest.approx(
        0.2
    )


def test_the_cuts_of_a_rule_are_those_of_the_finding() -> None:
    low, high = Condition(finding="a", at_least=1.0), Condition(finding="a", at_most=3.0)
    other = Condition(finding="b", at_least=9.0)
    assert list(cuts_of(AllOf((low, AnyOf((Not(high), other)))), "a")) == [1.0, 3.0]
