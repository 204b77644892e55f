"""What can be known about a runner on one day: the question, the answer, and where it came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

type Value = bool | float | str | tuple[str, ...] | tuple[float, ...]
"""A finding's value: yes/no, a number, a choice, several choices, or several numbers."""


type Choices = tuple[tuple[str, tuple[bool | str, ...]], ...]
"""Findings with some of the values that each allows."""

NOTHING = ("no", "none", "nothing", "never", "as_usual")
"""The words among allowed values that say that there is nothing."""


class FindingType(StrEnum):
    """The shape of an answer."""

    BOOL = "bool"
    CHOICE = "choice"
    MULTI = "multi"
    NUMBER = "number"
    NUMBERS = "numbers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that can be asked or read from data.

    `column` names the day-table column that supplies it (None: only an answer can); for a
    NUMBER `low` and `high` bound what is plausible, in `unit`; for CHOICE and MULTI `allowed`
    lists the values. `label` names it in evidence. `screening` marks the safety questions that
    are asked before any advice.

    `spoken` gives the allowed values in a runner's words, in their order.
    `yes_chance` is how often a runner with heavy legs says yes, or names something, whatever the
    cause [0-1]: elicited. `hard` marks what a runner seldom knows without a record, and `only_if`
    whom it concerns: those of whom one of these findings has one of the values. A finding that
    `opens` others asks for all of them at once: a yes asks for each, and so does one of the values
    in `opened_by`.
    """

    slug: str
    question: str
    type: FindingType
    group: str
    unit: str | None = None
    allowed: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    column: str | None = None
    screening: bool = False
    label: str = ""
    spoken: tuple[str, ...] = ()
    yes_chance: float = 0.05
    hard: bool = False
    only_if: Choices = ()
    opens: tuple[str, ...] = ()
    opened_by: Choices = ()

    @property
    def words(self) -> str:
        """What evidence calls it: the label, else the slug as words."""
        return self.label or self.slug.replace("_", " ")


class Origin(StrEnum):
    """Who says so."""

    DATA = "data"
    ANSWER = "answer"
    LAB = "lab"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What is known of one finding on one day; `value` None = the runner does not know.

    `usual` is the runner's own median of the last weeks, where the data have one. A value from a
    laboratory holds for weeks: `cleared` are the red flags that were cleared since it was taken.
    """

    finding: str
    value: Value | None
    usual: float | None = None
    origin: Origin = Origin.DATA
    cleared: frozenset[str] = frozenset()


type Facts = Mapping[str, Fact]
"""Facts by finding slug; a slug that is absent is not known."""


def known(facts: Facts, slug: str) -> Value | None:
    """Give a finding's value, or None where it is not known."""
    fact = facts.get(slug)
    return None if fact is None else fact.value


def number(facts: Facts, slug: str) -> float | None:
    """Give a finding's value as a number (yes = 1, no = 0), or None where it is none."""
    value = known(facts, slug)
    return float(value) if isinstance(value, bool | int | float) else None


def is_one_of(facts: Facts, choices: Choices) -> bool:
    """Tell whether one of the findings is known to have, or to include, one of its values."""
    return any(
        any(item in values for item in (value if isinstance(value, tuple) else (value,)))
        for slug, values in choices
        if (value := known(facts, slug)) is not None
    )


def concerns(finding: Finding, facts: Facts) -> bool:
    """Tell whether a finding is for this runner, as far as it says whom it is for."""
    return not finding.only_if or is_one_of(facts, finding.only_if)


def denial(finding: Finding) -> Value:
    """The answer that says no to a finding that can be denied: no, none, or nothing of a list."""
    if finding.type is FindingType.BOOL:
        return False
    word = next((word for word in NOTHING if word in finding.allowed), None)
    if finding.type is FindingType.MULTI:
        return () if word is None else (word,)
    return word or "no"
