"""Nights of the Health app."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freshlegs.domain.wellness import Night
from freshlegs.importers.apple.sleep import Stretch, nights, read_segment, united, without
from tests.importers.apple.exports import elements, sleep


def told(*stretches: str) -> tuple[Night, ...]:
    found = [read_segment(element) for element in elements(*stretches)]
    return nights([segment for segment in found if segment is not None])


def test_a_night_is_the_sum_of_its_stages_and_counts_to_the_day_of_waking() -> None:
    (night,) = told(
        sleep("AsleepCore", "09 23:00", "10 02:00"),
        sleep("AsleepDeep", "10 02:00", "10 03:00"),
        sleep("Awake", "10 03:00", "10 03:30"),
        sleep("AsleepREM", "10 03:30", "10 05:00"),
        sleep("InBed", "09 22:00", "10 06:00"),
    )
    assert night == Night(
        day=date(2024, 5, 10), sleep_h=5.5, deep_h=1.0, light_h=3.0, rem_h=1.5, awake_h=0.5,
        source="Apple Health",
    )  # fmt: skip


def test_sleep_before_midnight_belongs_to_the_same_night() -> None:
    (night,) = told(
        sleep("Asleep", "09 21:00", "09 23:30"), sleep("Asleep", "10 00:00", "10 05:00")
    )
    assert (night.day, night.sleep_h) == (date(2024, 5, 10), 7.5)
    assert night.deep_h is night.light_h is night.awake_h is None


def test_what_watch_and_app_both_saw_is_counted_once() -> None:
    (night,) = told(
        sleep("Asleep", "09 22:00", "10 07:00", "App"),
        sleep("AsleepCore", "09 23:00", "10 03:00", "Watch"),
        sleep("Awake", "10 03:00", "10 04:00", "Watch"),
        sleep("AsleepDeep", "10 04:00", "10 06:00", "Watch"),
    )
    assert night.sleep_h == pytest.approx(8.0)
    assert night.awake_h == pytest.approx(1.0)


def test_one_source_that_tells_a_stretch_twice_is_counted_once() -> None:
    (night,) = told(
        sleep("AsleepUnspecified", "09 23:00", "10 06:00"),
        sleep("AsleepDeep", "10 01:00", "10 02:00"),
    )
    assert (night.sleep_h, night.deep_h) == (7.0, 1.0)


def test_lying_in_bed_or_awake_is_no_night() -> None:
    assert told(sleep("InBed", "09 22:00", "10 06:00")) == ()
    assert told(sleep("Awake", "10 03:00", "10 03:30")) == ()
    assert told(sleep("Asleep", "10 03:00", "10 03:00")) == ()
    assert told(sleep("Asleep", "xx 03:00", "10 03:00")) == ()


STRETCHES = st.lists(
    st.tuples(st.integers(0, 50), st.integers(1, 20)).map(lambda t: (t[0], t[0] + t[1])), max_size=8
)


def covered(stretches: list[Stretch]) -> set[int]:
    return {second for start_s, end_s in stretches for second in range(int(start_s), int(end_s))}


@given(STRETCHES, STRETCHES)
def test_what_is_left_and_what_is_taken_never_overlap(
    some: list[Stretch], taken: list[Stretch]
) -> None:
    left = without(united(some), united(taken))
    assert covered(left) == covered(some) - covered(taken)
    assert sum(end_s - start_s for start_s, end_s in left) == len(covered(left))
