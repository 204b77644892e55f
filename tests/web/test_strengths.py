"""What the diary taught, as bars and as a list of what shifted."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from freshlegs.domain.change import ChangePoint, Changes, Quantity, Watched
from freshlegs.domain.explanation import Interval
from freshlegs.web.change_card import change_card
from freshlegs.web.strength_card import strength_card
from freshlegs.workflows.strengths import (
    CauseStrength,
    DamperStrength,
    LevelChance,
    RunnerStrengths,
)
from tests.web.conftest import Live

PEOPLE = Interval(low=0.1, middle=0.2, high=0.5)
OWN = Interval(low=0.2, middle=0.25, high=0.3)


def cause(own: Interval | None, exposures_count: int, *, is_measured: bool = True) -> CauseStrength:
    return CauseStrength(
        slug="heat",
        title="Heat",
        people=PEOPLE,
        own=own,
        exposures_count=exposures_count,
        is_measured=is_measured,
    )


def taught(*causes: CauseStrength) -> RunnerStrengths:
    return RunnerStrengths(
        until=date(2026, 3, 16),
        ratings_count=60,
        causes=causes,
        dampers=(DamperStrength(finding="sleep_h", people=PEOPLE, own=None),),
        levels=(
            LevelChance(heaviness=2, people_chance=0.6, own_chance=0.5),
            LevelChance(heaviness=3, people_chance=0.4, own_chance=None),
        ),
        is_learnt=True,
    )


def point(first: date, last: date, middle: float) -> ChangePoint:
    ends = sorted((middle * 0.5, middle * 1.5))
    return ChangePoint(
        quantity=Quantity.HEAVINESS,
        unit="points of 10",
        day=date(2026, 1, 5),
        first_day=first,
        last_day=last,
        size=Interval(low=ends[0], middle=middle, high=ends[1]),
        before_level=3.0,
        after_level=3.0 + middle,
        question="What changed then?",
        around=("2026-01-03: the shoes Fell worn for the first time",),
    )


def test_without_ratings_the_page_says_what_learning_needs(browser: Client) -> None:
    html = browser.get("/strengths/").text
    assert "Nothing is learnt yet" in html
    assert "<progress" in html
    assert "strength stands in: elicited" in html


def test_a_few_ratings_are_counted(browser: Client, live: Live) -> None:
    live([3] * 12)
    assert "are known. Until then" in browser.get("/strengths/").text


def test_shifts_are_a_page_of_their_own_that_the_first_fetches(browser: Client) -> None:
    assert 'hx-get="/strengths/changes/"' in browser.get("/strengths/").text
    html = browser.get("/strengths/changes/").text
    assert "known weeks to tell a shift from chance" in html
    assert "heaviness (0 weeks known)" in html


def test_an_own_strength_stands_beside_that_of_people_on_one_scale() -> None:
    card = strength_card(taught(cause(OWN, 9)))
    mine, people = card.learnt[0].spans
    assert (mine.from_percent, mine.width_percent, mine.middle_percent) == (
        "40.00%",
        "20.00%",
        "50.00%",
    )
    assert (people.middle, people.ends) == ("20 %", "10–50")
    assert card.learnt[0].rests_on == "learnt from 9 days"
    assert card.most == "50 %"


def test_next_to_nothing_is_not_written_as_nothing() -> None:
    card = strength_card(taught(cause(Interval(low=0.0, middle=0.001, high=0.004), 9)))
    mine, _ = card.learnt[0].spans
    assert (mine.middle, mine.ends) == ("under 1 %", "")


def test_what_was_not_learnt_is_labelled_elicited() -> None:
    card = strength_card(taught(cause(None, 1), cause(None, 0, is_measured=False)))
    assert card.learnt == []
    assert card.seldom[0].rests_on == "elicited; met on 1 day"
    assert [one.rests_on for one in card.unmeasured] == ["elicited"]
    assert [one.whose for one in card.seldom[0].spans] == ["People"]
    assert card.levels == [(3, "–", "40 %")]
    assert card.dampers[0].rests_on == "elicited"


WEEK = "Since about the week of 5 January 2026"
END = "18 January 2026)."


@pytest.mark.parametrize(
    ("first", "last", "since"),
    [
        (
            date(2026, 1, 5),
            date(2026, 1, 5),
            f"{WEEK}.",
        ),
        (
            date(2025, 12, 29),
            date(2026, 1, 12),
            f"{WEEK} (90 % between 29 December 2025 and {END}",
        ),
        (
            date(2025, 10, 6),
            date(2026, 1, 12),
            f"{WEEK} (perhaps in several steps, 90 % between 6 October 2025 and {END}",
        ),
    ],
)
def test_a_shift_says_since_when_and_how_sure(first: date, last: date, since: str) -> None:
    found = Changes(points=(point(first, last, 2.0),), watched=(), needed_weeks_count=16)
    line = change_card(found).lines[0]
    assert line.since == since
    assert line.title == "Heaviness: up by 2 points of 10 (1–3)"
    assert line.levels == "3 before, 5 after (medians of weeks)."
    assert line.around == ["2026-01-03: the shoes Fell worn for the first time"]


def test_a_fall_is_told_without_a_sign() -> None:
    day = date(2026, 1, 5)
    watched = (
        Watched(quantity=Quantity.HEAVINESS, weeks_count=40, enough=True),
        Watched(quantity=Quantity.LOAD, weeks_count=40, enough=True),
        Watched(quantity=Quantity.HEART_RATE, weeks_count=3, enough=False),
    )
    found = Changes(points=(point(day, day, -2.0),), watched=watched, needed_weeks_count=16)
    card = change_card(found)
    assert card.lines[0].title == "Heaviness: down by 2 points of 10 (1–3)"
    assert card.steady == "training load"
    assert card.short == ["heart rate at your usual speed (3 weeks known)"]
