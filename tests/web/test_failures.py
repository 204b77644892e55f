"""Whatever goes wrong is one sentence with a way back, and nothing is kept by half."""

from __future__ import annotations

import pytest
from django.test import Client

from freshlegs.domain.errors import BusyError, NotFoundError, UnreadableFileError
from freshlegs.store.home import Home
from freshlegs.web import health
from freshlegs.web.pages import today
from freshlegs.workflows.diary import entries
from tests.web.conftest import HOST


def test_a_form_that_we_did_not_hand_out_keeps_nothing(home: Home) -> None:
    browser = Client(enforce_csrf_checks=True, headers={"host": HOST})
    response = browser.post("/check-in/", {"heaviness": 7, "day": "2026-03-20"})
    assert response.status_code == 403
    assert "nothing was kept" in response.text
    assert entries(home) == []


def test_the_token_is_in_a_cookie_that_scripts_cannot_read(browser: Client) -> None:
    browser.get("/")
    cookie = browser.cookies["freshlegs_form"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"


def test_an_address_that_leads_nowhere_leads_back(browser: Client) -> None:
    response = browser.get("/nowhere/")
    assert response.status_code == 404
    assert "There is no such page." in response.text
    assert 'href="/"' in response.text


@pytest.mark.parametrize(
    ("error", "status"),
    [(BusyError("an import"), 503), (NotFoundError("run", "r1"), 404)],
)
def test_an_expected_failure_is_its_sentence(
    browser: Client, monkeypatch: pytest.MonkeyPatch, error: Exception, status: int
) -> None:
    monkeypatch.setattr(today, "day_told", _raising(error))
    response = browser.get("/")
    assert response.status_code == status
    assert str(error).partition(" (")[0] in response.text


def test_a_mistake_of_ours_is_said_and_kept_without_the_runners_words(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(today, "day_told", _raising(ZeroDivisionError("a private note")))
    browser = Client(raise_request_exception=False, headers={"host": HOST})
    response = browser.get("/")
    assert response.status_code == 500
    assert "made a mistake" in response.text
    (particulars,) = (home.path / "mistakes").iterdir()
    assert "ZeroDivisionError" in particulars.read_text(encoding="utf-8")
    assert "private" not in response.text + particulars.read_text(encoding="utf-8")


def test_a_request_that_cannot_be_read_is_refused(browser: Client) -> None:
    response = browser.post("/check-in/", {f"n{number}": 1 for number in range(1_100)})
    assert response.status_code == 400
    assert "did not understand" in response.text


def test_a_history_that_cannot_be_read_is_not_well(
    browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "any_home", _raising(UnreadableFileError("x", "gone")))
    response = browser.get("/healthz")
    assert response.status_code == 503
    assert "gone" not in response.text


def _raising(error: Exception) -> object:
    def fail(*_: object) -> None:
        raise error

    return fail
