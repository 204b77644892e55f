"""What was learnt, what is to be expected and what shifted is told in a runner's words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from freshlegs.cli.changes_text import tell as tell_changes
from freshlegs.cli.why_words import basis_words, shares_words, verdict_line
from freshlegs.domain.change import ChangePoint, Changes, Quantity, Watched
from freshlegs.domain.explanation import Basis, CauseShare, Explanation, Interval, Verdict
from freshlegs.store.answers import log_answers
from freshlegs.store.home import Home
from freshlegs.store.opening import close_home
from freshlegs.workflows.documents.changes import document as changes_document
from freshlegs.workflows.opening import open_at
from tests.cli.conftest import Run, RunJson
from tests.workflows.seasons import TODAY, weeks

DAY = f"{TODAY}"


@pytest.fixture
def home(place: Path) -> Iterator[Home]:
    """The history of this test, with twelve ordinary weeks."""
    opened = open_at(place)
    weeks(opened)
    yield opened
    close_home(opened)


def words(text: str) -> str:
    return " ".join(text.split())


def test_strengths_are_told_beside_peoples(home: Home, run: Run, run_json: RunJson) -> None:
    assert home.path.is_dir()
    told = words(run("strengths", "--day", DAY).stdout)
    assert told.startswith("Learnt from 79 rated days before 2026-03-16.")
    assert "Too little sleep" in told
    assert "rests on" in told
    assert "Not met on a rated day: " in told
    assert "3 or more" in told
    document = run_json("strengths", "--day", DAY)
    assert document["learnt"] is True
    sleep = next(one for one in document["causes"] if one["slug"] == "sleep_deprivation")
    assert sleep["basis"] == "learnt"
    assert sleep["own"]["low"] < sleep["own"]["middle"] < sleep["own"]["high"]
    assert document["levels"][0]["own"] > 0.0


def test_without_ratings_nothing_is_learnt_and_that_is_said(run: Run, run_json: RunJson) -> None:
    told = words(run("strengths", "--day", DAY).stdout)
    assert told.startswith("Nothing is learnt yet: before 2026-03-16 there are 0 rated days")
    assert run_json("strengths", "--day", DAY)["causes"][0]["own"] is None


def test_tomorrow_is_told_with_what_is_assumed(home: Home, run: Run, run_json: RunJson) -> None:
    told = words(run("forecast", "--day", DAY, "--planned", "hard", "--sleep", "5").stdout)
    assert told.startswith("Tomorrow, Saturday 2026-03-21: heaviness about")
    assert "Assumed: hard run, 45 min, as you say, taken to be like 2026-03-17." in told
    assert "an hour more sleep (6.0 h):" in told
    assert "that is no proof that one brings the other" in told
    document = run_json("forecast", "--day", DAY, "--planned", "hard", "--sleep", "5")
    assert [one["planned"] for one in document["days"]][:3] == ["hard", "long", "rest"]
    assert len(document["days"][0]["chances"]) == 11
    assert document["changes"][0]["supported_by_trial"] is False
    assert home.path.is_dir()


def test_a_warning_stands_above_the_forecast(home: Home, run: Run) -> None:
    log_answers(home, TODAY, {"chest_pain": True})
    told = words(run("forecast", "--day", DAY).stdout)
    assert told.startswith("■ ")
    assert told.index("nothing is proposed of:") < told.index("Tomorrow,")
    assert "Assumed: rest, no running while the warning above stands." in told


def test_a_new_runner_is_told_that_people_stand_in(run: Run) -> None:
    told = words(run("forecast", "--day", DAY).stdout)
    assert "people's usual is 3 (yours is not known yet)" in told
    assert "It rests on people at large, not on you" in told


def test_no_change_and_too_few_weeks_are_said(home: Home, run: Run, run_json: RunJson) -> None:
    assert home.path.is_dir()
    told = words(run("changes", "--day", DAY).stdout)
    assert told.startswith("It takes 16 known weeks")
    document = run_json("changes", "--day", DAY)
    assert document["changes"] == []
    assert {one["quantity"] for one in document["watched"]} == set(Quantity)


def point(first_day: date, last_day: date, middle: float = 2.0) -> ChangePoint:
    return ChangePoint(
        quantity=Quantity.HEAVINESS,
        unit="points of 10",
        day=date(2026, 1, 5),
        first_day=first_day,
        last_day=last_day,
        size=Interval(middle - 0.5, middle, middle + 0.5),
        before_level=3.0,
        after_level=3.0 + middle,
        question="What changed then?",
        around=("2026-01-06: the shoes light worn for the first time",),
    )


def told_of(one: ChangePoint, capsys: pytest.CaptureFixture[str]) -> str:
    watched = Watched(quantity=Quantity.HEAVINESS, weeks_count=40, enough=True)
    tell_changes(Changes(points=(one,), watched=(watched,), needed_weeks_count=16))
    return words(capsys.readouterr().out)


def test_a_shift_is_told_with_its_date_size_and_question(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = told_of(point(date(2025, 12, 29), date(2026, 1, 12)), capsys)
    assert told.startswith("Heaviness: up by 2 points of 10 [1.5, 2.5] Since about the week of")
    assert "(90 % between 2025-12-29 and 2026-01-18): 3 before, 5 after" in told
    assert "· 2026-01-06: the shoes light worn" in told
    assert told.endswith("What changed then?")


def test_a_slow_shift_and_a_fall_are_told_as_such(capsys: pytest.CaptureFixture[str]) -> None:
    told = told_of(point(date(2025, 10, 6), date(2026, 1, 12), -2.0), capsys)
    assert "down by 2 points of 10 [1.5, 2.5]" in told
    assert "(perhaps in several steps, 90 % between" in told
    assert "(90 %" not in told_of(point(date(2026, 1, 5), date(2026, 1, 5)), capsys)


def test_enough_weeks_without_a_shift_are_said(capsys: pytest.CaptureFixture[str]) -> None:
    watched = tuple(Watched(quantity=one, weeks_count=40, enough=True) for one in Quantity)
    tell_changes(Changes(points=(), watched=watched, needed_weeks_count=16))
    assert words(capsys.readouterr().out) == (
        "Nothing shifted for good in your heaviness, heart rate at your usual speed or training"
        " load, as far as can be told."
    )


def explanation(usual: float | None, learnt_from_count: int = 0) -> Explanation:
    return Explanation(
        day=TODAY,
        heaviness=6.0,
        usual=usual,
        people_usual=3.0,
        verdict=Verdict.UNUSUAL,
        verdict_reason="",
        learnt_from_count=learnt_from_count,
    )


def test_your_usual_is_told_from_peoples() -> None:
    assert verdict_line(explanation(4.0)) == "Heaviness 6 of 10; your usual is 4."
    assert verdict_line(explanation(None)) == (
        "Heaviness 6 of 10; people's usual is 3 (yours shows after five ratings in 60 days)."
    )


@pytest.mark.parametrize(
    ("basis", "exposures_count", "told"),
    [
        (Basis.LEARNT, 12, "your own strength, learnt from 12 exposures"),
        (Basis.ELICITED, 0, "people's strength: never met on your rated days, and it takes three"),
        (Basis.ELICITED, 2, "people's strength: twice met on your rated days, and it takes three"),
    ],
)
def test_a_strength_says_whose_it_is(basis: Basis, exposures_count: int, told: str) -> None:
    share = CauseShare(
        slug="heat",
        title="Heat",
        share=Interval(0.1, 0.2, 0.3),
        presence=1.0,
        basis=basis,
        exposures=exposures_count,
    )
    assert basis_words(share).startswith(told)


def test_shares_say_what_they_rest_on(home: Home, run: Run, run_json: RunJson) -> None:
    assert "set by judgement from the literature" in shares_words(explanation(None))
    assert "learnt from 79 rated days" in shares_words(explanation(None, 79))
    night = next(
        TODAY - timedelta(days=back)
        for back in range(20)
        if run_json("why", "--day", f"{TODAY - timedelta(days=back)}")["verdict"] == "unusual"
    )
    told = words(run("why", "--day", f"{night}").stdout)
    assert "`freshlegs strengths` shows them" in told
    document = run_json("why", "--day", f"{night}")
    assert document["learnt_from_ratings"] > 40
    assert document["people_usual"] == 3.0
    assert home.path.is_dir()


def test_the_json_of_a_shift_names_its_ends() -> None:
    told = changes_document(
        Changes(
            points=(point(date(2025, 12, 29), date(2026, 1, 12)),),
            watched=(),
            needed_weeks_count=16,
        )
    )
    changes = told["changes"]
    assert isinstance(changes, list)
    (one,) = changes
    assert (one["first_day"], one["last_day"], one["before"]) == ("2025-12-29", "2026-01-12", 3.0)
    assert one["size"] == {"low": 1.5, "middle": 2.0, "high": 2.5}
