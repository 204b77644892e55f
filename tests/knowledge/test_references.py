"""Every source that is named is in the bibliography."""

from __future__ import annotations

import pytest

from freshlegs.causes import ALL as CAUSES
from freshlegs.interventions import ALL as INTERVENTIONS
from freshlegs.knowledge.errors import FactsError
from freshlegs.knowledge.red_flags import red_flags
from freshlegs.knowledge.references import parse_references, references


def test_every_source_of_a_cause_is_in_the_bibliography() -> None:
    for cause in CAUSES:
        named = {
            cause.source,
            *(ramp.source for ramp in cause.ramps),
            *(sign.source for sign in cause.signs),
            *(mark.source for mark in cause.marks),
        }
        assert named - set(references()) == set(), cause.slug


def test_every_source_of_a_flag_or_an_intervention_is_in_the_bibliography() -> None:
    named = {flag.source for flag in red_flags()} | {one.source for one in INTERVENTIONS}
    assert named - set(references()) == set()


def test_a_reference_says_whether_it_was_read() -> None:
    assert references()["meeusen2013"].provenance == "read"
    assert references()["elicited"].provenance == "elicited"


def test_an_incomplete_reference_is_named() -> None:
    with pytest.raises(FactsError, match="smith1999 has no provenance"):
        parse_references({"smith1999": {"citation": "Smith 1999", "read": "not read"}})
