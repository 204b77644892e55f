"""Without accounts there is no door: the pages are the runner's own."""

from __future__ import annotations

from django.test import Client

from freshlegs.workflows.front_door import greetings


def test_the_pages_of_accounts_do_not_exist_without_them(browser: Client) -> None:
    for path in ("login/", "signup/", "2fa/", "sessions/", "password/reset/"):
        assert browser.get(f"/account/{path}").status_code == 404
    assert "You need none" in browser.get("/account/").text
    assert greetings("http://localhost:1/") == []
    assert browser.get("/shared/anything/").status_code == 404


def test_the_page_teaches_where_nothing_is_shared(browser: Client) -> None:
    assert "Nothing is shared unless you share it here" in browser.get("/sharing/").text
    assert "Nobody yet." in browser.get("/coach/").text
