"""A new medicine, or alcohol."""

from __future__ import annotations

from freshlegs.causes.marks import (
    WHOLE_BODY,
    began_with,
    by_heart_rate,
    changed_text,
    heart_rates,
    onsets,
    places,
    when,
)
from freshlegs.causes.signs import any_of, is_true, sign
from freshlegs.domain.cause import Cause, Grade, Mark, Plant, Ramp
from freshlegs.domain.conditions import AllOf, AnyOf, Condition

CAUSE = Cause(
    slug="medication",
    title="A medicine or alcohol",
    sentence="A medicine that you began lately, or alcohol, may weigh on the legs.",
    mechanism=(
        "Some medicines limit the heart rate or touch the muscle; alcohol spoils sleep and "
        "refuelling."
    ),
    lag="Days to weeks after a medicine was begun; alcohol on the day after.",
    strength=0.0453,
    unmeasured_prior=0.05,
    carry_over=0.2,
    ramps=(
        Ramp(
            finding="alcohol_units",
            zero=1.5,
            one=4.0,
            high="You drank a lot of alcohol yesterday.",
            low="You drank little or no alcohol.",
            source="elicited",
        ),
    ),
    signs=(
        sign(
            AllOf((is_true("creatine_kinase_high"), any_of("medicines", "statin"))),
            (4.0, 1.0),
            "Your creatine kinase is high and you take a statin.",
        ),
        sign(
            any_of("new_medicine", "beta_blocker"),
            (90.0, 0.8),
            ("You began a beta-blocker.", "You did not begin a beta-blocker."),
            group="new",
            source="mckelvie1991",
        ),
        sign(
            any_of("new_medicine", "statin"),
            (60.0, 0.8),
            ("You began a statin.", "You did not begin a statin."),
            group="new",
            source="acc2024",
        ),
        sign(
            any_of(
                "new_medicine",
                "diuretic",
                "fluoroquinolone",
                "retinoid",
                "antihistamine",
                "antidepressant",
                "hormonal",
                "other",
            ),
            (30.0, 0.7),
            (
                "You began a medicine that can do this.",
                "You did not begin a medicine that is known for this.",
            ),
            group="new",
        ),
        sign(
            any_of("what_changed", "medicine"),
            (30.0, 1.0),
            changed_text("medicine"),
            group="new",
        ),
        sign(
            any_of("medicines", "beta_blocker", "statin"),
            (4.0, 0.8),
            (
                "You take a medicine that can do this.",
                "You take no medicine that is known for this.",
            ),
        ),
        sign(
            by_heart_rate(Condition(finding="heart_rate_max_drop_bpm", at_least=15)),
            (4.0, 1.0),
            "Your highest heart rate has fallen a lot.",
            source="mckelvie1991",
        ),
    ),
    marks=(
        Mark(
            rule=AllOf(
                (
                    Condition(finding="alcohol_units", at_least=5),
                    AnyOf(
                        (
                            is_true("headache"),
                            is_true("vomiting"),
                            any_of("onset", "first_step", "all_day"),
                        )
                    ),
                )
            ),
            fit=3.0,
            meaning="It feels like the day after drinking.",
            source="elicited",
        ),
        *onsets(first_step=1.3, builds_late=0.7, after_run=0.5, all_day=1.5, next_days=0.7),
        *heart_rates(up=0.7, same=1.0, down=1.8),
        *places(front_thigh=1.4, back_thigh=1.3, buttock=1.4, calf=1.0),
        *WHOLE_BODY,
        began_with("medicine", 5.0),
        Mark(
            rule=AllOf(
                (any_of("new_medicine", "fluoroquinolone"), any_of("where", "tendon", "calf"))
            ),
            fit=12.0,
            meaning="The tendons ache since the antibiotic.",
            source="elicited",
            group="place",
        ),
        Mark(
            rule=AllOf(
                (
                    any_of("new_medicine", "beta_blocker"),
                    Condition(finding="heart_rate_max_drop_bpm", at_least=10),
                )
            ),
            fit=10.0,
            meaning="Your heart rate no longer rises, as with a beta-blocker.",
            source="mckelvie1991",
            group="new",
        ),
        Mark(
            rule=AllOf(
                (
                    any_of("medicines", "beta_blocker"),
                    Condition(finding="heart_rate_max_drop_bpm", at_least=10),
                )
            ),
            fit=6.0,
            meaning="Your heart rate no longer rises, as with a beta-blocker.",
            source="mckelvie1991",
            group="new",
        ),
        Mark(
            rule=AllOf(
                (
                    any_of("new_medicine", "statin"),
                    AnyOf(
                        (
                            Condition(finding="soreness", at_least=3),
                            any_of("where", "front_thigh", "back_thigh", "buttock", "calf"),
                        )
                    ),
                )
            ),
            fit=12.0,
            meaning="The muscles ache since the statin.",
            source="acc2024",
            group="new",
        ),
        Mark(
            rule=any_of("medicines", "statin"),
            fit=1.6,
            meaning="Statins can make thighs ache.",
            source="acc2024",
        ),
        when("cycling_fine", 0.7, "The legs are fine on a bicycle or in water."),
    ),
    interventions=("less_alcohol", "ask_prescriber", "rest_days"),
    plants=(
        Plant(changes=(("alcohol_units", 12.0),), days_before=1),
        Plant(changes=(("resting_heart_rate_shift_bpm", 5.0),)),
    ),
    grade=Grade.B,
    source="mckelvie1991",
    references=("acc2024", "bakker2017"),
)
