"""Statements about facts are true, false or unknown, and unknown is never no."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshlegs.domain.conditions import (
    AllOf,
    AnyOf,
    Condition,
    Not,
    Rule,
    Unless,
    UnlessKnown,
    findings_of,
    holds,
)
from freshlegs.domain.findings import Fact, Facts, Value, known, number


def facts(**values: Value | None) -> Facts:
    return {slug: Fact(finding=slug, value=value) for slug, value in values.items()}


FEVER = Condition(finding="fever", equals=True)
ACHES = Condition(finding="aches", equals=True)


def test_an_unknown_finding_decides_nothing() -> None:
    assert holds(FEVER, facts()) is None
    assert holds(FEVER, facts(fever=None)) is None


def test_all_of_is_false_as_soon_as_one_part_is() -> None:
    assert holds(AllOf((FEVER, ACHES)), facts(fever=False)) is False


def test_all_of_is_unknown_while_a_part_is() -> None:
    assert holds(AllOf((FEVER, ACHES)), facts(fever=True)) is None
    assert holds(AllOf((FEVER, ACHES)), facts(fever=True, aches=True)) is True


def test_any_of_is_true_as_soon_as_one_part_is() -> None:
    assert holds(AnyOf((FEVER, ACHES)), facts(fever=True)) is True
    assert holds(AnyOf((FEVER, ACHES)), facts(fever=False)) is None
    assert holds(AnyOf((FEVER, ACHES)), facts(fever=False, aches=False)) is False


@pytest.mark.parametrize(
    ("condition", "value", "expected"),
    [
        (Condition(finding="x", at_least=5), 5.0, True),
        (Condition(finding="x", at_least=5), 4.9, False),
        (Condition(finding="x", at_most=5), 5.1, False),
        (Condition(finding="x", at_least=1, at_most=5), 3, True),
        (Condition(finding="x", at_least=1), "many", False),
        (Condition(finding="x", one_of=("calf", "shin")), ("foot", "shin"), True),
        (Condition(finding="x", one_of=("calf",)), ("foot",), False),
        (Condition(finding="x", one_of=("left", "right")), "left", True),
        (Condition(finding="x", equals="left"), "both", False),
    ],
)
def test_a_condition_compares_numbers_choices_and_lists(
    condition: Condition, value: Value, *, expected: bool
) -> None:
    assert holds(condition, facts(x=value)) is expected


@given(fever=st.sampled_from([True, False, None]), aches=st.sampled_from([True, False, None]))
def test_not_any_of_is_all_of_not(*, fever: bool | None, aches: bool | None) -> None:
    day = facts(fever=fever, aches=aches)
    left: Rule = Not(AnyOf((FEVER, ACHES)))
    right: Rule = AllOf((Not(FEVER), Not(ACHES)))
    assert holds(left, day) is holds(right, day)


def test_a_rule_names_every_finding_it_looks_at() -> None:
    assert findings_of(AllOf((FEVER, AnyOf((Not(ACHES),))))) == {"fever", "aches"}


def test_a_yes_counts_as_one_and_a_word_as_no_number() -> None:
    day = facts(fever=True, side="left", sleep_h=6.5)
    assert number(day, "fever") == 1.0
    assert number(day, "sleep_h") == 6.5
    assert number(day, "side") is None
    assert known(day, "nothing") is None


def test_a_rule_says_nothing_where_its_exception_is_known_to_hold() -> None:
    rule = Unless(FEVER, ACHES)
    assert holds(rule, facts(fever=True)) is True
    assert holds(rule, facts(fever=False, aches=False)) is False
    assert holds(rule, facts(fever=True, aches=True)) is None
    assert findings_of(rule) == {"fever", "aches"}


def test_silence_lifts_nothing_only_a_known_exception_does() -> None:
    rule = AllOf((FEVER, UnlessKnown(ACHES)))
    assert holds(rule, facts(fever=True)) is True
    assert holds(rule, facts(fever=True, aches=None)) is True
    assert holds(rule, facts(fever=True, aches=False)) is True
    assert holds(rule, facts(fever=True, aches=True)) is False
    assert holds(rule, facts()) is None
    assert findings_of(rule) == {"fever", "aches"}
