"""The program as a process of its own, and a browser without scripts that talks to it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

START = "from freshlegs.cli import main; main()"
BORDER = "----------a-border"


class Visitor:
    """Someone at a browser that keeps cookies and runs no scripts."""

    def __init__(self, port_number: int) -> None:
        """Open the first page, which hands out the token of its forms."""
        self.host = f"localhost:{port_number}"
        self.port_number = port_number
        self.cookies: dict[str, str] = {}
        found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', self.get("/imports/"))
        assert found is not None
        self.token = found.group(1)

    def get(self, path: str) -> str:
        """Open a page."""
        status, body = self._ask("GET", path)
        assert status == 200, body
        return body

    def post(self, path: str, told: Mapping[str, str]) -> None:
        """Send a form; what comes back without a mistake is acknowledged."""
        body = urlencode({**told, "csrfmiddlewaretoken": self.token}).encode()
        status, answer = self._ask("POST", path, body, "application/x-www-form-urlencoded")
        assert status == 302, answer

    def send(self, path: str, file: Path) -> None:
        """Send a form with a file."""
        fields = (
            f'--{BORDER}\r\nContent-Disposition: form-data; name="csrfmiddlewaretoken"\r\n\r\n'
            f"{self.token}\r\n--{BORDER}\r\n"
            f'Content-Disposition: form-data; name="file"; filename="{file.name}"\r\n\r\n'
        )
        body = fields.encode() + file.read_bytes() + f"\r\n--{BORDER}--\r\n".encode()
        kind = f"multipart/form-data; boundary={BORDER}"
        status, answer = self._ask("POST", path, body, kind)
        assert status == 302, answer

    def _ask(
        self, method: str, path: str, body: bytes | None = None, kind: str = ""
    ) -> tuple[int, str]:
        connection = HTTPConnection("127.0.0.1", self.port_number, timeout=30)
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = {"Host": self.host, "Cookie": cookies, "Content-Type": kind}
        connection.request(method, path, body, {name: one for name, one in headers.items() if one})
        response = connection.getresponse()
        for told in response.headers.get_all("Set-Cookie", []):
            name, _, value = told.partition(";")[0].partition("=")
            self.cookies[name] = value
        found = response.status, response.read().decode()
        connection.close()
        return found


@contextmanager
def serving(folder: Path) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """Start the program on a history; gives the process and its port. It is killed at the end."""
    process = subprocess.Popen(
        [sys.executable, "-c", START, "serve", "--port", "0", "--no-open"],
        env={**os.environ, "FRESHLEGS_HOME": str(folder)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        found = re.search(r"http://localhost:(\d+)/", process.stdout.readline())
        assert found is not None
        yield process, int(found.group(1))
    finally:
        process.kill()
        process.communicate()
