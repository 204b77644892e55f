"""Muscle damage from running downhill, a race or something new, felt one to three days later."""

from __future__ import annotations

from freshlegs.causes.links import link
from freshlegs.causes.marks import WHOLE_BODY, heart_rates, onsets, places, reliefs, when
from freshlegs.causes.signs import BEYOND_SORENESS, any_of, is_true, lately, sign, yes
from freshlegs.domain.cause import Cause, Grade, Mark, Plant, Ramp
from freshlegs.domain.conditions import Condition

CAUSE = Cause(
    slug="doms_eimd",
    title="Sore from downhill, a race or something new",
    sentence="Downhill running, a race or something unusual has left small damage in the muscles.",
    mechanism=(
        "Braking work overstretches muscle fibres; force falls and the same pace needs more drive"
        " for days."
    ),
    lag=(
        "Not during the run: it begins 8 to 24 hours later, is worst after one to three days "
        "and gone within a week."
    ),
    strength=0.3318,
    unmeasured_prior=0.07,
    ramps=(
        Ramp(
            finding="descent_above_normal",
            zero=1.5,
            one=3.0,
            high="You ran downhill far more than usual.",
            low="You ran downhill no more than usual.",
            source="bontemps2020",
        ),
        Ramp(
            finding="race_4d",
            zero=0.0,
            one=1.0,
            high="You raced, or ran much longer than usual, in the last four days.",
            low="There was no race or very long run.",
            source="bontemps2020",
        ),
    ),
    signs=(
        lately("long_run", (2.0, 0.8), group="exposure"),
        lately("hills", (3.0, 0.7), group="exposure"),
        sign(
            Condition(finding="days_since_race", at_most=5),
            (5.0, 0.6),
            (
                "You raced or ran very long in the last five days.",
                "Your last race is more than five days ago.",
            ),
            group="exposure",
        ),
        sign(
            Condition(finding="descent_4d_m", at_least=200),
            (8.0, 0.6),
            (
                "You ran a lot of metres downhill in the last days.",
                "You did not run far downhill in the last days.",
            ),
            group="exposure",
            source="bontemps2020",
        ),
        yes("new_exercise", (2.0, 1.0), "You did something new.", group="new"),
    ),
    links=(
        link(
            "shoe_light",
            any_of("shoe_change", "heavier", "lighter_or_lower", "new_same_kind"),
            (1.3, "You run in new shoes, which makes sore muscles more likely."),
            group="new",
        ),
        link(
            "hard_surface",
            is_true("surface_changed"),
            (1.3, "You ran on another surface, which makes sore muscles more likely."),
            group="new",
        ),
    ),
    marks=(
        *onsets(
            first_step=1.6,
            builds_early=0.4,
            builds_late=0.3,
            when_fast=0.4,
            after_run=1.5,
            all_day=1.6,
            next_days=2.5,
        ),
        *heart_rates(up=1.3, same=1.0, down=0.5),
        *places(front_thigh=1.8, calf=1.2, back_thigh=1.2, groin=0.3, foot=0.3, tendon=0.2),
        *reliefs(
            stop_within_10_min=0.2, sugar=0.2, fluids=0.3, elevation=0.6, sitting_or_bending=0.4
        ),
        *WHOLE_BODY,
        when("worse_downstairs", 3.0, "Stairs down are the worst.", group="soreness"),
        Mark(
            rule=Condition(finding="soreness", at_least=3),
            fit=5.0,
            meaning="The muscles are sore to the touch or on stairs.",
            source="bontemps2020",
            group="soreness",
        ),
        Mark(
            rule=Condition(finding="soreness", at_most=1),
            fit=0.12,
            meaning="The muscles are not sore.",
            source="bontemps2020",
            group="soreness",
        ),
        Mark(
            rule=BEYOND_SORENESS,
            fit=0.1,
            meaning="Dark urine or weakness does not belong to mere soreness.",
            source="elicited",
        ),
        Mark(
            rule=Condition(finding="weeks_heavy", at_least=3),
            fit=0.2,
            meaning="It has lasted for weeks; soreness goes within one.",
            source="elicited",
        ),
        when("cycling_fine", 1.2, "The legs are fine on a bicycle or in water."),
    ),
    interventions=("easy_day", "icing", "protein", "heat_therapy"),
    plants=(
        Plant(changes=(("descent_m_per_km", 65.0), ("run_km", 12.0)), days_before=2),
        Plant(changes=(("soreness", 6.0),), days_before=1),
        Plant(changes=(("soreness", 7.0),)),
    ),
    grade=Grade.A,
    source="bontemps2020",
    references=("khassetarash2022", "moore2022", "machado2016", "takayama2017"),
    claims=("S006", "S119", "S179"),
)
