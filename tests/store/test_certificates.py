"""This machine's own certificate: renewed in time, for our names alone, its keys read by nobody."""

from __future__ import annotations

import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ed25519
from cryptography.x509 import verification

from freshlegs.domain.certificates import Certificate
from freshlegs.domain.errors import UnreadableFileError
from freshlegs.store.certificate_making import Signed, names_in, new_certificate, read
from freshlegs.store.certificates import fingerprint_of, given_certificate, own_certificate

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
NAMES = ("box", "box.local", "192.168.1.5", "localhost", "127.0.0.1")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "home" / "tls"


def certificate_in(file: Path) -> x509.Certificate:
    return x509.load_pem_x509_certificate(file.read_bytes())


def authority_of(found: Certificate) -> x509.Certificate:
    assert found.authority is not None
    return certificate_in(found.authority)


def verify(certificate: x509.Certificate, authority: x509.Certificate, name: str) -> None:
    """Look at a certificate as a browser would."""
    subject = x509.DNSName(name)
    store = verification.Store([authority])
    built = verification.PolicyBuilder().store(store).time(NOW)
    built.build_server_verifier(subject).verify(certificate, [])


def test_keys_are_read_by_their_owner_alone(folder: Path) -> None:
    own_certificate(folder, NAMES, NOW)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for name in ("authority.pem", "server.pem"):
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600
        assert b"PRIVATE KEY" in (folder / name).read_bytes()
    assert b"PRIVATE" not in (folder / "authority.crt").read_bytes()


def test_a_browser_that_trusts_the_authority_takes_the_certificate(folder: Path) -> None:
    found = own_certificate(folder, NAMES, NOW)
    certificate = certificate_in(found.file)
    assert names_in(certificate) == ("box", "box.local", "localhost", "192.168.1.5", "127.0.0.1")
    verify(certificate, authority_of(found), "box.local")
    assert certificate.not_valid_after_utc - certificate.not_valid_before_utc < timedelta(days=398)


def test_the_authority_cannot_vouch_for_a_site_of_the_internet(folder: Path) -> None:
    found = own_certificate(folder, NAMES, NOW)
    authority = read((folder / "authority.pem").read_bytes())
    forged = new_certificate(["bank.example"], authority, NOW)
    with pytest.raises(verification.VerificationError):
        verify(forged.certificate, authority_of(found), "bank.example")


def test_the_same_certificate_is_used_until_a_month_before_its_end(folder: Path) -> None:
    first = own_certificate(folder, NAMES, NOW)
    later = own_certificate(folder, NAMES[:2], NOW + timedelta(days=360))
    assert later.fingerprint == first.fingerprint == fingerprint_of(first.file)
    renewed = own_certificate(folder, NAMES, NOW + timedelta(days=370))
    assert renewed.fingerprint != first.fingerprint
    assert authority_of(renewed) == authority_of(first)


def test_a_new_address_needs_a_new_certificate_and_no_new_trust(folder: Path) -> None:
    first = own_certificate(folder, NAMES, NOW)
    authority = authority_of(first)
    moved = own_certificate(folder, (*NAMES, "10.1.2.3", "legs.lan"), NOW)
    assert moved.fingerprint != first.fingerprint
    assert authority_of(moved) == authority


def test_a_name_of_the_internet_needs_a_new_authority(folder: Path) -> None:
    before = authority_of(own_certificate(folder, NAMES, NOW))
    names = (*NAMES, "legs.example", "203.0.113.9")
    found = own_certificate(folder, names, NOW)
    assert authority_of(found) != before
    verify(certificate_in(found.file), authority_of(found), "legs.example")
    assert authority_of(own_certificate(folder, names, NOW)) == authority_of(found)


def test_an_authority_ends_after_ten_years(folder: Path) -> None:
    before = authority_of(own_certificate(folder, NAMES, NOW))
    after = own_certificate(folder, NAMES, NOW + timedelta(days=3640))
    assert authority_of(after) != before


def test_a_certificate_of_another_authority_is_replaced(folder: Path) -> None:
    first = own_certificate(folder, NAMES, NOW)
    (folder / "authority.pem").unlink()
    found = own_certificate(folder, NAMES, NOW)
    assert found.fingerprint != first.fingerprint
    verify(certificate_in(found.file), authority_of(found), "box")


def test_a_file_that_somebody_changed_is_named(folder: Path) -> None:
    own_certificate(folder, NAMES, NOW)
    found = read((folder / "server.pem").read_bytes())
    key = ed25519.Ed25519PrivateKey.generate().private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    for content in (b"nothing", key + found.certificate.public_bytes(serialization.Encoding.PEM)):
        (folder / "authority.pem").write_bytes(content)
        with pytest.raises(UnreadableFileError, match=r"authority\.pem: remove it"):
            own_certificate(folder, NAMES, NOW)


def test_a_given_certificate_tells_its_names(folder: Path, tmp_path: Path) -> None:
    found = own_certificate(folder, NAMES, NOW)
    given = given_certificate(found.file, found.key)
    assert given.authority is None
    assert set(given.names) == set(NAMES)
    assert authority_of(found).subject.rfc4514_string() == "CN=freshlegs on box"
    (tmp_path / "a.crt").write_bytes((folder / "authority.crt").read_bytes())
    assert given_certificate(tmp_path / "a.crt", found.key).names == ()


def test_what_is_no_certificate_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.crt").write_text("hello", encoding="ascii")
    with pytest.raises(UnreadableFileError, match="no certificate"):
        given_certificate(tmp_path / "a.crt", tmp_path / "a.key")
    with pytest.raises(UnreadableFileError, match="No such file"):
        fingerprint_of(tmp_path / "b.crt")


def test_both_halves_are_written(folder: Path) -> None:
    own_certificate(folder, NAMES, NOW)
    found = read((folder / "server.pem").read_bytes())
    assert isinstance(found, Signed)
    assert read(found.pem()).certificate == found.certificate
