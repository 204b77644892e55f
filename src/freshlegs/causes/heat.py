"""Warm and humid air, above all in the first warm week."""

from __future__ import annotations

from freshlegs.causes.marks import WHOLE_BODY, heart_rates, onsets, reliefs, when
from freshlegs.domain.cause import Cause, Grade, Plant, Ramp

CAUSE = Cause(
    slug="heat",
    title="Heat",
    sentence="It was warmer or more humid than your body is used to.",
    mechanism="Blood goes to the skin, the heart beats faster and the muscle gets less.",
    strength=0.1189,
    unmeasured_prior=0.08,
    ramps=(
        Ramp(
            finding="wbgt_c",
            zero=15.0,
            one=20.0,
            high="The heat with its humidity was high.",
            low="The heat with its humidity was not high.",
            source="ely2007",
        ),
        Ramp(
            finding="heat_above_recent_c",
            zero=2.0,
            one=6.0,
            high="It was much warmer than in the two weeks before.",
            low="It was about as warm as in the weeks before.",
            source="elicited",
        ),
        Ramp(
            finding="temperature_c",
            zero=19.0,
            one=25.0,
            high="It was warm.",
            low="It was not warm.",
            source="mantzios2022",
        ),
    ),
    marks=(
        *onsets(
            first_step=0.5,
            first_10_min=0.7,
            builds_early=2.5,
            builds_late=1.5,
            when_fast=0.7,
            after_run=0.3,
            all_day=0.6,
        ),
        *heart_rates(up=2.8, same=0.5, down=0.15),
        *reliefs(fluids=1.3, slowing_down=1.3, rest_days=0.3, sugar=0.4),
        *WHOLE_BODY,
        when("cool_run_normal", 7.0, "Runs in the cool are normal."),
        when("eases_after_warming_up", 0.2, "It is gone after the first ten minutes."),
        when("worse_with_heat", 2.0, "Warmth makes it worse."),
    ),
    interventions=("slow_in_heat", "heat_acclim", "fluid_plan"),
    plants=(Plant(changes=(("temperature_c", 34.0), ("humidity_percent", 75.0))),),
    grade=Grade.A,
    source="mantzios2022",
)
