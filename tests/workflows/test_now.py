"""What is said in the middle of a run is what the interventions say at length."""

from __future__ import annotations

from freshlegs.interventions import ALL
from freshlegs.workflows.now import now


def test_every_feeling_leads_to_an_intervention_that_there_is() -> None:
    assert {one.intervention for one in now().feelings} <= {one.slug for one in ALL}


def test_it_can_be_read_in_a_breath() -> None:
    said = [(one.do, one.how) for one in now().stops] + [
        (one.do, one.how) for one in now().feelings
    ]
    assert all(len(do.split()) <= 6 and len(how.split()) <= 32 for do, how in said)
