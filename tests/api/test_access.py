"""A token lets its program do what it was made for, until its day, and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from freshlegs.domain.errors import BadValueError, NotFoundError
from freshlegs.domain.tokens import Scope
from freshlegs.store.home import Home
from freshlegs.store.opening import open_home
from freshlegs.store.rows import ApiToken
from freshlegs.workflows.tokens import make_token, revoke_token, tokens
from tests.api.conftest import program
from tests.web.conftest import HOST
from tests.web.people import HOST as SERVER
from tests.web.people import Run, owner


def test_a_token_is_shown_once_and_kept_only_as_a_digest(home: Home) -> None:
    secret, kept = make_token(home, " my  phone ", ["write:diary"])
    assert secret.startswith("legs_")
    assert len(secret) > 40
    (row,) = ApiToken.objects.using(home.database).values()
    assert secret not in str(row)
    assert (kept.name, kept.scopes) == ("my phone", frozenset({Scope.WRITE_DIARY}))


@pytest.mark.parametrize("name", ["", "x" * 61, "a\x00b"])
def test_a_token_has_a_name(home: Home, name: str) -> None:
    with pytest.raises(BadValueError, match="name"):
        make_token(home, name, ["import"])


@pytest.mark.parametrize("scopes", [[], ["write:everything"], ["import", ""]])
def test_a_token_has_scopes_that_there_are(home: Home, scopes: list[str]) -> None:
    with pytest.raises(BadValueError, match="scope"):
        make_token(home, "phone", scopes)


@pytest.mark.parametrize("days_count", [0, -1, 3661])
def test_a_token_ends_some_day_or_not(home: Home, days_count: int) -> None:
    with pytest.raises(BadValueError, match="days"):
        make_token(home, "phone", ["import"], days_count)


def test_without_a_token_one_is_asked_for(home: Home) -> None:
    del home
    answer = Client(headers={"host": HOST}).get("/api/v1/me")
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == 'Bearer realm="freshlegs"'
    assert answer.headers["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("told", ["Bearer legs_x", "Bearer", "Basic bWU6bWU=", "legs_x"])
def test_what_is_no_token_is_refused(home: Home, told: str) -> None:
    del home
    answer = Client(headers={"host": HOST, "authorization": told}).get("/api/v1/me")
    assert answer.status_code == 401
    assert answer.json()["type"] == "urn:freshlegs:token-needed"
    assert 'error="invalid_token"' in answer.headers["WWW-Authenticate"]


def test_a_scope_that_is_lacking_is_named(home: Home) -> None:
    secret, _ = make_token(home, "phone", ["write:diary"])
    answer = program(secret).get("/api/v1/diary")
    assert answer.status_code == 403
    assert 'scope="read:diary"' in answer.headers["WWW-Authenticate"]
    assert "read:diary" in answer.json()["detail"]


def test_a_token_that_was_taken_back_holds_no_more(home: Home, token: str) -> None:
    (kept,) = tokens(home)
    revoke_token(home, kept.number)
    assert program(token).get("/api/v1/me").status_code == 401
    assert tokens(home) == []
    with pytest.raises(NotFoundError):
        revoke_token(home, kept.number)


def test_a_token_that_has_ended_holds_no_more(home: Home) -> None:
    secret, kept = make_token(home, "phone", ["import"], 1)
    assert program(secret).get("/api/v1/me").status_code == 200
    past = datetime.now(UTC) - timedelta(seconds=1)
    ApiToken.objects.using(home.database).filter(pk=kept.number).update(expires_at=past)
    assert program(secret).get("/api/v1/me").status_code == 401


def test_the_last_day_of_use_is_noted(home: Home, api: Client) -> None:
    assert tokens(home)[0].used_day is None
    told = api.get("/api/v1/me").json()
    assert tokens(home)[0].used_day == datetime.now(UTC).date()
    assert told["today"] == "2026-03-20"
    assert api.get("/api/v1/me").json()["token"]["used_day"] is not None


def test_another_machines_name_and_another_site_are_refused_with_a_token_too(token: str) -> None:
    assert program(token, host="evil.example").get("/api/v1/me").status_code == 421
    assert program(token, origin="https://evil.example").get("/api/v1/me").status_code == 403


def test_without_accounts_a_token_of_somebody_else_does_not_hold(home: Home) -> None:
    assert home.path.is_dir()
    secret, _ = make_token(open_home(runner="olaf"), "phone", ["import"])
    assert program(secret).get("/api/v1/me").status_code == 401


def test_a_token_ends_with_the_account_being_closed(server: Run) -> None:
    server()
    owner()
    secret, _ = make_token(open_home(), "phone", ["import"])
    api = program(secret, host=SERVER)
    assert api.get("/api/v1/me").status_code == 200
    get_user_model().objects.update(is_active=False)
    assert api.get("/api/v1/me").status_code == 401


def test_settings_make_a_token_show_it_once_and_take_it_back(browser: Client, home: Home) -> None:
    told = {"what": "make", "name": "phone", "scope": ["write:diary"], "days": "30"}
    page = browser.post("/settings/token/", told)
    secret = page.text.partition('<code class="secret">')[2].partition("<")[0]
    assert program(secret).get("/api/v1/me").status_code == 200
    assert secret not in browser.get("/settings/").text
    assert "Write the diary and answers" in browser.get("/settings/").text
    (kept,) = tokens(home)
    assert browser.post("/settings/token/", {"what": "dance"}).status_code == 400
    assert browser.post("/settings/token/", {"what": "make", "name": "x"}).status_code == 400
    gone = browser.post("/settings/token/", {"what": "revoke", "number": kept.number})
    assert gone.status_code == 302
    assert tokens(home) == []
