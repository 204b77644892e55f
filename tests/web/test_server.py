"""One command serves the app on this machine, and ends when it is told to."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import webbrowser
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest
from click.testing import CliRunner

from freshlegs.cli import freshlegs, serve
from freshlegs.web import server

START = "from freshlegs.cli import main; main()"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """The program as a process of its own, on any free port."""
    process = subprocess.Popen(
        [sys.executable, "-c", START, "serve", "--port", "0", "--no-open"],
        env={**os.environ, "FRESHLEGS_HOME": str(tmp_path / "home")},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    yield process
    process.kill()
    process.communicate()


def port_of(process: subprocess.Popen[str]) -> int:
    """The port that the program says it listens on."""
    assert process.stdout is not None
    found = re.search(r"http://localhost:(\d+)/", process.stdout.readline())
    assert found is not None
    return int(found.group(1))


def get(port: int, path: str) -> tuple[int, dict[str, str], bytes]:
    """Ask for one address."""
    connection = HTTPConnection("127.0.0.1", port)
    connection.request("GET", path, headers={"Host": f"localhost:{port}"})
    response = connection.getresponse()
    found = response.status, dict(response.getheaders()), response.read()
    connection.close()
    return found


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_it_serves_pages_and_files_until_it_is_told_to_stop(
    served: subprocess.Popen[str], number: signal.Signals, code: int
) -> None:
    port = port_of(served)
    status, _, page = get(port, "/")
    assert status == 200
    for address in re.findall(rb'(?:src|href)="(/static/[^"]+)"', page):
        status, headers, body = get(port, address.decode())
        assert status == 200
        assert body
        assert "max-age=31536000" in headers["Cache-Control"]
        assert headers["X-Content-Type-Options"] == "nosniff"
    served.send_signal(number)
    assert served.wait(timeout=10) == code


def test_a_port_that_is_taken_is_said_in_a_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ended = subprocess.run(
            [sys.executable, "-c", START, "serve", "--port", str(port)],
            env={**os.environ, "FRESHLEGS_HOME": str(tmp_path / "home")},
            capture_output=True,
            text=True,
            check=False,
        )
    assert ended.returncode == 1
    assert ended.stderr.startswith(f"Port {port} is taken")


def test_it_listens_on_this_machine_only(served: subprocess.Popen[str]) -> None:
    port = port_of(served)
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.2", port), timeout=5)


class Window:
    """A browser that notes what it is asked to open."""

    def __init__(self) -> None:
        self.opened: list[str] = []

    def open(self, address: str) -> None:
        self.opened.append(address)


def test_a_browser_with_a_window_is_opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FRESHLEGS_HOME", str(tmp_path / "home"))
    window = Window()
    monkeypatch.setattr(webbrowser, "get", lambda: window)
    monkeypatch.setattr(server, "serve", lambda _, on_ready: on_ready("http://localhost:1/"))
    CliRunner().invoke(freshlegs, ["serve"], catch_exceptions=False)
    assert window.opened == []
    CliRunner().invoke(freshlegs, ["serve", "--open"], catch_exceptions=False)
    assert window.opened == ["http://localhost:1/"]


def test_a_program_is_told_the_address_as_json(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("FRESHLEGS_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(server, "serve", lambda _, on_ready: on_ready("http://localhost:1/"))
    printed = CliRunner().invoke(freshlegs, ["serve", "--json"], catch_exceptions=False).stdout
    assert json.loads(printed) == {"address": "http://localhost:1/"}


def test_a_machine_without_a_browser_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def none_there() -> None:
        raise webbrowser.Error

    monkeypatch.setattr(webbrowser, "get", none_there)
    serve.open_browser("http://localhost:1/")
    monkeypatch.setattr(webbrowser, "get", lambda: webbrowser.GenericBrowser("false"))
    serve.open_browser("http://localhost:1/")
