"""A small authority for this machine alone, and the certificate that it signs for the web app.

The authority is what a phone is asked to trust, once; the certificate changes every year and
whenever the addresses do. It is bound to names and addresses of home networks, so that it could
vouch for no site of the internet even if its key were stolen.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

type Key = ec.EllipticCurvePrivateKey
type Network = IPv4Network | IPv6Network

AUTHORITY_DAYS = 3650
SERVER_DAYS = 397
"""Less than the 398 days that browsers take at most (CA/Browser Forum, ballot SC31)."""
RENEWED_BEFORE_DAYS = 30
CLOCKS_DIFFER = timedelta(days=1)
COMMON_NAME_LETTERS_COUNT = 64

HOME_NETWORKS: tuple[Network, ...] = tuple(
    map(
        ip_network,
        (
            "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16",
            "127.0.0.0/8", "fc00::/7", "fe80::/10", "::1/128",
        ),
    )
)  # fmt: skip
"""Addresses that mean another machine in each network (RFC 1918, 3927, 4193, 6598)."""
HOME_NAMES = ("local", "lan", "internal", "home.arpa", "localhost")
"""Endings of names that exist in no public register."""


@dataclass(frozen=True, slots=True)
class Signed:
    """A certificate with its key."""

    certificate: x509.Certificate
    key: Key

    def pem(self) -> bytes:
        """Write both, the key first."""
        private = self.key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        return private + self.certificate.public_bytes(serialization.Encoding.PEM)


def read(pem: bytes) -> Signed:
    """Read what `Signed.pem` wrote. Raises ValueError or TypeError."""
    key = serialization.load_pem_private_key(pem, password=None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise TypeError(type(key).__name__)
    return Signed(x509.load_pem_x509_certificate(pem), key)


def fingerprint(certificate: x509.Certificate) -> str:
    """Give the SHA-256 of a certificate as browsers and phones show it."""
    return certificate.fingerprint(hashes.SHA256()).hex(":").upper()


def names_in(certificate: x509.Certificate) -> tuple[str, ...]:
    """Give the names and addresses that a certificate is for."""
    try:
        found = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound:
        return ()
    names = found.get_values_for_type(x509.DNSName)
    return (*names, *map(str, found.get_values_for_type(x509.IPAddress)))


def new_authority(names: Sequence[str], now: datetime) -> Signed:
    """Make an authority that may vouch for home networks and for these names, for ten years."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = _named(f"freshlegs on {names[0]}")
    allowed = [*_home(), *map(_bound, _beyond_home(names))]
    usage = _key_usage(signs_certificates=True)
    built = (
        _begun(subject, subject, key, now, AUTHORITY_DAYS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.NameConstraints(allowed, None), critical=True)
    )
    return Signed(built.sign(key, hashes.SHA256()), key)


def new_certificate(names: Sequence[str], authority: Signed, now: datetime) -> Signed:
    """Make the certificate of the web app, for a little more than a year."""
    key = ec.generate_private_key(ec.SECP256R1())
    issuer = authority.certificate.subject
    above = x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.key.public_key())
    built = (
        _begun(_named(names[0]), issuer, key, now, SERVER_DAYS)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_key_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectAlternativeName(map(_general, names)), critical=False)
        .add_extension(above, critical=False)
    )
    return Signed(built.sign(authority.key, hashes.SHA256()), key)


def is_fresh(certificate: x509.Certificate, now: datetime) -> bool:
    """Tell whether a certificate holds, and will for a month."""
    until = certificate.not_valid_after_utc - timedelta(days=RENEWED_BEFORE_DAYS)
    return certificate.not_valid_before_utc <= now < until


def may_vouch(authority: x509.Certificate, names: Iterable[str]) -> bool:
    """Tell whether an authority of ours may vouch for these names and addresses."""
    bounds = authority.extensions.get_extension_for_class(x509.NameConstraints).value
    allowed = {one.value for one in bounds.permitted_subtrees or ()}
    return all(_bound(name).value in allowed for name in _beyond_home(names))


def _beyond_home(names: Iterable[str]) -> list[str]:
    return [name for name in names if not _is_of_home(name)]


def _is_of_home(name: str) -> bool:
    try:
        address = ip_address(name)
    except ValueError:
        return any(name == end or name.endswith(f".{end}") for end in HOME_NAMES)
    return any(address in network for network in HOME_NETWORKS)


def _home() -> list[x509.GeneralName]:
    return [*map(x509.DNSName, HOME_NAMES), *map(x509.IPAddress, HOME_NETWORKS)]


def _general(name: str) -> x509.DNSName | x509.IPAddress:
    try:
        return x509.IPAddress(ip_address(name))
    except ValueError:
        return x509.DNSName(name)


def _bound(name: str) -> x509.DNSName | x509.IPAddress:
    """Give a name as constraints hold it: an address is a network of one."""
    try:
        return x509.IPAddress(ip_network(name))
    except ValueError:
        return x509.DNSName(name)


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name[:COMMON_NAME_LETTERS_COUNT])])


def _begun(
    subject: x509.Name, issuer: x509.Name, key: Key, now: datetime, days: int
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - CLOCKS_DIFFER)
        .not_valid_after(now - CLOCKS_DIFFER + timedelta(days=days))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )


def _key_usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )
