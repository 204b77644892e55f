"""The legs to tap: a place lights up with what its list says, with and without scripts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.test import Client

from freshlegs.domain.diary_columns import SORENESS_SITES
from freshlegs.store.home import Home
from freshlegs.web.body_map import SITES
from freshlegs.workflows.diary import entries
from tests.web.chromium import visit
from tests.web.conftest import TODAY

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

COLOUR = "one => getComputedStyle(one).fill"


def opened(page: Page, path: str = "/") -> Locator:
    """Open the folded part of a check-in; gives the front of the thighs."""
    page.goto(path)
    page.get_by_text("More: another time, soreness, mood, a note").click()
    return page.locator(".area[for=soreness-quads] path").first


def test_each_place_is_a_column_of_the_diary_with_a_list_of_its_own(browser: Client) -> None:
    slugs = [one.slug for one in SITES]
    assert set(slugs) <= set(SORENESS_SITES)
    assert len(set(slugs)) == len(slugs)
    for path in ("/", "/offline/"):
        html = browser.get(path).text
        assert re.findall(r'class="area" for="soreness-(\w+)"', html) == slugs
        assert re.findall(r'<select id="soreness-(\w+)" name="soreness_\1">', html) == slugs


def test_a_place_that_was_not_tapped_says_nothing(browser: Client, home: Home) -> None:
    said = {"soreness_quads": "0", "soreness_calves": "", "soreness_achilles": "10"}
    browser.post("/check-in/", {"day": TODAY.isoformat(), "heaviness": 4, **said})
    (entry,) = entries(home)
    sore = {column: said for column, said in entry.items() if column.startswith("soreness_")}
    assert sore == {"soreness_quads": 0.0, "soreness_achilles": 10.0}


def test_a_tap_says_a_step_more_and_the_last_takes_it_back(window: Browser, address: str) -> None:
    with visit(window, address) as page:
        place, told, colours = opened(page), page.locator("#soreness-quads"), []
        for expected in ("3", "6", "9", ""):
            place.click()
            assert told.input_value() == expected
            colours.append(place.evaluate(COLOUR))
        assert len(set(colours)) == 4


def test_what_was_tapped_is_kept_also_where_the_page_was_changed_in_place(
    window: Browser, address: str, home: Home
) -> None:
    with visit(window, address) as page:
        for _ in range(2):
            page.goto("/")
            if page.get_by_text("Check in again").count():
                page.get_by_text("Check in again").click()
            page.get_by_text("More: another time, soreness, mood, a note").click()
            page.locator(".scale label", has_text="6").first.click()
            page.locator(".area[for=soreness-calves] path").last.click()
            page.get_by_role("button", name="Save").last.click()
            page.get_by_text("Kept.", exact=True).wait_for()
        page.get_by_text("Check in again").click()
        page.get_by_text("More: another time, soreness, mood, a note").click()
        page.locator(".area[for=soreness-shins] path").first.click()
        assert page.locator("#soreness-shins").input_value() == "3"
    assert [entry["soreness_calves"] for entry in entries(home)] == [3.0, 3.0]


def test_without_scripts_a_tap_leads_to_the_list_and_the_place_lights_up(
    window: Browser, address: str
) -> None:
    with visit(window, address, java_script_enabled=False) as page:
        place = opened(page)
        dark = place.evaluate(COLOUR)
        place.click()
        assert page.locator("#soreness-quads:focus").count() == 1
        page.locator("#soreness-quads").select_option("6")
        assert place.evaluate(COLOUR) != dark
        assert not page.get_by_text("Tap where it is sore").is_visible()


def test_a_keyboard_and_a_reader_meet_the_lists_by_their_names(
    window: Browser, address: str
) -> None:
    with visit(window, address) as page:
        place = opened(page)
        before = place.evaluate(COLOUR)
        told = page.get_by_label("Front of the thighs")
        told.focus()
        page.keyboard.press("8")
        assert told.input_value() == "8"
        assert place.evaluate(COLOUR) != before
