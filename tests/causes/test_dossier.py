"""Every cause holds what the dossier says of it: claims, laterality, onset, lag, references."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from freshlegs.causes import ALL
from freshlegs.domain.cause import Cause, Mark
from freshlegs.domain.dosing import fit
from freshlegs.domain.findings import Fact
from freshlegs.knowledge.references import references

BY_SLUG = {cause.slug: cause for cause in ALL}
NO_TIME = {"heel_strike", "high_oscillation", "long_contact", "sensor_artifact"}
"""Those for which the dossier knows no onset within a run."""
NOTHING_TO_DO = {"long_contact"}
"""A sign of tiredness: the dossier says that nothing is to be done about it directly."""
ONE_LEG = {"side": Fact(finding="side", value="right")}
TRAINING = {
    "under_recovery", "overtraining", "monotony", "load_spike", "intensity_excess",
    "hills_sprints", "acute_high_intensity", "base_lack", "strength_excess", "doms_eimd",
}  # fmt: skip


def dossier(shared: Path) -> dict[str, dict[str, str | list[str]]]:
    text = (shared / "knowledge" / "causes.json").read_text(encoding="utf-8")
    return {entry["id"]: entry for entry in json.loads(text)}


def marks_in(cause: Cause, group: str) -> list[Mark]:
    return [mark for mark in cause.marks if mark.group == group]


def test_the_claims_are_those_of_the_dossier(shared: Path) -> None:
    for slug, entry in dossier(shared).items():
        assert list(BY_SLUG[slug].claims) == entry["source_claim_ids"], slug


def test_one_leg_fits_as_the_dossier_says(shared: Path) -> None:
    for slug, entry in dossier(shared).items():
        side = str(entry["laterality"])
        if side in {"both", "both, local muscles", "both, whole legs", "both calves"}:
            assert fit(BY_SLUG[slug], ONE_LEG) < 1.0, slug
        elif side.startswith(("one (", "often one")) or side == "one":
            assert fit(BY_SLUG[slug], ONE_LEG) > 1.0, slug


@pytest.mark.parametrize("cause", ALL, ids=lambda cause: cause.slug)
def test_a_cause_says_when_it_is_felt(cause: Cause) -> None:
    assert cause.lag
    assert marks_in(cause, "onset") or cause.slug in NO_TIME


@pytest.mark.parametrize("cause", ALL, ids=lambda cause: cause.slug)
def test_a_cause_cites_what_exists_once(cause: Cause) -> None:
    assert set(cause.references) <= set(references())
    assert cause.source not in cause.references
    assert len(set(cause.references)) == len(cause.references)


@pytest.mark.parametrize("cause", ALL, ids=lambda cause: cause.slug)
def test_a_cause_leads_to_something_to_do(cause: Cause) -> None:
    assert cause.interventions or cause.slug in NOTHING_TO_DO


@pytest.mark.parametrize("slug", sorted(TRAINING))
def test_training_acts_on_both_legs(slug: str) -> None:
    assert fit(BY_SLUG[slug], ONE_LEG) < 0.2
