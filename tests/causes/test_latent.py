"""What cannot be measured is judged by age, sex, diet, history and signs."""

from __future__ import annotations

import pytest

from freshlegs.causes import ALL
from freshlegs.domain.dosing import presence
from freshlegs.domain.findings import Fact, Value

BY_SLUG = {cause.slug: cause for cause in ALL}


def chance(slug: str, known: dict[str, Value]) -> float:
    return presence(
        BY_SLUG[slug], {name: Fact(finding=name, value=value) for name, value in known.items()}
    )


@pytest.mark.parametrize(
    ("slug", "likely", "unlikely"),
    [
        ("iron_deficiency", {"sex": "female"}, {"sex": "male"}),
        ("iron_deficiency", {"diet": "vegan"}, {"diet": "omnivore"}),
        ("iron_deficiency", {"periods": "heavy"}, {"periods": "regular"}),
        ("iron_deficiency", {"ferritin": 18.0}, {"ferritin": 30.0}),
        ("iron_deficiency", {"ferritin": 30.0}, {"ferritin": 80.0}),
        ("iron_deficiency", {"rest_helps": False}, {"rest_helps": True}),
        ("pad", {"age_years": 72.0}, {"age_years": 55.0}),
        ("pad", {"age_years": 55.0}, {"age_years": 30.0}),
        ("pad", {"smoker": "current"}, {"smoker": "never"}),
        ("pad", {"conditions": ("diabetes",)}, {"conditions": ("asthma",)}),
        ("arterial_flow_limitation", {"age_years": 25.0}, {"age_years": 60.0}),
        ("venous_insufficiency", {"age_years": 60.0}, {"age_years": 30.0}),
        ("venous_insufficiency", {"pregnancy": "pregnant"}, {"pregnancy": "no"}),
        ("venous_insufficiency", {"heavy_when_standing": True}, {"heavy_when_standing": False}),
        ("nerve_peripheral", {"back_pain": True}, {"back_pain": False}),
        ("neuro_central", {"foot_drop": True}, {"foot_drop": False}),
        ("low_energy_availability", {"periods": "absent_3_months"}, {"periods": "regular"}),
        ("low_energy_availability", {"dieting": True}, {"dieting": False}),
        ("low_energy_availability", {"body_mass_index": 17.9}, {"body_mass_index": 22.0}),
        ("illness", {"after_infection": True}, {"after_infection": False, "recent_virus": False}),
        ("endocrine_metabolic", {"medicines": ("insulin",)}, {}),
        ("hyponatraemia", {"sex": "female"}, {"sex": "male"}),
        ("dvt", {"clot_risk": ("travel_over_4_h",)}, {"clot_risk": ("none",)}),
        ("cardiac", {"family_sudden_death": True}, {"family_sudden_death": False}),
    ],
)
def test_who_the_runner_is_and_what_shows_moves_a_latent_cause(
    slug: str, likely: dict[str, Value], unlikely: dict[str, Value]
) -> None:
    assert chance(slug, likely) > chance(slug, unlikely)


def test_heart_rate_and_its_variability_tell_of_an_infection_once() -> None:
    pulse: dict[str, Value] = {"resting_heart_rate_above_normal_bpm": 8.0}
    both: dict[str, Value] = {**pulse, "variability_z": -2.0}
    assert chance("illness", both) == chance("illness", pulse)


def test_varicose_veins_say_little_about_heavy_legs() -> None:
    assert chance("venous_insufficiency", {"visible_varicose_veins": True}) < 0.2
