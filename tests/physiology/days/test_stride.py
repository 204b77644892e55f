from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from freshlegs.domain.history import History
from freshlegs.domain.profile import Profile
from freshlegs.domain.run import Features, Run
from tests.physiology.days.told import row
from tests.physiology.made import DAY, ago, run

BODY = Profile(weight_kg=70.0, height_m=1.75)
FORM = Features(
    running_speed_mps=3.0,
    running_cadence_spm=170.0,
    ground_contact_s=0.25,
    ground_contact_left_percent=50.0,
)
FLAT: dict[str, Any] = {"ascent_m": 40.0, "descent_m": 40.0}


def stepping(days_ago: int, mps: float, spm: float) -> Run:
    return run(ago(days_ago), features=Features(running_speed_mps=mps, running_cadence_spm=spm))


def test_cadence_is_told_for_three_metres_a_second() -> None:
    runs = tuple(stepping(n, 2.5, 160.0) for n in range(10, 0, -1))
    assert row(History(runs=runs))["cadence_at_3_mps_spm"] == pytest.approx(164.0)


def test_walks_and_sprints_say_nothing_of_cadence_at_three() -> None:
    runs = tuple(stepping(n, 5.5, 190.0) for n in range(10, 0, -1))
    assert row(History(runs=runs))["cadence_at_3_mps_spm"] is None


def test_leg_stiffness_and_steps_by_size() -> None:
    today = row(History(runs=(run(DAY, features=FORM, **FLAT),), profile=BODY))
    assert today["leg_stiffness_kn_per_m"] == pytest.approx(10.853178, rel=1e-4)
    assert today["step_over_leg_ratio"] == pytest.approx(1.141589, rel=1e-4)


def test_on_hills_stiffness_is_unknown() -> None:
    hilly = run(DAY, features=FORM, ascent_m=200.0, descent_m=200.0)
    today = row(History(runs=(hilly,), profile=BODY))
    assert today["leg_stiffness_kn_per_m"] is None
    unknown = row(History(runs=(run(DAY, features=FORM),), profile=BODY))
    assert unknown["leg_stiffness_kn_per_m"] is None


def test_without_a_height_legs_have_no_known_length() -> None:
    today = row(History(runs=(run(DAY, features=FORM, **FLAT),), profile=Profile(weight_kg=70.0)))
    assert today["leg_stiffness_kn_per_m"] is None
    assert today["step_over_leg_ratio"] is None


def test_ground_contact_that_moves_to_one_side_is_seen() -> None:
    even = [run(ago(n), features=FORM) for n in range(20, 0, -1)]
    limps = replace(FORM, ground_contact_left_percent=46.5)
    today = row(History(runs=(*even, run(DAY, features=limps))))
    assert today["ground_contact_left_percent"] == 46.5
    assert today["ground_contact_shift_percent"] == pytest.approx(3.5)
    assert row(History(runs=tuple(even)), ago(1))["ground_contact_shift_percent"] == 0.0
