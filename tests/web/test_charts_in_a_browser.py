"""A real browser draws the charts under the strict policy, and the sliders of Why recompute."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from freshlegs.store.home import Home
from tests.web import chromium
from tests.web.chromium import DESK, visit
from tests.web.conftest import Live

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FORBIDDEN = (
    "document.addEventListener('securitypolicyviolation',"
    " (event) => console.error('forbidden: ' + event.violatedDirective));"
)


@pytest.fixture
def address(home: Home, vega_at_hand: None) -> Iterator[str]:
    """Where the app of this test's history is."""
    assert home.path.is_dir()
    assert vega_at_hand is None
    with chromium.served() as found:
        yield found


def test_charts_are_drawn_and_read_by_keys_without_breaking_the_policy(
    window: Browser, address: str, live: Live
) -> None:
    live([2, 3, 3, 4, 3, 2, 3, 3], heaviness=8, sleep_h=3.5)
    with visit(window, address) as page:
        page.set_default_timeout(30_000)
        page.add_init_script(FORBIDDEN)
        page.goto("/trends/")
        page.locator("#charts[data-drawn]").wait_for()
        assert page.locator("#heaviness svg .mark-symbol path").count() == 9
        chart = page.locator("#heaviness .drawn")
        chart.focus()
        page.keyboard.press("End")
        page.keyboard.press("ArrowLeft")
        told = page.locator("#heaviness .read")
        told.filter(has_text="Thu 19 Mar 2026 · 3 of 10").wait_for()
        box = chart.bounding_box()
        assert box is not None
        page.mouse.move(box["x"] + box["width"] - 12, box["y"] + 60)
        told.filter(has_text="Fri 20 Mar 2026 · 8 of 10").wait_for()
        page.emulate_media(color_scheme="dark")
        fill = "getComputedStyle(document.querySelector('#heaviness svg text')).fill"
        assert page.evaluate(fill) == "rgb(179, 187, 191)"


def test_the_tables_stand_in_for_the_charts_without_scripts(
    window: Browser, address: str, live: Live
) -> None:
    live([2, 3, 3], heaviness=8, sleep_h=3.5)
    with visit(window, address, java_script_enabled=False) as page:
        page.goto("/trends/")
        assert page.locator(".drawn:visible").count() == 0
        page.locator("#heaviness summary").click()
        assert page.locator("#heaviness tbody tr:visible").count() == 4


def test_a_slider_changes_a_share_in_place(window: Browser, address: str, live: Live) -> None:
    live([2, 3, 3, 4, 3, 2, 3, 3], heaviness=8, sleep_h=3.5, stress=8)
    with visit(window, address, viewport=DESK) as page:
        page.add_init_script(FORBIDDEN)
        page.goto("/why/")
        slider = page.locator("input[name=sleep_h]")
        slider.focus()
        page.keyboard.press("End")
        assert page.locator("label", has=slider).locator("output").text_content() == "11 h"
        row = page.locator(".before-after tr", has_text="Too little sleep")
        row.wait_for()
        was, becomes = row.locator("td").all_text_contents()
        assert int(becomes.removesuffix(" %")) < int(was.removesuffix(" %"))
        assert page.url.endswith("/why/")
