"""The strength log in seconds: filled in, copied, changed, deleted, brought back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from freshlegs.domain.activity import StrengthSet
from freshlegs.store.home import Home
from freshlegs.web.figures import figure_of
from freshlegs.workflows import strength_log
from freshlegs.workflows.exercises import routines
from freshlegs.workflows.guide import phases
from freshlegs.workflows.preferences import set_preferences
from freshlegs.workflows.strength_log import log_session, sessions
from tests.web.conftest import TODAY

LINES = {
    "exercise": ["Squats with weights", "Deadlift", "Lunges"],
    "sets": ["3", "2", ""],
    "repetitions": ["6", "5", ""],
    "load": ["40,5", "60", ""],
    "effort": ["8", "", ""],
    "group": ["", "legs", ""],
}


@pytest.fixture(autouse=True)
def _a_friday(monkeypatch: pytest.MonkeyPatch) -> None:
    moment = datetime(2026, 3, 20, 18, 30, tzinfo=UTC)
    monkeypatch.setattr(strength_log, "now", lambda _: moment)


def test_the_empty_log_says_what_will_stand_there(browser: Client) -> None:
    html = browser.get("/strength/").text
    assert "Your sessions will stand here" in html
    assert "Copy last session" not in html


def test_lines_are_kept_and_a_line_without_sets_is_not(browser: Client, home: Home) -> None:
    sent = browser.post("/strength/keep/", LINES)
    assert sent.status_code == 302
    (kept,) = sessions(home)
    assert kept.sets == (
        StrengthSet(
            group="legs", sets_count=3, repetitions_count=6, load_kg=40.5, effort=8.0,
            exercise="weighted_squats",
        ),
        StrengthSet(
            group="legs", sets_count=2, repetitions_count=5, load_kg=60.0, exercise="Deadlift"
        ),
    )  # fmt: skip
    html = browser.get(sent.headers["Location"]).text
    assert "Kept." in html
    assert "3 × 6, 40.5 kg, effort 8" in html
    assert "last time 2 × 5, 60 kg" in html
    browser.post("/strength/undo/", {"key": kept.key})
    assert sessions(home) == ()


def test_what_an_own_exercise_works_is_said_once(browser: Client, home: Home) -> None:
    own = {"exercise": "Deadlift", "sets": "2"}
    assert browser.post("/strength/keep/", own).status_code == 400
    browser.post("/strength/keep/", {**own, "group": "legs"})
    browser.post("/strength/keep/", own)
    assert [one.sets[0].group for one in sessions(home)] == ["legs", "legs"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"sets": "many"}, {"repetitions": "2.5"}, {"load": "heavy"}, {"effort": "hard"},
        {"effort": "11"}, {"day": "yesterday"}, {"sets": ""},
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_in_a_sentence(
    browser: Client, home: Home, wrong: dict[str, str]
) -> None:
    sent = browser.post("/strength/keep/", {"exercise": "Lunges", "sets": "2", **wrong})
    assert sent.status_code == 400
    assert sessions(home) == ()


def test_a_session_is_copied_changed_deleted_and_brought_back(browser: Client, home: Home) -> None:
    lunges = StrengthSet(group="legs", sets_count=2, repetitions_count=8, exercise="lunges")
    key = log_session(home, [lunges], TODAY - timedelta(days=3))
    copied = browser.get(f"/strength/?copy={key}").text
    assert 'value="Lunges"' in copied
    assert 'name="day" value="2026-03-20"' in copied
    edited = browser.get(f"/strength/?edit={key}").text
    assert 'name="day" value="2026-03-17"' in edited
    changed = {"key": key, "exercise": "Lunges", "sets": "3", "repetitions": "8"}
    browser.post("/strength/keep/", changed)
    assert sessions(home)[0].sets[0].sets_count == 3
    gone = browser.post("/strength/delete/", {"key": key})
    assert sessions(home) == ()
    assert "Deleted." in browser.get(gone.headers["Location"]).text
    browser.post("/strength/undo/", {"key": key})
    assert sessions(home)[0].sets[0].sets_count == 3
    assert browser.get("/strength/?edit=d999").status_code == 404


def test_a_routine_fills_the_form_and_pounds_are_read(browser: Client, home: Home) -> None:
    set_preferences(home, {"weight": "lb"})
    assert 'value="Calf raises"' in browser.get("/strength/?routine=strength_start").text
    browser.post("/strength/keep/", {"exercise": "legs", "sets": "3", "load": "100"})
    (kept,) = sessions(home)
    assert (kept.sets[0].group, kept.sets[0].exercise) == ("legs", None)
    assert kept.sets[0].load_kg == pytest.approx(45.359, abs=0.001)
    assert "100 lb" in browser.get("/strength/").text


def test_loads_over_time_are_a_line_that_is_also_said(browser: Client, home: Home) -> None:
    for back, load_kg in ((6, 40.0), (3, 45.0)):
        squats = StrengthSet(
            group="legs", sets_count=3, load_kg=load_kg, exercise="weighted_squats"
        )
        log_session(home, [squats], TODAY - timedelta(days=back))
    html = browser.get("/strength/").text
    assert 'points="3.0,21.0 97.0,3.0"' in html
    assert 'aria-label="Load: 40 kg, 45 kg"' in html


def test_everything_that_a_routine_uses_is_drawn(browser: Client) -> None:
    for routine in routines():
        for phase in phases(routine):
            name = phase.position or phase.exercise or phase.what
            assert figure_of(name).startswith("<svg"), name
    assert figure_of("nothing") == ""
    assert browser.get("/exercises/core/").text.count('class="figure"') == 3
