"""Empty carbohydrate stores, from little food or a long run."""

from __future__ import annotations

from freshlegs.causes.links import from_load, from_low_energy, from_short_sleep, link
from freshlegs.causes.marks import (
    WHOLE_BODY,
    began_with,
    by_heart_rate,
    from_number,
    heart_rates,
    onsets,
    reliefs,
    up_to,
    when,
)
from freshlegs.causes.signs import any_of, changed, lately, sign, yes
from freshlegs.domain.cause import Cause, Grade, Mark, Plant, Ramp
from freshlegs.domain.conditions import AllOf, AnyOf, Condition

CAUSE = Cause(
    slug="glycogen_low",
    title="Empty carbohydrate stores",
    sentence="Your muscles are short of carbohydrate, from what you ate or from how long you ran.",
    mechanism=(
        "Low glycogen weakens calcium release in the muscle, and burning fat costs more oxygen."
    ),
    lag=(
        "After one to two hours of running, suddenly; or from the first step on the days "
        "after hard running or little carbohydrate."
    ),
    strength=0.2313,
    unmeasured_prior=0.06,
    ramps=(
        Ramp(
            finding="carbohydrate_g_per_kg",
            zero=5.0,
            one=3.0,
            high="You ate little carbohydrate yesterday.",
            low="You ate enough carbohydrate yesterday.",
            source="burke2011",
            from_own_usual=True,
        ),
        Ramp(
            finding="late_speed_fade_percent",
            zero=8.0,
            one=20.0,
            high="You slowed down a lot at the end.",
            low="You held your pace to the end.",
            source="smyth2021",
        ),
        Ramp(
            finding="fasted",
            zero=0.0,
            one=1.0,
            high="You ran fasted, or twice within a day.",
            low="You had eaten.",
            source="elicited",
        ),
        Ramp(
            finding="carbohydrate_short_g_per_kg",
            zero=0.0,
            one=2.0,
            high="You ate less carbohydrate than yesterday's training asked for.",
            low="You ate as much carbohydrate as yesterday's training asked for.",
            source="burke2011",
            from_own_usual=True,
        ),
        Ramp(
            finding="glycogen_left_g",
            zero=150.0,
            one=0.0,
            most_dose=1.0,
            high="Yesterday's running used up most of your carbohydrate stores.",
            low="Yesterday's running left enough of your carbohydrate stores.",
            source="rapoport2010",
        ),
    ),
    signs=(
        lately("ate_little", (6.0, 0.5), group="eaten"),
        yes(
            "ate_little_yesterday",
            (12.0, 0.6),
            ("You ate little yesterday.", "You ate as usual yesterday."),
            group="eaten",
        ),
        changed("food", 6.0),
        sign(
            Condition(finding="long_or_hard_run_2d_min", at_least=90),
            (3.0, 0.6),
            (
                "A long or hard run of the last two days emptied the stores.",
                "No long or hard run came before.",
            ),
            group="emptied",
            source="burke2011",
        ),
        sign(
            any_of("diet", "low_carbohydrate"),
            (6.0, 0.9),
            "You eat few carbohydrates.",
            group="eaten",
            source="burke2017",
        ),
        sign(
            AllOf(
                (
                    Condition(finding="run_today_min", at_least=90),
                    Condition(finding="carbohydrate_in_run_g_per_h", at_most=25),
                )
            ),
            (4.0, 1.0),
            "You ran for long and took little on the way.",
            source="burke2011",
        ),
    ),
    links=(
        from_low_energy(2.0, makes="empty stores"),
        from_load(1.3, makes="empty stores", group="emptied"),
        link(
            "intensity_excess",
            AnyOf(
                (
                    Condition(finding="hard_min_7d", at_least=60),
                    Condition(finding="hard_sessions_7d", at_least=3),
                )
            ),
            (1.5, "You ran hard often this week, which makes empty stores more likely."),
            group="emptied",
        ),
        from_short_sleep(1.3, makes="empty stores"),
    ),
    marks=(
        Mark(
            rule=Condition(finding="heart_rate_drift_bpm", at_least=8),
            fit=0.4,
            meaning="Your heart rate rose at the end; empty stores let it fall.",
            source="elicited",
            group="late",
        ),
        began_with(
            "food",
            3.0,
            up_to("carbohydrate_g_per_kg", 4),
            from_number("carbohydrate_short_g_per_kg", 1),
        ),
        *onsets(
            first_step=1.0,
            first_10_min=0.6,
            builds_early=0.8,
            builds_late=4.0,
            when_fast=1.0,
            after_run=0.4,
            all_day=0.8,
            next_days=0.8,
        ),
        *heart_rates(up=0.6, same=1.1, down=1.3),
        *reliefs(sugar=10.0, fluids=0.5, stop_within_10_min=0.4, elevation=0.3),
        *WHOLE_BODY,
        Mark(
            rule=Condition(finding="late_heart_rate_rise_percent", at_least=5),
            fit=0.4,
            meaning="Your heart rate rose at the end; empty stores let it fall.",
            source="elicited",
            group="late",
        ),
        Mark(
            rule=by_heart_rate(
                AllOf(
                    (
                        Condition(finding="late_heart_rate_rise_percent", at_most=1),
                        Condition(finding="late_speed_fade_percent", at_least=12),
                    )
                )
            ),
            fit=2.5,
            meaning="Pace fell at the end while the heart rate did not rise.",
            source="smyth2021",
            group="late",
        ),
        Mark(
            rule=Condition(finding="carbohydrate_in_run_g_per_h", at_least=30),
            fit=0.2,
            meaning="You took carbohydrate on the way.",
            source="burke2011",
        ),
        Mark(
            rule=any_of("feels", "flat_or_empty"),
            fit=2.0,
            meaning="The legs feel flat or empty.",
            source="elicited",
        ),
        when("cycling_fine", 0.7, "The legs are fine on a bicycle or in water."),
    ),
    interventions=("carb_daily", "carb_in_run", "pacing_cs"),
    plants=(
        Plant(changes=(("carbohydrate_g_per_kg", 0.8),), days_before=2),
        Plant(changes=(("carbohydrate_g_per_kg", 0.6),), days_before=1),
        Plant(changes=(("carbohydrate_g_per_kg", 1.5),)),
    ),
    grade=Grade.A,
    source="burke2011",
    references=("burke2017", "burke2020", "smyth2021", "rapoport2010"),
    claims=(
        "S008",
        "S009",
        "S010",
        "S011",
        "S012",
        "S013",
        "S014",
        "S015",
        "S016",
        "S126",
        "S133",
        "S164",
        "S167",
    ),
)
