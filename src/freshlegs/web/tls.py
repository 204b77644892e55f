"""Speaks https on our port, with a certificate that may be renewed while we run."""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any, override

from cheroot.errors import FatalSSLAlert
from cheroot.makefile import StreamReader, StreamWriter
from cheroot.server import HTTPConnection
from cheroot.ssl import Adapter

from freshlegs.domain.certificates import Certificate
from freshlegs.domain.errors import FreshlegsError, UnreadableFileError

LOOKED_AFTER_S = 3600.0
HELLO = b"\x16"
"""The first byte of TLS (RFC 8446, 5.1), which no request in the clear begins with."""
READ_BYTES = 2**16
SURROUNDINGS = {"wsgi.url_scheme": "https", "HTTPS": "on"}


def secured(certificate: Certificate) -> ssl.SSLContext:
    """Get ready to speak TLS 1.2 or later. Raises UnreadableFileError."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    try:
        context.load_cert_chain(certificate.file, certificate.key)
    except ssl.SSLError as error:
        reason = "it holds no certificate that goes with the key (both as PEM, without password)"
        raise UnreadableFileError(str(certificate.file), reason) from error
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise UnreadableFileError(str(certificate.key), reason) from error
    return context


class Https(Adapter):
    """Wraps connections; once an hour it looks whether there is a newer certificate."""

    def __init__(self, take: Callable[[], Certificate]) -> None:
        """Take the certificate. Raises what `take` raises, and UnreadableFileError."""
        self._take = take
        self._certificate = take()
        self._context = secured(self._certificate)
        self._next_s = time.monotonic() + LOOKED_AFTER_S

    @override
    def wrap(self, sock: socket.socket) -> tuple[ssl.SSLSocket, dict[str, str]]:
        """Say nothing yet: who is slow to answer must not keep others waiting at the door."""
        self._look_after()
        try:
            wrapped = self._context.wrap_socket(
                sock, server_side=True, do_handshake_on_connect=False
            )
        except OSError as error:
            raise FatalSSLAlert(*error.args) from error
        return wrapped, self.get_environ()

    @override
    def bind(self, sock: socket.socket) -> socket.socket:
        """Listen as one does without it."""
        return sock

    @override
    def get_environ(self) -> dict[str, str]:
        """Tell the app that it is reached by https."""
        return dict(SURROUNDINGS)

    @override
    def makefile(self, sock: Any, mode: str = "r", buffer_bytes: int = -1) -> Any:
        """Read or write what is said."""
        return (StreamReader if "r" in mode else StreamWriter)(sock, mode, buffer_bytes)

    def _look_after(self) -> None:
        """Go on with the old one where the new one is of no use."""
        if time.monotonic() < self._next_s:
            return
        self._next_s = time.monotonic() + LOOKED_AFTER_S
        with suppress(FreshlegsError):
            found = self._take()
            if found.fingerprint != self._certificate.fingerprint:
                self._context, self._certificate = secured(found), found


def connection_to(address: str) -> type[HTTPConnection]:
    """Make the kind of connection that leads whoever speaks plain http to `address`."""

    class Connection(HTTPConnection):
        """Greets in the thread that answers, once there is something to hear.

        Browsers open more connections than they use at once; a thread for each would leave none.
        """

        is_greeted = False

        @override
        def communicate(self) -> bool:
            """Greet first, then answer as usual; True if the connection stays open."""
            if not self.is_greeted:
                if not _is_heard(self.socket):
                    return True
                self.is_greeted = _greet(self.socket, address)
                if not self.is_greeted or not _is_heard(self.socket):
                    return self.is_greeted
            return bool(super().communicate())  # type: ignore[no-untyped-call]  # half its types

    return Connection


def _is_heard(connection: ssl.SSLSocket) -> bool:
    """Tell, without waiting, whether something came that nobody has read."""
    if connection.pending():
        return True
    patience_s = connection.gettimeout()
    connection.settimeout(0.0)
    try:
        socket.socket.recv(connection, 1, socket.MSG_PEEK)
    except BlockingIOError:
        return False
    except OSError:
        return True
    finally:
        connection.settimeout(patience_s)
    return True


def _greet(connection: ssl.SSLSocket, address: str) -> bool:
    """Shake hands, or say in the clear where to come to; tell whether hands were shaken."""
    try:
        if socket.socket.recv(connection, 1, socket.MSG_PEEK) == HELLO:
            connection.do_handshake()
            return True
        if socket.socket.recv(connection, READ_BYTES):
            socket.socket.sendall(connection, _elsewhere(address))
    except OSError:
        return False
    return False


def _elsewhere(address: str) -> bytes:
    body = f"freshlegs is at {address}\n"
    return (
        f"HTTP/1.1 307 Temporary Redirect\r\nLocation: {address}\r\nConnection: close\r\n"
        f"Content-Type: text/plain\r\nContent-Length: {len(body)}\r\n\r\n{body}"
    ).encode("ascii")
