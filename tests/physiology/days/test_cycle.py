from __future__ import annotations

from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.history import History
from tests.physiology.days.told import row
from tests.physiology.made import ago

LENGTH_DAYS = 28


def diary(heavy_cycles: set[int], cycles: int = 5) -> tuple[DiaryEntry, ...]:
    """Cycles of 28 days, the last of which has reached its day 26; heavy on 24-28."""
    entries = []
    for number in range(cycles):
        for day in range(1, LENGTH_DAYS + 1):
            back = (cycles - 1 - number) * LENGTH_DAYS + 26 - day
            if back < 0:
                continue
            heavy = number in heavy_cycles and day >= 24
            entries.append(
                DiaryEntry(day=ago(back), heaviness=6.0 if heavy else 2.0, cycle_day=day)
            )
    return tuple(entries)


def same(entries: tuple[DiaryEntry, ...]) -> bool | None:
    found: bool | None = row(History(diary=entries))["heavy_same_cycle_days"]
    return found


def test_heavy_on_the_same_days_of_three_cycles_is_a_pattern() -> None:
    assert same(diary({1, 2, 3})) is True


def test_never_heavy_on_these_days_is_none() -> None:
    assert same(diary(set())) is False


def test_one_heavy_cycle_of_three_says_nothing_yet() -> None:
    assert same(diary({2})) is None


def test_two_cycles_are_too_few() -> None:
    assert same(diary({0, 1, 2}, cycles=3)) is None
    assert same(()) is None


def test_cycles_that_were_hardly_rated_say_nothing() -> None:
    sparse = tuple(entry for entry in diary({1, 2, 3}) if (entry.cycle_day or 0) % 4 == 0)
    assert same(sparse) is None


def test_a_day_without_a_cycle_day_has_no_pattern() -> None:
    entries = tuple(
        DiaryEntry(day=entry.day, heaviness=entry.heaviness, cycle_day=None) for entry in diary({1})
    )
    assert same(entries) is None


def test_a_cycle_day_is_counted_on_from_the_first_day_up_to_day_45() -> None:
    def counted(back_days: int) -> float | None:
        entries = (DiaryEntry(day=ago(back_days), cycle_day=1), DiaryEntry(day=ago(0), heaviness=2))
        found: float | None = row(History(diary=entries))["cycle_day"]
        return found

    assert counted(0) == 1.0
    assert counted(12) == 13.0
    assert counted(44) == 45.0
    assert counted(45) is None


def test_first_days_alone_are_enough_for_a_pattern() -> None:
    told = (
        DiaryEntry(
            day=entry.day,
            heaviness=entry.heaviness,
            cycle_day=entry.cycle_day if entry.cycle_day == 1 else None,
        )
        for entry in diary({1, 2, 3})
    )
    assert same(tuple(told)) is True
