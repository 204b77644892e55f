"""Body: blood values for all; weight, index and cycle only for who turned them on."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client

from freshlegs.store.home import Home
from freshlegs.web.weight_drawing import weight_drawing
from freshlegs.workflows import labs as logging
from freshlegs.workflows.body import WeightCourse
from freshlegs.workflows.diary import entries, keep
from freshlegs.workflows.labs import labs
from freshlegs.workflows.preferences import preferences, set_preferences
from freshlegs.workflows.profile import set_profile
from tests.web.conftest import TODAY

FERRITIN = {"what": "lab", "lab": "ferritin|ng/mL", "value": "18", "low": "30", "high": "300"}


@pytest.fixture(autouse=True)
def _a_friday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logging, "today", lambda _: TODAY)


def show(home: Home, *topics: str) -> None:
    set_preferences(home, {"shown": topics})


def test_weight_index_and_cycle_are_hidden_and_offered(browser: Client, home: Home) -> None:
    keep(home, [{"date": TODAY.isoformat(), "weight_kg": 71.5}])
    html = browser.get("/body/").text
    assert "71.5" not in html
    for words in ("Show weight here", "Show the calculator", "Show cycle"):
        assert words in html
    browser.post("/body/keep/", {"what": "topic", "topic": "weight", "on": "yes"})
    assert "71.5 kg on" in browser.get("/body/").text
    browser.post("/body/keep/", {"what": "topic", "topic": "weight", "on": "no"})
    assert preferences(home).shown == ()


def test_a_man_is_not_offered_a_cycle(browser: Client, home: Home) -> None:
    set_profile(home, {"sex": "male"})
    assert "Show cycle" not in browser.get("/body/").text


def test_a_weight_is_kept_drawn_told_as_a_table_and_taken_back(browser: Client, home: Home) -> None:
    show(home, "weight")
    assert "No weight in the last 90 days" in browser.get("/body/").text
    keep(home, [{"date": (TODAY - timedelta(days=1)).isoformat(), "weight_kg": 70}])
    sent = browser.post("/body/keep/", {"what": "weight", "weight": "71,4", "day": f"{TODAY}"})
    html = browser.get(sent.headers["Location"]).text
    assert "71.4 kg on" in html
    assert "Trend 70.7 kg" in html
    assert html.count('<circle class="w3"') == 2
    assert "<td>71.4</td><td>70.7</td>" in html
    key = sent.headers["Location"].rpartition("=")[2]
    browser.post("/body/undo/", {"kept": key})
    assert [entry["weight_kg"] for entry in entries(home)] == [70.0]


@pytest.mark.parametrize("weight", ["700", "", "heavy"])
def test_a_weight_that_cannot_be_is_refused_in_a_sentence(
    browser: Client, home: Home, weight: str
) -> None:
    sent = browser.post("/body/keep/", {"what": "weight", "weight": weight})
    assert sent.status_code == 400
    assert "cannot be" in sent.text
    assert entries(home) == []


def test_the_index_says_what_it_cannot_know(browser: Client, home: Home) -> None:
    show(home, "bmi")
    assert "It takes a weight and a height." in browser.get("/body/").text
    html = browser.get("/body/?weight=70&height=175").text
    assert "22.9 kg/m²" in html
    assert "Your year of birth is not told" in html
    set_profile(home, {"birth_year": "2010"})
    assert "not valid while you grow" in browser.get("/body/?weight=70&height=175").text
    set_profile(home, {"birth_year": "1990", "pregnancy": "yes"})
    html = browser.get("/body/?weight=70&height=175").text
    assert "not valid in pregnancy" in html
    assert "22.9" not in html


def test_the_index_takes_the_last_weight_if_it_is_not_too_old(browser: Client, home: Home) -> None:
    show(home, "bmi")
    set_profile(home, {"height_m": "1.75", "weight_kg": "80"})
    assert "26.1 kg/m²" in browser.get("/body/").text
    keep(home, [{"date": TODAY.isoformat(), "weight_kg": 70}])
    assert "22.9 kg/m²" in browser.get("/body/").text


def test_after_an_eating_disorder_numbers_wait_until_they_are_asked_for(
    browser: Client, home: Home
) -> None:
    show(home, "weight", "bmi")
    set_profile(home, {"conditions": "eating_disorder", "height_m": "1.75"})
    keep(home, [{"date": TODAY.isoformat(), "weight_kg": 71.5}])
    html = browser.get("/body/").text
    assert "71.5" not in html
    assert "kg/m²" not in html
    asked = browser.get("/body/?numbers=yes").text
    assert "71.5 kg on" in asked
    assert "kg/m²" in asked
    assert "71.5" not in browser.get("/body/").text


def test_a_blood_value_is_kept_explained_and_taken_back(browser: Client, home: Home) -> None:
    assert "A blood test tells what no watch can" in browser.get("/body/").text
    sent = browser.post("/body/keep/", {**FERRITIN, "day": "2026-03-18"})
    html = browser.get(sent.headers["Location"]).text
    assert "18 ng/mL" in html
    assert "your lab&#x27;s limits: 30–300" in html
    assert "Counts in the answer until 10 Jun 2026." in html
    assert "/evidence/causes/iron_deficiency/" in html
    assert "Low blood or iron values" in html
    browser.post("/body/undo/", {"kept": sent.headers["Location"].rpartition("=")[2]})
    assert labs(home) == ()


def test_a_list_of_values_says_of_each_what_it_is_good_for(browser: Client) -> None:
    for told in (
        {**FERRITIN, "day": "2025-03-20"},
        {**FERRITIN, "day": "2025-11-20"},
        {"lab": "tsh|mIU/L", "value": "2", "low": "0.4", "day": "2026-03-18"},
        {"lab": "vitamin_d|nmol/L", "value": "42", "day": "2026-03-18"},
        {"lab": "vitamin_b12|pmol/L", "value": "300", "low": "150", "day": "2026-03-18"},
        {"lab": "creatine_kinase|U/L", "value": "300", "day": "2026-03-17"},
        {"lab": "potassium|mmol/L", "value": "4", "high": "5", "day": "2026-02-17"},
    ):
        assert browser.post("/body/keep/", {"what": "lab", **told}).status_code == 302
    html = browser.get("/body/").text
    for words in (
        "A later value counts in its place.",
        "Too old to count as measured; for a year it still tells that you were tested.",
        "Kept for you and your doctor; the answer does not use it.",
        "Without your lab&#x27;s lower limit the answer makes nothing of it.",
        "Not below your lab&#x27;s limit, so it speaks for nothing.",
        "Without your lab&#x27;s upper limit the answer makes nothing of it.",
        "Too old for the answer; test again if you need to know.",
        "your lab&#x27;s limits: from 0.4",
        "your lab&#x27;s limits: up to 5",
        "(16.8 ng/mL)",
    ):
        assert words in html


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"value": "-3"}, "for Ferritin a number from 0"),
        ({"lab": "ferritin|stone"}, "µg/L, ng/mL, pmol/L"),
        ({"lab": ""}, "lab cannot be"),
        ({"what": "everything"}, "what cannot be"),
    ],
)
def test_a_blood_value_that_cannot_be_is_refused_in_a_sentence(
    browser: Client, home: Home, told: dict[str, str], words: str
) -> None:
    sent = browser.post("/body/keep/", FERRITIN | told)
    assert sent.status_code == 400
    assert words in sent.text
    assert labs(home) == ()


def test_only_what_was_kept_can_be_taken_back(browser: Client) -> None:
    assert browser.post("/body/undo/", {"kept": "everything"}).status_code == 400
    assert browser.post("/body/undo/", {"kept": "l7"}).status_code == 404


def test_first_days_are_kept_counted_and_nothing_is_foretold(browser: Client, home: Home) -> None:
    show(home, "cycle")
    for day in ("2026-02-10", "2026-03-10"):
        assert browser.post("/body/keep/", {"what": "cycle", "day": day}).status_code == 302
    html = browser.get("/body/").text
    assert "Day 11" in html
    assert "28 days" in html
    assert "April" not in html
    browser.post("/body/keep/", {"what": "periods", "periods": "hormonal_contraception"})
    assert browser.post("/body/keep/", {"what": "periods", "periods": ""}).status_code == 400


def test_a_gap_in_the_weights_is_a_gap_in_the_line() -> None:
    day = TODAY - timedelta(days=50)
    trend = {day: 70.0, day + timedelta(days=1): 70.5, TODAY: 71.0}
    course = WeightCourse(last_day=TODAY, weights_kg={TODAY: 71.0}, trend_kg=trend)
    drawing = weight_drawing(course, 90)
    assert len(drawing.strokes) == 1
    assert drawing.dots[0].x == "99.44%"
    assert drawing.rows == [("20 Mar 2026", "71.0", "71.0")]
