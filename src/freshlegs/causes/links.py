"""Causes that come together: what shows one makes another likelier, before its own signs are read.

Odds ratios are elicited but two: a single run far beyond the month's longest (hazard ratio of any
injury, Frandsen 2025) and being new to running (injuries an hour, Videbaek 2015), both taken for
each injury of the legs alike.
"""

from __future__ import annotations

from freshlegs.causes.signs import ELICITED, is_true
from freshlegs.domain.cause import Link
from freshlegs.domain.conditions import AnyOf, Condition, Rule

WARM_AIR: Rule = AnyOf(
    (
        Condition(finding="temperature_c", at_least=20),
        Condition(finding="wbgt_c", at_least=18),
        is_true("first_hot_days"),
    )
)


def link(
    by: str, rule: Rule, odds: tuple[float, str], *, group: str, source: str = ELICITED
) -> Link:
    """A link to the cause `by`: its odds ratio and what the evidence says where the rule holds."""
    odds_ratio, meaning = odds
    return Link(
        by=by, rule=rule, odds_ratio=odds_ratio, group=group, meaning=meaning, source=source
    )


def from_short_sleep(odds_ratio: float, *, makes: str, group: str = "strain") -> Link:
    """Five hours or more short of sleep over the week."""
    rule = Condition(finding="sleep_debt_7d_h", at_least=5)
    meaning = f"You slept little for a week, which makes {makes} more likely."
    return link("sleep_deprivation", rule, (odds_ratio, meaning), group=group)


def from_stress(odds_ratio: float, *, makes: str, group: str = "strain") -> Link:
    """Much stress, or much more than usual."""
    rule = AnyOf(
        (
            Condition(finding="stress", at_least=7),
            Condition(finding="stress_above_normal", at_least=2),
        )
    )
    meaning = f"You are under stress, which makes {makes} more likely."
    return link("psych_stress", rule, (odds_ratio, meaning), group=group)


def from_load(odds_ratio: float, *, makes: str, group: str) -> Link:
    """A week of load well above the runner's usual."""
    rule = Condition(finding="load_7d_z", at_least=1)
    meaning = f"Your load of the last week is high, which makes {makes} more likely."
    return link("under_recovery", rule, (odds_ratio, meaning), group=group)


def from_low_energy(odds_ratio: float, *, makes: str, group: str = "energy") -> Link:
    """Eating less than training and life need."""
    rule = AnyOf(
        (
            Condition(finding="energy_availability_kcal_per_kg", at_most=30),
            Condition(finding="weight_loss_per_week_percent", at_least=1),
            is_true("dieting"),
        )
    )
    meaning = f"You eat less than you need, which makes {makes} more likely."
    return link("low_energy_availability", rule, (odds_ratio, meaning), group=group)


def from_heat(odds_ratio: float, *, makes: str, group: str = "heat") -> Link:
    """Warm air."""
    meaning = f"It was warm, which makes {makes} more likely."
    return link("heat", WARM_AIR, (odds_ratio, meaning), group=group)


def to_injury(makes: str) -> tuple[Link, ...]:
    """What makes any injury of the legs likelier: one run far too long, and being a beginner."""
    longer = "A run was well beyond your longest of the month, which makes {makes} more likely."
    twice = "A run was more than twice your longest of the month, which makes {makes} more likely."
    return (
        link(
            "load_spike",
            Condition(finding="session_spike_percent", at_least=10),
            (1.64, longer.format(makes=makes)),
            group="rise",
            source="frandsen2025",
        ),
        link(
            "load_spike",
            Condition(finding="session_spike_percent", at_least=100),
            (2.28, twice.format(makes=makes)),
            group="rise",
            source="frandsen2025",
        ),
        link(
            "base_lack",
            Condition(finding="months_running", at_most=6),
            (2.3, f"You are new to running, which makes {makes} more likely."),
            group="novice",
            source="videbaek2015",
        ),
    )
