"""Behind each number in the evidence stand the 90 days that end with the day."""

from __future__ import annotations

from datetime import date

import pytest

from freshlegs.domain.explanation import CauseShare, Evidence, Explanation, Interval, Verdict
from freshlegs.domain.findings import Fact
from freshlegs.workflows.behind import SHOWN_DAYS, Numbers, behind

DAY = date(2026, 3, 20)
NONE: Numbers = (None,) * SHOWN_DAYS


def told_of(finding: str) -> Explanation:
    """A day whose evidence is one finding."""
    line = Evidence(finding=finding, value=4.0, unit="h", usual=7.0, meaning="", source="")
    share = Interval(0.1, 0.2, 0.3)
    cause = CauseShare(slug="c", title="C", share=share, presence=0.5, evidence_for=(line,))
    return Explanation(
        day=DAY, heaviness=7.0, usual=3.0, verdict=Verdict.UNUSUAL, verdict_reason="",
        causes=(cause,),
    )  # fmt: skip


def facts(value: float) -> dict[str, Fact]:
    """What is known of the day itself."""
    return {"sleep_h": Fact(finding="sleep_h", value=value)}


def test_the_usual_range_is_the_middle_half_of_the_days_before() -> None:
    numbers = (*NONE[:-61], *(float(at) for at in range(61)))
    found = behind(told_of("sleep_h"), facts(4.0), {"sleep_h": numbers})["sleep_h"]
    assert found.low == pytest.approx(14.75)
    assert found.high == pytest.approx(44.25)


def test_what_was_told_of_the_day_goes_before_data() -> None:
    numbers = (*NONE[:-3], 7.0, 8.0, 9.0)
    found = behind(told_of("sleep_h"), facts(4.0), {"sleep_h": numbers})["sleep_h"]
    assert found.numbers[-3:] == (7.0, 8.0, 4.0)
    assert (found.low, found.high) == (None, None)


@pytest.mark.parametrize(
    "numbers", [(*NONE[:-2], 7.0, 8.0), (*NONE[:-4], 4.0, 4.0, 4.0, 4.0)], ids=["few", "even"]
)
def test_what_has_no_shape_is_not_drawn(numbers: Numbers) -> None:
    assert behind(told_of("sleep_h"), facts(4.0), {"sleep_h": numbers}) == {}


def test_a_finding_without_numbers_has_nothing_behind_it() -> None:
    assert behind(told_of("insomnia"), {}, {"sleep_h": NONE}) == {}
