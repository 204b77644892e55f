"""A second factor: an app's number, and a passkey made and used in a real browser."""

from __future__ import annotations

import re
import time
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from allauth.mfa.totp.internal import auth
from django.test import Client

from tests.web import chromium
from tests.web.people import PASSWORD, owner, sign_in, stranger

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PERIOD_S = 30


def number_of(secret: str, later_s: int = 0) -> str:
    """What an authenticator app shows now or a little later [s]."""
    return str(auth.format_hotp_value(auth.hotp_value(secret, at(later_s) // PERIOD_S)))


def at(later_s: int) -> int:
    """The moment [s]."""
    return int(time.time()) + later_s


def turn_on(browser: Client) -> str:
    """Turn the app on; gives its secret."""
    browser.post("/account/reauthenticate/", {"password": PASSWORD})
    page = browser.get("/account/2fa/totp/activate/").text
    assert "<svg" in page
    found = re.search(r'id="secret" readonly value="([A-Z2-7]+)"', page)
    assert found is not None
    told = {"code": number_of(found.group(1))}
    assert browser.post("/account/2fa/totp/activate/", told).status_code == 302
    return found.group(1)


@pytest.mark.usefixtures("server")
def test_the_number_of_an_app_is_asked_for_beside_the_password(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    secret = turn_on(owner())
    monkeypatch.setattr(auth, "time", SimpleNamespace(time=lambda: at(PERIOD_S)))
    browser = sign_in("ida")
    assert browser.get("/").status_code == 302
    browser.post("/account/2fa/authenticate/", {"code": "000000"})
    assert browser.get("/").status_code == 302
    browser.post("/account/2fa/authenticate/", {"code": number_of(secret, PERIOD_S)})
    assert browser.get("/").status_code == 200


@pytest.mark.usefixtures("server")
def test_a_recovery_code_stands_in_for_the_app_once() -> None:
    mine = owner()
    turn_on(mine)
    codes = re.findall(r"<code>(\w+)</code>", mine.get("/account/2fa/recovery-codes/").text)
    assert len(codes) == 10
    for is_let_in in (True, False):
        browser = sign_in("ida")
        browser.post("/account/2fa/authenticate/", {"code": codes[0]})
        assert (browser.get("/").status_code == 200) is is_let_in


def give_a_key(page: Page) -> None:
    """Put a passkey's holder into the machine that says yes to everything."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})


@pytest.mark.usefixtures("server")
def test_a_passkey_is_made_after_signing_up_and_signs_in(window: Browser) -> None:
    owner()
    with chromium.served() as address, window.new_context(base_url=address) as context:
        page = context.new_page()
        give_a_key(page)
        page.goto("/account/login/")
        page.get_by_label("Username").fill("ida")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in", exact=True).click()
        page.get_by_text("How heavy do your legs feel?").wait_for()
        page.goto("/account/2fa/webauthn/add/")
        if "reauthenticate" in page.url:
            page.get_by_label("Password").fill(PASSWORD)
            page.locator("form button").first.click()
        page.get_by_label("Name", exact=True).fill("Telephone")
        page.get_by_label("Passwordless").check()
        page.get_by_role("button", name="Add").click()
        page.get_by_role("heading", name="Recovery codes").wait_for()
        page.goto("/account/")
        page.get_by_role("button", name="Sign out").click()
        page.get_by_role("button", name="Sign in with a passkey").click()
        page.get_by_text("How heavy do your legs feel?").wait_for()


@pytest.mark.usefixtures("server")
def test_a_passkey_of_nobody_lets_nobody_in() -> None:
    owner()
    browser = stranger()
    browser.get("/account/2fa/webauthn/login/", headers={"accept": "application/json"})
    browser.post("/account/2fa/webauthn/login/", {"credential": "{}"})
    assert browser.get("/").status_code == 302
