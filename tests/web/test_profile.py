"""About you: each field says what it is for, and not told is not the same as no."""

from __future__ import annotations

import pytest
from django.test import Client

from freshlegs.domain.preferences import Height
from freshlegs.store.home import Home
from freshlegs.workflows.body import known_profile
from freshlegs.workflows.preferences import set_preferences
from freshlegs.workflows.profile import set_profile

LISTS = ["conditions", "medicines"]


def test_nothing_told_is_shown_as_not_told(browser: Client) -> None:
    html = browser.get("/profile/").text
    assert html.count('placeholder="not told"') == 5
    assert html.count('<option value="">not told</option>') == 4
    assert "For: age, for maximal heart rate and for warning signs." in html
    assert 'name="weight_kg"' not in html


def test_what_is_told_is_kept_and_what_is_emptied_is_forgotten(browser: Client, home: Home) -> None:
    told = {
        "birth_year": "1988",
        "height_m": "178",
        "sleep_need_h": "7,5",
        "pregnancy": "no",
        "conditions": ["asthma", "thyroid"],
        "list": LISTS,
    }
    sent = browser.post("/profile/keep/", told)
    assert "Kept." in browser.get(sent.headers["Location"]).text
    known = known_profile(home)
    assert (known.birth_year, known.height_m, known.sleep_need_h) == (1988, 1.78, 7.5)
    assert (known.pregnancy, known.conditions) == (False, ("asthma", "thyroid"))
    browser.post("/profile/keep/", {"birth_year": "", "pregnancy": "", "list": LISTS})
    known = known_profile(home)
    assert (known.birth_year, known.pregnancy, known.conditions) == (None, None, ())
    assert known.height_m == 1.78


def test_a_form_that_changes_nothing_writes_nothing(browser: Client, home: Home) -> None:
    set_profile(home, {"height_m": "1.78", "max_heart_rate_bpm": "188", "sex": "female"})
    same = {"height_m": "178", "max_heart_rate_bpm": "188", "sex": "female", "list": LISTS}
    browser.post("/profile/keep/", same)
    assert known_profile(home).height_m == 1.78


def test_weight_is_asked_only_of_who_turned_it_on_and_height_in_feet_is_read(
    browser: Client, home: Home
) -> None:
    set_preferences(home, {"shown": ["weight"], "height": Height.FEET_AND_INCHES})
    assert 'name="weight_kg"' in browser.get("/profile/").text
    browser.post("/profile/keep/", {"height_m": "5'10\"", "weight_kg": "70,5", "list": LISTS})
    known = known_profile(home)
    assert known.height_m == pytest.approx(1.778)
    assert known.weight_kg == 70.5


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"birth_year": "1888"}, "a whole number from 1900 to 2100"),
        ({"max_heart_rate_bpm": "fast"}, "a number from 100 to 230"),
        ({"sex": "other"}, "female, male"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(
    browser: Client, told: dict[str, str], words: str
) -> None:
    sent = browser.post("/profile/keep/", told)
    assert sent.status_code == 400
    assert words in sent.text
