"""Feelings are drawn from what truly acts, and the truth is kept beside them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from freshlegs.domain.cause import Cause, Grade, Mark, Ramp
from freshlegs.domain.conditions import Condition
from freshlegs.domain.dosing import fit, hazard_of
from freshlegs.domain.findings import Fact, Facts
from freshlegs.domain.heaviness import NORMAL_HAZARD, UNEXPLAINED_HAZARD
from freshlegs.simulation.feelings import draw_heaviness, hazards_of, shares_of, total_hazard

NIGHTS = Cause(
    slug="nights", title="", sentence="", mechanism="", strength=0.2, grade=Grade.C, source="",
    ramps=(Ramp(finding="sleep_h", zero=7.5, one=5.5, high="", low="", source=""),),
)  # fmt: skip
UNSEEN = Cause(
    slug="unseen", title="", sentence="", mechanism="", strength=0.3, prior=0.02,
    grade=Grade.C, source="",
)  # fmt: skip


def known(**values: float) -> Facts:
    """The facts of one day."""
    return {slug: Fact(finding=slug, value=value) for slug, value in values.items()}


def test_a_measured_cause_acts_by_its_dose_planted_or_not() -> None:
    days = [known(sleep_h=7.5), known(sleep_h=5.5), known(sleep_h=3.5), known()]
    hazards = hazards_of(NIGHTS, days, [False] * 4)
    assert hazards == pytest.approx([0, hazard_of(0.2), 2 * hazard_of(0.2), 0])


def test_what_cannot_be_measured_acts_where_it_is_planted() -> None:
    hazards = hazards_of(UNSEEN, [known()] * 3, [False, True, False])
    assert hazards == pytest.approx([0, hazard_of(0.3), 0])


def test_a_part_of_yesterday_is_still_there_today() -> None:
    lasting = replace(NIGHTS, carry_over=0.5)
    hazards = hazards_of(
        lasting, [known(sleep_h=5.5), known(sleep_h=8), known(sleep_h=8)], [False] * 3
    )
    assert hazards == pytest.approx([hazard_of(0.2), hazard_of(0.2) / 2, hazard_of(0.2) / 4])


def test_marks_weigh_the_day_but_not_what_is_carried_over() -> None:
    mark = Mark(rule=Condition(finding="onset_min", at_most=10), fit=0.5, meaning="", source="")
    marked = replace(NIGHTS, carry_over=1.0, marks=(mark,))
    days = [known(sleep_h=5.5, onset_min=3), known(sleep_h=8)]
    weighed = fit(marked, days[0])
    assert weighed < 1
    assert hazards_of(marked, days, [False, False]) == pytest.approx(
        [hazard_of(0.2) * weighed, hazard_of(0.2)]
    )


def test_shares_leave_room_for_what_no_cause_explains() -> None:
    shares = shares_of({"small": 0.1, "none": 0.0, "great": 0.3})
    total = UNEXPLAINED_HAZARD + 0.4
    assert shares == pytest.approx({"great": 0.3 / total, "small": 0.1 / total})
    assert list(shares) == ["great", "small"]
    assert total_hazard({}) == UNEXPLAINED_HAZARD


@pytest.mark.parametrize(("times", "least_share", "most_share"), [(1, 0.22, 0.28), (4, 0.6, 0.75)])
def test_a_normal_day_is_noticeably_heavy_one_time_in_four(
    times: int, least_share: float, most_share: float
) -> None:
    rng = np.random.default_rng(1)
    ratings = [draw_heaviness(times * NORMAL_HAZARD, rng) for _ in range(3000)]
    assert least_share < np.mean(np.array(ratings) >= 5) < most_share
    assert min(ratings) >= 0
    assert max(ratings) <= 10
