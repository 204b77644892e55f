"""Where the web app listens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings

from freshlegs.domain.certificates import Certificate

HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where to listen, and by what name to be found; with `certificate`, by https.

    `certificate` gives the newest one whenever it is asked.
    """

    port_number: int
    host: str = HOST
    name: str = "localhost"
    certificate: Callable[[], Certificate] | None = None

    def address(self, port_number: int) -> str:
        """Write the address of the first page, once the port is known."""
        scheme = "http" if self.certificate is None else "https"
        return f"{scheme}://{self.name}:{port_number}{settings.MANNER.prefix.rstrip('/')}/"
