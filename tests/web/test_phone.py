"""A phone is signed in by a code for its camera: once, for ten minutes, by whoever may."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from django.conf import settings
from django.core.cache.backends import db
from django.test import Client, override_settings
from django.utils import timezone

from freshlegs.domain.errors import NotFoundError
from freshlegs.domain.manner import Lan
from freshlegs.settings import of_manner
from freshlegs.workflows import pairing
from freshlegs.workflows.certificates import authority_file, own_certificate
from freshlegs.workflows.front_door import path_of_pairing, reached_at, way_in
from freshlegs.workflows.qr_code import as_path, as_text, squares
from tests.web.people import HOST, PASSWORD, Run, another, owner, sign_in, stranger

ADDRESS = "https://192.168.1.5:8421/"


def link_in(text: str) -> str:
    found = re.search(r'<code class="secret">([^<]+)</code>', text)
    assert found is not None
    return found.group(1)


def path_of(link: str) -> str:
    return "/" + link.split("/", 3)[3]


def name_on(browser: Client) -> str:
    """Who is signed in, as the page Account says."""
    found = re.search(r"signed in as <b>(\w+)</b>", browser.get("/account/").text)
    return found.group(1) if found else ""


def lan_of(server: Run, **told: str) -> override_settings:
    """Serve phones of the network."""
    server(FRESHLEGS_HTTPS="0")
    lan = Lan(address=ADDRESS, certificate="AA:01", authority=told.get("authority", ""))
    hosts = (HOST, "192.168.1.5")
    return override_settings(**of_manner(replace(settings.MANNER, lan=lan, hosts=hosts)))


@pytest.mark.usefixtures("server")
def test_a_code_signs_a_phone_in_as_whoever_made_it_and_once() -> None:
    owner()
    page = another().post("/phone/code/").text
    assert "Point the phone" in page
    path = path_of(link_in(page))
    phone, late = stranger(), stranger()
    assert "Sign in here as <b>olaf</b>?" in phone.get(path).text
    assert "olaf" in late.get(path).text
    assert phone.post(path).headers["Location"] == "/"
    assert name_on(phone) == "olaf"
    for response in (late.post(path), late.get(path)):
        assert response.status_code == 410
        assert "too old, or it was used" in response.text
    assert name_on(late) == ""


@pytest.mark.usefixtures("server")
def test_a_phone_stays_signed_in_and_can_be_signed_out_from_elsewhere() -> None:
    mine, phone = owner(), stranger()
    phone.post(path_of(link_in(mine.post("/phone/code/").text)))
    assert phone.session.get_expiry_age() > 179 * 24 * 3600
    assert mine.get("/account/sessions/").text.count('class="session"') == 2
    mine.post("/account/sessions/")
    assert name_on(phone) == ""


@pytest.mark.usefixtures("server")
def test_a_phone_that_was_let_in_has_not_typed_the_password() -> None:
    phone = stranger()
    phone.post(path_of(link_in(owner().post("/phone/code/").text)))
    response = phone.get("/account/2fa/webauthn/add/")
    assert response.headers["Location"].startswith("/account/reauthenticate/")


@pytest.mark.usefixtures("server")
def test_a_code_is_over_after_ten_minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    owner()
    token = pairing.offer(1)
    now = timezone.now()
    monkeypatch.setattr(db, "tz_now", lambda: now + timedelta(minutes=9))
    assert pairing.offered(token).user_number == 1
    monkeypatch.setattr(db, "tz_now", lambda: now + timedelta(minutes=11))
    with pytest.raises(NotFoundError):
        pairing.offered(token)
    assert stranger().post(f"/pair/{token}/").status_code == 410


@pytest.mark.usefixtures("server")
def test_of_two_phones_at_once_one_is_let_in(monkeypatch: pytest.MonkeyPatch) -> None:
    owner()
    token = pairing.offer(1)
    seen = pairing.offered(token)
    monkeypatch.setattr("freshlegs.store.pairing.offered", lambda _: seen)
    assert pairing.use_offer(token) == seen
    with pytest.raises(NotFoundError):
        pairing.use_offer(token)


@pytest.mark.usefixtures("server")
def test_who_was_shut_out_is_not_let_in_by_a_code() -> None:
    from django.contrib.auth import get_user_model

    owner()
    path = f"/pair/{pairing.offer(1)}/"
    get_user_model().objects.update(is_active=False)
    assert stranger().post(path).status_code == 410


@pytest.mark.usefixtures("server")
def test_the_first_phone_makes_the_first_account() -> None:
    way = way_in()
    phone = stranger()
    path = f"/{path_of_pairing(way)}"
    assert "You are about to make the first" in phone.get(path).text
    door = phone.post(path).headers["Location"]
    assert door == f"/account/signup/?code={way.first_code}"
    assert str(way.first_code) in phone.get(door).text
    told = {"code": way.first_code, "username": "ida", "password1": PASSWORD}
    phone.post(door, {**told, "password2": PASSWORD})
    assert name_on(phone) == "ida"
    assert way_in().first_code is None
    later = stranger()
    later.post(f"/{path_of_pairing(way_in())}")
    assert name_on(later) == "ida"


@pytest.mark.usefixtures("server")
def test_no_phone_is_let_in_where_nobody_is_the_runner_of_this_machine() -> None:
    from django.contrib.auth import get_user_model

    owner()
    get_user_model().objects.all().delete()
    another_way = replace(way_in(), first_code=None)
    assert path_of_pairing(another_way) == ""


@pytest.mark.usefixtures("server")
def test_only_who_is_signed_in_makes_a_code() -> None:
    assert stranger().post("/phone/code/").headers["Location"].startswith("/account/login/")
    page = stranger().get("/phone/").text
    assert "You are not signed in" in page
    assert "Show a code" not in page


def test_without_accounts_the_page_says_how_to_begin(browser: Client) -> None:
    assert "freshlegs serve --lan" in browser.get("/phone/").text
    assert "freshlegs serve --lan" in browser.get("/settings/").text
    for path in ("/phone/freshlegs.crt", "/pair/x/"):
        assert browser.get(path).status_code == 404
    assert browser.post("/phone/code/").status_code == 404


def test_the_link_is_by_a_name_that_a_phone_can_reach(server: Run) -> None:
    mine = owner()
    with lan_of(server):
        local = mine.post("/phone/code/", headers={"host": "localhost:8421"}).text
        assert link_in(local).startswith(f"{ADDRESS}pair/")
        named = mine.post("/phone/code/").text
        assert link_in(named).startswith(f"http://{HOST}/pair/")
        assert "AA:01" in named
        assert "Passkeys need a name" not in named
        numbered = stranger().get("/phone/", headers={"host": "192.168.1.5:8421"}).text
        assert "Passkeys need a name" in numbered
        reached_at("https://192.168.1.5:9000/")
        assert settings.MANNER.lan is not None
        assert settings.MANNER.lan.address == "https://192.168.1.5:9000/"
    warned = mine.post("/phone/code/", headers={"host": "localhost:8421"}).text
    assert "only this machine goes by" in warned


def test_the_authority_can_be_installed_where_this_machine_has_one(server: Run) -> None:
    assert stranger().get("/phone/freshlegs.crt").status_code == 404
    own_certificate(["localhost"])
    assert stranger().get("/phone/freshlegs.crt").status_code == 404
    with lan_of(server, authority="BB:02"):
        page = stranger().get("/phone/").text
        assert "BB:02" in page
        assert "What installing it means" in page
        response = stranger().get("/phone/freshlegs.crt")
    assert response.headers["Content-Type"] == "application/x-x509-ca-cert"
    assert response.content == authority_file().read_bytes()
    assert b"PRIVATE" not in response.content


def test_settings_lead_to_the_code(server: Run) -> None:
    server()
    assert 'action="/phone/code/"' in owner().get("/settings/").text


def test_a_sign_in_by_password_lasts_as_long_as_before(server: Run) -> None:
    server()
    owner()
    assert sign_in("ida").session.get_expiry_age() < 179 * 24 * 3600


def test_a_code_is_drawn_alike_for_pages_and_terminals() -> None:
    rows = squares(ADDRESS)
    side, path = as_path(ADDRESS)
    assert side == len(rows) == len(rows[0])
    assert path.count("M") == sum(map(sum, rows))
    lines = as_text(ADDRESS).split("\n")
    assert len(lines) == (side + 1) // 2
    assert set(lines[0]) == {"█"}
    dark = {" ": (True, True), "▄": (True, False), "▀": (False, True), "█": (False, False)}
    read = [[dark[letter][half] for letter in line] for line in lines for half in (0, 1)]
    assert read[:side] == rows
