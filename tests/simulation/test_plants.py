"""A planted cause acts on its days and on no others."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from freshlegs.domain.cause import Cause, Grade, Plant
from freshlegs.domain.errors import BadValueError, NotFoundError
from freshlegs.domain.simulated import SimulatedDay
from freshlegs.simulation.plants import Planting, plant

FIRST = date(2026, 3, 1)
WEEK = tuple(SimulatedDay() for _ in range(7))


def cause(slug: str, *plants: Plant) -> Cause:
    """An invented cause that is planted like this."""
    return Cause(
        slug=slug, title=slug, sentence="", mechanism="", strength=0.2, plants=plants,
        grade=Grade.C, source="invented",
    )  # fmt: skip


SHORT_NIGHTS = cause("short_nights", Plant(changes=(("sleep_h", 4.5),)))
DOWNHILL = cause(
    "downhill",
    Plant(changes=(("soreness", 6.0), ("run_km", 5.0))),
    Plant(changes=(("descent_m_per_km", 60.0), ("run_km", 14.0)), days_before=2),
)
SILENT = cause("silent")
CAUSES = (SHORT_NIGHTS, DOWNHILL, SILENT)


def on(slug: str, first: int, last: int) -> Planting:
    """A planting from one day of the week to another."""
    return Planting(slug, FIRST + timedelta(days=first), FIRST + timedelta(days=last))


def test_a_planted_cause_changes_its_days_only() -> None:
    days = plant(WEEK, FIRST, [on("short_nights", 2, 4)], CAUSES)
    assert [day.sleep_h for day in days] == [7.6, 7.6, 4.5, 4.5, 4.5, 7.6, 7.6]


def test_what_has_to_come_before_comes_before() -> None:
    days = plant(WEEK, FIRST, [on("downhill", 4, 4)], CAUSES)
    assert [day.descent_m_per_km for day in days] == [6, 6, 60, 6, 6, 6, 6]
    assert [day.soreness for day in days] == [0, 0, 0, 0, 6, 0, 0]


def test_the_day_itself_wins_over_what_it_prepares() -> None:
    days = plant(WEEK, FIRST, [on("downhill", 3, 5)], CAUSES)
    assert [day.run_km for day in days] == [8, 14, 14, 5, 5, 5, 8]


def test_what_lies_outside_the_season_is_left_out() -> None:
    days = plant(WEEK, FIRST, [on("downhill", 1, 9)], CAUSES)
    assert days[0].descent_m_per_km == 60
    assert days[6].soreness == 6
    assert len(days) == 7


def test_several_causes_can_act_at_once() -> None:
    days = plant(WEEK, FIRST, [on("short_nights", 4, 4), on("downhill", 4, 4)], CAUSES)
    assert (days[4].sleep_h, days[4].soreness) == (4.5, 6.0)


def test_a_planting_knows_its_days() -> None:
    planting = on("short_nights", 2, 4)
    assert [planting.covers(FIRST + timedelta(days=index)) for index in range(7)] == [
        False, False, True, True, True, False, False,
    ]  # fmt: skip


def test_an_unknown_cause_cannot_be_planted() -> None:
    with pytest.raises(NotFoundError, match="no cause moonlight"):
        plant(WEEK, FIRST, [on("moonlight", 1, 1)], CAUSES)


def test_a_cause_without_plants_cannot_be_planted() -> None:
    with pytest.raises(BadValueError, match="'silent'; allowed: short_nights, downhill"):
        plant(WEEK, FIRST, [on("silent", 1, 1)], CAUSES)
