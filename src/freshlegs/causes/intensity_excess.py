"""Too many hard days, or easy runs that are not easy."""

from __future__ import annotations

from freshlegs.causes.marks import (
    WHOLE_BODY,
    began_with,
    by_heart_rate,
    from_number,
    heart_rates,
    onsets,
    reliefs,
    up_to,
)
from freshlegs.causes.signs import EASY_RUNS_HARD, changed, lately, sign, yes
from freshlegs.domain.cause import Cause, Grade, Mark, Plant, Ramp
from freshlegs.domain.conditions import AllOf, Condition

CAUSE = Cause(
    slug="intensity_excess",
    title="Too much hard running",
    sentence=(
        "Hard running took too large a part of your last week, or your easy runs were not easy."
    ),
    mechanism=(
        "Repeated hard work empties the stores and upsets muscle salts and nerves for one to "
        "three days."
    ),
    lag="One to three days after hard sessions; it fades on easy days.",
    strength=0.1189,
    unmeasured_prior=0.12,
    ramps=(
        Ramp(
            finding="hard_fraction_7d",
            zero=0.12,
            one=0.22,
            high="A large part of your running was hard.",
            low="Most of your running was easy.",
            source="seiler2010",
        ),
        Ramp(
            finding="easy_intensity",
            zero=0.75,
            one=0.785,
            high="Your easy runs are run at too high a heart rate.",
            low="Your easy runs are easy.",
            source="elicited",
        ),
    ),
    signs=(
        lately("hard_session", (1.8, 0.5), group="hard"),
        sign(
            by_heart_rate(Condition(finding="variability_z", at_most=-1)),
            (1.3, 1.0),
            "Your heart-rate variability is below usual.",
        ),
        sign(
            Condition(finding="hard_sessions_7d", at_least=3),
            (8.0, 0.5),
            (
                "You had three or more hard sessions in a week.",
                "You had few hard sessions this week.",
            ),
            group="hard",
        ),
        yes(
            "hard_days_back_to_back",
            (5.0, 0.8),
            ("You ran hard on two days in a row.", "You did not run hard on two days in a row."),
            group="hard",
        ),
        yes(
            "easy_runs_too_fast",
            (6.0, 0.6),
            ("Your easy runs are too fast to talk.", "Your easy runs are slow enough to talk."),
            group="easy",
        ),
        sign(
            by_heart_rate(AllOf((EASY_RUNS_HARD, up_to("easy_pace_min_per_km", 7)))),
            (3.0, 1.0),
            "Your heart rate in easy runs is that of hard ones.",
            group="easy",
        ),
        changed("faster_running", 20.0),
        sign(
            Condition(finding="hard_min_7d", at_least=60),
            (3.0, 0.6),
            (
                "You had more than an hour of hard running in a week.",
                "You had less than an hour of hard running in a week.",
            ),
            group="hard",
        ),
        sign(
            Condition(finding="hours_since_hard_h", at_most=72),
            (1.8, 1.0),
            "Your last hard session is less than three days ago.",
            group="hard",
        ),
    ),
    marks=(
        began_with(
            "faster_running",
            6.0,
            from_number("hard_fraction_7d", 0.17),
            from_number("easy_intensity", 0.77),
            group="hard",
        ),
        *onsets(first_step=1.4, builds_late=0.6, when_fast=1.3, after_run=0.7, next_days=2.0),
        *heart_rates(up=0.8, same=1.2, down=1.3),
        *reliefs(rest_days=1.8, stop_within_10_min=0.5, sugar=0.6),
        *WHOLE_BODY,
        Mark(
            rule=Condition(finding="hours_since_hard_h", at_least=96),
            fit=0.4,
            meaning="Your last hard session is four days ago or more.",
            source="elicited",
            group="hard",
        ),
    ),
    interventions=("easy_day", "rest_days", "carb_daily"),
    plants=tuple(
        Plant(changes=(("intensity", 0.97), ("repetitions_count", 8)), days_before=day)
        for day in (1, 2, 4, 6)
    ),
    grade=Grade.B,
    source="seiler2010",
    references=("stoggl2014",),
    claims=("S065", "S174"),
)
