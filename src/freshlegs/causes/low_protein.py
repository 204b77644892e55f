"""Too little protein for weeks: repair is slow."""

from __future__ import annotations

from freshlegs.causes.links import from_low_energy
from freshlegs.causes.marks import WHOLE_BODY, onsets
from freshlegs.domain.cause import Cause, Grade, Mark, Plant, Ramp
from freshlegs.domain.conditions import Condition

CAUSE = Cause(
    slug="low_protein",
    title="Little protein",
    sentence="You have eaten little protein for a while, and repair takes longer.",
    mechanism="Muscle is rebuilt more slowly, and is lost when you also eat too little.",
    lag="Over weeks to months, as slow recovery.",
    strength=0.0088,
    unmeasured_prior=0.12,
    ramps=(
        Ramp(
            finding="protein_g_per_kg_7d",
            zero=1.4,
            one=1.2,
            high="You ate little protein in the last week.",
            low="You ate enough protein.",
            source="issn2017",
        ),
    ),
    links=(from_low_energy(1.5, makes="too little protein"),),
    marks=(
        *onsets(next_days=1.5, first_step=1.2, when_fast=0.5),
        *WHOLE_BODY,
        Mark(
            rule=Condition(finding="weeks_heavy", at_least=4),
            fit=2.0,
            meaning="It has lasted for weeks.",
            source="elicited",
        ),
    ),
    interventions=("protein",),
    plants=tuple(Plant(changes=(("protein_g_per_kg", 0.6),), days_before=day) for day in range(8)),
    grade=Grade.B,
    source="issn2017",
    references=(
        "kato2016",
        "thomas2016",
    ),
    claims=("S019", "S020", "S021", "S022", "S023", "S024", "S055", "S126"),
)
