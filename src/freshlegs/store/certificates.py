"""The certificates that lie in the folder: made when they are wanted, read by their owner only."""

from __future__ import annotations

import os
import secrets
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.serialization import Encoding

from freshlegs.domain.certificates import Certificate
from freshlegs.domain.errors import UnreadableFileError
from freshlegs.store.certificate_making import (
    Signed,
    fingerprint,
    is_fresh,
    may_vouch,
    names_in,
    new_authority,
    new_certificate,
    read,
)
from freshlegs.store.locks import locked

PATIENCE_S = 30.0


def own_certificate(folder: Path, names: Sequence[str], now: datetime) -> Certificate:
    """Give the certificate of the folder for these names; made, or made anew, where it has to be.

    Raises UnreadableFileError for files that somebody changed.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with locked(folder / "tls.lock", "certificate", wait_s=PATIENCE_S):
        authority = _authority(folder / "authority.pem", names, now)
        file = folder / "server.pem"
        found = _read(file)
        if found is None or not _serves(found, authority, names, now):
            found = new_certificate(names, authority, now)
            _write(file, found.pem())
    public = folder / "authority.crt"
    _write(public, authority.certificate.public_bytes(Encoding.PEM))
    return Certificate(
        file=file,
        key=file,
        fingerprint=fingerprint(found.certificate),
        names=tuple(names),
        authority=public,
    )


def given_certificate(file: Path, key: Path) -> Certificate:
    """Read a certificate that the runner has from elsewhere. Raises UnreadableFileError."""
    found = _certificate(file)
    return Certificate(file=file, key=key, fingerprint=fingerprint(found), names=names_in(found))


def fingerprint_of(file: Path) -> str:
    """Give the fingerprint of the certificate in a file. Raises UnreadableFileError."""
    return fingerprint(_certificate(file))


def _authority(file: Path, names: Sequence[str], now: datetime) -> Signed:
    found = _read(file)
    if found is None or not (
        is_fresh(found.certificate, now) and may_vouch(found.certificate, names)
    ):
        found = new_authority(names, now)
        _write(file, found.pem())
    return found


def _serves(found: Signed, authority: Signed, names: Sequence[str], now: datetime) -> bool:
    """Tell whether a certificate will do; names that are no longer ours do not matter."""
    is_known = set(names) <= set(names_in(found.certificate))
    return is_known and is_fresh(found.certificate, now) and _is_signed(found, authority)


def _is_signed(found: Signed, authority: Signed) -> bool:
    try:
        found.certificate.verify_directly_issued_by(authority.certificate)
    except (ValueError, InvalidSignature):
        return False
    return True


def _certificate(file: Path) -> x509.Certificate:
    try:
        return x509.load_pem_x509_certificate(file.read_bytes())
    except OSError as error:
        raise UnreadableFileError(str(file), error.strerror or "it cannot be read") from error
    except ValueError as error:
        raise UnreadableFileError(str(file), "it holds no certificate (PEM)") from error


def _read(file: Path) -> Signed | None:
    if not file.exists():
        return None
    try:
        return read(file.read_bytes())
    except (ValueError, TypeError) as error:
        raise UnreadableFileError(str(file), "remove it, and a new one is made") from error


def _write(file: Path, content: bytes) -> None:
    """Write beside and move into place, so that nobody reads a half, or what is not theirs."""
    beside = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())
    beside.replace(file)
