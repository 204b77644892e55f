"""Serves the web app until it is told to stop: on this machine, or to the phones around it."""

from __future__ import annotations

from collections.abc import Callable
from errno import EADDRINUSE, EADDRNOTAVAIL
from threading import Thread
from typing import override

from cheroot.wsgi import Server

from freshlegs.domain.errors import FreshlegsError
from freshlegs.domain.listening import Wish
from freshlegs.web.background import Background
from freshlegs.web.bodies import drained
from freshlegs.web.lan import place_for
from freshlegs.web.place import Place
from freshlegs.web.tls import Https, connection_to
from freshlegs.web.wsgi import web_app
from freshlegs.workflows import front_door
from freshlegs.workflows.uploads import most_bytes

THREADS_COUNT = 16
PROMPTLY_S = 1
LOOKED_AFTER_S = 1.0
AROUND_A_FILE_BYTES = 2**20
"""What a form may hold beside the largest file that is taken."""


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


class NoSuchAddressError(FreshlegsError):
    """This machine does not have the address that it was to listen on."""

    def __init__(self, address: str) -> None:
        """Keep the address."""
        self.address = address
        super().__init__(address)

    @property
    @override
    def sentence(self) -> str:
        """What went wrong, for people."""
        return f"This machine has no address {self.address}."


def serve(wish: Wish, on_ready: Callable[[str], None]) -> None:
    """Answer until SIGTERM or Ctrl-C; `on_ready` is told the address.

    Raises PortTakenError, NoSuchAddressError, BadValueError for wishes that do not go together,
    NoNetworkError, and UnreadableFileError for a certificate.
    """
    place = place_for(wish)
    server = Server((place.host, place.port_number), drained(web_app()), numthreads=THREADS_COUNT)
    server.shutdown_timeout = PROMPTLY_S
    server.max_request_body_size = most_bytes() + AROUND_A_FILE_BYTES
    if place.certificate is not None:
        server.ssl_adapter = Https(place.certificate)
    _bind(server, place)
    _, bound_port_number = server.bind_addr[:2]
    address = place.address(bound_port_number)
    if place.certificate is not None:
        server.ConnectionClass = connection_to(address)
        front_door.reached_at(address)
    on_ready(address)
    background = Background()
    background.begin()
    try:
        _serve_until_told(server)
    finally:
        background.end()
        server.stop()


def _serve_until_told(server: Server) -> None:
    """Answer in another thread, and wait here for Ctrl-C or SIGTERM.

    Either is raised in this thread, wherever it is. In the midst of Cheroot's queue it could cost
    a worker its wake-up, and the end would wait for that worker for ever.
    """
    answering = Thread(target=server.serve, name="answering", daemon=True)
    answering.start()
    while answering.is_alive():
        answering.join(LOOKED_AFTER_S)


def _bind(server: Server, place: Place) -> None:
    try:
        server.prepare()
    except OSError as error:
        if error.errno == EADDRINUSE or "in use" in str(error):
            raise PortTakenError(place.port_number) from error
        if error.errno == EADDRNOTAVAIL or "assign requested" in str(error):
            raise NoSuchAddressError(place.host) from error
        raise
