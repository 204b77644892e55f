"""A real browser meets every page: phone and desk, light and dark, with and without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import TYPE_CHECKING, Literal

import pytest

from freshlegs.store.home import Home
from freshlegs.workflows.diary import entries
from tests.web import chromium
from tests.web.chromium import DESK, PHONE, barriers, visit
from tests.web.conftest import TODAY, Live
from tests.web.test_every_page import ADDRESSES

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
SMALL_TARGETS = """
[...document.querySelectorAll("button, a.button, .bar a, .scale label, .seg label, .chips label")]
.filter(one => one.checkVisibility())
.map(one => [one.textContent.trim(), one.getBoundingClientRect()])
.filter(([, box]) => box.height < 44 || box.width < 44).map(([words]) => words)
"""


@pytest.fixture
def address(home: Home, vega_at_hand: None) -> Iterator[str]:
    """Where the app of this test's history is."""
    assert home.path.is_dir()
    assert vega_at_hand is None
    with chromium.served() as found:
        yield found


def check_in(page: Page, heaviness: int) -> None:
    """Check in as a runner does: four taps and a number."""
    page.goto("/")
    page.locator(".scale label", has_text=str(heaviness)).first.click()
    page.get_by_text("First step").click()
    page.get_by_text("Both legs").first.click()
    page.get_by_label("Sleep last night").fill("5,5")
    page.get_by_text("None of these").click()
    page.get_by_role("button", name="Save").first.click()
    page.get_by_text("Kept.", exact=True).wait_for()


@pytest.mark.parametrize("path", ADDRESSES)
def test_a_page_fits_in_both_sizes_and_themes_and_complains_of_nothing(
    window: Browser, address: str, live: Live, path: str
) -> None:
    live([2, 3, 3, 4, 3, 2, 3, 3], heaviness=8, sleep_h=3.5)
    with visit(window, address) as page:
        page.goto(path)
        page.locator("[hx-trigger=load]").first.wait_for(state="detached")
        page.locator("[data-program]:not([data-drawn])").first.wait_for(state="detached")
        for size, scheme in product((PHONE, DESK), SCHEMES):
            page.set_viewport_size(size)
            page.emulate_media(color_scheme=scheme)
            assert page.evaluate(SIDEWAYS) <= 0
            assert page.evaluate(SMALL_TARGETS) == []
            if (size is PHONE) is (scheme == "light"):
                assert barriers(page) == []


def test_a_check_in_is_answered_in_place_and_taken_back(
    window: Browser, address: str, live: Live, home: Home
) -> None:
    live([3] * 8)
    with visit(window, address) as page:
        check_in(page, 8)
        assert page.get_by_role("heading", level=1).count() == 1
        assert page.url.startswith(f"{address}/?kept=d")
        (entry,) = entries(home, TODAY, TODAY)
        assert (entry["heaviness"], entry["sleep_h"], entry["side"]) == (8.0, 5.5, "both")
        page.locator("#ahead svg").wait_for()
        page.get_by_role("button", name="Undo").click()
        page.get_by_text("How heavy do your legs feel?").wait_for()
    assert entries(home, TODAY, TODAY) == []


def test_everything_works_without_scripts(
    window: Browser, address: str, live: Live, home: Home
) -> None:
    live([3] * 8)
    with visit(window, address, java_script_enabled=False) as page:
        check_in(page, 8)
        page.get_by_role("link", name="What tomorrow may feel like").click()
        assert page.locator("#ahead svg").count() == 1
        page.go_back()
        page.get_by_role("link", name="See all the evidence").click()
        assert page.get_by_text("Speaks for it").count() > 0
        page.get_by_role("link", name="The day before").click()
        assert page.get_by_role("heading", name="Thursday 19 March 2026").count() == 1
        page.goto("/")
        check_in_again = page.get_by_text("Check in again")
        check_in_again.click()
        assert page.locator(".scale").count() == 1
    assert len(entries(home, TODAY, TODAY)) == 1


def test_something_that_applies_opens_the_questions_and_the_warning_comes_first(
    window: Browser, address: str
) -> None:
    with visit(window, address) as page:
        page.goto("/")
        page.locator(".scale label", has_text="6").first.click()
        assert not page.get_by_text("Chest pain, pressure or tightness").is_visible()
        page.get_by_text("Something applies").click()
        page.locator(".group > summary", has_text="chest pain").click()
        row = page.locator("fieldset.each", has_text="Chest pain, pressure or tightness")
        row.get_by_text("Yes").click()
        page.get_by_role("button", name="Save").first.click()
        alarm = page.get_by_role("alert").filter(has_text="Emergency: call the emergency number")
        alarm.wait_for()
        top = alarm.bounding_box()
        assert top is not None
        assert top["y"] < PHONE["height"] / 2


def test_a_server_that_is_gone_is_said_and_the_form_is_still_there(
    window: Browser, address: str
) -> None:
    context = window.new_context(base_url=address, viewport=PHONE)
    page = context.new_page()
    page.goto("/")
    page.locator(".scale label", has_text="6").first.click()
    context.set_offline(offline=True)
    page.get_by_role("button", name="Save").first.click()
    page.get_by_text("freshlegs does not answer, so nothing was kept.").wait_for()
    assert page.locator("input[name=heaviness][value='6']").is_checked()
    context.close()


def test_a_keyboard_reaches_the_content_and_the_scale(window: Browser, address: str) -> None:
    with visit(window, address) as page:
        page.goto("/")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "To the content"
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        for _ in range(4):
            if page.evaluate("document.activeElement.name") == "heaviness":
                break
            page.keyboard.press("Tab")
        page.keyboard.press("ArrowRight")
        assert page.locator("input[name=heaviness]:checked").count() == 1
