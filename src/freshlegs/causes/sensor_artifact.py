"""The watch, not the body: a heart rate that copies the cadence, or a new sensor."""

from __future__ import annotations

from freshlegs.domain.cause import Cause, Grade, Ramp

CAUSE = Cause(
    slug="sensor_artifact",
    title="The sensor",
    sentence=(
        "The heart rate of the watch cannot be trusted here; mend the data before blaming the body."
    ),
    mechanism="An optical sensor can lock on to the steps instead of the pulse.",
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
