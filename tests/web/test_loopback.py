"""This machine alone is answered, and no page of another site."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.web.conftest import HOST


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8421", "192.168.0.7:8421", ""])
def test_a_foreign_host_is_refused(browser: Client, host: str) -> None:
    response = browser.get("/", headers={"host": host})
    assert response.status_code == 421
    assert "only on the machine" in response.text


@pytest.mark.parametrize("host", ["localhost", "localhost:8421", "127.0.0.1:9000", "[::1]:8421"])
def test_this_machine_is_answered_by_any_of_its_names(browser: Client, host: str) -> None:
    assert browser.get("/more/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://localhost:9999"])
def test_a_foreign_origin_is_refused(browser: Client, origin: str) -> None:
    response = browser.post("/check-in/", {"heaviness": 7}, headers={"origin": origin})
    assert response.status_code == 403


def test_our_own_origin_is_answered(browser: Client) -> None:
    headers = {"origin": f"http://{HOST}"}
    sent = {"heaviness": 7, "day": "2026-03-20"}
    assert browser.post("/check-in/", sent, headers=headers).status_code == 302


def test_another_site_may_link_to_us_and_no_more() -> None:
    browser = Client(headers={"host": HOST, "sec-fetch-site": "cross-site"})
    followed = browser.get("/more/", headers={"sec-fetch-mode": "navigate"})
    assert followed.status_code == 200
    assert browser.get("/more/", headers={"sec-fetch-mode": "no-cors"}).status_code == 403
    assert browser.post("/undo/", headers={"sec-fetch-mode": "navigate"}).status_code == 403


def test_a_share_menu_of_this_device_has_no_origin_and_is_answered(browser: Client) -> None:
    headers = {"origin": "null", "sec-fetch-mode": "navigate", "sec-fetch-site": "none"}
    assert browser.post("/imports/share/", headers=headers).status_code == 302
    framed = {**headers, "sec-fetch-site": "cross-site"}
    assert browser.post("/imports/share/", headers=framed).status_code == 403
