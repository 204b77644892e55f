"""Two machines on one cable: network namespaces of Linux, for tests that run as root."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

import pytest

from tests.web.chromium import absent

SERVER_ADDRESS, PHONE_ADDRESS = "10.213.77.1", "10.213.77.2"
NETMASK = "/30"


@dataclass(frozen=True, slots=True)
class Machine:
    """A namespace by its name; what runs there has the machine's addresses and no others."""

    name: str

    def command(self, *words: str) -> list[str]:
        """Give the command line that runs a program there."""
        return ["ip", "netns", "exec", self.name, *words]

    def run(self, program: str, *words: str) -> str:
        """Run a Python program there; gives what it prints."""
        line = self.command(sys.executable, "-c", program, *words)
        return subprocess.run(line, check=True, capture_output=True, text=True, timeout=60).stdout


@contextmanager
def two_machines() -> Iterator[tuple[Machine, Machine]]:
    """Give a server and a phone that are connected; both vanish at the end."""
    if shutil.which("ip") is None:
        absent("ip (of Debian's iproute2), to make another network,")
    if os.geteuid() != 0:
        absent("root, who alone can make another network,")
    server, phone = (Machine(f"legs-{os.getpid()}-{name}") for name in ("server", "phone"))
    with ExitStack() as stack:
        for machine in (server, phone):
            _ip("netns", "add", machine.name)
            stack.callback(_ip, "netns", "delete", machine.name)
        near, far = f"legs{os.getpid() % 10**6}a", f"legs{os.getpid() % 10**6}b"
        _ip("link", "add", near, "netns", server.name, "type", "veth", "peer", "name", far,
            "netns", phone.name)  # fmt: skip
        for machine, link, address in (
            (server, near, SERVER_ADDRESS),
            (phone, far, PHONE_ADDRESS),
        ):
            _ip("-n", machine.name, "address", "add", f"{address}{NETMASK}", "dev", link)
            _ip("-n", machine.name, "link", "set", link, "up")
            _ip("-n", machine.name, "link", "set", "lo", "up")
        yield server, phone


def _ip(*words: str) -> None:
    done = subprocess.run(["ip", *words], check=False, capture_output=True, text=True)
    if done.returncode:  # nobody could have installed it, so it is no error in CI either
        pytest.skip(f"another network may not be made here ({done.stderr.strip()})")
