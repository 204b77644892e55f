"""Yesterday's cause keeps its name, with yesterday's finding as its evidence."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from freshlegs.inference import explain
from freshlegs.inference.lasting import lasting_evidence, lasts
from tests.inference.build import FINDINGS, ITCH, SUNSPOTS, facts, question, ramp

SLOW = replace(SUNSPOTS, carry_over=0.6)


def test_a_cause_is_named_for_what_is_left_of_yesterday() -> None:
    today = question(facts(sunspots=0.0), heaviness=7.0, earlier=(facts(sunspots=3.0),))
    first = explain(today, (SLOW,), np.random.default_rng(1)).causes[0]
    assert first.slug == "sunspots_cause"
    assert first.share.middle > 0.3
    assert [line.value for line in first.evidence_for] == [3.0]
    assert first.evidence_for[0].meaning.endswith(
        "That was yesterday, and part of it is still felt."
    )
    assert first.evidence_for[0].unit == "count"
    assert [line.value for line in first.evidence_against] == [0.0]


def test_the_day_that_is_felt_most_is_told() -> None:
    (line,) = lasting_evidence(SLOW, (facts(sunspots=3.0), facts(sunspots=1.0)), FINDINGS)
    assert line.value == 3.0
    assert "2 days ago" in line.meaning


def test_the_ramp_that_counted_is_told_even_if_it_has_no_question() -> None:
    both = replace(SLOW, ramps=(ramp("sunspots"), ramp("unlisted")))
    (line,) = lasting_evidence(both, (facts(sunspots=0.2, unlisted=2.0),), FINDINGS)
    assert (line.finding, line.unit) == ("unlisted", None)


def test_little_left_or_nothing_lasting_is_not_a_word() -> None:
    assert not lasts(SLOW, ())
    assert not lasts(SLOW, (facts(sunspots=0.5),))
    assert not lasts(SUNSPOTS, (facts(sunspots=3.0),))
    assert not lasts(replace(ITCH, carry_over=0.9), (facts(itch=True),))
    assert lasting_evidence(SUNSPOTS, (facts(sunspots=3.0),), FINDINGS) == ()
