"""A check-in without a network waits on the phone and is kept once; Now needs no network."""

from __future__ import annotations

from http.client import HTTPConnection
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from django.test import Client

from freshlegs.store.home import Home
from freshlegs.web import offline_files
from freshlegs.workflows.diary import entries
from freshlegs.workflows.now import now
from tests.web.chromium import visit
from tests.web.conftest import TODAY

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

CUT = ("net::ERR_",)
NOON = "2026-03-20T12:00:00"
JSON = {"accept": "application/json"}
READY = "navigator.serviceWorker.ready.then(() => caches.match('/now/')).then((found) => !!found)"


def ratings(home: Home) -> list[object]:
    return [entry["heaviness"] for entry in entries(home, TODAY, TODAY)]


def ready(page: Page) -> None:
    page.clock.set_fixed_time(NOON)
    page.goto("/")
    assert page.evaluate(READY)


def rate(page: Page, heaviness: int) -> None:
    page.locator(".scale label", has_text=str(heaviness)).first.click()
    page.get_by_role("button", name="Keep on this phone").click()
    page.get_by_text("Kept on this phone, not yet sent").wait_for()


def test_without_a_network_a_check_in_waits_and_is_then_kept_once(
    window: Browser, address: str, home: Home
) -> None:
    with visit(window, address, CUT, service_workers="allow") as page:
        ready(page)
        page.context.set_offline(offline=True)
        page.goto("/runs/")
        rate(page, 7)
        page.goto("/")
        page.get_by_text("7/10").wait_for()
        assert ratings(home) == []
        page.context.set_offline(offline=False)
        page.goto("/")
        page.get_by_text("What waited on this phone is sent.").wait_for()
        page.goto("/")
        assert not page.get_by_text("not yet sent").is_visible()
    (entry,) = entries(home, TODAY, TODAY)
    assert (entry["heaviness"], entry["time"]) == (7.0, "12:00:00")


def test_now_can_be_read_without_a_network(window: Browser, address: str) -> None:
    with visit(window, address, CUT, service_workers="allow") as page:
        ready(page)
        page.context.set_offline(offline=True)
        page.goto("/now/")
        page.get_by_role("link", name="Bone or groin pain, a limp").click()
        assert page.get_by_role("heading", name="Stop, and do not test it").is_visible()
        page.get_by_role("link", name="Back").click()
        assert not page.get_by_role("heading", name="Stop, and do not test it").is_visible()


def test_a_check_in_whose_answer_got_lost_is_not_kept_twice(
    window: Browser, address: str, home: Home
) -> None:
    def lose(route: Route) -> None:
        asked = route.request
        server = HTTPConnection(address.removeprefix("http://"))
        headers = {**asked.all_headers(), "connection": "close"}
        server.request("POST", "/check-in/", asked.post_data_buffer, headers)
        assert server.getresponse().status == 302
        server.close()
        route.abort()

    with visit(window, address, (*CUT, "htmx:")) as page:
        page.clock.set_fixed_time(NOON)
        page.goto("/")
        page.route("**/check-in/", lose, times=1)
        page.locator(".scale label", has_text="6").first.click()
        page.get_by_role("button", name="Save").first.click()
        page.get_by_text("Kept on this phone, not yet sent").wait_for()
        assert ratings(home) == [6.0]
        page.reload()
        page.get_by_text("What waited on this phone is sent.").wait_for()
    assert ratings(home) == [6.0]


def test_what_cannot_be_kept_stays_on_the_phone_with_the_reason(
    window: Browser, address: str, home: Home
) -> None:
    with visit(window, address, ("422",)) as page:
        page.clock.set_fixed_time("2026-03-29T12:00:00")
        page.goto("/offline/")
        rate(page, 5)
        page.get_by_text("a day up to 2026-03-20").wait_for()
        page.get_by_role("button", name="Throw away").click()
        page.locator("[data-waiting]").wait_for(state="hidden")
    assert ratings(home) == []


def test_the_same_code_is_kept_once_and_answered_alike(browser: Client, home: Home) -> None:
    told = {"day": TODAY.isoformat(), "heaviness": "4", "time": "07:05", "code": str(uuid4())}
    first = browser.post("/check-in/", told, headers=JSON)
    again = browser.post("/check-in/", told, headers=JSON)
    assert first.json() == again.json() == {"kept": told["code"]}
    assert ratings(home) == [4.0]


def test_a_code_of_a_refused_check_in_can_still_be_kept(browser: Client, home: Home) -> None:
    told = {"day": TODAY.isoformat(), "heaviness": "14", "code": str(uuid4())}
    refused = browser.post("/check-in/", told, headers=JSON)
    assert refused.status_code == 422
    assert "0" in refused.json()["refused"]
    kept = browser.post("/check-in/", {**told, "heaviness": "4"}, headers=JSON)
    assert kept.json() == {"kept": told["code"]}
    assert ratings(home) == [4.0]


def test_a_code_that_is_none_is_refused(browser: Client, home: Home) -> None:
    told = {"day": TODAY.isoformat(), "heaviness": "4", "code": "one"}
    assert browser.post("/check-in/", told, headers=JSON).status_code == 422
    assert browser.post("/check-in/", told).status_code == 400
    assert ratings(home) == []


def test_a_form_that_is_sent_again_leads_back_to_today(browser: Client, home: Home) -> None:
    told = {"day": TODAY.isoformat(), "heaviness": "4", "code": str(uuid4())}
    assert browser.post("/check-in/", told)["Location"].startswith("/?kept=d")
    assert browser.post("/check-in/", told)["Location"] == "/"
    assert ratings(home) == [4.0]


def test_the_worker_keeps_files_that_are_there_and_is_new_when_they_are(
    browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = browser.get("/service-worker.js")
    assert before["Content-Type"] == "text/javascript"
    assert before["Cache-Control"] == "no-cache"
    assert b'"/now/"' in before.content
    monkeypatch.setattr(offline_files, "_version", lambda: "another")
    assert browser.get("/service-worker.js").content != before.content


def test_what_is_kept_for_offline_use_says_nothing_of_anybody(browser: Client, home: Home) -> None:
    before = [browser.get(path).content for path in ("/now/", "/offline/")]
    browser.post("/check-in/", {"day": TODAY.isoformat(), "heaviness": "9", "note": "a marker"})
    assert ratings(home) == [9.0]
    assert [browser.get(path).content for path in ("/now/", "/offline/")] == before


def test_the_app_can_be_installed_and_takes_shared_files(browser: Client) -> None:
    manifest = browser.get("/app.webmanifest")
    assert manifest["Content-Type"] == "application/manifest+json"
    told = manifest.json()
    assert told["start_url"] == "/"
    assert {icon["sizes"] for icon in told["icons"]} == {"any", "192x192", "512x512"}
    assert told["share_target"]["action"] == "/imports/share/"
    assert [one["url"] for one in told["shortcuts"]] == ["/", "/now/"]


def test_now_shows_every_sign_and_every_feeling(browser: Client) -> None:
    page = browser.get("/now/").content.decode()
    assert all(f'id="{stop.slug}"' in page for stop in now().stops)
    assert page.index("Chest, breath") < page.index("Then what is it like?")


def test_the_token_says_whose_history_is_open(browser: Client, home: Home) -> None:
    told = browser.get("/offline/token/").json()
    assert told["runner"] == home.runner_number
    assert told["to"] == "/check-in/"
    assert told["token"]
