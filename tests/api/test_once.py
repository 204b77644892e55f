"""Sent again with the same key, nothing is done twice: not by two at once, nor after a failure."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connections
from django.test import Client

from freshlegs.store import sent_once
from freshlegs.store.home import Home
from freshlegs.store.rows import SentOnce
from freshlegs.workflows import once
from freshlegs.workflows.diary import entries
from freshlegs.workflows.tokens import make_token
from tests.api.conftest import program

AT_ONCE_COUNT = 8


def told(api: Client, heaviness: int = 7, **headers: str) -> tuple[int, str, str | None]:
    """Log one rating; gives the status, the answer and whether it was given before."""
    answer = api.post(
        "/api/v1/diary",
        {"heaviness": heaviness},
        content_type="application/json",
        headers={name.replace("_", "-"): value for name, value in headers.items()},
    )
    return answer.status_code, answer.text, answer.headers.get("Idempotency-Replayed")


def test_without_a_key_each_request_counts(api: Client, home: Home) -> None:
    assert told(api)[0] == told(api)[0] == 201
    assert len(entries(home)) == 2


def test_the_same_key_and_body_give_the_same_answer_once(api: Client, home: Home) -> None:
    first, second = told(api, idempotency_key="a"), told(api, idempotency_key="a")
    assert first == (201, second[1], None)
    assert second[2] == "true"
    assert len(entries(home)) == 1


def test_the_same_key_with_another_body_is_refused(api: Client, home: Home) -> None:
    told(api, idempotency_key="a")
    status_code, text, _ = told(api, 3, idempotency_key="a")
    assert status_code == 422
    assert "urn:freshlegs:key-reused" in text
    assert len(entries(home)) == 1


def test_another_token_has_keys_of_its_own(api: Client, home: Home) -> None:
    secret, _ = make_token(home, "watch", ["write:diary"])
    told(api, idempotency_key="a")
    assert told(program(secret), 3, idempotency_key="a")[0] == 201
    assert len(entries(home)) == 2


def test_what_failed_may_be_tried_again(api: Client, home: Home) -> None:
    assert told(api, 80, idempotency_key="a")[0] == 422
    assert told(api, 8, idempotency_key="a")[0] == 201
    assert len(entries(home)) == 1


def test_a_key_that_is_none_is_refused(api: Client) -> None:
    for key in ("", " ", "a b", "x" * 201):
        assert told(api, idempotency_key=key)[0] == 422


def test_many_at_once_are_one(home: Home, token: str) -> None:
    def send(_index: int) -> tuple[int, str, str | None]:
        try:
            return told(program(token), idempotency_key="a")
        finally:
            connections.close_all()

    with ThreadPoolExecutor(AT_ONCE_COUNT) as pool:
        answers = list(pool.map(send, range(AT_ONCE_COUNT)))
    assert {(status_code, text) for status_code, text, _ in answers} == {answers[0][:2]}
    assert [again for _, _, again in answers].count(None) == 1
    assert len(entries(home)) == 1


def test_what_was_cut_short_was_not_done(
    home: Home, token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_: object) -> None:
        raise KeyboardInterrupt

    api = program(token)
    with monkeypatch.context() as patch:
        patch.setattr(sent_once, "note", die)
        with pytest.raises(KeyboardInterrupt):
            told(api, idempotency_key="a")
    assert entries(home) == []
    assert told(api, idempotency_key="a")[0] == 201
    assert len(entries(home)) == 1


def test_several_entries_are_kept_together_or_not_at_all(api: Client, home: Home) -> None:
    answer = api.post(
        "/api/v1/diary", [{"heaviness": 7}, {"heaviness": 77}], content_type="application/json"
    )
    assert answer.status_code == 422
    assert entries(home) == []


def test_after_seven_days_a_key_is_free_again(api: Client, home: Home) -> None:
    told(api, idempotency_key="a")
    long_ago = datetime.now(UTC) - sent_once.KEPT_FOR - timedelta(minutes=1)
    SentOnce.objects.using(home.database).update(made_at=long_ago)
    assert told(api, 3, idempotency_key="a")[0] == 201
    assert len(entries(home)) == 2
    assert SentOnce.objects.using(home.database).count() == 1


def test_what_nothing_is_sent_under_is_none(home: Home) -> None:
    assert once.answered(home, once.Sent(token_number=1, key="a", digest="")) is None
