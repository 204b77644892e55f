"""Routines as pages: what comes before the start, what is asked, what is logged."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.test import Client

from freshlegs.store.home import Home
from freshlegs.workflows import answers, routine_log, strength_log
from freshlegs.workflows.answers import keep_answers
from freshlegs.workflows.diary import entries
from freshlegs.workflows.exercises import routines
from freshlegs.workflows.strength_log import sessions
from tests.web.conftest import TODAY


@pytest.fixture(autouse=True)
def _a_friday(monkeypatch: pytest.MonkeyPatch) -> None:
    moment = datetime(2026, 3, 20, 18, 30, tzinfo=UTC)
    monkeypatch.setattr(strength_log, "now", lambda _: moment)
    for module in (answers, routine_log):
        monkeypatch.setattr(module, "today", lambda _: TODAY)


@pytest.mark.parametrize("slug", [one.slug for one in routines()])
def test_who_should_not_stands_before_the_start(browser: Client, slug: str) -> None:
    html = browser.get(f"/routines/{slug}/").text
    assert "Who should not" in html
    assert "When to stop" in html or slug == "run_walk_run"
    if "data-start" in html:
        assert html.index("Who should not") < html.index("data-start")


def test_an_exercise_is_no_routine(browser: Client) -> None:
    assert browser.get("/routines/lunges/").status_code == 404
    assert browser.get("/routines/nothing/").status_code == 404


def test_sprints_ask_first_and_then_start(browser: Client) -> None:
    html = browser.get("/routines/sprint_session/").text
    assert "Asked first, today" in html
    assert "data-start" not in html
    asked = [part.split('"')[0] for part in html.split('name="asked" value="')[1:]]
    numbers = {"months_running": "24", "heaviness": "2", "soreness": "1", "age_years": "35"}
    told = {f"number_{slug}": value for slug, value in numbers.items()}
    sent = browser.post(
        "/routines/sprint_session/answer/",
        {**told, "page_kind": "details", "asked": asked, "safety": "none"},
    )
    assert sent.status_code == 302
    assert "data-start" in browser.get("/routines/sprint_session/").text


def test_an_empty_answer_is_refused(browser: Client) -> None:
    assert browser.post("/routines/sprint_session/answer/", {}).status_code == 400


def test_a_heart_patient_needs_a_doctors_word(browser: Client, home: Home) -> None:
    keep_answers(home, {"conditions": ["heart_disease"]})
    html = browser.get("/routines/sprint_session/").text
    assert "Not today, because of: conditions." in html
    browser.post("/routines/sprint_session/answer/", {"cleared": "yes"})
    assert "Not today, because of" not in browser.get("/routines/sprint_session/").text


def test_a_standing_warning_says_what_it_forbids_and_is_listed(browser: Client, home: Home) -> None:
    keep_answers(home, {"chest_pain": True})
    html = browser.get("/routines/post_run_stretch/").text
    assert "Until this is cleared: no running" in html
    assert "data-start" not in html
    assert browser.get("/routines/").text.count("Not today:") == len(routines())


def test_strength_is_logged_with_one_tap_and_taken_back(browser: Client, home: Home) -> None:
    lines = {
        "exercise": ["lunges", "core"], "group": ["legs", "core"], "sets": ["2", "0"],
        "repetitions": ["16", ""], "load": ["", ""], "effort": ["", ""],
    }  # fmt: skip
    sent = browser.post("/routines/strength_start/log/", lines)
    (kept,) = sessions(home)
    assert [(one.exercise, one.sets_count) for one in kept.sets] == [("lunges", 2)]
    assert "Logged." in browser.get(sent.headers["Location"]).text
    browser.post("/routines/strength_start/undo/", {"kept": f"{kept.key}."})
    assert sessions(home) == ()


def test_minutes_are_logged_and_what_is_no_number_is_refused(browser: Client, home: Home) -> None:
    browser.post("/routines/post_run_stretch/log/", {"minutes": "9,5"})
    assert [entry["stretch_min"] for entry in entries(home, TODAY, TODAY)] == [9.5]
    assert browser.post("/routines/warm_up/log/", {"minutes": "long"}).status_code == 400
    assert browser.post("/routines/warm_up/undo/", {"kept": "?"}).status_code == 400
    assert "Nothing to log here" in browser.get("/routines/run_walk_run/").text
