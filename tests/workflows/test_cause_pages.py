"""A cause with its advice, its claims and its sources."""

from __future__ import annotations

import pytest

from freshlegs.domain.errors import NotFoundError
from freshlegs.workflows.cause_pages import all_causes, all_claims, all_references, cause_told


def test_every_cause_has_its_advice_its_claims_and_its_sources() -> None:
    for cause in all_causes():
        told = cause_told(cause.slug)
        assert {one.slug for one in told.advice} == set(cause.interventions)
        assert {one.id for one in told.claims} == set(cause.claims)
        assert set(told.titles) == {link.by for link in cause.links}
        named = {ramp.source for ramp in cause.ramps} | {sign.source for sign in cause.signs}
        named |= {link.source for link in cause.links} | {mark.source for mark in cause.marks}
        assert named - {"elicited"} <= set(told.sources)


def test_what_is_elicited_is_no_source() -> None:
    assert all(one.provenance != "elicited" for one in all_references())
    assert "elicited" not in cause_told("iron_deficiency").sources


def test_an_unknown_cause_is_answered_with_its_neighbours() -> None:
    with pytest.raises(NotFoundError, match="iron_deficiency"):
        cause_told("iron_deficency")


def test_all_claims_are_there_once() -> None:
    ids = [one.id for one in all_claims()]
    assert len(ids) == len(set(ids)) > 0
