from __future__ import annotations

from freshlegs.domain.activity import Sport, StrengthSet
from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.history import History
from tests.physiology.days.told import row, runs_on
from tests.physiology.made import ago, run


def did(days_ago: int, group: str, effort: float | None = 6.0) -> DiaryEntry:
    sets = (StrengthSet(group=group, sets_count=3, effort=effort),)
    return DiaryEntry(day=ago(days_ago), strength=sets)


RUNS = runs_on(*range(0, 60, 2))
USUAL = tuple(did(days, "legs") for days in range(58, 5, -4))


def new(*entries: DiaryEntry) -> bool | None:
    found: bool | None = row(History(runs=RUNS, diary=entries))["new_exercise"]
    return found


def test_an_exercise_not_done_for_weeks_is_new() -> None:
    assert new(*USUAL, did(2, "plyometrics")) is True


def test_the_usual_exercise_is_not() -> None:
    assert new(*USUAL, did(2, "legs")) is False


def test_a_set_to_failure_counts_as_new() -> None:
    assert new(*USUAL, did(2, "legs", effort=10.0)) is True


def test_days_without_leg_work_had_nothing_new() -> None:
    assert new(*USUAL) is False
    assert new(*USUAL, did(2, "core")) is False


def test_an_effort_that_nobody_told_may_have_been_to_failure() -> None:
    assert new(*USUAL, did(2, "legs", effort=None)) is None


def test_before_four_weeks_of_strength_are_known_nothing_is_new() -> None:
    assert new(did(10, "legs"), did(2, "plyometrics")) is None
    assert new() is None


def test_sets_of_a_watch_count_too_and_a_session_without_sets_is_unknown() -> None:
    sets = (StrengthSet(group="calves", sets_count=3, effort=5.0),)
    gym = run(ago(2), 10, sport=Sport.STRENGTH, strength_sets=sets)
    runs = (*runs_on(*range(4, 60, 2)), gym)
    assert row(History(runs=runs, diary=USUAL))["new_exercise"] is True
    silent = run(ago(2), 10, sport=Sport.STRENGTH)
    history = History(runs=(*runs_on(*range(4, 60, 2)), silent), diary=USUAL)
    assert row(history)["new_exercise"] is None


def test_what_comes_later_is_not_looked_at() -> None:
    later = History(runs=RUNS, diary=(*USUAL, did(0, "plyometrics")))
    assert row(later, ago(1))["new_exercise"] is False
