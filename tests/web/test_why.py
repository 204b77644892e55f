"""Why shows one day in full, and leads to the days beside it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client

from tests.web.conftest import TODAY, Live


def test_both_sides_the_gaps_and_the_sources_are_shown(browser: Client, live: Live) -> None:
    live([2, 3, 3, 4, 3, 2, 3, 3], heaviness=8, sleep_h=3.5, stress=8, insomnia="no")
    html = browser.get(f"/why/{TODAY}/").text
    assert "Speaks for it" in html
    assert "Speaks against it" in html
    assert "Not known" in html
    assert 'id="sleep_deprivation"' in html
    assert 'href="#source-craven2022"' in html
    assert 'id="source-craven2022"' in html
    assert "What is not known, and why it would matter" in html
    assert html.count("it is not a diagnosis") == 1


def test_days_lead_to_each_other_and_end_today(browser: Client, live: Live) -> None:
    live([3, 4])
    yesterday = TODAY - timedelta(days=1)
    assert browser.get("/why/").text.count('rel="next"') == 0
    html = browser.get(f"/why/{yesterday}/").text
    assert f'href="/why/{TODAY}/" rel="next"' in html
    assert f'href="/why/{TODAY - timedelta(days=2)}/" rel="prev"' in html


def test_a_day_without_a_check_in_says_so(browser: Client) -> None:
    html = browser.get("/why/").text
    assert "No check-in on this day." in html
    assert "Not explained" not in html


def test_what_is_guessed_is_said(browser: Client, live: Live) -> None:
    live([3] * 8, heaviness=8, strength="legs:3x8")
    assert "because your profile does not say" in browser.get("/why/").text


@pytest.mark.parametrize("day", ["2026-03-21", "1969-12-31", "2026-13-01", "tomorrow"])
def test_a_day_that_is_not_there_is_not_found(browser: Client, day: str) -> None:
    assert browser.get(f"/why/{day}/").status_code == 404
    assert browser.get(f"/ask/{day}/").status_code == 404


def test_the_weeks_behind_a_number_stand_beside_it(browser: Client, live: Live) -> None:
    live([2, 3, 3, 4, 3, 2, 3, 3, 3, 3, 3, 3], heaviness=8, sleep_h=3.5, stress=8)
    html = browser.get(f"/why/{TODAY}/").text
    assert 'aria-label="sleep last night on 13 of 90 days: from 3.5 h to 7.5 h"' in html
    assert "90 days up to this one, usually 7.5 h" in html


def test_another_night_gives_another_account_and_keeps_nothing(browser: Client, live: Live) -> None:
    live([2, 3, 3, 4, 3, 2, 3, 3], heaviness=8, sleep_h=3.5, stress=8)
    before = browser.get(f"/why/{TODAY}/").text
    assert "What if it had been otherwise?" in before
    assert "before-after" not in before
    html = browser.get(f"/why/{TODAY}/", {"sleep_h": "8"}).text
    assert "Sleep last night: 8 h instead of 3.5 h" in html
    assert "before-after" in html
    assert "it clears no warning" in html
    assert browser.get(f"/why/{TODAY}/").text == before


def test_a_day_without_a_rating_has_no_what_if(browser: Client) -> None:
    assert "What if" not in browser.get("/why/").text


@pytest.mark.parametrize("hours", ["much", "nan", "40"])
def test_a_slider_beyond_its_ends_is_refused_in_a_sentence(
    browser: Client, live: Live, hours: str
) -> None:
    live([2, 3, 3, 4, 3, 2, 3, 3], heaviness=8, sleep_h=3.5)
    assert browser.get(f"/why/{TODAY}/", {"sleep_h": hours}).status_code == 400
