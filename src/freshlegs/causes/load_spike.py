"""One run much longer than you are used to, or a return at full length after a break."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY, began_with, from_number, heart_rates, onsets, reliefs
from freshlegs.causes.signs import changed, lately, sign
from freshlegs.domain.cause import Cause, Grade, Plant, Ramp
from freshlegs.domain.conditions import AnyOf, Condition

CAUSE = Cause(
    slug="load_spike",
    title="Too much too soon",
    sentence="A run of the last days was much longer than anything in the month before.",
    mechanism="Muscle, tendon and nerve were asked for more than they can take at present.",
    lag="On the one to four days after the run that was too long; repeated spikes add up.",
    strength=0.1452,
    unmeasured_prior=0.06,
    ramps=(
        Ramp(
            finding="session_spike_percent",
            zero=0.0,
            one=10.0,
            high=(
                "Your longest run of the last days was well beyond your longest of the month "
                "before."
            ),
            low="No run was longer than you are used to.",
            source="frandsen2025",
        ),
    ),
    signs=(
        lately("long_run", (4.0, 0.5), group="load"),
        sign(
            AnyOf(
                (
                    Condition(finding="distance_7d_above_usual_percent", at_least=30),
                    Condition(finding="weekly_distance_rise_percent", at_least=30),
                )
            ),
            (6.0, 0.5),
            ("You ran far more than you are used to.", "You ran no more than you are used to."),
            group="load",
        ),
        changed("more_running", 25.0),
        sign(
            Condition(finding="days_off_before", at_least=14),
            (5.0, 0.8),
            ("You came back from a break of two weeks or more.", "You have had no long break."),
        ),
        sign(
            Condition(finding="load_7d_z", at_least=2),
            (2.0, 0.8),
            ("Your week was far above your usual.", "Your week was not far above your usual."),
            group="load",
        ),
    ),
    marks=(
        began_with("more_running", 6.0, from_number("session_spike_percent", 5)),
        *onsets(
            first_step=1.5,
            builds_late=0.8,
            when_fast=0.5,
            after_run=1.3,
            all_day=1.3,
            next_days=2.0,
        ),
        *heart_rates(up=0.9, same=1.2, down=1.1),
        *reliefs(rest_days=1.8, stop_within_10_min=0.4, sugar=0.4),
        *WHOLE_BODY,
    ),
    interventions=("easy_day", "rest_days", "cap_long_run", "run_walk"),
    plants=(
        Plant(
            changes=(
                ("run_km", 25.0),
                ("intensity", 0.7),
                ("climb_m_per_km", 1.0),
                ("descent_m_per_km", 1.0),
            ),
            days_before=2,
        ),
        Plant(changes=(("run_km", 0.0),), days_before=1),
    ),
    grade=Grade.B,
    source="frandsen2025",
    references=("buist2008", "nielsen2014"),
    claims=("S004", "S034", "S079", "S123", "S158", "S159", "S160", "S173", "S176"),
)
