"""Rules over findings in a runner's words."""

from __future__ import annotations

import django
import pytest

from freshlegs.domain.conditions import AllOf, AnyOf, Condition, Not, Rule, Unless, UnlessKnown
from freshlegs.web.words.odds import times_words
from freshlegs.web.words.rules import otherwise_words, rule_words

django.setup(set_prefix=False)

LOW = Condition(finding="ferritin", at_most=35)
BETWEEN = Condition(finding="ferritin", at_least=15, at_most=35)
PALE = Condition(finding="pale", equals=True)
EATS = Condition(finding="diet", one_of=("vegan", "vegetarian"))


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (LOW, "ferritin at most 35 µg/L"),
        (BETWEEN, "ferritin at least 15 µg/L and at most 35 µg/L"),
        (PALE, "pale"),
        (Condition(finding="pale", equals=False), "not: pale"),
        (Condition(finding="sex", equals="male"), "sex: male"),
        (EATS, "diet: vegan or vegetarian"),
        (Not(LOW), "not (ferritin at most 35 µg/L)"),
        (UnlessKnown(PALE), "not known that pale"),
        (Unless(LOW, PALE), "ferritin at most 35 µg/L (says nothing where pale)"),
        (AnyOf((PALE, AllOf((LOW, EATS)))), None),
    ],
)
def test_a_rule_reads_as_a_sentence(rule: Rule, words: str | None) -> None:
    nested = "pale or (ferritin at most 35 µg/L and diet: vegan or vegetarian)"
    assert rule_words(rule) == (words or nested)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (LOW, "ferritin above 35 µg/L"),
        (Condition(finding="ferritin", at_least=35), "ferritin below 35 µg/L"),
        (BETWEEN, "not: ferritin at least 15 µg/L and at most 35 µg/L"),
        (PALE, "not: pale"),
        (EATS, "diet: not vegan or vegetarian"),
        (Not(PALE), "pale"),
        (AnyOf((PALE, LOW)), "none of these: pale or ferritin at most 35 µg/L"),
    ],
)
def test_that_a_rule_does_not_hold_is_said_the_short_way(rule: Rule, words: str) -> None:
    assert otherwise_words(rule) == words


def test_less_than_once_is_said_as_a_division() -> None:
    assert times_words(6.0) == "× 6"
    assert times_words(0.08) == "÷ 12.5"
