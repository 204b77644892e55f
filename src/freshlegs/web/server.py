"""Serves the web app on this machine until it is told to stop."""

from __future__ import annotations

from collections.abc import Callable
from errno import EADDRINUSE
from typing import override

from cheroot.wsgi import Server

from freshlegs.domain.errors import FreshlegsError
from freshlegs.web.wsgi import web_app

HOST = "127.0.0.1"
THREADS_COUNT = 8
PROMPTLY_S = 1


class PortTakenError(FreshlegsError):
    """Another program listens on the port."""

    def __init__(self, port_number: int) -> None:
        """Keep the port."""
        self.port_number = port_number
        super().__init__(port_number)

    @property
    @override
    def sentence(self) -> str:
        """What went wrong, for people."""
        return (
            f"Port {self.port_number} is taken, perhaps by another freshlegs;"
            f" `freshlegs serve --port {self.port_number + 1}` takes the next one."
        )


def serve(port_number: int, on_ready: Callable[[str], None]) -> None:
    """Answer on 127.0.0.1 until SIGTERM or Ctrl-C; `on_ready` is told the address.

    Raises PortTakenError.
    """
    server = Server((HOST, port_number), web_app(), numthreads=THREADS_COUNT)
    server.shutdown_timeout = PROMPTLY_S
    try:
        server.prepare()
    except OSError as error:
        if error.errno == EADDRINUSE or "in use" in str(error):
            raise PortTakenError(port_number) from error
        raise
    _, bound_port_number = server.bind_addr[:2]
    on_ready(f"http://localhost:{bound_port_number}/")
    try:
        server.serve()
    finally:
        server.stop()
