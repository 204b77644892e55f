"""A phone reads the code, is signed in by one tap, and shows Today; over https, in Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from django.conf import settings
from django.test import override_settings

from freshlegs.domain.manner import Lan
from freshlegs.settings import of_manner
from freshlegs.web.tls import Https
from freshlegs.workflows import pairing
from freshlegs.workflows.certificates import own_certificate
from tests.web import chromium
from tests.web.people import HOST, PASSWORD, Run, owner

if TYPE_CHECKING:
    from playwright.sync_api import Browser

WISHES: dict[str, Any] = {"ignore_https_errors": True}


@pytest.fixture
def address(server: Run) -> Iterator[str]:
    """The app with an owner, as `serve --lan` runs it."""
    server()
    owner()
    lan = Lan(address="https://192.168.1.5:8421/", certificate="AA:01", authority="BB:02")
    manner = replace(settings.MANNER, lan=lan, hosts=(HOST, "localhost"), is_https=True)
    take = partial(own_certificate, ["localhost", "127.0.0.1"])
    with override_settings(**of_manner(manner)), chromium.served(Https(take)) as found:
        yield found


@pytest.mark.usefixtures("vega_at_hand")
def test_a_phone_pairs_by_the_link_and_shows_today(window: Browser, address: str) -> None:
    with chromium.visit(window, address, **WISHES) as page:
        page.goto(f"/pair/{pairing.offer(1)}/")
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url(f"{address}/")
        page.get_by_role("heading", name="Your first day").wait_for()
        (cookie,) = [
            one for one in page.context.cookies() if one["name"] == settings.SESSION_COOKIE_NAME
        ]
        assert cookie["secure"]
        assert cookie["httpOnly"]


def test_a_desk_shows_the_code_and_a_phone_that_reads_it_is_in(
    window: Browser, address: str
) -> None:
    with chromium.visit(window, address, viewport=chromium.DESK, **WISHES) as desk:
        desk.goto("/account/login/")
        desk.locator("[name=login]").fill("ida")
        desk.locator("[name=password]").fill(PASSWORD)
        desk.get_by_role("button", name="Sign in", exact=True).click()
        desk.wait_for_url(f"{address}/")
        desk.goto("/settings/#phone")
        desk.get_by_role("button", name="Show a code").click()
        box = desk.locator(".code-picture svg").bounding_box()
        link = desk.locator("code.secret").inner_text()
    assert box is not None
    assert box["width"] >= 160
    assert link.startswith("https://192.168.1.5:8421/pair/")
    with chromium.visit(window, address, **WISHES) as phone:
        phone.goto(link.removeprefix("https://192.168.1.5:8421"))
        phone.get_by_text("Sign in here as ida?").wait_for()
        phone.goto("/phone/")
        phone.get_by_text("iPhone", exact=True).click()
        phone.get_by_text("Certificate Trust Settings").wait_for()
