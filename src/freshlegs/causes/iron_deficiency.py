"""Too little iron: weeks of breathless, heavy running that rest does not mend."""

from __future__ import annotations

from freshlegs.causes.links import from_low_energy
from freshlegs.causes.marks import WHOLE_BODY, heart_rates, onsets, reliefs, when
from freshlegs.causes.signs import LOW_HAEMOGLOBIN, SLOWER, any_of, is_true, sign, weeks, yes
from freshlegs.domain.cause import Cause, Grade, Plant
from freshlegs.domain.conditions import AnyOf, Condition

CAUSE = Cause(
    slug="iron_deficiency",
    title="Low iron",
    sentence=(
        "You may be short of iron: for weeks the heart works harder and hills and speed feel heavy."
    ),
    mechanism="Less oxygen reaches the muscle and less is used in it.",
    lag="Over weeks to months, worst on hills and at race pace; treatment takes 6 to 12 weeks.",
    strength=0.1189,
    prior=0.06,
    signs=(
        sign(
            Condition(finding="ferritin", at_most=35),
            (6.0, 0.08),
            ("Your ferritin is low.", "Your ferritin is not low."),
            group="ferritin",
            source="clenin2015",
        ),
        sign(
            Condition(finding="ferritin", at_most=20),
            (12.0, 1.0),
            "Your ferritin is low.",
            group="ferritin",
        ),
        sign(
            any_of("iron_tested", "low"),
            (5.0, 1.0),
            "Your iron was low within the last year.",
            group="ferritin",
        ),
        sign(
            any_of("iron_tested", "fine"),
            (0.2, 1.0),
            "Your iron was fine within the last year.",
            group="ferritin",
        ),
        sign(
            AnyOf(
                (
                    Condition(finding="runs_28d", at_least=22),
                    Condition(finding="distance_per_week_km", at_least=80),
                )
            ),
            (1.3, 0.9),
            "You run a great deal.",
        ),
        sign(
            Condition(finding="ferritin", at_most=15),
            (20.0, 1.0),
            "Your ferritin is very low.",
            group="ferritin",
            source="clenin2015",
        ),
        sign(
            LOW_HAEMOGLOBIN,
            (8.0, 0.6),
            ("Your haemoglobin is low.", "Your haemoglobin is not low."),
            group="blood",
            source="clenin2015",
        ),
        sign(
            any_of("periods", "heavy"), (2.5, 0.9), "Your periods are heavy.", source="clenin2015"
        ),
        sign(
            any_of("diet", "vegan", "vegetarian"),
            (1.8, 0.9),
            "You eat no meat.",
            group="eaten",
            source="clenin2015",
        ),
        sign(
            Condition(finding="iron_intake_mg_7d", at_most=8),
            (1.3, 0.9),
            "You eat little iron.",
            group="eaten",
        ),
        yes("blood_donation_12w", (2.5, 1.0), "You have given blood."),
        sign(
            any_of("sex", "female"),
            (1.5, 0.5),
            ("Women are short of iron more often.", "Men are short of iron less often."),
            source="mettler2010",
        ),
        yes(
            "breathless",
            (5.0, 0.5),
            ("You are breathless for the pace.", "You are no more breathless than usual."),
        ),
        weeks(3, (2.0, 0.4)),
        sign(
            SLOWER,
            (2.0, 0.8),
            ("You have become slower over weeks.", "You have not become slower over weeks."),
        ),
        sign(
            AnyOf((is_true("black_or_bloody_stool"), is_true("very_heavy_bleeding"))),
            (5.0, 1.0),
            "You are losing blood.",
        ),
        yes("pale", (3.0, 0.8), ("You are pale.", "You are not pale.")),
        sign(
            any_of("conditions", "coeliac", "anaemia"),
            (2.5, 1.0),
            "A condition of yours costs iron.",
            group="blood",
        ),
        sign(
            any_of("medicines", "painkillers_nsaid"),
            (1.3, 1.0),
            "You take painkillers that can cost blood.",
        ),
        yes(
            "rest_helps",
            (0.4, 1.6),
            ("Real rest makes the legs better.", "Real rest has not made the legs better."),
        ),
    ),
    links=(from_low_energy(1.8, makes="a lack of iron"),),
    marks=(
        *onsets(
            first_step=0.9,
            builds_early=1.3,
            builds_late=1.2,
            when_fast=1.6,
            after_run=0.3,
            all_day=1.0,
            next_days=0.5,
        ),
        *heart_rates(up=2.8, same=0.8, down=0.15),
        *reliefs(slowing_down=1.6, rest_days=0.4, sugar=0.4, sitting_or_bending=0.3, elevation=0.4),
        *WHOLE_BODY,
        when("uphill_sooner", 1.8, "It comes sooner uphill or at speed."),
        when("feels_like_in_races", 0.5, "It goes away in races, where a lack of iron tells most."),
        when("cool_run_normal", 0.4, "Runs in the cool are normal."),
        when("eases_after_warming_up", 0.3, "It is gone after the first ten minutes."),
        when("cycling_fine", 0.5, "The legs are fine on a bicycle or in water."),
    ),
    interventions=("iron_test_treat", "iron_food"),
    plants=tuple(
        Plant(changes=(("heart_rate_shift_bpm", 9.0),), days_before=day) for day in range(28)
    ),
    grade=Grade.A,
    source="burden2015",
    references=(
        "clenin2015",
        "stoffel2017",
        "stoffel2020",
        "mettler2010",
        "pedlar2013",
        "gssi2023",
        "sim2019",
    ),
    claims=("S040", "S041", "S042", "S043", "S044", "S045", "S084", "S128"),
)
