"""The API as another program meets it, with a token that may do everything."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from freshlegs.domain.tokens import Scope
from freshlegs.store.home import Home
from freshlegs.workflows.tokens import make_token
from tests.web.conftest import HOST, browser, default_in, empty_folder, home, live, server

__all__ = ["HOST", "browser", "default_in", "empty_folder", "home", "live", "server"]

type Call = Callable[..., Any]
EVERY_SCOPE = tuple(one.value for one in Scope)


def program(secret: str, **headers: str) -> Client:
    """A program that shows a token and allows no mistake."""
    told = {"host": HOST, "authorization": f"Bearer {secret}", **headers}
    return Client(headers=told, enforce_csrf_checks=True)


@pytest.fixture
def token(home: Home) -> str:
    secret, _ = make_token(home, "phone", EVERY_SCOPE)
    return secret


@pytest.fixture
def api(token: str) -> Client:
    return program(token)
