"""The watch, not the body: a heart rate that copies the cadence, or a new sensor."""

from __future__ import annotations

from freshlegs.domain.cause import Cause, Grade, Ramp
from freshlegs.domain.conditions import Condition

CAUSE = Cause(
    slug="sensor_artifact",
    title="The sensor",
    sentence=(
        "The heart rate of the watch cannot be trusted here; mend the data before blaming the body."
    ),
    mechanism="An optical sensor can lock on to the steps instead of the pulse.",
    lag="At once, with the new watch or on a cold day.",
    strength=0.0,
    unmeasured_prior=0.05,
    ramps=(
        Ramp(
            finding="heart_rate_equals_cadence_min",
            zero=0.0,
            one=2.0,
            high="The heart rate copied the cadence for minutes on end.",
            low="The heart rate did not copy the cadence.",
            source="elicited",
        ),
        Ramp(
            finding="heart_rate_equals_cadence",
            zero=0.0,
            one=1.0,
            high="The heart rate copied the cadence for minutes on end.",
            low="The heart rate did not copy the cadence.",
            source="elicited",
        ),
        Ramp(
            finding="new_watch_or_strap",
            zero=0.0,
            one=1.0,
            high="The watch or strap is new, or sat loose in the cold.",
            low="The watch and strap are the usual ones.",
            source="elicited",
            unless=Condition(
                finding="heart_rate_at_speed_above_normal_bpm", at_least=-4, at_most=4
            ),
        ),
        Ramp(
            finding="second_sensor_differs",
            zero=0.0,
            one=1.0,
            high="Another sensor shows another heart rate.",
            low="Another sensor agrees.",
            source="elicited",
        ),
    ),
    data_problem=True,
    interventions=("check_sensor",),
    grade=Grade.C,
    source="elicited",
)
