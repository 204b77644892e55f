"""A token opens its own runner's history and no other, at every address that there is."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from django.test import Client

from freshlegs.store.dump import dump
from freshlegs.store.opening import open_home
from freshlegs.workflows.diary import keep
from freshlegs.workflows.labs import log_lab
from freshlegs.workflows.tokens import make_token
from tests.api.conftest import EVERY_SCOPE, program
from tests.web.conftest import TODAY
from tests.web.people import HOST, Run, another, owner

NOTE, GEAR = "Kiesel-7352", "Pantoffel-7353"
BODIES = ({"heaviness": 1}, {"day": TODAY.isoformat(), "answers": {}})
METHODS = ("get", "post", "patch", "delete")


def asked(client: Client, key: str) -> Iterator[tuple[str, int, str]]:
    """Send everything that the schema knows, and some that it does not."""
    paths = json.loads(client.get("/api/v1/openapi.json").content)["paths"]
    for path in paths:
        address = path.format(key=key, number=1) + "?topic=iron&change=more_sleep"
        for method in METHODS:
            for body in BODIES[: 1 if method == "get" else None]:
                answer = getattr(client, method)(address, body, content_type="application/json")
                yield f"{method} {address}", answer.status_code, answer.text


@pytest.fixture
def secrets(server: Run) -> tuple[str, str]:
    """Tokens of an owner with a history, and of somebody else."""
    server()
    owner(), another()
    mine, other = open_home(), open_home(runner="olaf")
    keep(mine, [{"date": TODAY.isoformat(), "heaviness": 8, "note": NOTE, "shoe": GEAR}])
    log_lab(mine, {"lab": "ferritin", "value": "18", "unit": "ng/mL"})
    made = (make_token(home, "phone", EVERY_SCOPE)[0] for home in (mine, other))
    first, second = made
    return first, second


@pytest.mark.parametrize("key", ["d1", GEAR])
def test_another_runners_token_sees_and_changes_nothing(secrets: tuple[str, str], key: str) -> None:
    mine = open_home()
    before = dump(mine)
    for said, status_code, told in asked(program(secrets[1], host=HOST), key):
        assert NOTE not in told, said
        assert GEAR not in told or GEAR in said, said
        assert status_code < 500, said
    assert dump(mine) == before


def test_ones_own_token_sees_ones_own(secrets: tuple[str, str]) -> None:
    api = program(secrets[0], host=HOST)
    assert NOTE in api.get("/api/v1/diary").text
    assert GEAR in api.get("/api/v1/shoes").text


def test_without_a_token_nothing_is_answered(secrets: tuple[str, str]) -> None:
    del secrets
    for said, status_code, told in asked(Client(headers={"host": HOST}), "d1"):
        assert status_code in {401, 404, 405}, said
        assert NOTE not in told, said


def test_a_browser_that_is_signed_in_is_no_token(secrets: tuple[str, str]) -> None:
    del secrets
    browser = Client(headers={"host": HOST})
    told = {"login": "ida", "password": "a long way home"}
    assert browser.post("/account/login/", told).status_code == 302
    assert browser.get("/api/v1/diary").status_code == 401
