"""The program as a server in front of it meets it: at a sub-path, with accounts, by https."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from tests.web.serving import START

TOLD = {
    "FRESHLEGS_ACCOUNTS": "1",
    "FRESHLEGS_HOSTS": "legs.example",
    "FRESHLEGS_PROXY": "1",
    "FRESHLEGS_PREFIX": "/legs",
}
type Ask = Callable[[str], tuple[HTTPResponse, str]]


@pytest.fixture
def ask(tmp_path: Path) -> Iterator[Ask]:
    """Ask as nginx would for a browser that came by https."""
    process = subprocess.Popen(
        [sys.executable, "-c", START, "serve", "--port", "0", "--address", "127.0.0.1", "--json"],
        env={**os.environ, **TOLD, "FRESHLEGS_HOME": str(tmp_path / "home")},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    address = json.loads("".join(process.stdout.readline() for _ in range(3)))["address"]
    found = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/legs/", address)
    assert found is not None
    port = int(found.group(1))

    def asked(path: str) -> tuple[HTTPResponse, str]:
        connection = HTTPConnection("127.0.0.1", port, timeout=30)
        headers = {"Host": "legs.example", "X-Forwarded-Proto": "https"}
        connection.request("GET", path, headers=headers)
        response = connection.getresponse()
        body = response.read().decode(errors="replace")
        connection.close()
        return response, body

    yield asked
    process.kill()
    process.communicate()


def test_a_sub_path_behind_a_proxy_holds_together(ask: Ask) -> None:
    response, _ = ask("/legs/")
    assert response.headers["Location"] == "/legs/account/login/?next=/legs/"
    door, page = ask("/legs/account/login/")
    assert door.status == 200
    assert door.headers["Strict-Transport-Security"].startswith("max-age=31536000")
    assert "Secure" in door.headers["Set-Cookie"]
    assert "Path=/legs" in door.headers["Set-Cookie"]
    links = re.findall(r'(?:src|href|action)="(/[^"]*)"', page)
    assert links
    assert all(one.startswith("/legs/") for one in links)
    style = next(one for one in links if "/static/" in one)
    assert ask(style)[0].status == 200
    assert ask("/healthz")[1] == "ok\n"
