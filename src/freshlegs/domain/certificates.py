"""What a browser is shown so that it knows whom it talks to: a certificate, and who vouches."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """A certificate that lies on the disk, and the names and addresses that it is for.

    `key` may be the same file. `authority` is the file of the authority of this machine, where it
    signed; nobody else's is named here.
    """

    file: Path
    key: Path
    fingerprint: str
    names: tuple[str, ...]
    authority: Path | None = None
