"""A disease of brain or spinal cord: a foot that begins to drag, without pain."""

from __future__ import annotations

from freshlegs.causes.marks import onsets, places, reliefs, sides, when
from freshlegs.causes.signs import any_of, sign, yes
from freshlegs.domain.cause import Cause, Grade, Mark

CAUSE = Cause(
    slug="neuro_central",
    title="The brain, spinal cord or nerves",
    sentence="Lost strength, or a foot that drags without pain, needs a nerve doctor.",
    mechanism=(
        "Nerve fibres lose their coat or die, and commands do not reach the leg, first when tired"
        " or warm."
    ),
    lag="After some kilometres, gone with rest or cooling; the distance shrinks over months.",
    strength=0.4,
    prior=0.0005,
    signs=(
        yes(
            "foot_drop",
            (100.0, 0.3),
            ("A foot drags, slaps or trips you.", "No foot drags, slaps or trips you."),
            group="toe",
        ),
        sign(
            any_of("shoe_wear", "toe_scuffed"),
            (6.0, 0.9),
            "The toe of a shoe is scuffed.",
            group="toe",
        ),
        yes("painless", (1.5, 0.5), ("It does not hurt.", "It hurts.")),
        yes(
            "comes_sooner_over_months",
            (3.0, 0.8),
            ("It comes sooner than months ago.", "It comes no sooner than months ago."),
        ),
        yes("hand_weakness", (60.0, 0.9), "A hand is weak too."),
        sign(any_of("conditions", "multiple_sclerosis"), (40.0, 1.0), "You have the disease."),
        yes(
            "muscle_wasting",
            (45.0, 0.8),
            ("A muscle wastes or twitches.", "No muscle wastes or twitches."),
        ),
        yes(
            "worse_with_heat",
            (12.0, 0.7),
            ("Warmth makes it worse, cooling better.", "Warmth makes no difference."),
        ),
        sign(
            any_of("weakness_speed", "weeks_to_months", "days_to_4_weeks"),
            (8.0, 0.6),
            ("Weakness has grown over weeks.", "No weakness has grown over weeks."),
            group="speed",
            source="niceng127",
        ),
        sign(
            any_of("weakness_speed", "sudden_minutes", "hours_to_days"),
            (10.0, 0.9),
            "Weakness came fast.",
            group="speed",
            source="niceng127",
        ),
        yes("face_arm_speech", (140.0, 0.9), "Face, arm or speech are touched."),
        yes("swallowing_trouble", (10.0, 0.9), "Swallowing is hard."),
        yes("back_pain", (0.3, 1.3), ("Your back hurts.", "Your back does not hurt.")),
        yes("vision_change", (3.0, 0.9), "Your sight has changed."),
    ),
    marks=(
        *onsets(
            first_step=0.8,
            builds_early=1.2,
            builds_late=2.2,
            when_fast=0.4,
            after_run=0.4,
            all_day=1.2,
            next_days=0.4,
        ),
        *places(foot=1.5, shin=1.2, whole_leg=1.4, groin=0.3, tendon=0.1, calf=0.8),
        *reliefs(sugar=0.1, sitting_or_bending=0.5, elevation=0.3),
        *sides(one=3.0, both=0.6),
        when("hop_pain", 0.4, "Hopping hurts."),
        when("cold_foot", 0.4, "The foot is cold."),
        Mark(rule=any_of("feels", "weak"), fit=1.8, meaning="The leg is weak.", source="niceng127"),
    ),
    interventions=("see_doctor",),
    grade=Grade.A,
    source="sheridan2020",
    claims=("S191", "S192", "S193"),
)
