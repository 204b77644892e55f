"""Doses of many days at once equal those of each day alone."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshlegs.domain.cause import Cause, Grade, Ramp
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
from freshlegs.domain.dose_columns import FindingColumns, doses, ramp_doses, truths
from freshlegs.domain.dosing import dose, ramp_dose
from freshlegs.domain.findings import Fact, Facts

WARM = Condition(finding="warm", at_least=1.0, at_most=6.0)
WET = Condition(finding="wet", equals=True)
RULES: tuple[Rule, ...] = (
    WARM,
    WET,
    AllOf((WARM, WET)),
    AnyOf((WARM, WET)),
    Not(WARM),
    Unless(WARM, WET),
    UnlessKnown(WET),
    UnlessKnown(WARM),
    AllOf((WARM, UnlessKnown(WET))),
)
SLEEP = Ramp(
    finding="sleep", zero=8.0, one=6.0, high="", low="", source="", from_own_usual=True,
    most_dose=2.0,
)  # fmt: skip
HEAT = Ramp(finding="warm", zero=2.0, one=4.0, high="", low="", source="", unless=WET)
CAUSE = Cause(
    slug="both", title="", sentence="", mechanism="", strength=0.3, ramps=(SLEEP, HEAT),
    grade=Grade.C, source="",
)  # fmt: skip

numbers = st.none() | st.floats(-2.0, 12.0)
days = st.lists(st.tuples(numbers, numbers, numbers, st.none() | st.booleans()), min_size=1)


def same(told: np.float64, alone: float | None) -> bool:
    return bool(np.isnan(told)) if alone is None else bool(told == alone)


def columns(
    table: list[tuple[float | None, float | None, float | None, bool | None]],
) -> FindingColumns:
    rows = np.array(table, dtype=np.float64)
    value = {"sleep": rows[:, 0], "warm": rows[:, 2], "wet": rows[:, 3]}
    usual = {"sleep": np.where(np.isnan(rows[:, 0]), np.nan, rows[:, 1])}
    return FindingColumns(days_count=len(rows), value=value, usual=usual)


def facts(row: tuple[float | None, float | None, float | None, bool | None]) -> Facts:
    sleep, usual, warm, wet = row
    told = (
        Fact(finding="sleep", value=sleep, usual=usual),
        Fact(finding="warm", value=warm),
        Fact(finding="wet", value=wet),
    )
    return {one.finding: one for one in told if one.value is not None}


@given(days)
def test_many_days_have_the_doses_of_each_day(
    table: list[tuple[float | None, float | None, float | None, bool | None]],
) -> None:
    every = columns(table)
    for at, row in enumerate(table):
        alone = dose(CAUSE, facts(row))
        assert same(doses(CAUSE, every)[at], alone)
        for ramp in CAUSE.ramps:
            one = ramp_dose(ramp, facts(row))
            assert same(ramp_doses(ramp, every)[at], one)


@given(days, st.sampled_from(RULES))
def test_rules_hold_on_the_same_days(
    table: list[tuple[float | None, float | None, float | None, bool | None]], rule: Rule
) -> None:
    found = truths(rule, columns(table))
    for at, row in enumerate(table):
        truth = holds(rule, facts(row))
        assert same(found[at], None if truth is None else float(truth))


def test_a_cause_without_ramps_has_dose_one() -> None:
    every = columns([(None, None, None, None)] * 3)
    assert doses(replace(CAUSE, ramps=()), every).tolist() == [1.0] * 3


def test_what_is_told_in_words_cannot_be_compared_in_columns() -> None:
    every = columns([(1.0, 1.0, 1.0, True)])
    for rule in (Condition(finding="side", equals="left"), Condition(finding="x", one_of=("a",))):
        with pytest.raises(ValueError, match="told in words"):
            truths(rule, every)


def test_later_days_are_cut_out_with_their_usuals() -> None:
    every = columns([(1.0, 2.0, 3.0, True), (4.0, 5.0, 6.0, False)]).since(1)
    assert every.days_count == 1
    assert every.values_of("sleep").tolist() == [4.0]
    assert every.usuals_of("sleep").tolist() == [5.0]
    assert np.isnan(every.values_of("never")).tolist() == [True]
