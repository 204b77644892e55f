"""The dialogue asks safety first, then one question at a time, and knows when to stop."""

from __future__ import annotations

import re

from django.test import Client

from freshlegs.store.answers import answers
from freshlegs.store.home import Home
from tests.web.conftest import TODAY, Live


def sent_from(html: str) -> dict[str, object]:
    """What a runner would send who taps the first answer."""
    if "Any of these?" in html:
        asked = re.findall(r'name="asked" value="([^"]+)"', html)
        return {"safety": "none", "page_kind": "full", "asked": asked}
    (finding,) = re.findall(r'name="finding" value="([^"]+)"', html)
    return {"finding": finding, "tap": "?"}


def test_it_asks_until_nothing_would_change(browser: Client, home: Home, live: Live) -> None:
    live([3] * 8, heaviness=7)
    html = browser.get(f"/ask/{TODAY}/").text
    assert "Any of these?" in html
    for _ in range(3):
        if "That is all I would ask." in html:
            break
        sent = {"day": TODAY.isoformat(), **sent_from(html)}
        html = browser.post("/ask/", sent, follow=True).text
    assert dict(answers(home))[TODAY]["no_warning_signs"] is True


def test_numbers_and_several_choices_are_kept(browser: Client, home: Home) -> None:
    day = {"day": TODAY.isoformat()}
    browser.post("/ask/", {**day, "finding": "sleep_h", "number": "6,5"})
    browser.post("/ask/", {**day, "finding": "where", "box": ["calf", "shin"]})
    browser.post("/ask/", {**day, "finding": "heaviness", "number": ""})
    told = dict(answers(home))[TODAY]
    assert told == {"sleep_h": 6.5, "where": ("calf", "shin"), "heaviness": None}


def test_a_warning_ends_it(browser: Client) -> None:
    browser.post("/ask/", {"day": TODAY.isoformat(), "finding": "chest_pain", "tap": "yes"})
    html = browser.get(f"/ask/{TODAY}/").text
    assert 'role="alert"' in html
    assert "That is all I would ask." in html
