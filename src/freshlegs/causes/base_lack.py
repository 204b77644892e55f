"""New to running, or out of it for weeks: every pace costs more."""

from __future__ import annotations

from freshlegs.causes.marks import (
    WHOLE_BODY,
    began_with,
    by_heart_rate,
    from_number,
    heart_rates,
    onsets,
    reliefs,
    when,
)
from freshlegs.causes.signs import EASY_RUNS_HARD, changed, sign
from freshlegs.domain.cause import Cause, Grade, Mark, Plant, Ramp
from freshlegs.domain.conditions import AllOf, AnyOf, Condition

CAUSE = Cause(
    slug="base_lack",
    title="Still building up",
    sentence="You have not been running for long, or not for weeks, so every pace costs you more.",
    mechanism="Fewer capillaries and mitochondria: each pace is a larger part of what you can do.",
    lag="It builds during the run, sooner at a faster pace, and gets better week by week.",
    strength=0.1189,
    unmeasured_prior=0.12,
    ramps=(
        Ramp(
            finding="months_running",
            zero=9.0,
            one=3.0,
            high="You have been running for a short time.",
            low="You have been running for long.",
            source="videbaek2015",
        ),
        Ramp(
            finding="runs_28d",
            zero=12.0,
            one=7.0,
            high="You have run little in the last four weeks.",
            low="You have run regularly.",
            source="elicited",
        ),
        Ramp(
            finding="days_off_before",
            zero=10.0,
            one=21.0,
            high="You are back from a break.",
            low="You have had no long break.",
            source="elicited",
        ),
    ),
    signs=(
        changed("a_break", 15.0),
        sign(
            AnyOf(
                (
                    Condition(finding="distance_per_week_km", at_most=15),
                    Condition(finding="longest_run_30d_km", at_most=6),
                )
            ),
            (3.0, 0.6),
            ("You run little in a week.", "You run a good deal in a week."),
        ),
        sign(
            by_heart_rate(AllOf((EASY_RUNS_HARD, from_number("easy_pace_min_per_km", 7)))),
            (4.0, 1.0),
            "Your heart runs fast at a slow pace.",
        ),
    ),
    marks=(
        began_with("a_break", 5.0, from_number("days_off_before", 16)),
        *onsets(
            first_step=0.6,
            first_10_min=1.2,
            builds_early=2.0,
            builds_late=1.3,
            when_fast=1.2,
            after_run=0.6,
            all_day=0.4,
            next_days=0.8,
        ),
        *heart_rates(up=1.8, same=0.9, down=0.3),
        *reliefs(slowing_down=2.0, stop_within_10_min=1.5, rest_days=0.7),
        *WHOLE_BODY,
        when("improves_week_by_week", 4.0, "It gets better week by week."),
        Mark(
            rule=Condition(finding="decoupling_percent", at_least=10),
            fit=1.8,
            meaning="Heart rate and speed drift apart early.",
            source="elicited",
        ),
        Mark(
            rule=Condition(finding="months_running", at_least=24),
            fit=0.3,
            meaning="You have been running for years.",
            source="elicited",
        ),
    ),
    interventions=("run_walk", "easy_day", "strength_2x"),
    plants=(
        *(Plant(changes=(("run_km", 0.0),), days_before=day) for day in range(1, 28)),
        Plant(changes=(("run_km", 6.0), ("intensity", 0.72))),
    ),
    grade=Grade.B,
    source="videbaek2015",
    references=("hottenrott2016",),
    claims=("S004", "S033", "S034", "S056", "S150", "S157", "S160"),
)
