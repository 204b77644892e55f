"""The certificate by which phones know this machine: made here, or given by the runner."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from freshlegs import settings
from freshlegs.domain.certificates import Certificate

AUTHORITY = "authority.crt"


def own_certificate(names: Sequence[str]) -> Certificate:
    """Give this machine's own certificate for these names; it is renewed a month before its end.

    Raises UnreadableFileError, BusyError.
    """
    from freshlegs.store import certificates

    return certificates.own_certificate(_folder(), names, datetime.now(UTC))


def given_certificate(file: Path, key: Path) -> Certificate:
    """Read a certificate from elsewhere. Raises UnreadableFileError."""
    from freshlegs.store import certificates

    return certificates.given_certificate(file, key)


def fingerprint_of(file: Path) -> str:
    """Give the SHA-256 of a certificate. Raises UnreadableFileError."""
    from freshlegs.store import certificates

    return certificates.fingerprint_of(file)


def authority_file() -> Path:
    """Name the file that a phone installs to trust this machine; it may not be there."""
    return _folder() / AUTHORITY


def _folder() -> Path:
    return settings.home_folder() / "tls"
