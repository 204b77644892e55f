"""How long Chromium takes to draw Trends: `python -m benchmarks.charts http://localhost:8421`.

Start `freshlegs serve` on the history in question first. What counts is the time from the first
chart to the last, as the page itself measures it, with the program already there. Beside it stands
the processor's time of the page's thread from the first byte on, which other work does not stretch.
"""

from __future__ import annotations

import sys
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from tests.web.chromium import CHROMIUM, FLAGS, PHONE

ROUNDS_COUNT = 5
DRAWN = "performance.getEntriesByName('charts')[0].duration"


def main(address: str) -> None:
    """Draw each span a few times."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(FLAGS))
        for span in ("90-days", "year", "all"):
            rounds_ms = [_drawn_ms(browser, address, span) for _ in range(ROUNDS_COUNT)]
            drawn_ms, thread_ms = (median(each) for each in zip(*rounds_ms, strict=True))
            print(f"{span:8} drawn {drawn_ms:5.0f} ms, CPU of the whole page {thread_ms:5.0f} ms")
        browser.close()


def _drawn_ms(browser: Browser, address: str, span: str) -> tuple[float, float]:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    inside = context.new_cdp_session(page)
    inside.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(f"{address}/trends/?span={span}")
    page.locator("#charts[data-drawn]").wait_for()
    drawn_ms = float(page.evaluate(DRAWN))
    told = {one["name"]: one["value"] for one in inside.send("Performance.getMetrics")["metrics"]}
    context.close()
    return drawn_ms, 1000.0 * told["TaskDuration"]


if __name__ == "__main__":
    main(sys.argv[1])
