"""Today in a thumb's reach: one screen to none of these, nothing jumps, little is fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.web.chromium import DESK, PHONE, barriers, visit
from tests.web.conftest import Live

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page, Request, Route

MOST_BYTES = 150_000
TOMORROW = "**/tomorrow/"
TAKEN_BY_THE_BAR_PX = 84
PLACES = "all => all.map(one => one.getBoundingClientRect().top).sort((a, b) => a - b)"


def height_px(found: Locator) -> float:
    box = found.bounding_box()
    assert box is not None
    return box["height"]


def test_all_that_none_of_these_denies_is_on_one_screen(window: Browser, address: str) -> None:
    with visit(window, address) as page:
        page.goto("/")
        assert height_px(page.locator(".safety")) < PHONE["height"] - TAKEN_BY_THE_BAR_PX


def test_what_applies_is_found_by_its_group(window: Browser, address: str) -> None:
    with visit(window, address) as page:
        page.goto("/")
        page.get_by_text("Something applies").click()
        row = page.locator("fieldset.each", has_text="Numbness around the saddle area?")
        assert not row.is_visible()
        group = page.locator(".group > summary", has_text="numb around the saddle")
        group.click()
        assert row.is_visible()
        assert not page.locator(".asked").is_visible()
        assert barriers(page) == []


def held_back(page: Page) -> list[Route]:
    """Have the forecast wait until it is let through."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(TOMORROW, hold)
    return held


def places(page: Page) -> object:
    """Where each card begins."""
    return page.locator("main .card").evaluate_all(PLACES)


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_nothing_jumps_when_tomorrow_arrives(
    window: Browser, address: str, live: Live, size: dict[str, int]
) -> None:
    live([3] * 8, heaviness=1)
    with visit(window, address, viewport=size) as page:
        held = held_back(page)
        with page.expect_request(TOMORROW):
            page.goto("/")
        before = places(page)
        held[0].continue_()
        page.locator("#ahead svg").wait_for()
        assert places(page) == before


def fetched_by(page: Page) -> list[int]:
    """Note the bytes of all that comes over the wire, with what is said before each file."""
    found: list[int] = []

    def note(one: Request) -> None:
        sizes = one.sizes()
        found.append(sizes["responseBodySize"] + sizes["responseHeadersSize"])

    page.on("requestfinished", note)
    return found


def test_little_is_fetched_by_a_phone_that_knows_nothing(
    window: Browser, address: str, live: Live
) -> None:
    live([2, 3, 3, 4, 3, 2, 3, 3], heaviness=8, sleep_h=3.5)
    with visit(window, address) as page:
        fetched_bytes = fetched_by(page)
        page.goto("/")
        page.locator("#ahead svg").wait_for()
        page.wait_for_load_state("networkidle")
        assert 0 < sum(fetched_bytes) < MOST_BYTES
