"""Tomorrow and the week after are forecast from what is known, planned, and not forbidden."""

from __future__ import annotations

from datetime import timedelta

import pytest

from freshlegs.domain.diary import DiaryEntry
from freshlegs.domain.errors import BadValueError, NotEnoughDataError
from freshlegs.domain.explanation import Basis
from freshlegs.domain.outlook import DayKind
from freshlegs.store.answers import log_answers
from freshlegs.store.diary import log_diary
from freshlegs.store.home import Home
from freshlegs.workflows.outlook import outlook
from tests.workflows.seasons import EASY_MIN, HARD_MIN, LONG_MIN, TODAY, diary_of, tell, weeks

MONDAY = TODAY - timedelta(days=TODAY.weekday())


def test_the_week_after_is_what_the_weekdays_usually_bring(home: Home) -> None:
    weeks(home)
    found = outlook(home, TODAY)
    kinds = [one.planned.kind for one in found.days]
    easy, long, rest, hard = DayKind.EASY, DayKind.LONG, DayKind.REST, DayKind.HARD
    assert kinds == [easy, long, rest, hard, easy, DayKind.STRENGTH, rest]
    minutes = [one.planned.run_min for one in found.days]
    assert minutes == pytest.approx([EASY_MIN, LONG_MIN, 0.0, HARD_MIN, EASY_MIN, 0.0, 0.0])
    assert found.days[0].planned.assumed == "as on 4 of your last 4 Saturdays"
    assert [one.planned.day for one in found.days] == [
        TODAY + timedelta(days=ahead) for ahead in range(1, 8)
    ]
    assert all(sum(one.chances) == pytest.approx(1.0) for one in found.days)
    assert all(one.low <= one.middle <= one.high for one in found.days)
    assert (found.ratings_count, found.notes) == (79, ())
    assert found.usual is not None


def test_a_short_night_makes_a_heavier_tomorrow(home: Home) -> None:
    weeks(home)
    short, enough = (outlook(home, TODAY, "easy", sleep_h) for sleep_h in (5.0, 7.5))
    assert short.days[0].middle > enough.days[0].middle + 0.2
    found = {one.slug: one for one in short.changes}
    assert found["more_sleep"].text == "an hour more sleep (6.0 h)"
    lower = found["more_sleep"].points_lower
    assert 0.0 < lower.low < lower.middle < lower.high
    assert found["more_sleep"].basis is Basis.LEARNT
    assert found["more_sleep"].exposures >= 10


def test_a_sign_of_which_the_diary_tells_nothing_is_not_called_learnt(home: Home) -> None:
    first = TODAY - timedelta(days=40)
    tell(home, [], [DiaryEntry(day=first + timedelta(days=d), heaviness=3.0) for d in range(41)])
    changes = outlook(home, TODAY, "rest", 7.5).changes
    assert [(one.slug, one.basis, one.exposures) for one in changes] == [
        ("more_sleep", Basis.ELICITED, 0)
    ]


def test_a_week_of_rest_while_a_warning_stands_is_known_to_be_rest(home: Home) -> None:
    weeks(home)
    log_answers(home, TODAY, {"one_side_swelling": True})
    days = outlook(home, TODAY).days
    assert {one.planned.kind for one in days} == {DayKind.REST}
    assert days[-1].middle < days[0].middle


def test_a_plan_is_taken_like_the_latest_day_of_its_kind(home: Home) -> None:
    weeks(home)
    first = outlook(home, TODAY, "long:150").days[0].planned
    assert (first.kind, first.run_min) == (DayKind.LONG, 150.0)
    assert first.like == MONDAY - timedelta(days=1)
    rest = outlook(home, TODAY, "rest").days[0].planned
    assert (rest.kind, rest.like, rest.run_min) == (DayKind.REST, None, 0.0)
    hard = outlook(home, TODAY, " HARD ").days[0].planned
    assert hard.kind is DayKind.HARD
    assert hard.run_min == pytest.approx(HARD_MIN)
    assert outlook(home, TODAY, "strength").days[0].planned.kind is DayKind.STRENGTH


def test_what_a_hard_day_does_is_held_against_rest_and_an_easy_run(home: Home) -> None:
    weeks(home)
    slugs = {one.slug for one in outlook(home, TODAY, "hard").changes}
    middles = [one.points_lower.middle for one in outlook(home, TODAY, "hard").changes]
    assert middles == sorted(middles, reverse=True)
    assert slugs <= {
        "rest_instead", "easy_instead", "more_sleep", "less_stress", "cooler_run",
    }  # fmt: skip


@pytest.mark.parametrize("wrong", ["swim", "easy:fast", "rest:30", "long:-5", "easy:9999"])
def test_a_plan_that_cannot_be_read_is_refused(home: Home, wrong: str) -> None:
    with pytest.raises(BadValueError, match="--planned"):
        outlook(home, TODAY, wrong)


def test_a_kind_of_day_that_never_was_is_no_plan(home: Home) -> None:
    tell(home, [], diary_of(TODAY - timedelta(days=5), TODAY))
    with pytest.raises(NotEnoughDataError, match="long days in the last 90"):
        outlook(home, TODAY, "long")


def test_a_warning_forbids_runs_in_the_plan_and_in_what_is_proposed(home: Home) -> None:
    weeks(home)
    log_answers(home, TODAY, {"chest_pain": True})
    found = outlook(home, TODAY, "hard")
    assert found.red_flags
    assert not {one.planned.kind for one in found.days} & {
        DayKind.HARD, DayKind.LONG, DayKind.EASY,
    }  # fmt: skip
    assert found.days[0].planned.assumed == "no running while the warning above stands"
    assert not {one.slug for one in found.changes} & {"easy_instead", "cooler_run"}


def test_a_new_runner_gets_peoples_forecast_and_is_told(home: Home) -> None:
    found = outlook(home, TODAY)
    assert (found.usual, found.people_usual, found.ratings_count) == (None, 3.0, 0)
    assert "rests on people at large" in found.notes[0]
    assert found.days[0].planned.assumed == "nothing is known of your Saturdays"
    assert 2.0 < found.days[0].middle < 4.5


def test_old_ratings_and_ratings_all_alike_are_said(home: Home) -> None:
    first = TODAY - timedelta(days=40)
    days = [first + timedelta(days=at) for at in range(25)]
    tell(home, [], [DiaryEntry(day=day, heaviness=3.0) for day in days])
    notes = " ".join(outlook(home, TODAY).notes)
    assert "Your last rating is 16 days old" in notes
    assert "All your 25 ratings of the last 60 days are 3" in notes


def test_the_same_question_has_the_same_answer(home: Home) -> None:
    weeks(home, 6)
    assert outlook(home, TODAY) == outlook(home, TODAY)


def test_todays_rating_counts_at_once(home: Home) -> None:
    weeks(home, 8, TODAY - timedelta(days=1))
    before = outlook(home, TODAY).days[0].middle
    log_diary(home, DiaryEntry(day=TODAY, heaviness=10.0))
    assert outlook(home, TODAY).days[0].middle > before
