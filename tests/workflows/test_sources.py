"""The sources of an answer stand once, in the order of its lines."""

from __future__ import annotations

from datetime import date

from freshlegs.domain.explanation import CauseShare, Evidence, Explanation, Interval, Verdict
from freshlegs.workflows.sources import sources


def line(source: str) -> Evidence:
    return Evidence(
        finding="sleep_h", value=5.0, unit="h", usual=None, meaning="Little.", source=source
    )


def test_each_source_is_named_once_and_what_is_unknown_is_left_out() -> None:
    cause = CauseShare(
        slug="sleep_deprivation",
        title="Too little sleep",
        share=Interval(0.1, 0.3, 0.6),
        presence=0.8,
        evidence_for=(line("craven2022"), line("elicited"), line("craven2022")),
        evidence_against=(line("nobody1999"), line("meeusen2013")),
    )
    told = Explanation(
        day=date(2026, 3, 1),
        heaviness=7.0,
        usual=3.0,
        verdict=Verdict.UNUSUAL,
        verdict_reason="",
        causes=(cause,),
    )
    assert [one.key for one in sources(told)] == ["craven2022", "elicited", "meeusen2013"]
