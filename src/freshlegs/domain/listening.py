"""Where the web app shall listen, and to whom, as whoever starts it says."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What whoever starts the server asked for; "" and None where nothing was said."""

    port_number: int
    is_for_phones: bool = False
    address: str = ""
    name: str = ""
    certificate: Path | None = None
    key: Path | None = None
