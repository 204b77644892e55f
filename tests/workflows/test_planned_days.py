"""What is planned is read, found among the days before, and kept to what a warning allows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import numpy as np
import pytest

from freshlegs.domain.dose_columns import FindingColumns
from freshlegs.domain.errors import BadValueError
from freshlegs.domain.outlook import DayKind, PlannedDay
from freshlegs.domain.red_flags import AdviceKind
from freshlegs.domain.streams import FloatArray
from freshlegs.workflows.day_kinds import PastDay
from freshlegs.workflows.dose_history import BODILY
from freshlegs.workflows.levers import levers, one_day
from freshlegs.workflows.planned_days import Wish, allowed, as_usual, as_wished, read_wish

TODAY = date(2026, 3, 20)
TOMORROW = TODAY + timedelta(days=1)
PAST: Mapping[date, PastDay] = {
    TODAY - timedelta(days=6): PastDay(DayKind.EASY, 40.0),
    TODAY - timedelta(days=13): PastDay(DayKind.EASY, 60.0),
    TODAY - timedelta(days=20): PastDay(DayKind.HARD, 50.0),
}
HARD = PlannedDay(day=TOMORROW, kind=DayKind.HARD, like=TODAY, run_min=50.0, assumed="as you say")


def test_a_wish_is_read_with_its_minutes() -> None:
    assert read_wish("Long:90") == Wish(DayKind.LONG, 90.0)
    assert read_wish("rest") == Wish(DayKind.REST)


def test_a_day_is_like_the_one_that_was_as_long() -> None:
    assert as_wished(Wish(DayKind.EASY, 58.0), TOMORROW, PAST).like == TODAY - timedelta(days=13)
    assert as_wished(Wish(DayKind.EASY), TOMORROW, PAST).like == TODAY - timedelta(days=6)


def test_a_weekday_is_as_it_mostly_was() -> None:
    found = as_usual(TOMORROW, TODAY, PAST)
    assert (found.kind, found.run_min) == (DayKind.EASY, 40.0)
    assert found.assumed == "as on 2 of your last 3 Saturdays"
    alone = {TODAY - timedelta(days=6): PastDay(DayKind.REST, 0.0)}
    assert as_usual(TOMORROW, TODAY, alone).assumed == "as on your last Saturday"
    assert as_usual(TOMORROW, TODAY, alone).like is None


@pytest.mark.parametrize(
    ("forbids", "kind"),
    [
        (frozenset[AdviceKind](), DayKind.HARD),
        (frozenset({AdviceKind.STRENGTH}), DayKind.HARD),
        (frozenset({AdviceKind.HARD_RUNNING}), DayKind.EASY),
        (frozenset({AdviceKind.RUNNING, AdviceKind.HARD_RUNNING}), DayKind.REST),
    ],
)
def test_a_hard_day_is_kept_to_what_is_allowed(
    forbids: frozenset[AdviceKind], kind: DayKind
) -> None:
    assert allowed(HARD, forbids, PAST).kind is kind


def test_without_an_easy_day_to_go_by_nothing_hard_is_rest() -> None:
    found = allowed(HARD, frozenset({AdviceKind.HARD_RUNNING}), {})
    assert (found.kind, found.assumed) == (
        DayKind.REST,
        "nothing hard while the warning above stands",
    )


def test_strength_work_goes_where_it_is_forbidden() -> None:
    lifting = PlannedDay(
        day=TOMORROW, kind=DayKind.STRENGTH, like=TODAY, run_min=0.0, assumed="as you say"
    )
    assert allowed(lifting, frozenset({AdviceKind.STRENGTH}), PAST).kind is DayKind.REST
    assert allowed(lifting, frozenset({AdviceKind.RUNNING}), PAST) == lifting


def day(**values: float) -> FindingColumns:
    """One day's findings; a usual night is known."""
    told: dict[str, FloatArray] = {slug: np.array([value]) for slug, value in values.items()}
    return FindingColumns(days_count=1, value=told, usual={"sleep_h": np.array([7.0])})


def test_only_what_can_be_otherwise_is_a_lever() -> None:
    assert [lever.slug for lever in levers(day())] == ["more_sleep"]
    assert levers(day(sleep_h=9.2)) == ()
    told = day(
        stress=6.0, alcohol_units=2.0, carbohydrate_g_per_kg=3.0, temperature_c=28.0, wbgt_c=25.0
    )
    found = {lever.slug: lever for lever in levers(told)}
    assert list(found) == [
        "more_sleep", "less_stress", "no_alcohol", "more_carbohydrate", "cooler_run",
    ]  # fmt: skip
    assert found["less_stress"].becomes == {"stress": 4.0}
    assert found["no_alcohol"].becomes == {"alcohol_units": 0.0}
    assert found["more_carbohydrate"].becomes == {"carbohydrate_g_per_kg": 5.0}
    assert found["cooler_run"].kinds == {AdviceKind.RUNNING}
    calm = day(stress=2.0, alcohol_units=0.0, carbohydrate_g_per_kg=7.0, temperature_c=5.0)
    assert [lever.slug for lever in levers(calm)] == ["more_sleep"]


def test_a_lever_moves_the_doses_of_its_causes_alone() -> None:
    told = day(temperature_c=28.0, wbgt_c=25.0)
    cooler = next(lever for lever in levers(told) if lever.slug == "cooler_run")
    was, becomes = (one_day(BODILY, told, values) for values in (cooler.was, cooler.becomes))
    moved = [
        cause.slug
        for cause, before, after in zip(BODILY, was.dose, becomes.dose, strict=True)
        if before != after and not (np.isnan(before) and np.isnan(after))
    ]
    assert moved == ["heat"]


def test_a_run_far_longer_than_any_is_no_known_ground() -> None:
    past = {date(2026, 3, 1): PastDay(DayKind.LONG, 90.0)}
    wish, day = Wish(DayKind.LONG, 181.0), date(2026, 3, 8)
    with pytest.raises(BadValueError, match="a run of at most 180 min"):
        as_wished(wish, day, past)
    assert as_wished(Wish(DayKind.LONG, 180.0), day, past).run_min == 180.0
