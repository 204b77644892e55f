"""The player in a real browser: it counts, speaks, catches up, and logs only when asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from freshlegs.domain.exercise import Routine, RoutinePart, RoutineStep
from freshlegs.domain.guide import Phase
from freshlegs.store.home import Home
from freshlegs.web import guide_card
from freshlegs.workflows.answers import keep_answers
from freshlegs.workflows.diary import entries
from freshlegs.workflows.guide import phases
from tests.web import chromium
from tests.web.chromium import DESK, visit
from tests.web.conftest import TODAY

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

STUBS = """
window.said = []; window.buzzed = []; window.locked = 0;
window.SpeechSynthesisUtterance = class { constructor(words) { this.text = words; } };
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => [{ lang: "en-GB", localService: true, name: "own" }],
  speak: (one) => window.said.push([one.text, one.lang, one.voice.name]), cancel: () => {},
  addEventListener: () => {} } });
navigator.vibrate = (pattern) => { window.buzzed.push(pattern); return true; };
Object.defineProperty(navigator, "wakeLock", { value: { request: async () => {
  window.locked += 1;
  return { addEventListener: () => {}, release: () => { window.locked -= 1; } }; } } });
"""
SAID = "window.said.map(([words]) => words)"


def shortened(routine: Routine, _left_out: object = ()) -> tuple[Phase, ...]:
    """A line with two sides and a rest, and one of words."""
    steps = (
        RoutineStep(
            what="Leg swings", exercise="leg_swings", work_s=30, rest_s=5, times_count=2,
            repetitions_count=None,
        ),
        RoutineStep(
            what="Walk", exercise=None, work_s=60, rest_s=0, times_count=1, repetitions_count=None
        ),
    )  # fmt: skip
    return phases(replace(routine, parts=(RoutinePart(title="Move", steps=steps),)))


@pytest.fixture
def address(home: Home, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Where the app of this test's history is, with a short warm-up."""
    assert home.path.is_dir()
    monkeypatch.setattr(guide_card, "phases", shortened)
    with chromium.served() as found:
        yield found


def begin(page: Page) -> None:
    """Open the warm-up and start it."""
    page.clock.install(time=0)
    page.add_init_script(STUBS)
    page.goto("/routines/warm_up/")
    page.clock.pause_at(1_000_000)
    page.get_by_role("button", name="Start").click()


def digits(page: Page) -> str:
    return page.locator("[data-digits]").inner_text()


def test_it_leads_from_side_to_side_and_asks_at_the_end(
    window: Browser, address: str, home: Home
) -> None:
    with visit(window, address) as page:
        begin(page)
        assert (page.locator("#doing").inner_text(), digits(page)) == ("Get ready", "10")
        page.clock.run_for(10_000)
        assert page.locator("#doing").inner_text() == "Leg swings"
        assert page.locator(".note-line").inner_text() == "Left side · 1 of 2"
        assert page.locator(".player [data-figure=leg_swings] svg").is_visible()
        assert page.evaluate("window.locked") == 1
        page.clock.run_for(20_000)
        assert (digits(page), page.locator(".next").inner_text()) == ("10", "Next: Rest")
        page.clock.run_for(15_000)
        assert page.locator(".note-line").inner_text() == "Right side · 2 of 2"
        page.clock.run_for(95_000)
        page.get_by_role("heading", name="Done").wait_for()
        said = page.evaluate(SAID)
        assert said[:2] == ["Get ready. Next: Leg swings, Left side", "Leg swings. Left side"]
        assert "Rest. Next: Leg swings, Right side" in said
        assert said[-1] == "Done"
        assert page.evaluate("window.said[0].slice(1)") == ["en", "own"]
        assert page.evaluate("window.buzzed.length") > 5
        assert page.evaluate("window.locked") == 0
        assert entries(home, TODAY, TODAY) == []
        assert page.locator(".player [name=minutes]").input_value() == "2.2"
        page.locator(".player").get_by_role("button", name="Log it").click()
        page.get_by_text("Logged.").wait_for()
        (entry,) = entries(home, TODAY, TODAY)
        assert entry["warm_up_min"] == 2.2
        page.get_by_role("button", name="Undo").click()
        page.get_by_text("Logged.").wait_for(state="detached")
    assert entries(home, TODAY, TODAY) == []


def test_a_tab_that_slept_catches_up_and_says_only_where_it_is(
    window: Browser, address: str
) -> None:
    with visit(window, address) as page:
        begin(page)
        page.clock.fast_forward(10_000 + 30_000 + 5_000 + 12_000)
        assert (page.locator(".note-line").inner_text(), digits(page)) == (
            "Right side · 2 of 2", "18",
        )  # fmt: skip
        assert page.evaluate(SAID)[1:] == ["Leg swings. Right side"]
        page.clock.fast_forward(500_000)
        page.get_by_role("heading", name="Done").wait_for()


def test_keys_pause_skip_and_go_back_and_the_voice_can_be_off(
    window: Browser, address: str
) -> None:
    with visit(window, address, viewport=DESK, reduced_motion="reduce") as page:
        begin(page)
        page.keyboard.press("ArrowRight")
        assert page.locator(".note-line").inner_text() == "Left side · 1 of 2"
        page.clock.run_for(10_000)
        page.keyboard.press("Space")
        page.clock.run_for(60_000)
        assert digits(page) == "20"
        assert page.evaluate("window.locked") == 0
        page.get_by_role("button", name="Go on").click()
        page.clock.run_for(5_000)
        assert digits(page) == "15"
        page.keyboard.press("ArrowLeft")
        assert digits(page) == "30"
        page.get_by_role("button", name="Voice").click()
        count = page.evaluate("window.said.length")
        page.keyboard.press("ArrowRight")
        assert page.locator("#doing").inner_text() == "Rest"
        assert page.evaluate("window.said.length") == count
        page.keyboard.press("Escape")
        assert page.get_by_role("button", name="Go on").is_visible()
        assert not page.locator(".player").is_visible()


def test_without_scripts_it_is_a_list_to_read(window: Browser, address: str) -> None:
    with visit(window, address, java_script_enabled=False) as page:
        page.goto("/routines/warm_up/")
        assert page.locator("ol.steps li").count() == 10
        assert not page.get_by_role("button", name="Start").is_visible()
        assert page.get_by_role("button", name="Log it").is_visible()


def test_a_warning_that_stands_takes_the_start_away(
    window: Browser, address: str, home: Home
) -> None:
    keep_answers(home, {"chest_pain": True}, TODAY)
    with visit(window, address) as page:
        page.goto("/routines/warm_up/")
        alarm = page.get_by_role("alert").filter(has_text="Until this is cleared: no running")
        assert alarm.is_visible()
        assert page.get_by_role("button", name="Start").count() == 0
        assert page.locator("[data-player]").count() == 0
