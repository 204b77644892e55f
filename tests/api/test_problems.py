"""What goes wrong is said in one sentence, with the field, and never with our insides."""

from __future__ import annotations

import pytest
from django.test import Client

from freshlegs.api.problems import of_failure
from freshlegs.domain.errors import (
    BusyError,
    FreshlegsError,
    NotEnoughDataError,
    NotFoundError,
    RefusedError,
    UnreadableFileError,
)
from freshlegs.domain.uploads import DiskFullError, EmptyFileError, TooLargeError

TOLD = [
    (NotFoundError(kind="run", name="x"), 404, "not-found"),
    (NotEnoughDataError("nights", have=1, need=2), 409, "not-enough-data"),
    (RefusedError("No trial now."), 409, "refused"),
    (TooLargeError(2, 1), 413, "too-large"),
    (BusyError("an import"), 503, "busy"),
    (UnreadableFileError("legs", "gone"), 503, "unreadable-file"),
    (DiskFullError(2, 1), 507, "disk-full"),
    (EmptyFileError("a.fit"), 400, "empty-file"),
]


@pytest.mark.parametrize(("error", "status_code", "kind"), TOLD)
def test_every_expected_failure_has_its_status(
    error: FreshlegsError, status_code: int, kind: str
) -> None:
    answer = of_failure(None, error)  # type: ignore[arg-type] # the request is not looked at
    assert answer.status_code == status_code
    assert f'"type":"urn:freshlegs:{kind}"' in answer.text
    assert error.sentence in answer.text
    assert ("Retry-After" in answer.headers) is (status_code == 503)


def test_a_wrong_value_names_its_field_and_what_is_allowed(api: Client) -> None:
    answer = api.post("/api/v1/diary", {"heaviness": 80}, content_type="application/json")
    (wrong,) = answer.json()["errors"]
    assert answer.status_code == 422
    assert (wrong["field"], wrong["allowed"]) == ("heaviness", "a number from 0 to 10")


def test_a_wrong_shape_names_its_field(api: Client) -> None:
    answer = api.get("/api/v1/findings?limit=900")
    (wrong,) = answer.json()["errors"]
    assert answer.status_code == 422
    assert (wrong["field"], wrong["allowed"]) == ("limit", "le 200")


@pytest.mark.parametrize("day", ["5", "2026-13-01", "1969-12-31", "2100-01-01", "20260307"])
def test_a_day_that_is_none_is_refused(api: Client, day: str) -> None:
    answer = api.get("/api/v1/why", {"day": day})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == "day"


@pytest.mark.parametrize(
    "body", ["{", '{"note": NaN}', '{"note": "\\ud800"}', '{"note": "\\u0000"}', "[" * 9999]
)
def test_what_is_not_strict_json_is_refused(api: Client, body: str) -> None:
    answer = api.post("/api/v1/diary", body, content_type="application/json")
    assert answer.status_code == 400
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_an_address_that_is_not_there_says_so(api: Client) -> None:
    answer = api.get("/api/v1/dance")
    assert answer.status_code == 404
    assert answer.json()["type"] == "urn:freshlegs:not-found"


def test_a_mistake_of_ours_tells_nothing_and_is_kept(
    api: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fall(_home: object) -> None:
        message = "insides"
        raise ZeroDivisionError(message)

    monkeypatch.setattr("freshlegs.api.routes.profile.profile", fall)
    answer = api.get("/api/v1/profile")
    assert answer.status_code == 500
    assert answer.json()["type"] == "urn:freshlegs:mistake"
    assert "insides" not in answer.text
    assert "Traceback" not in answer.text


@pytest.mark.parametrize("path", ["", "openapi.json"])
def test_the_pages_about_the_door_are_read_only(api: Client, path: str) -> None:
    assert api.get(f"/api/v1/{path}").status_code == 200
    refused = api.post(f"/api/v1/{path}")
    assert (refused.status_code, refused.headers["Allow"]) == (405, "GET")


def test_the_page_about_the_door_loads_nothing_from_elsewhere(api: Client) -> None:
    page = api.get("/api/v1/").text
    assert "/api/v1/diary" in page
    assert "write:diary" in page
    assert "https://" not in page
    assert "//cdn" not in page
