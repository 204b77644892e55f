"""With accounts: the first by a code from the terminal, others by invitation, nobody by default."""

from __future__ import annotations

import re

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from freshlegs.domain.errors import NotFoundError
from freshlegs.store.opening import open_home
from freshlegs.store.rows import Runner
from freshlegs.workflows import people
from freshlegs.workflows.diary import entries, keep
from freshlegs.workflows.front_door import greetings
from tests.web.people import (
    PASSWORD,
    Run,
    another,
    owner,
    sign_in,
    sign_up,
    stranger,
)

pytestmark = pytest.mark.usefixtures("server")

SIGN_UP = {"username": "eva", "password1": PASSWORD, "password2": PASSWORD}


def is_signed_in(browser: Client) -> bool:
    return browser.get("/").status_code == 200


def accounts_count() -> int:
    return get_user_model().objects.count()


def code_in(text: str) -> str:
    found = re.search(r'<code class="secret">([^<]+)</code>', text)
    assert found is not None
    return found.group(1)


def test_nothing_but_the_door_is_open() -> None:
    browser = stranger()
    response = browser.get("/runs/?words=x")
    assert response.status_code == 302
    assert response.headers["Location"] == "/account/login/?next=/runs/%3Fwords%3Dx"
    assert browser.get("/account/login/").status_code == 200
    assert browser.get("/healthz").text == "ok\n"


def test_a_script_that_is_signed_out_is_told_so() -> None:
    browser = stranger(**{"sec-fetch-mode": "cors"})
    assert browser.post("/check-in/", {"heaviness": 7}).status_code == 401


def test_there_is_no_account_at_first_and_none_without_the_code() -> None:
    assert accounts_count() == 0
    for code in ("", "admin", "abcd-efgh-jkmn-pqrs-tuvw"):
        assert stranger().post("/account/signup/", {**SIGN_UP, "code": code}).status_code == 200
    assert accounts_count() == 0


def test_an_open_door_is_no_way_around_the_first_code(server: Run) -> None:
    server(FRESHLEGS_OPEN_SIGN_UP="1")
    assert stranger().post("/account/signup/", SIGN_UP).status_code == 200
    assert accounts_count() == 0
    owner()
    assert stranger().post("/account/signup/", SIGN_UP).status_code == 302
    assert accounts_count() == 2


def test_the_first_account_takes_over_the_history_that_is_there() -> None:
    home = open_home()
    keep(home, [{"date": "2026-03-20", "heaviness": 7, "note": "pebble"}])
    browser = owner()
    browser.post("/check-in/", {"day": "2026-03-20", "heaviness": "3"})
    assert len(entries(home)) == 2
    assert [row.name for row in Runner.objects.all()] == ["me"]


def test_later_accounts_begin_with_an_empty_history() -> None:
    keep(open_home(), [{"date": "2026-03-20", "heaviness": 7}])
    owner()
    another().post("/check-in/", {"day": "2026-03-20", "heaviness": "3"})
    assert len(entries(open_home())) == 1
    assert len(entries(open_home(runner="olaf"))) == 1


def test_nobody_comes_by_the_name_of_the_machines_own_runner() -> None:
    owner()
    told = {**SIGN_UP, "username": "Me", "code": people.invite(1)}
    assert stranger().post("/account/signup/", told).status_code == 200
    assert accounts_count() == 1


def test_the_first_code_works_once_and_a_newer_one_voids_it() -> None:
    (_, line) = greetings("http://localhost:1/")
    older = line.rpartition(": ")[2]
    newer = people.first_code()
    assert newer is not None
    assert not people.is_invitation(older)
    assert sign_up("ida", f" {newer.upper().replace('-', ' ')}").get("/account/").status_code == 200
    assert not people.is_invitation(newer)
    assert greetings("http://localhost:1/") == []


def test_an_invitation_works_once_and_can_be_withdrawn() -> None:
    browser = owner()
    link = code_in(browser.post("/account/keep/", {"what": "invite"}).text)
    code = link.rpartition("code=")[2]
    assert code in stranger().get(link).text
    assert is_signed_in(sign_up("olaf", code))
    assert stranger().post("/account/signup/", {**SIGN_UP, "code": code}).status_code == 200
    browser.post("/account/keep/", {"what": "invite"})
    (open_one,) = people.invitations(1)
    browser.post("/account/keep/", {"what": "withdraw", "number": open_one.number})
    assert people.invitations(1) == []
    assert (
        browser.post("/account/keep/", {"what": "withdraw", "number": open_one.number}).status_code
        == 404
    )


