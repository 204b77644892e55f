"""From another network: `--lan` is reached by its names and https, and by nothing else."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.web.networks import SERVER_ADDRESS, Machine, two_machines
from tests.web.serving import START

PORT_NUMBER = 8421
HERE = f"{SERVER_ADDRESS}:{PORT_NUMBER}"
ASK = """
import json, ssl, sys
from http.client import HTTPSConnection
address, port, authority, path, host = sys.argv[1:]
context = ssl.create_default_context(cafile=authority or None)
connection = HTTPSConnection(address, int(port), context=context, timeout=20)
try:
    connection.request("GET", path, headers={"Host": host})
    answer = connection.getresponse()
    print(json.dumps([answer.status, answer.headers.get("Location", ""), answer.read().decode()]))
except OSError as error:
    print(json.dumps([0, type(error).__name__, ""]))
"""


@pytest.fixture(scope="module")
def machines() -> Iterator[tuple[Machine, Machine]]:
    with two_machines() as both:
        yield both


@contextmanager
def served(machine: Machine, folder: Path, *options: str) -> Iterator[str]:
    """Run the program on a machine; gives the address that it says."""
    program = [sys.executable, "-c", START, "serve", "--no-open", "--port", str(PORT_NUMBER)]
    process = subprocess.Popen(
        machine.command(*program, *options),
        env={**os.environ, "FRESHLEGS_HOME": str(folder)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert process.stdout is not None
        found = re.search(r"https?://\S+", process.stdout.readline())
        assert found is not None
        yield found.group()
    finally:
        process.kill()
        process.communicate()


def test_a_phone_of_the_network_gets_to_the_door_and_no_further(
    machines: tuple[Machine, Machine], tmp_path: Path
) -> None:
    server, phone = machines
    authority = str(tmp_path / "tls" / "authority.crt")

    def ask(path: str, host: str = HERE, trusted: str = authority) -> tuple[int, str, str]:
        told = phone.run(ASK, SERVER_ADDRESS, str(PORT_NUMBER), trusted, path, host)
        status, location, body = json.loads(told)
        return status, location, body

    with served(server, tmp_path, "--lan") as address:
        assert address == f"https://{HERE}/"
        assert ask("/healthz") == (200, "", "ok\n")
        assert ask("/")[:2] == (302, "/account/login/?next=/")
        assert "Sign in" in ask("/account/login/")[2]
        assert ask("/healthz", "evil.example")[0] == 421
        assert ask("/healthz", trusted="")[1] == "SSLCertVerificationError"


def test_without_it_the_phone_does_not_even_get_there(
    machines: tuple[Machine, Machine], tmp_path: Path
) -> None:
    server, phone = machines
    with served(server, tmp_path) as address:
        assert address == f"http://localhost:{PORT_NUMBER}/"
        told = phone.run(ASK, SERVER_ADDRESS, str(PORT_NUMBER), "", "/healthz", HERE)
    assert json.loads(told)[:2] == [0, "ConnectionRefusedError"]
