"""Curves become lines with holes, between rulings that people can read."""

from __future__ import annotations

import numpy as np
import pytest

from freshlegs.web.curves import (
    Scale,
    band,
    even_rules,
    lines,
    minutes_below,
    pace_rules,
    rules,
    scale_of,
)

NAN = float("nan")


def test_a_line_breaks_where_nothing_is_known() -> None:
    found = lines(np.array([0.0, 10.0, NAN, 5.0]), Scale(0.0, 10.0))
    assert found == ["125.0,100.0 375.0,0.0", "750.0,50.0 1000.0,50.0"]


def test_a_value_beyond_the_scale_is_drawn_at_its_edge() -> None:
    assert lines(np.array([-5.0, 20.0]), Scale(0.0, 10.0)) == ["250.0,100.0 750.0,0.0"]


def test_the_scale_leaves_out_single_errors() -> None:
    values = np.full(1000, 3.0)
    values[7] = 40.0
    scale = scale_of(values)
    assert scale.low < 3.0 < scale.high < 4.0


def test_walking_steps_do_not_press_a_run_together() -> None:
    values = np.concatenate([np.full(90, 3.0), np.full(10, 0.6)])
    assert scale_of(values, least_of_middle=0.6).low > 1.5
    assert scale_of(values).low < 0.6


@pytest.mark.parametrize("low", [-3.0, 0.0, 0.013, 91.0])
@pytest.mark.parametrize("span", [0.02, 1.9, 7.0, 83.0, 460.0])
def test_one_to_four_rulings_lie_inside(low: float, span: float) -> None:
    scale = Scale(low, low + span)
    found = even_rules(scale)
    assert 1 <= len(found) <= 4
    assert all(scale.low - 1e-9 <= value <= scale.high + 1e-9 for value in found)


def test_rulings_of_pace_are_round_paces() -> None:
    assert [round(1000 / value) for value in pace_rules(Scale(2.4, 3.1), 1000.0)] == [330, 360, 390]
    assert [round(1000 / value) for value in pace_rules(Scale(0.1, 3.1), 1000.0)] == [1200, 3600]
    assert pace_rules(Scale(1e-9, 1e-6), 1000.0) == []
    assert pace_rules(Scale(0.3, 200.0), 1000.0) == [1000 / 1200]


def test_a_ruling_knows_its_place() -> None:
    (rule,) = rules([(2.5, "2.5")], Scale(0.0, 10.0))
    assert (rule.top_percent, rule.y, rule.label) == ("75.0%", "75.0", "2.5")


@pytest.mark.parametrize(
    ("length_s", "minutes"),
    [
        (290.0, [0, 1, 2, 3, 4]),
        (3600.0, [0, 15, 30, 45]),
        (9 * 86_400.0, list(range(0, 12960, 1440))),
    ],
)
def test_times_stand_below_at_round_minutes(length_s: float, minutes: list[int]) -> None:
    assert [minute for _, minute in minutes_below(length_s)] == minutes


def test_a_pause_stays_inside_the_drawing() -> None:
    assert (band(-5.0, 50.0, 100.0).x, band(-5.0, 50.0, 100.0).width) == ("0.0", "500.0")
    assert (band(90.0, 500.0, 100.0).x, band(90.0, 500.0, 100.0).width) == ("900.0", "100.0")