def test_only_the_owner_invites() -> None:
    owner()
    guest = another()
    assert "Invite somebody" not in guest.get("/account/").text
    assert guest.post("/account/keep/", {"what": "invite"}).status_code == 404
    assert guest.post("/account/keep/", {"what": "dance"}).status_code == 400
    with pytest.raises(NotFoundError):
        people.withdraw_invitation(2, 1)


def test_a_forgotten_password_is_set_anew_by_the_code_that_was_written_down() -> None:
    browser = owner()
    code = code_in(browser.post("/account/keep/", {"what": "rescue"}).text)
    told = {"username": "Ida", "code": code, "password": "quite another one"}
    page = stranger()
    assert page.post("/account/password/reset/", {**told, "password": "123"}).status_code == 200
    assert page.post("/account/password/reset/", {**told, "code": "x"}).status_code == 200
    assert page.post("/account/password/reset/", told).status_code == 302
    assert "Sign in with it" in page.get("/account/login/").text
    assert not is_signed_in(browser)
    assert not is_signed_in(sign_in("ida"))
    assert is_signed_in(sign_in("ida", "quite another one"))
    assert page.post("/account/password/reset/", told).status_code == 200


def test_whoever_runs_the_server_can_rescue_somebody(server: Run) -> None:
    owner()
    server(FRESHLEGS_RESCUE="ida")
    (_, line) = greetings("http://localhost:1/")
    told = {"username": "ida", "code": line.rpartition(": ")[2], "password": "quite another one"}
    assert stranger().post("/account/password/reset/", told).status_code == 302
    server(FRESHLEGS_RESCUE="eva")
    with pytest.raises(NotFoundError):
        greetings("http://localhost:1/")


def test_signing_out_of_all_other_browsers() -> None:
    first = owner()
    second = sign_in("ida")
    assert "Sign out everywhere else" in first.get("/account/sessions/").text
    assert first.post("/account/sessions/").status_code == 302
    assert is_signed_in(first)
    assert not is_signed_in(second)


def test_a_session_gets_a_new_name_when_somebody_signs_in() -> None:
    owner()
    browser = stranger()
    browser.get("/account/2fa/authenticate/")
    session = browser.session
    session["planted"] = "by another"
    session.save()
    planted = str(session.session_key)
    browser.post("/account/login/", {"login": "ida", "password": PASSWORD})
    assert is_signed_in(browser)
    assert browser.session.session_key != planted
    stolen = stranger()
    stolen.cookies["freshlegs_session"] = planted
    assert not is_signed_in(stolen)


def test_guessing_a_password_is_slowed_down() -> None:
    owner()
    browser = stranger()
    for _ in range(5):
        told = {"login": "ida", "password": "a guess"}
        assert "not correct" in browser.post("/account/login/", told).text
    right = browser.post("/account/login/", {"login": "ida", "password": PASSWORD})
    assert "Too many failed login attempts" in right.text
    assert not is_signed_in(browser)


def test_guessing_a_rescue_code_is_slowed_down() -> None:
    owner()
    told = {"username": "ida", "code": "x", "password": "quite another one"}
    statuses = [stranger().post("/account/password/reset/", told).status_code for _ in range(6)]
    assert statuses == [200] * 5 + [429]


def test_a_form_of_another_site_is_refused() -> None:
    owner()
    browser = Client(enforce_csrf_checks=True, headers={"host": "legs.example"})
    told = {"login": "ida", "password": PASSWORD}
    assert browser.post("/account/login/", told).status_code == 403
    page = browser.get("/account/login/").text
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert token is not None
    signed = browser.post("/account/login/", {**told, "csrfmiddlewaretoken": token.group(1)})
    assert signed.status_code == 302
    assert browser.post("/check-in/", {"heaviness": 7}).status_code == 403


@pytest.mark.parametrize("host", ["evil.example", "sub.legs.example", "192.168.0.7:8421", ""])
def test_a_foreign_name_is_refused_with_accounts_too(host: str) -> None:
    response = owner().get("/", headers={"host": host})
    assert response.status_code == 421
    assert "FRESHLEGS_HOSTS" in response.text


def test_a_foreign_origin_is_refused_with_accounts_too() -> None:
    browser = owner()
    for origin in ("https://evil.example", "null"):
        response = browser.post("/check-in/", {"heaviness": 7}, headers={"origin": origin})
        assert response.status_code == 403
