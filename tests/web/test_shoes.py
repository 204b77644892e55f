"""Shoes on their page: listed, added, changed, retired, and worn by default."""

from __future__ import annotations

import pytest
from django.test import Client

from freshlegs.domain.preferences import Distance
from freshlegs.store.home import Home
from freshlegs.workflows import shoe_list
from freshlegs.workflows.diary import keep
from freshlegs.workflows.preferences import set_preferences
from freshlegs.workflows.shoe_list import add_pair, pair, pairs
from tests.web.conftest import TODAY


@pytest.fixture(autouse=True)
def _a_friday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shoe_list, "today", lambda _: TODAY)


def test_an_empty_page_teaches(browser: Client) -> None:
    assert "No shoes yet" in browser.get("/shoes/").text
    assert 'name="is_new"' in browser.get("/shoes/edit/").text


def test_a_pair_is_added_by_hand_and_changed(browser: Client, home: Home) -> None:
    told = {"is_new": "yes", "name": "Grey & Co", "mass_g": "240", "start": "498,5"}
    assert browser.post("/shoes/keep/", told).status_code == 302
    assert pair(home, "Grey & Co").gear.start_distance_m == 498_500.0
    html = browser.get("/shoes/edit/?name=Grey+%26+Co").text
    assert 'value="498.50"' in html
    told = {"name": "Grey & Co", "label": "Sunday", "brand": "Acme", "start": "612", "notice": ""}
    browser.post("/shoes/keep/", told)
    html = browser.get("/shoes/").text
    for words in ("Sunday", "612.0 km", "240 g", "Acme (your runs call it Grey &amp; Co)"):
        assert words in html
    assert "Past 500 km" in html
    assert "after 500 km to 800 km by custom; no study measured a limit (grade C)" in html


def test_a_pair_is_made_default_retired_and_worn_again(browser: Client, home: Home) -> None:
    add_pair(home, "Grey", {})
    browser.post("/shoes/keep/", {"name": "Grey", "default": "yes"})
    assert pair(home, "Grey").is_default
    assert "Not the default" in browser.get("/shoes/").text
    browser.post("/shoes/keep/", {"name": "Grey", "retired": TODAY.isoformat()})
    html = browser.get("/shoes/").text
    assert "1 retired pair" in html
    assert "Wear again" in html
    browser.post("/shoes/keep/", {"name": "Grey", "retired": ""})
    assert pair(home, "Grey").gear.retired is None


def test_a_pair_of_unknown_past_has_gone_at_least_so_far(browser: Client, home: Home) -> None:
    keep(home, [{"date": TODAY.isoformat(), "new_shoe": "Grey", "heaviness": 3}])
    assert [one.gear.name for one in pairs(home)] == ["Grey"]
    assert "0.00 km" in browser.get("/shoes/").text


def test_distances_are_told_in_the_runners_unit(browser: Client, home: Home) -> None:
    set_preferences(home, {"distance": Distance.MILES})
    add_pair(home, "Grey", {})
    browser.post("/shoes/keep/", {"name": "Grey", "start": "400"})
    assert pair(home, "Grey").gear.start_distance_m == pytest.approx(643_738, abs=2)
    html = browser.get("/shoes/").text
    assert "400.0 mi" in html
    assert "Past 311 mi" in html


@pytest.mark.parametrize(
    ("told", "status", "words"),
    [
        ({"name": "Grey", "mass_g": "3"}, 400, "a number from 50 to 1000"),
        ({"name": "Gray"}, 404, "no pair of shoes Gray"),
        ({"is_new": "yes", "name": ""}, 400, "a name of up to 100 letters"),
        ({"is_new": "yes", "name": "Grey"}, 400, "a name that no pair has yet"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(
    browser: Client, home: Home, told: dict[str, str], status: int, words: str
) -> None:
    add_pair(home, "Grey", {})
    sent = browser.post("/shoes/keep/", told)
    assert sent.status_code == status
    assert words in sent.text
