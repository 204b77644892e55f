"""Behind a server of one's own: https alone, at a sub-path, and nothing that Django warns of."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import call_command
from django.test import Client, RequestFactory
from django.urls import set_script_prefix

from freshlegs import settings
from freshlegs.domain.errors import BadValueError
from freshlegs.domain.manner import ALONE, Manner, Provider, manner_in
from freshlegs.store.secret import secret_key
from freshlegs.web.wsgi import _below
from freshlegs.workflows import front_door
from tests.web.people import HOST, PASSWORD, Run, owner, stranger

PROXIED = {"x-forwarded-proto": "https"}


def test_django_finds_nothing_to_complain_of(server: Run) -> None:
    server(FRESHLEGS_HTTPS="1", FRESHLEGS_PROXY="1")
    only_this = "--database=default"  # other tests have opened others, which are gone by now
    call_command("check", "--deploy", only_this, "--fail-level", "WARNING")


def test_the_same_holds_in_a_process_of_its_own(tmp_path: Path) -> None:
    program = (
        "from freshlegs.web.wsgi import web_app; web_app();"
        "from django.core.management import call_command;"
        "call_command('check', '--deploy', '--fail-level', 'WARNING')"
    )
    told = {"FRESHLEGS_HOME": str(tmp_path), "FRESHLEGS_ACCOUNTS": "1", "FRESHLEGS_HOSTS": HOST}
    subprocess.run([sys.executable, "-c", program], env={**os.environ, **told}, check=True)
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600


def test_plain_http_is_led_to_https_but_for_the_health(server: Run) -> None:
    server(FRESHLEGS_HTTPS="1")
    response = stranger().get("/runs/")
    assert response.status_code == 301
    assert response.headers["Location"] == f"https://{HOST}/runs/"
    assert stranger().get("/healthz").status_code == 200


def test_a_proxy_is_believed_only_where_there_is_one(server: Run) -> None:
    server(FRESHLEGS_HTTPS="1")
    assert stranger(**PROXIED).get("/account/login/").status_code == 301
    server(FRESHLEGS_HTTPS="1", FRESHLEGS_PROXY="1")
    response = stranger(**PROXIED).get("/account/login/")
    assert response.status_code == 200
    assert response.headers["Strict-Transport-Security"].startswith("max-age=31536000")
    assert response.cookies["freshlegs_form"]["secure"]


def test_cookies_are_for_https_and_out_of_reach_of_scripts(server: Run) -> None:
    owner()
    server(FRESHLEGS_HTTPS="1", FRESHLEGS_PROXY="1")
    told = {"login": "ida", "password": PASSWORD}
    cookie = stranger(**PROXIED).post("/account/login/", told).cookies["freshlegs_session"]
    assert cookie["secure"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_everything_lies_below_the_sub_path(server: Run) -> None:
    server(FRESHLEGS_PREFIX="/legs/")
    told: dict[str, str] = {}

    def begin(_status: str, headers: list[tuple[str, str]], _trouble: Any = None) -> Any:  # noqa: ANN401 - WSGI's own
        told.update(headers)

    app, factory = WSGIHandler(), RequestFactory(headers={"host": HOST})
    try:
        app(factory.get("/").environ, begin)
        assert told["Location"] == "/legs/account/login/?next=/legs/"
        page = b"".join(app(factory.get("/account/login/").environ, begin)).decode()
    finally:
        set_script_prefix("/")
    assert 'action="/legs/account/login/"' in page
    assert 'src="/legs/static/' in page


def test_a_sub_path_that_the_server_in_front_leaves_on_is_taken_off() -> None:
    app = _below("/legs", lambda environ, _: environ["PATH_INFO"])  # type: ignore[arg-type]
    asked = ["/legs/runs/", "/legs", "/legsonly/", "/runs/"]
    assert [app({"PATH_INFO": one}, None) for one in asked] == [
        "/runs/",
        "/",
        "/legsonly/",
        "/runs/",
    ]


def test_nothing_of_a_server_is_opened_without_accounts() -> None:
    told = {"FRESHLEGS_HOSTS": HOST, "FRESHLEGS_PROXY": "1", "FRESHLEGS_OPEN_SIGN_UP": "1"}
    assert manner_in(told) == ALONE
    found = settings.of_manner(ALONE)
    assert found["ALLOWED_HOSTS"] == ["localhost", "127.0.0.1", "[::1]"]
    assert found["SECURE_PROXY_SSL_HEADER"] is None
    assert not found["SECURE_SSL_REDIRECT"]


def test_a_provider_is_there_by_configuration_alone(server: Run) -> None:
    assert "Sign in with a passkey" in stranger().get("/account/login/").text
    told = {
        "FRESHLEGS_OIDC_SERVER": "https://id.example/realm",
        "FRESHLEGS_OIDC_CLIENT_ID": "legs",
        "FRESHLEGS_OIDC_NAME": "Our club",
        "FRESHLEGS_OIDC_ORIGINS": "https://login.example",
    }
    assert "Our club" not in stranger().get("/account/login/").text
    server(**told)
    response = stranger().get("/account/login/")
    assert "Our club" in response.text
    policy = response.headers["Content-Security-Policy"]
    assert "form-action 'self' https://id.example https://login.example" in policy
    assert "secret" not in repr(Provider(secret="secret"))  # noqa: S106 - nobody's


def test_a_switch_is_on_or_off() -> None:
    assert manner_in({"FRESHLEGS_ACCOUNTS": "Yes", "FRESHLEGS_HTTPS": "off"}).has_accounts
    with pytest.raises(BadValueError, match="FRESHLEGS_ACCOUNTS cannot be"):
        manner_in({"FRESHLEGS_ACCOUNTS": "perhaps"})


@pytest.mark.usefixtures("server")
def test_a_command_can_ask_for_accounts() -> None:
    front_door.take_manner(Manner(has_accounts=True, hosts=("phone.local",), is_https=True))
    browser = Client(headers={"host": "phone.local"})
    assert browser.get("/").headers["Location"] == "https://phone.local/"


def test_a_key_is_made_once_and_read_by_its_owner_alone(tmp_path: Path) -> None:
    key = secret_key(tmp_path)
    assert len(key) >= 50
    assert secret_key(tmp_path) == key
    (file,) = tmp_path.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_of_two_that_start_at_once_one_key_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = secret_key(tmp_path)
    monkeypatch.setattr(Path, "exists", lambda _: False)
    assert secret_key(tmp_path) == key
    assert len(list(tmp_path.iterdir())) == 1


def test_a_given_key_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    from django.conf import settings as standing

    monkeypatch.setattr(standing, "SECRET_KEY", "before")
    monkeypatch.setattr(settings, "SECRET_KEY", "given")
    front_door.take_key()
    assert standing.SECRET_KEY == "given"  # noqa: S105 - of the test
